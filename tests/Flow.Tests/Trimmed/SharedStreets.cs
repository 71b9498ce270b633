using SafePassage.Flow;

namespace SafePassage.Flow.Tests.Trimmed;

/// <summary>
/// Two groups on copies of one random network: whatever cut the prices lead to, its joint value is at least what any division
/// of the streets lets both bring out, which the slow oracle finds.
/// </summary>
public class SharedStreets
{
    private const int Horizon = 9;

    [Fact]
    public void Bound_every_division_of_the_streets()
    {
        var (sharper, met) = (0, 0);
        for (ulong seed = 1; seed <= 250; seed++)
        {
            var random = new SplitMix64(seed);
            var (problem, shared) = TwoGroups(random);
            var divided = SharedPrices.Divide(problem, shared, Horizon, rounds: 8) ?? problem;
            var cut = TimedCut.Of(problem, TrimmedBound.Solve(divided, [Horizon])[0]);
            var joint = shared.ValueOf(problem, cut);
            var apart = TrimmedBound.Solve(problem, [Horizon])[0].Value;
            sharper += joint < apart ? 1 : 0;
            long most = 0;
            for (var division = 0; division < 4; division++)
            {
                most = Math.Max(most, StepOracle.Optimum(Halved(problem, shared, random), Horizon));
            }

            joint.ShouldBeGreaterThanOrEqualTo((Int128)most, $"seed {seed}");
            met += joint == most ? 1 : 0;
            AnyLabelsHold(problem, shared, random, most, $"seed {seed}");
        }

        sharper.ShouldBeGreaterThan(5);
        met.ShouldBeGreaterThan(50);
    }

    /// <summary>Any multipliers give a bound: labels drawn at random are cuts too.</summary>
    private static void AnyLabelsHold(
        ContinuousFlowProblem problem,
        SharedArcs shared,
        SplitMix64 random,
        long most,
        string where
    )
    {
        var from = new long[problem.Graph.NodeCount];
        for (var v = 0; v < from.Length; v++)
        {
            from[v] = v == problem.Sink ? Horizon : random.Below(Horizon + 1);
        }

        shared
            .ValueOf(problem, TimedCut.Of(problem, Horizon, from))
            .ShouldBeGreaterThanOrEqualTo((Int128)most, where);
    }

    /// <summary>Nodes 0…4 and 5…9 are the copies, 10 is the sink; each copy has a gate and people of its own.</summary>
    private static (ContinuousFlowProblem Problem, SharedArcs Shared) TwoGroups(SplitMix64 random)
    {
        const int n = 5;
        var (tails, heads, transit) = (new List<int>(), new List<int>(), new List<long>());
        var (rates, share) = (new List<long>(), new List<int>());
        for (var link = 0; link < 9; link++)
        {
            var (tail, head) = (random.Below(n), random.Below(n));
            var (time, rate) = (random.Below(3), 1 + random.Below(4));
            for (var copy = 0; copy < 2; copy++)
            {
                tails.Add((copy * n) + tail);
                heads.Add((copy * n) + head);
                transit.Add(time);
                rates.Add(rate);
                share.Add(link);
            }
        }

        for (var copy = 0; copy < 2; copy++)
        {
            tails.Add((copy * n) + random.Below(n));
            heads.Add(2 * n);
            transit.Add(0);
            rates.Add(1 + random.Below(5));
            share.Add(-1);
        }

        var m = tails.Count;
        var problem = new ContinuousFlowProblem(
            new DirectedGraph((2 * n) + 1, [.. tails], [.. heads]),
            [.. transit],
            PiecewiseConstant.Constant([.. rates]),
            [.. Enumerable.Repeat(ContinuousFlowProblem.Unlimited, m)],
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(i => new ContinuousSupply(
                        (i % 2 * n) + random.Below(n),
                        random.Below(30),
                        i / 2,
                        i / 2
                    )),
            ],
            2 * n
        );
        return (problem, new SharedArcs([.. share]));
    }

    /// <summary>Each street divided between its two copies, somehow.</summary>
    private static ContinuousFlowProblem Halved(
        ContinuousFlowProblem problem,
        SharedArcs shared,
        SplitMix64 random
    )
    {
        var rates = new long[problem.Graph.ArcCount];
        for (var a = 0; a < rates.Length; a++)
        {
            rates[a] = problem.Rate.At(a, 0);
        }

        foreach (var copies in shared.Arcs)
        {
            var first = random.Below((int)rates[copies[0]] + 1);
            (rates[copies[0]], rates[copies[1]]) = (first, rates[copies[1]] - first);
        }

        return problem.With(PiecewiseConstant.Constant(rates));
    }
}
