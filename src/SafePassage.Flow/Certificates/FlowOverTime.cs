namespace SafePassage.Flow;

/// <summary>
/// A flow over time as runs of steps: what enters each arc, what leaves each supply and what enters each gate. Waiting
/// follows from the three by replay. Immutable: any number of threads may read it. <see cref="FlowChecker"/> says whether it
/// keeps the rules of a problem; nothing is judged here.
/// </summary>
/// <param name="arcs">m items: units that enter the arc at a step.</param>
/// <param name="departures">One item for each supply: units that leave it at a step.</param>
/// <param name="gates">One item for each gate: units that enter it at a step.</param>
public sealed class FlowOverTime(StepRuns arcs, StepRuns departures, StepRuns gates)
{
    /// <summary>m items: units that enter the arc at a step; they reach its head one transit later.</summary>
    public StepRuns Arcs { get; } = arcs;

    /// <summary>One item for each supply: units that leave it at a step.</summary>
    public StepRuns Departures { get; } = departures;

    /// <summary>One item for each gate: units that enter it at a step; they are out one transit later.</summary>
    public StepRuns Gates { get; } = gates;

    /// <summary>The flow of a problem in which nobody moves.</summary>
    public static FlowOverTime None(EarliestArrivalProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(
            StepRuns.None(problem.Graph.ArcCount),
            StepRuns.None(problem.Supplies.Length),
            StepRuns.None(problem.Gates.Length)
        );
    }
}

/// <summary>
/// A cut of the network expanded over the steps 0 … horizon [FF58], as its sink's side: for each node the steps at which it
/// lies there, as runs of 1, and for each supply whether it does. Its capacity bounds what any flow can bring out by the
/// horizon. Immutable: any number of threads may read it. <see cref="CutChecker"/> adds it up; nothing is judged here.
/// </summary>
public sealed class CutOverTime
{
    private readonly bool[] _supplies;

    /// <summary>Copies the sides of the supplies.</summary>
    /// <param name="horizonSteps">The step by which units count as out.</param>
    /// <param name="nodes">n items; the value of a run is 1.</param>
    /// <param name="supplies">One value for each supply: whether it is on the sink's side and so counts in full.</param>
    public CutOverTime(int horizonSteps, StepRuns nodes, ReadOnlySpan<bool> supplies)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        (HorizonSteps, Nodes) = (horizonSteps, nodes);
        _supplies = supplies.ToArray();
    }

    /// <summary>The step by which units count as out, at most the problem's horizon.</summary>
    public int HorizonSteps { get; }

    /// <summary>n items: the steps at which a node lies on the sink's side, as runs of value 1.</summary>
    public StepRuns Nodes { get; }

    /// <summary>One value for each supply: whether it lies on the sink's side and so counts in full.</summary>
    public ReadOnlySpan<bool> Supplies => _supplies;
}
