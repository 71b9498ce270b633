using SafePassage.Flow;
using SafePassage.Flow.Tests.Trimmed;

namespace SafePassage.Flow.Tests.Exact;

public class ExactBounds
{
    private static ExactBoundResult Solve(
        ContinuousFlowProblem problem,
        long step,
        params long[] horizons
    ) => ExactBound.Solve(problem, TrimmedBound.Solve(problem, horizons), new() { Step = step });

    [Fact]
    public void With_steps_of_one_tick_it_is_the_optimum_of_every_horizon()
    {
        var tighter = 0;
        for (var seed = 1UL; seed <= 1500; seed++)
        {
            var problem = RandomNetworks.Make(seed);
            long[] horizons = [3, 5, 8, 12];
            var trimmed = TrimmedBound.Solve(problem, horizons);
            var exact = Solve(problem, 1, horizons);
            exact.Searched.ShouldBe(horizons.Length);
            for (var i = 0; i < horizons.Length; i++)
            {
                exact
                    .Cuts[i]
                    .Value.ShouldBe(
                        StepOracle.Optimum(problem, (int)horizons[i]),
                        $"seed {seed}, horizon {horizons[i]}"
                    );
                tighter += exact.Cuts[i].Value < trimmed[i].Value ? 1 : 0;
            }
        }

        tighter.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void With_coarse_steps_it_lies_between_the_optimum_and_the_trimmed_bound()
    {
        var tighter = 0;
        for (var seed = 1UL; seed <= 1000; seed++)
        {
            var problem = RandomNetworks.Make(seed);
            long[] horizons = [4, 7, 12];
            var trimmed = TrimmedBound.Solve(problem, horizons);
            for (var step = 2; step <= 5; step++)
            {
                var exact = Solve(problem, step, horizons);
                for (var i = 0; i < horizons.Length; i++)
                {
                    var name = $"seed {seed}, step {step}, horizon {horizons[i]}";
                    var value = exact.Cuts[i].Value;
                    value.ShouldBeLessThanOrEqualTo(trimmed[i].Value, name);
                    value.ShouldBeGreaterThanOrEqualTo(
                        StepOracle.Optimum(problem, (int)horizons[i]),
                        name
                    );
                    tighter += value < trimmed[i].Value ? 1 : 0;
                }
            }
        }

        tighter.ShouldBeGreaterThan(50);
    }

    /// <summary>The gate stands idle between the near and the far; only moments for each node can say that.</summary>
    [Fact]
    public void A_gate_counts_from_the_first_far_arrival_on_and_the_near_count_themselves()
    {
        var problem = Trimmed.Drawn.Network(
            """
            10 at near from 0 until 2
            99 at far
            near -> gate  transit 0 rate 50
            far -> gate   transit 8 rate 50
            gate -> out   transit 0 rate 5
            sink out
            """
        );
        TrimmedBound.Solve(problem, [12])[0].Value.ShouldBe(5 * 12);
        var cut = Solve(problem, 1, 12).Cuts[0];
        cut.Value.ShouldBe(10 + (5 * 4));
        cut.Span(problem, 2).ShouldBe((8, 12));
        cut.Counted(problem, 0).ShouldBe(10);
        TimedCut.Of(problem, 12, cut.From).Value.ShouldBe(cut.Value);
    }

    [Fact]
    public void Any_moments_give_a_bound_and_the_value_is_that_of_the_moments()
    {
        var chance = new SplitMix64(7);
        for (var seed = 1UL; seed <= 500; seed++)
        {
            var problem = RandomNetworks.Make(seed);
            long[] from =
            [
                .. Enumerable.Range(0, problem.Graph.NodeCount).Select(_ => (long)chance.Below(11)),
            ];
            from[problem.Sink] = 10;
            TimedCut
                .Of(problem, 10, from)
                .Value.ShouldBeGreaterThanOrEqualTo(
                    StepOracle.Optimum(problem, 10),
                    $"seed {seed}"
                );
        }
    }

    [Fact]
    public void A_trimmed_cut_is_no_more_as_moments()
    {
        for (var seed = 1UL; seed <= 500; seed++)
        {
            var problem = RandomNetworks.Make(seed);
            var trimmed = TrimmedBound.Solve(problem, [9])[0];
            TimedCut
                .Of(problem, trimmed)
                .Value.ShouldBeInRange(
                    StepOracle.Optimum(problem, 9),
                    trimmed.Value,
                    $"seed {seed}"
                );
        }
    }

    [Fact]
    public void Moments_that_are_no_cut_are_refused()
    {
        var problem = RandomNetworks.Make(1);
        var n = problem.Graph.NodeCount;
        Should
            .Throw<ArgumentException>(() => TimedCut.Of(problem, 5, new long[n]))
            .Message.ShouldContain("before the horizon 5");
        Should
            .Throw<ArgumentException>(() => TimedCut.Of(problem, 5, new long[n + 1]))
            .Message.ShouldContain("moments for");
        Should.Throw<ArgumentException>(() => Solve(problem, 0, 5)).Message.ShouldContain("step");
    }
}
