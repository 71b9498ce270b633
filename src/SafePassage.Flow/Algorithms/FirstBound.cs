using SafePassage.Flow.Networks;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

/// <summary>A bound for the horizon at once, long before the exact search ends: the <see cref="TrimmedBound"/>.</summary>
internal static class FirstBound
{
    /// <summary>The continuous problem holds at most so many units.</summary>
    private const long MostUnits = 1L << 60;

    /// <summary>
    /// What enters an arc at a step may enter it evenly until the next, so whoever is out by step H is out by time H + 1.
    /// </summary>
    public static long Of(EarliestArrivalProblem problem)
    {
        if (problem.TotalSupply > MostUnits)
        {
            return problem.TotalSupply;
        }

        var (graph, sink, gates) = (
            problem.Graph,
            problem.Graph.NodeCount,
            problem.Gates.ToArray()
        );
        var rates = new PiecewiseConstant.Builder();
        Add(rates, problem.CapacityPerStep);
        Add(rates, problem.ThroughputPerStep);
        long[] transit = [.. problem.TransitSteps, .. gates.Select(g => (long)g.TransitSteps)];
        var continuous = new ContinuousFlowProblem(
            new DirectedGraph(
                sink + 1,
                [.. graph.Tails, .. gates.Select(g => g.Node)],
                [.. graph.Heads, .. gates.Select(_ => sink)]
            ),
            transit,
            rates.Build(),
            [.. transit.Select(_ => ContinuousFlowProblem.Unlimited)],
            [
                .. problem
                    .Supplies.ToArray()
                    .Select(s => new ContinuousSupply(
                        s.Node,
                        s.Amount,
                        s.ReleaseStep,
                        s.ReleaseStep
                    )),
            ],
            sink
        );
        return TrimmedBound.Solve(continuous, [problem.HorizonSteps + 1])[0].Value;
    }

    private static void Add(PiecewiseConstant.Builder rates, PiecewiseConstant functions)
    {
        for (var a = 0; a < functions.ArcCount; a++)
        {
            rates.Add(functions.Starts(a), functions.Values(a));
        }
    }
}
