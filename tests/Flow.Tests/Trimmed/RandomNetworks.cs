using SafePassage.Flow;

namespace SafePassage.Flow.Tests.Trimmed;

/// <summary>Small seeded problems with closures, late supplies and arcs of no transit time.</summary>
internal static class RandomNetworks
{
    public static ContinuousFlowProblem Make(ulong seed)
    {
        var chance = new SplitMix64(seed);
        var n = 3 + chance.Below(5);
        var m = n + chance.Below(2 * n);
        var rates = new PiecewiseConstant.Builder();
        int[] tails = [.. Enumerable.Range(0, m).Select(_ => chance.Below(n - 1))];
        int[] heads = [.. Enumerable.Range(0, m).Select(_ => 1 + chance.Below(n - 1))];
        for (var a = 0; a < m; a++)
        {
            var shut = 1 + chance.Below(6);
            if (chance.Below(3) == 0)
            {
                rates.Add([0, shut, shut + 2], [1 + chance.Below(4), 0, 1 + chance.Below(4)]);
            }
            else
            {
                rates.Add([0], [1 + chance.Below(4)]);
            }
        }

        return new(
            new DirectedGraph(n, tails, heads),
            [.. Enumerable.Range(0, m).Select(_ => (long)chance.Below(4))],
            rates.Build(),
            [.. Enumerable.Repeat(ContinuousFlowProblem.Unlimited, m)],
            [
                .. Enumerable
                    .Range(0, 1 + chance.Below(3))
                    .Select(_ =>
                        (
                            Node: chance.Below(n - 1),
                            Amount: 1 + chance.Below(20),
                            Ready: chance.Below(3)
                        )
                    )
                    .Select(s => new ContinuousSupply(s.Node, s.Amount, s.Ready, s.Ready)),
            ],
            n - 1
        );
    }

    /// <summary>The same problem with nodes and arcs in another order.</summary>
    public static ContinuousFlowProblem Relabelled(ContinuousFlowProblem problem, ulong seed)
    {
        var chance = new SplitMix64(~seed);
        int[] node = [.. Enumerable.Range(0, problem.Graph.NodeCount).OrderBy(_ => chance.Next())];
        int[] order = [.. Enumerable.Range(0, problem.Graph.ArcCount).OrderBy(_ => chance.Next())];
        var rates = new PiecewiseConstant.Builder();
        foreach (var a in order)
        {
            rates.Add(problem.Rate.Starts(a), problem.Rate.Values(a));
        }

        int[] tails = [.. order.Select(a => node[problem.Graph.Tails[a]])];
        int[] heads = [.. order.Select(a => node[problem.Graph.Heads[a]])];
        return new(
            new DirectedGraph(problem.Graph.NodeCount, tails, heads),
            [.. order.Select(problem.TransitOf)],
            rates.Build(),
            [.. order.Select(problem.TotalOf)],
            [.. problem.Supplies.Select(s => s with { Node = node[s.Node] })],
            node[problem.Sink]
        );
    }
}
