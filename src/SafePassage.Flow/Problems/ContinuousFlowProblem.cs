namespace SafePassage.Flow;

/// <summary>
/// Flow over time in continuous time: supplies become ready, wait where they like, move along arcs that take a transit
/// time and have a rate that varies over time, and should reach one sink by a horizon [FF58]. Immutable, with copies of what it
/// was made of: any number of threads may read it.
/// </summary>
/// <remarks>
/// Shapes: n nodes, m arcs, m transit times, rates and totals. Time is in ticks, amounts in units, rates in units a tick; the
/// caller chooses both so that all are integers. A rate of <see cref="Unlimited"/> never limits. An amount may also be limited
/// in total over all time.
/// </remarks>
public sealed class ContinuousFlowProblem
{
    /// <summary>A rate, or a total, that never limits.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>Whoever adds up capacities of this many units stays far from the end of 64 bits.</summary>
    private const long MostUnits = 1L << 60;

    private readonly ContinuousSupply[] _supplies;

    /// <summary>Copies what it is given, and validates it. Cost: O(m) and the supplies.</summary>
    /// <param name="graph">n nodes, m arcs.</param>
    /// <param name="transit">m values ≥ 0, ticks.</param>
    /// <param name="rate">m functions of time, units a tick.</param>
    /// <param name="total">m values ≥ 0, units over all time, or <see cref="Unlimited"/>.</param>
    /// <param name="supplies">Where units start and when they are ready; several may share a node.</param>
    /// <param name="sink">In [0, n).</param>
    /// <exception cref="ArgumentException">A shape or value is not as said; all supplies exceed 2^60 units.</exception>
    /// <exception cref="OverflowException">The supplies add up to more than 2⁶³ − 1.</exception>
    public ContinuousFlowProblem(
        DirectedGraph graph,
        ReadOnlySpan<long> transit,
        PiecewiseConstant rate,
        ReadOnlySpan<long> total,
        IReadOnlyList<ContinuousSupply> supplies,
        int sink
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(supplies);
        RequireArcs(graph.ArcCount, transit, rate, total);
        ArgumentOutOfRangeException.ThrowIfNegative(sink);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sink, graph.NodeCount);
        (Graph, Transit, Rate, Total) = (graph, transit.ToArray(), rate, total.ToArray());
        (_supplies, Sink) = ([.. supplies], sink);
        SupplySum = SumOf(_supplies, graph.NodeCount, nameof(supplies));
    }

    private ContinuousFlowProblem(ContinuousFlowProblem other, PiecewiseConstant rate)
    {
        (Graph, Transit, Rate, Total) = (other.Graph, other.Transit, rate, other.Total);
        (_supplies, Sink, SupplySum) = (other._supplies, other.Sink, other.SupplySum);
    }

    /// <summary>n nodes, m arcs.</summary>
    public DirectedGraph Graph { get; }

    internal long[] Transit { get; }

    internal long[] Total { get; }

    /// <summary>m functions of time: units a tick that may enter an arc.</summary>
    public PiecewiseConstant Rate { get; }

    /// <summary>In the order given; certificates name them by their place here.</summary>
    public IReadOnlyList<ContinuousSupply> Supplies => _supplies;

    /// <summary>The node that all should reach, in [0, n).</summary>
    public int Sink { get; }

    /// <summary>Units of all supplies, at most 2^60.</summary>
    public long SupplySum { get; }

    /// <summary>The same problem with other rates; the rest is shared, not copied.</summary>
    /// <param name="rate">m functions of time.</param>
    /// <exception cref="ArgumentException">There are not m.</exception>
    public ContinuousFlowProblem With(PiecewiseConstant rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        RequireArcs(Graph.ArcCount, Transit, rate, Total);
        return new(this, rate);
    }

    /// <summary>Ticks from entering an arc to its head, ≥ 0.</summary>
    public long TransitOf(int arc) => Transit[arc];

    /// <summary>Units an arc takes over all time, or <see cref="Unlimited"/>.</summary>
    public long TotalOf(int arc) => Total[arc];

    /// <summary>
    /// The most that can enter an arc in [from, until], at most one more than all supplies (so that an arc which never
    /// limits is never part of a cut). A single moment counts for nothing unless the rate is unlimited.
    /// </summary>
    /// <param name="arc">In [0, m).</param>
    /// <param name="from">Ticks.</param>
    /// <param name="until">Ticks; before <paramref name="from"/> nothing enters.</param>
    /// <returns>Units, exact; the cost is linear in the arc's pieces.</returns>
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

    private static void RequireArcs(
        int arcs,
        ReadOnlySpan<long> transit,
        PiecewiseConstant rate,
        ReadOnlySpan<long> total
    )
    {
        if (transit.Length != arcs || rate.ArcCount != arcs || total.Length != arcs)
        {
            throw new ArgumentException(
                $"transit, rate and total must have {arcs} entries",
                nameof(transit)
            );
        }

        if (
            transit.ContainsAnyInRange(long.MinValue, -1)
            || total.ContainsAnyInRange(long.MinValue, -1)
        )
        {
            throw new ArgumentException(
                "transit times and totals must not be negative",
                nameof(transit)
            );
        }
    }

    private static long SumOf(ContinuousSupply[] supplies, int nodes, string parameter)
    {
        var sum = 0L;
        foreach (var supply in supplies)
        {
            if (
                (uint)supply.Node >= (uint)nodes
                || supply.Amount < 0
                || supply.LastReady < supply.FirstReady
            )
            {
                throw new ArgumentException(
                    $"supply at node {supply.Node} is malformed",
                    parameter
                );
            }

            sum = checked(sum + supply.Amount);
        }

        return sum <= MostUnits
            ? sum
            : throw new ArgumentException(
                $"the supplies sum to {sum} units, more than 2^60",
                parameter
            );
    }
}

/// <summary>Units that start at a node: none ready before <c>FirstReady</c>, all at <c>LastReady</c>, evenly between.</summary>
/// <param name="Node">In [0, n).</param>
/// <param name="Amount">Units, ≥ 0.</param>
/// <param name="FirstReady">Ticks.</param>
/// <param name="LastReady">Ticks, ≥ <paramref name="FirstReady"/>; equal to it when all are ready at once.</param>
public readonly record struct ContinuousSupply(
    int Node,
    long Amount,
    long FirstReady,
    long LastReady
)
{
    /// <summary>Units ready by a time in ticks, rounded up: a bound may count them, a plan must not rely on the last one.</summary>
    public long ReadyBy(long time) =>
        time >= LastReady ? Amount
        : time < FirstReady ? 0
        : (long)(
            (((Int128)Amount * (time - FirstReady)) + (LastReady - FirstReady - 1))
            / (LastReady - FirstReady)
        );
}
