namespace SafePassage.Flow;

/// <summary>
/// A bound on every flow over time: what an arc takes between the earliest time its tail can be reached and the latest
/// time that still leads out is its capacity in one static maximum flow. Summed over time any flow over time fits into
/// that, waiting included.
/// </summary>
/// <remarks>
/// Guarantee: at least the optimum; equal to it for one supply and one limiting arc in series. Exact integers. Cost: two
/// searches and one maximum flow a horizon; later horizons go on from the flow of earlier ones, since capacities only
/// grow with the horizon. Without state: any number of threads may solve.
/// </remarks>
public static class TrimmedBound
{
    /// <summary>Bounds what can be out by each of several horizons.</summary>
    /// <param name="problem">The flow problem.</param>
    /// <param name="horizons">Ticks, ≥ 0, in increasing order.</param>
    /// <param name="cancellation">Asked between horizons.</param>
    /// <returns>One certificate for each horizon, in the same order.</returns>
    /// <exception cref="ArgumentException">A horizon is negative or before the one it follows.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<TrimmedCut> Solve(
        ContinuousFlowProblem problem,
        IReadOnlyList<long> horizons,
        CancellationToken cancellation = default
    )
    {
        var earliest = TimeLabels.Earliest(problem);
        var supplied = new long[problem.Supplies.Count];
        var last = horizons.Count > 0 ? TimeLabels.Latest(problem, horizons.Max()) : [];
        var live = new LivePart(
            problem,
            new(horizons.DefaultIfEmpty().Max(), earliest, last, [], 0)
        );
        var flow = new MaximumPreflow(live.Graph, LivePart.Sink);
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

    private static TrimmedCut Next(
        ContinuousFlowProblem problem,
        LivePart live,
        MaximumPreflow flow,
        long[] supplied,
        TrimmedCut cut
    )
    {
        for (var i = 0; i < live.Arcs.Length; i++)
        {
            var (from, until) = cut.Usable(problem, live.Arcs[i]);
            flow.RaiseCapacity(i, problem.Entering(live.Arcs[i], from, until));
        }

        for (var i = 0; i < supplied.Length; i++)
        {
            var supply = problem.Supplies[i];
            var ready = supply.ReadyBy(cut.Latest[supply.Node]);
            if (live.Place[supply.Node] is >= 0 and var place)
            {
                flow.AddSupply(place, ready - supplied[i]);
            }

            supplied[i] = ready;
        }

        flow.Solve();
        for (var i = 0; i < live.Nodes.Length; i++)
        {
            cut.SinkSide[live.Nodes[i]] = flow.ReachesSink(i);
        }

        return cut with
        {
            Value = flow.Value,
        };
    }
}
