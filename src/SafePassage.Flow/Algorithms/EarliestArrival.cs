using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

public static class EarliestArrival
{
    internal static int R, Ok,
        No;

    public static (long[] Curve, string Visits) Run(EarliestArrivalProblem problem)
    {
        var network = ReducedNetworkBuilder.Build(problem);
        var state = new ResidualFlow(
            network,
            problem.Waiting == Waiting.Everywhere && !problem.IsStationary
        );
        var repeated = new RepeatedPaths(state);
        var search = new ResidualSearch(state, repeated);
        PlainSearch? plain = null;
        var cutOff = new CutOffSearch(state);
        var curve = new long[problem.HorizonSteps + 1];
        long total = 0;
        for (var step = 0; step <= problem.HorizonSteps; step++)
        {
            state.OpenRow(step);
            repeated.BeginStep();
            var wants = new int[network.Gates.Length];
            for (var pass = 0; pass < 2; pass++)
            {
            if (pass == 1) repeated.Replay(wants);
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
                var got = state.GateFlow[j][enter];
                var before = got;
                if (pass == 0)
                {
                    wants[j] = want; continue;
                }
                got = want - wants[j]; R += got;

                var start = search.Visits;
                while (pass == 1 && got < want && state.Label[cell] != ResidualFlow.Dead)
                {
                    if (state.Label[cell] < ResidualFlow.Ceiling)
                    {
                        var more = search.Pull(j, node, row, want - got);
                        got += more;
                        if (more > 0)
                        {
                            start = search.Visits;
                        }
                        else if (state.Label[cell] >= 2 && state.Label[cell] != ResidualFlow.Dead)
                        {
                            if (cutOff.IsCutOff(cell, 2 * (search.Visits - start)))
                                Ok++;
                            else
                                No++;
                        }
                    }
                    else
                    {
                        plain ??= new PlainSearch(state);
                        got += plain.Pull(cell, want - got);
                    }
                }

                state.GateFlow[j][enter] = got;
                total += got - before;
            }

            }
            curve[step] = total;
        }

        return (curve, $"{search.Visits} {repeated.Looks} {cutOff.Visits} | {Ok} {No} {R}");
    }
}
