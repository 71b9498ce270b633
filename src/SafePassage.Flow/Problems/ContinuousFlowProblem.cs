namespace SafePassage.Flow;

/// <summary>
/// Flow over time in continuous time: supplies become ready, wait where they like, move along arcs that take a transit
/// time and have a rate that varies over time, and should reach one sink by a horizon [FF58].
/// </summary>
/// <remarks>
/// Time is in ticks, amounts in units, rates in units per tick; the caller chooses both so that all are integers.
/// A rate of <see cref="Unlimited"/> never limits. An amount may also be limited in total over all time.
/// </remarks>
public sealed class ContinuousFlowProblem
{
    /// <summary>A rate, or a total, that never limits.</summary>
    public const long Unlimited = long.MaxValue;

    /// <param name="graph">n nodes, m arcs.</param>
    /// <param name="transit">m values ≥ 0, ticks.</param>
    /// <param name="rate">m functions of time, units per tick.</param>
    /// <param name="total">m values ≥ 0, units over all time, or <see cref="Unlimited"/>.</param>
    /// <param name="supplies">Where units start and when they are ready.</param>
    /// <param name="sink">In [0, n).</param>
    /// <exception cref="ArgumentException">A shape or value is not as said; all supplies exceed 2^60 units.</exception>
    public ContinuousFlowProblem(
        DirectedGraph graph,
        long[] transit,
        PiecewiseConstant rate,
        long[] total,
        IReadOnlyList<ContinuousSupply> supplies,
        int sink
    )
    {
        if (
            transit.Length != graph.ArcCount
            || rate.ArcCount != graph.ArcCount
            || total.Length != graph.ArcCount
        )
        {
            throw new ArgumentException(
                $"transit, rate and total must have {graph.ArcCount} entries",
                nameof(transit)
            );
        }

        if (
            transit.AsSpan().ContainsAnyInRange(long.MinValue, -1)
            || total.AsSpan().ContainsAnyInRange(long.MinValue, -1)
        )
        {
            throw new ArgumentException(
                "transit times and totals must not be negative",
                nameof(transit)
            );
        }

        ArgumentOutOfRangeException.ThrowIfNegative(sink);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sink, graph.NodeCount);
        var sum = 0L;
        foreach (var supply in supplies)
        {
            if (
                (uint)supply.Node >= (uint)graph.NodeCount
                || supply.Amount < 0
                || supply.LastReady < supply.FirstReady
            )
            {
                throw new ArgumentException(
                    $"supply at node {supply.Node} is malformed",
                    nameof(supplies)
                );
            }

            sum = checked(sum + supply.Amount);
        }

        if (sum > 1L << 60)
        {
            throw new ArgumentException(
                $"the supplies sum to {sum} units, more than 2^60",
                nameof(supplies)
            );
        }

        (Graph, Transit, Rate, Total, Supplies, Sink, SupplySum) = (
            graph,
            transit,
            rate,
            total,
            supplies,
            sink,
            sum
        );
    }

    public DirectedGraph Graph { get; }

    internal long[] Transit { get; }

    internal long[] Total { get; }

    public PiecewiseConstant Rate { get; }

    public IReadOnlyList<ContinuousSupply> Supplies { get; }

    public int Sink { get; }

    public long SupplySum { get; }

    /// <summary>The same problem with other rates.</summary>
    public ContinuousFlowProblem With(PiecewiseConstant rate) =>
        new(Graph, Transit, rate, Total, Supplies, Sink);

    public long TransitOf(int arc) => Transit[arc];

    public long TotalOf(int arc) => Total[arc];

    /// <summary>
    /// The most that can enter an arc in [from, until], at most one more than all supplies (so that an arc which never
    /// limits is never part of a cut). A single moment counts for nothing unless the rate is unlimited.
    /// </summary>
    public long Entering(int arc, long from, long until)
    {
        if (until < from)
        {
            return 0;
        }

        var starts = Rate.Starts(arc);
        var values = Rate.Values(arc);
        var most = Math.Min(Total[arc], SupplySum + 1);
        if (values.Length == 1 && values[0] <= int.MaxValue && until - from <= int.MaxValue)
        {
            // The usual case needs no wide numbers.
            return Math.Min((until - from) * values[0], most);
        }

        Int128 sum = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var low = i == 0 ? from : Math.Max(from, starts[i]);
            var high = i + 1 < starts.Length ? Math.Min(until, starts[i + 1]) : until;
            if (high < low || values[i] == 0)
            {
                continue;
            }

            if (values[i] == Unlimited)
            {
                return most;
            }

            sum += (Int128)(high - low) * values[i];
        }

        return (long)Int128.Min(sum, most);
    }
}

/// <summary>Units that start at a node: none ready before <c>FirstReady</c>, all at <c>LastReady</c>, evenly between.</summary>
public readonly record struct ContinuousSupply(
    int Node,
    long Amount,
    long FirstReady,
    long LastReady
)
{
    /// <summary>Units ready by a time, rounded up.</summary>
    public long ReadyBy(long time) =>
        time >= LastReady ? Amount
        : time < FirstReady ? 0
        : (long)(
            (((Int128)Amount * (time - FirstReady)) + (LastReady - FirstReady - 1))
            / (LastReady - FirstReady)
        );
}
