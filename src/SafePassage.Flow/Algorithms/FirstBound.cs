using SafePassage.Flow.Networks;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// A bound for the horizon at once, long before the exact search ends: the maximum flow of a static network in which an
/// arc carries all it can between the first step at which anybody can enter it and the last from which there is a way
/// out in time [FF58].
/// </summary>
internal static class FirstBound
{
    public static long Of(EarliestArrivalProblem problem, StaticSteps steps)
    {
        var (graph, sink) = (problem.Graph, problem.Graph.NodeCount);
        int[] arcs = [.. Enumerable.Range(0, graph.ArcCount).Where(a => Last(a) >= First(a))];
        var gates = problem.Gates.ToArray();
        var flow = new MaximumPreflow(
            new DirectedGraph(
                sink + 1,
                [.. arcs.Select(a => graph.Tails[a]), .. gates.Select(g => g.Node)],
                [.. arcs.Select(a => graph.Heads[a]), .. gates.Select(_ => sink)]
            ),
            sink
        );
        var everybody = ReducedNetworkBuilder.MostUseful(problem);
        for (var i = 0; i < arcs.Length; i++)
        {
            var (first, last) = (First(arcs[i]), Last(arcs[i]));
            var room = problem.CapacityPerStep.Between(arcs[i], first, last + 1);
            flow.RaiseCapacity(i, (long)Int128.Min(room, everybody));
        }

        for (var j = 0; j < gates.Length; j++)
        {
            var last = problem.HorizonSteps - gates[j].TransitSteps;
            var room = problem.ThroughputPerStep.Between(j, 0, last + 1);
            flow.RaiseCapacity(arcs.Length + j, (long)Int128.Min(room, everybody));
        }

        foreach (var supply in problem.Supplies)
        {
            flow.AddSupply(supply.Node, supply.Amount);
        }

        flow.Solve();
        return flow.Value;

        int First(int arc) => steps.Earliest[graph.Tails[arc]];

        int Last(int arc) =>
            steps.IsUseful(graph.Tails[arc], problem.HorizonSteps)
            && steps.IsUseful(graph.Heads[arc], problem.HorizonSteps)
                ? problem.HorizonSteps
                    - problem.TransitSteps[arc]
                    - steps.Remaining[graph.Heads[arc]]
                : -1;
    }
}
