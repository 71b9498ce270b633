using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>Several groups in order of priority: every prefix is a maximum, and one flow attains them all.</summary>
public class PrefixesOfGroups
{
    [Theory]
    [InlineData(false, Waiting.AtSources)]
    [InlineData(true, Waiting.AtSources)]
    [InlineData(true, Waiting.Everywhere)]
    public void Are_maxima_that_one_flow_attains(bool changing, Waiting waiting)
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var kind = new RandomKind(7, changing, changing, changing, waiting);
            var problem = RandomProblems.Make(seed, kind);
            int[] groupOf =
            [
                .. problem.Supplies.ToArray().Select((_, i) => (int)((seed + (ulong)i) % 3)),
            ];
            var result = PrefixOptima
                .Solve(problem, groupOf)
                .ShouldBeOfType<PrefixOptimaResult>($"seed {seed}");
            FlowChecker
                .Check(problem, result.Flow, out _)
                .Fault.ShouldBe(FlowFault.None, $"seed {seed}");
            var left = Left(problem, result.Flow);
            for (var k = 0; k < result.Prefixes.Count; k++)
            {
                var prefix = result.Prefixes[k];
                prefix.MostOut.ShouldBe(
                    ExpandedNetwork.MostOutBy(prefix.Problem, problem.HorizonSteps),
                    $"seed {seed}, prefix {k}"
                );
                left.Where((_, i) => groupOf[i] <= k)
                    .Sum()
                    .ShouldBe(prefix.MostOut, $"seed {seed}, prefix {k}");
                var cut = CutChecker.Check(prefix.Problem, prefix.Cut);
                cut.Fault.ShouldBe(CutFault.None, $"seed {seed}, prefix {k}");
                cut.Capacity.ShouldBe(prefix.MostOut, $"seed {seed}, prefix {k}");
            }
        }
    }

    private static long[] Left(EarliestArrivalProblem problem, FlowOverTime flow)
    {
        var left = new long[problem.Supplies.Length];
        for (var i = 0; i < left.Length; i++)
        {
            for (var run = 0; run < flow.Departures.Starts(i).Length; run++)
            {
                var steps = flow.Departures.Ends(i)[run] - flow.Departures.Starts(i)[run];
                left[i] += steps * flow.Departures.Units(i)[run];
            }
        }

        return left;
    }

    [Fact]
    public void The_first_group_goes_first_even_when_the_second_is_nearer()
    {
        var problem = Drawn.Problem(
            """
            far -> near transit 2 capacity 9
            supply far 6
            supply near 6
            gate near 2
            """,
            4
        );
        var result = PrefixOptima.Solve(problem, [0, 1]).ShouldBeOfType<PrefixOptimaResult>();
        result.Prefixes.Select(p => p.MostOut).ShouldBe([6, 10]);
    }

    [Fact]
    public void A_limit_is_answered_with_its_figure()
    {
        var problem = Drawn.Problem("a -> b transit 1 capacity 1\nsupply a 1\ngate b 1", 1_000);
        PrefixOptima
            .Solve(problem, [0], memoryLimitBytes: 100)
            .ShouldBeOfType<EarliestArrivalTooLarge>()
            .Limit.ShouldBe(100);
        WarmStart
            .Solve(problem, FlowOverTime.None(problem), memoryLimitBytes: 100)
            .ShouldBeOfType<EarliestArrivalTooLarge>()
            .What.ShouldBe("bytes");
        EarliestArrival
            .Solve(problem.With(horizonSteps: 40_000))
            .ShouldBeOfType<EarliestArrivalTooLarge>()
            .ShouldSatisfyAllConditions(
                t => t.What.ShouldBe("steps"),
                t => t.Needed.ShouldBe(40_000),
                t => t.Limit.ShouldBe(32_767)
            );
    }
}
