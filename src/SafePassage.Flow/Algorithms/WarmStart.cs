namespace SafePassage.Flow;

/// <summary>
/// The most units that can be out by the horizon, starting from a flow that is feasible already: after a small change
/// only what the change allows is searched for.
/// </summary>
/// <remarks>
/// Exact for the horizon; steps before it may lose the earliest arrival property. No supply sends less than in the flow
/// it begins with. Cost: loading the flow, and one failed search. Memory and limits: those of <see cref="EarliestArrival"/>.
/// Without state: any number of threads may solve.
/// </remarks>
public static class WarmStart
{
    /// <summary>Goes on from a flow to the maximum for the horizon.</summary>
    /// <param name="problem">What to solve.</param>
    /// <param name="flow">A feasible flow, usually of a slightly smaller problem on the same network.</param>
    /// <param name="memoryLimitBytes">Bytes the large arrays may take.</param>
    /// <param name="cancellation">Ends the search; nothing is returned then.</param>
    /// <returns><see cref="WarmStartResult"/>, or that the problem is too large.</returns>
    /// <exception cref="ArgumentException">The flow is not feasible for the problem.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static EarliestArrivalOutcome Solve(
        EarliestArrivalProblem problem,
        FlowOverTime flow,
        long memoryLimitBytes = EarliestArrivalOptions.DefaultMemoryLimitBytes,
        CancellationToken cancellation = default
    )
    {
        var verdict = FlowChecker.Check(problem, flow, out var curve);
        if (!verdict.Holds)
        {
            throw new ArgumentException(
                $"{verdict.Fault} at item {verdict.Item}, step {verdict.Step}",
                nameof(flow)
            );
        }

        var steps = StaticSteps.Of(problem);
        if (Limits.Exceeded(problem, steps, memoryLimitBytes, out _) is { } limit)
        {
            return limit;
        }

        var state = new ResidualFlow(ReducedNetworkBuilder.Build(problem, steps));
        if (!FlowImport.Load(state, flow))
        {
            throw new ArgumentException("the flow uses what cannot get out in time", nameof(flow));
        }

        return new WarmStartResult(
            curve[^1] + Top(state, cancellation),
            FlowExport.Of(state, threads: 1),
            CutExport.At(state, steps, problem.HorizonSteps)
        );
    }

    private static long Top(ResidualFlow state, CancellationToken cancellation)
    {
        var filler = new GateFiller(state);
        long more = 0;
        for (var step = 0; step < state.Network.RowCount; step++)
        {
            more += filler.Fill(
                step,
                hastily: false,
                () => cancellation.IsCancellationRequested,
                out _
            );
            cancellation.ThrowIfCancellationRequested();
        }

        return more;
    }
}

/// <summary>A maximum for the horizon, with its proof.</summary>
public sealed class WarmStartResult : EarliestArrivalOutcome
{
    internal WarmStartResult(long mostOut, FlowOverTime flow, CutOverTime cut) =>
        (MostOut, Flow, Cut) = (mostOut, flow, cut);

    /// <summary>Units out by the horizon, the most that any flow brings.</summary>
    public long MostOut { get; }

    /// <summary>A flow that brings them there; before the horizon it may be behind an earliest arrival flow.</summary>
    public FlowOverTime Flow { get; }

    /// <summary>The minimum cut: no flow brings more.</summary>
    public CutOverTime Cut { get; }
}
