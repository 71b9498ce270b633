namespace SafePassage.Flow;

/// <summary>
/// A cut over time as one moment for each node: before it the node lies on the sink's side, from then on the sources' [ANP82].
/// Where units may wait everywhere every useful cut has this form, and its capacity is exact in continuous time, however the
/// moments were found.
/// </summary>
/// <remarks>
/// The array belongs to the cut: whoever makes one by <see cref="Of(ContinuousFlowProblem, long, long[])"/> gives it up, and
/// nobody writes to it afterwards. Then any number of threads may read a cut. Two cuts are equal when they hold the same array.
/// </remarks>
/// <param name="Horizon">Ticks.</param>
/// <param name="From">n values: the node lies on the sources' side from this tick on; the sink not before the horizon.</param>
/// <param name="Value">The bound in units: supplies that become ready on the sink's side, and what arcs let across.</param>
public sealed record TimedCut(long Horizon, long[] From, long Value)
{
    /// <summary>
    /// The cut with its value added up, exactly, and never above the sum of the supplies. Cost: O(n + m), and the pieces of the
    /// rates.
    /// </summary>
    /// <param name="problem">With n nodes.</param>
    /// <param name="horizon">Ticks.</param>
    /// <param name="from">n moments, kept and not copied.</param>
    /// <exception cref="ArgumentException">The moments are not n, or the sink's is before the horizon.</exception>
    public static TimedCut Of(ContinuousFlowProblem problem, long horizon, long[] from)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(from);
        if (from.Length != problem.Graph.NodeCount)
        {
            throw new ArgumentException(
                $"{from.Length} moments for {problem.Graph.NodeCount} nodes",
                nameof(from)
            );
        }

        if (from[problem.Sink] < horizon)
        {
            throw new ArgumentException(
                $"the sink changes sides at {from[problem.Sink]}, before the horizon {horizon}",
                nameof(from)
            );
        }

        var cut = new TimedCut(horizon, from, 0);
        Int128 sum = 0;
        for (var i = 0; i < problem.Supplies.Count; i++)
        {
            sum += cut.Counted(problem, i);
        }

        for (var arc = 0; arc < problem.Graph.ArcCount; arc++)
        {
            sum += cut.Crossing(problem, arc);
        }

        return cut with
        {
            Value = (long)Int128.Min(sum, problem.SupplySum),
        };
    }

    /// <summary>
    /// A trimmed cut in this form: its set is left when nothing at a node leads out in time any more, and what is outside is
    /// outside from the first moment anybody can be there. Its value is at most the trimmed one.
    /// </summary>
    /// <param name="problem">The problem that the cut is of.</param>
    /// <param name="cut">Its trimmed cut, which is only read.</param>
    public static TimedCut Of(ContinuousFlowProblem problem, TrimmedCut cut)
    {
        ArgumentNullException.ThrowIfNull(cut);
        var from = new long[cut.Earliest.Length];
        for (var v = 0; v < from.Length; v++)
        {
            from[v] = cut.SinkSide[v] ? Math.Max(cut.Earliest[v], cut.Latest[v]) : cut.Earliest[v];
        }

        from[problem.Sink] = Math.Max(from[problem.Sink], cut.Horizon);
        return Of(problem, cut.Horizon, from);
    }

    /// <summary>When an arc leads from the sources' side to the sink's, in ticks of entering it; empty (from ≥ until) when never.</summary>
    public (long From, long Until) Span(ContinuousFlowProblem problem, int arc)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var head = From[problem.Graph.Heads[arc]];
        return (From[problem.Graph.Tails[arc]], head - problem.TransitOf(arc));
    }

    /// <summary>Units an arc can take across in its <see cref="Span"/>; 0 when that is empty.</summary>
    public long Crossing(ContinuousFlowProblem problem, int arc)
    {
        var (from, until) = Span(problem, arc);
        return from < until ? problem.Entering(arc, from, until) : 0;
    }

    /// <summary>Units of a supply, by its place in the problem, that become ready on the sink's side; rounded up.</summary>
    public long Counted(ContinuousFlowProblem problem, int supply)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var one = problem.Supplies[supply];
        var from = From[one.Node];
        return from > one.FirstReady ? one.ReadyBy(from) : 0;
    }
}
