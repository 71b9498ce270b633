using SafePassage.Flow.Certificates;
using SafePassage.Flow.Networks;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// A bound on every flow over time: what an arc takes between the earliest time its tail can be reached and the latest
/// time that still leads out is its capacity in one static maximum flow. Summed over time any flow over time fits into
/// that, waiting included.
/// </summary>
/// <remarks>
/// Guarantee: at least the optimum; equal to it for one supply and one limiting arc in series. Exact integers. Cost: two
/// searches and one maximum flow a horizon; later horizons go on from the flow of earlier ones, since capacities only
/// grow with the horizon.
/// </remarks>
public static class TrimmedBound
{
    /// <param name="problem">The flow problem.</param>
    /// <param name="horizons">Ticks, ≥ 0, in increasing order.</param>
    /// <param name="cancellation">Asked between horizons.</param>
    /// <returns>One certificate for each horizon.</returns>
    public static IReadOnlyList<TrimmedCut> Solve(
        ContinuousFlowProblem problem,
        IReadOnlyList<long> horizons,
        CancellationToken cancellation = default
    )
    {
        var earliest = TimeLabels.Earliest(problem);
        var supplied = new long[problem.Supplies.Count];
        var last = horizons.Count > 0 ? TimeLabels.Latest(problem, horizons.Max()) : [];
        var live = Live(problem, new(horizons.DefaultIfEmpty().Max(), earliest, last, [], 0));
        var flow = new MaximumPreflow(Part(problem, live), problem.Sink);
        var timed = TimeLabels.Timed(problem);
        var cuts = new List<TrimmedCut>(horizons.Count);
        for (var i = 0; i < horizons.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (horizons[i] < 0 || (i > 0 && horizons[i] < horizons[i - 1]))
            {
                throw new ArgumentException(
                    "horizons must not be negative and must increase",
                    nameof(horizons)
                );
            }

            var latest =
                horizons[i] == horizons[^1]
                    ? last
                    : TimeLabels.Moved(problem, timed, last, horizons[^1], horizons[i])
                        ?? TimeLabels.Latest(problem, horizons[i]);
            cuts.Add(
                Next(
                    problem,
                    live,
                    flow,
                    supplied,
                    new(horizons[i], earliest, latest, new bool[latest.Length], 0)
                )
            );
        }

        return cuts;
    }

    /// <summary>
    /// The arcs that anything can enter by the last horizon, and so by any: the others stay at capacity 0 and need not be looked
    /// at again. On streets cut by a front line they are most.
    /// </summary>
    private static int[] Live(ContinuousFlowProblem problem, TrimmedCut widest)
    {
        var live = new List<int>();
        for (var arc = 0; arc < problem.Graph.ArcCount && widest.Latest.Length > 0; arc++)
        {
            var (from, until) = widest.Usable(problem, arc);
            if (problem.Entering(arc, from, until) > 0)
            {
                live.Add(arc);
            }
        }

        return [.. live];
    }

    private static DirectedGraph Part(ContinuousFlowProblem problem, int[] arcs) =>
        new(
            problem.Graph.NodeCount,
            Array.ConvertAll(arcs, a => problem.Graph.Tails[a]),
            Array.ConvertAll(arcs, a => problem.Graph.Heads[a])
        );

    private static TrimmedCut Next(
        ContinuousFlowProblem problem,
        int[] live,
        MaximumPreflow flow,
        long[] supplied,
        TrimmedCut cut
    )
    {
        for (var i = 0; i < live.Length; i++)
        {
            var (from, until) = cut.Usable(problem, live[i]);
            flow.RaiseCapacity(i, problem.Entering(live[i], from, until));
        }

        for (var i = 0; i < supplied.Length; i++)
        {
            var supply = problem.Supplies[i];
            var ready = supply.ReadyBy(cut.Latest[supply.Node]);
            flow.AddSupply(supply.Node, ready - supplied[i]);
            supplied[i] = ready;
        }

        flow.Solve();
        for (var v = 0; v < cut.SinkSide.Length; v++)
        {
            cut.SinkSide[v] = flow.ReachesSink(v);
        }

        return cut with
        {
            Value = flow.Value,
        };
    }
}
