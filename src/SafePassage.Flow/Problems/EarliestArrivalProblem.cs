using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>Units that stand ready at a node from a step on. A release profile is several supplies at one node.</summary>
/// <param name="Node">In [0, n).</param>
/// <param name="Amount">Units, ≥ 0.</param>
/// <param name="ReleaseStep">The first step at which they may leave, ≥ 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Supply(int Node, long Amount, int ReleaseStep = 0);

/// <summary>A way out of the network into the one super-sink.</summary>
/// <param name="Node">In [0, n).</param>
/// <param name="TransitSteps">Steps from the node until the unit counts as out, ≥ 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Gate(int Node, int TransitSteps = 0);

/// <summary>Where units may wait.</summary>
public enum Waiting
{
    /// <summary>Only before they first leave: a unit that is on its way keeps moving.</summary>
    AtSources,

    /// <summary>At every node, without limit.</summary>
    Everywhere,
}

/// <summary>
/// Bring supplies from many nodes through many gates to one super-sink so that for every step θ as many units as
/// possible are out by θ: the earliest arrival transshipment problem with one sink, in discrete time [BS09]. With one
/// uncapacitated sink such a flow always exists. Validated when built; immutable, with copies of what it was made of: any
/// number of threads may read it.
/// </summary>
/// <remarks>
/// A unit that enters arc a at step t reaches its head at t + transit(a); a unit that enters gate j at step t is out at
/// t + transit(j). At most capacity(a, t) units enter an arc at one step, and throughput(j, t) a gate. Steps are
/// 0 … horizon; 'out by θ' counts arrivals at steps ≤ θ, for θ ≤ horizon. Transit may be 0, also along cycles.
/// Shapes: m transit times and capacity functions, one throughput function for each gate. Units are whole.
/// </remarks>
public sealed class EarliestArrivalProblem
{
    private readonly int[] _transitSteps;
    private readonly Supply[] _supplies;
    private readonly Gate[] _gates;

    /// <summary>Copies what it is given, and validates it. Cost: O(m), the supplies and the gates.</summary>
    /// <param name="graph">n nodes, m arcs.</param>
    /// <param name="transitSteps">m values ≥ 0.</param>
    /// <param name="capacityPerStep">m functions of the step.</param>
    /// <param name="supplies">Any number; several may share a node.</param>
    /// <param name="gates">Any number; several may share a node.</param>
    /// <param name="throughputPerStep">One function for each gate.</param>
    /// <param name="horizonSteps">The last step that counts, ≥ 0.</param>
    /// <param name="waiting">Where units may wait.</param>
    /// <exception cref="ArgumentException">A shape does not fit, a node does not exist or a value is negative.</exception>
    /// <exception cref="OverflowException">The supplies add up to more than 2⁶³ − 1.</exception>
    public EarliestArrivalProblem(
        DirectedGraph graph,
        ReadOnlySpan<int> transitSteps,
        PiecewiseConstant capacityPerStep,
        ReadOnlySpan<Supply> supplies,
        ReadOnlySpan<Gate> gates,
        PiecewiseConstant throughputPerStep,
        int horizonSteps,
        Waiting waiting = Waiting.AtSources
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(capacityPerStep);
        ArgumentNullException.ThrowIfNull(throughputPerStep);
        ArgumentOutOfRangeException.ThrowIfNegative(horizonSteps);
        RequireCount(transitSteps.Length, graph.ArcCount, "arcs", nameof(transitSteps));
        RequireCount(capacityPerStep.ArcCount, graph.ArcCount, "arcs", nameof(capacityPerStep));
        RequireCount(throughputPerStep.ArcCount, gates.Length, "gates", nameof(throughputPerStep));
        for (var a = 0; a < transitSteps.Length; a++)
        {
            Require(transitSteps[a] >= 0, $"arc {a} has a negative transit", nameof(transitSteps));
        }

        for (var i = 0; i < supplies.Length; i++)
        {
            var supply = supplies[i];
            RequireNode(supply.Node, graph.NodeCount, $"supply {i}", nameof(supplies));
            Require(supply.Amount >= 0, $"supply {i} is negative", nameof(supplies));
            Require(
                supply.ReleaseStep >= 0,
                $"supply {i} is released before step 0",
                nameof(supplies)
            );
            TotalSupply = checked(TotalSupply + supply.Amount);
        }

        for (var j = 0; j < gates.Length; j++)
        {
            RequireNode(gates[j].Node, graph.NodeCount, $"gate {j}", nameof(gates));
            Require(gates[j].TransitSteps >= 0, $"gate {j} has a negative transit", nameof(gates));
        }

        Require(Enum.IsDefined(waiting), $"unknown waiting rule {waiting}", nameof(waiting));
        (Graph, CapacityPerStep, ThroughputPerStep) = (graph, capacityPerStep, throughputPerStep);
        (HorizonSteps, Waiting) = (horizonSteps, waiting);
        _transitSteps = transitSteps.ToArray();
        _supplies = supplies.ToArray();
        _gates = gates.ToArray();
    }

    /// <summary>n nodes, m arcs.</summary>
    public DirectedGraph Graph { get; }

    /// <summary>m values ≥ 0: steps from entering an arc to its head.</summary>
    public ReadOnlySpan<int> TransitSteps => _transitSteps;

    /// <summary>m functions: units that may enter the arc at a step.</summary>
    public PiecewiseConstant CapacityPerStep { get; }

    /// <summary>In the order given; flows and cuts name them by their place here.</summary>
    public ReadOnlySpan<Supply> Supplies => _supplies;

    /// <summary>In the order given; flows name them by their place here.</summary>
    public ReadOnlySpan<Gate> Gates => _gates;

    /// <summary>One function for each gate: units that may enter it at a step.</summary>
    public PiecewiseConstant ThroughputPerStep { get; }

    /// <summary>The last step that counts.</summary>
    public int HorizonSteps { get; }

    /// <summary>Where units may wait once they have left.</summary>
    public Waiting Waiting { get; }

    /// <summary>Units of all supplies.</summary>
    public long TotalSupply { get; }

    /// <summary>
    /// The same problem in continuous time, a tick for a step, the gates as arcs into one sink after all others. What enters
    /// an arc at a step may enter it evenly until the next, so whoever is out by step H is out by time H + 1.
    /// </summary>
    /// <exception cref="ArgumentException">All supplies exceed 2^60 units.</exception>
    public ContinuousFlowProblem InContinuousTime()
    {
        var sink = Graph.NodeCount;
        var rates = new PiecewiseConstant.Builder();
        Add(CapacityPerStep);
        Add(ThroughputPerStep);
        long[] transit = [.. _transitSteps, .. _gates.Select(g => (long)g.TransitSteps)];
        return new ContinuousFlowProblem(
            new DirectedGraph(
                sink + 1,
                [.. Graph.Tails, .. _gates.Select(g => g.Node)],
                [.. Graph.Heads, .. _gates.Select(_ => sink)]
            ),
            transit,
            rates.Build(),
            [.. transit.Select(_ => ContinuousFlowProblem.Unlimited)],
            [
                .. _supplies.Select(s => new ContinuousSupply(
                    s.Node,
                    s.Amount,
                    s.ReleaseStep,
                    s.ReleaseStep
                )),
            ],
            sink
        );

        void Add(PiecewiseConstant functions)
        {
            for (var a = 0; a < functions.ArcCount; a++)
            {
                rates.Add(functions.Starts(a), functions.Values(a));
            }
        }
    }

    /// <summary>
    /// Whether nothing changes with time: constant capacities and throughputs, everybody ready at step 0. Then waiting
    /// on the way brings nothing [HT00]. Cost: O(m).
    /// </summary>
    public bool IsStationary
    {
        get
        {
            foreach (var supply in _supplies)
            {
                if (supply.ReleaseStep > 0 && supply.Amount > 0)
                {
                    return false;
                }
            }

            return AllConstant(CapacityPerStep) && AllConstant(ThroughputPerStep);
        }
    }

    /// <summary>The same problem with some parts replaced, validated anew.</summary>
    /// <param name="capacityPerStep">m functions of the step; null: as they are.</param>
    /// <param name="throughputPerStep">One function for each gate; null: as they are.</param>
    /// <param name="horizonSteps">≥ 0; null: as it is.</param>
    /// <param name="supplies">Any number; null: as they are.</param>
    /// <exception cref="ArgumentException">As the constructor's.</exception>
    public EarliestArrivalProblem With(
        PiecewiseConstant? capacityPerStep = null,
        PiecewiseConstant? throughputPerStep = null,
        int? horizonSteps = null,
        Supply[]? supplies = null
    ) =>
        new(
            Graph,
            _transitSteps,
            capacityPerStep ?? CapacityPerStep,
            supplies ?? _supplies,
            _gates,
            throughputPerStep ?? ThroughputPerStep,
            horizonSteps ?? HorizonSteps,
            Waiting
        );

    private static bool AllConstant(PiecewiseConstant functions)
    {
        for (var a = 0; a < functions.ArcCount; a++)
        {
            if (!functions.IsConstant(a))
            {
                return false;
            }
        }

        return true;
    }

    private static void RequireNode(int node, int nodeCount, string what, string parameter) =>
        Require(
            (uint)node < (uint)nodeCount,
            $"{what}: node {node} is outside 0..{nodeCount - 1}",
            parameter
        );

    private static void RequireCount(int found, int needed, string what, string parameter) =>
        Require(found == needed, $"{found} entries for {needed} {what}", parameter);

    private static void Require(bool holds, string message, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException(message, parameter);
        }
    }
}
