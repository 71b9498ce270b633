using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

public static class EarliestArrival
{
    public static (long[] Curve, long Visits) Run(EarliestArrivalProblem problem)
    {
        var network = ReducedNetworkBuilder.Build(problem);
        var state = new ResidualFlow(
            network,
            problem.Waiting == Waiting.Everywhere && !problem.IsStationary
        );
        var search = new ResidualSearch(state);
        PlainSearch? plain = null;
        var curve = new long[problem.HorizonSteps + 1];
        long total = 0;
        for (var step = 0; step <= problem.HorizonSteps; step++)
        {
            state.OpenRow(step);
            for (var j = 0; j < network.Gates.Length; j++)
            {
                var (gate, node) = network.Gates[j];
                var enter = step - problem.Gates[gate].TransitSteps;
                if (enter < 0)
                {
                    continue;
                }

                var row = enter + network.Remaining[node];
                var cell = (row * network.NodeCount) + node;
                var want = (int)
                    Math.Min(
                        problem.ThroughputPerStep.At(gate, enter),
                        Math.Min(problem.TotalSupply, int.MaxValue)
                    );
                var got = 0;
                while (got < want && state.Label[cell] != ResidualFlow.Dead)
                {
                    if (state.Label[cell] < ResidualFlow.Ceiling)
                    {
                        got += search.Pull(node, row, want - got);
                    }
                    else
                    {
                        plain ??= new PlainSearch(state);
                        got += plain.Pull(cell, want - got);
                    }
                }

                state.GateFlow[j][enter] = got;
                total += got;
            }

            curve[step] = total;
        }

        return (curve, search.Visits);
    }
}
