using SafePassage.Flow.Certificates;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// The most units that can be out by the horizon, starting from a flow that is feasible already: after a small change
/// only what the change allows is searched for.
/// </summary>
/// <remarks>
/// Exact for the horizon; steps before it may lose the earliest arrival property. Cost: loading the flow, and one failed
/// search.
/// </remarks>
public static class WarmStart
{
    /// <param name="problem">What to solve; its arrays must fit the engine's limits.</param>
    /// <param name="flow">A feasible flow, usually of a slightly smaller problem on the same network.</param>
    /// <param name="cancellation">Ends the search; nothing is returned then.</param>
    /// <returns>Units out by the horizon.</returns>
    /// <exception cref="ArgumentException">The flow is not feasible for the problem.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static long MostOut(
        EarliestArrivalProblem problem,
        FlowOverTime flow,
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

        var waits = problem.Waiting == Waiting.Everywhere && !problem.IsStationary;
        var network = ReducedNetworkBuilder.Build(problem, StaticSteps.Of(problem));
        var state = new ResidualFlow(network, waits);
        if (!FlowImport.Load(state, flow))
        {
            throw new ArgumentException("the flow uses what cannot get out in time", nameof(flow));
        }

        var filler = new GateFiller(state);
        var most = curve[^1];
        for (var j = 0; j < network.Gates.Length; j++)
        {
            var (gate, transit) = (
                network.Gates[j].Gate,
                problem.Gates[network.Gates[j].Gate].TransitSteps
            );
            for (var enter = 0; enter + transit <= problem.HorizonSteps; enter++)
            {
                cancellation.ThrowIfCancellationRequested();
                var throughput = Math.Min(
                    problem.ThroughputPerStep.At(gate, enter),
                    Math.Min(ReducedNetworkBuilder.MostUseful(problem), int.MaxValue)
                );
                most += filler.Top(j, enter, (int)(throughput - state.GateFlow[j][enter]));
            }
        }

        return most;
    }
}
