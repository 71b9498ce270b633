using SafePassage.Flow.Algorithms;
using SafePassage.Flow.Problems;
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
            exact.Proven.ShouldBe(horizons.Length);
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
}
