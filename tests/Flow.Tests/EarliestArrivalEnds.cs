using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>A run that ends early says why, and what it brings back holds.</summary>
public class EarliestArrivalEnds
{
    private static readonly RandomKind Kind = new(7, ZeroTransit: true, Changing: true);

    private static EarliestArrivalResult Solve(
        EarliestArrivalProblem problem,
        EarliestArrivalOptions? options = null,
        IProgress<EarliestArrivalProgress>? progress = null,
        CancellationToken cancellation = default
    ) =>
        EarliestArrival
            .Solve(problem, options, progress, cancellation)
            .ShouldBeOfType<EarliestArrivalResult>();

    private static void ShouldHold(
        EarliestArrivalProblem problem,
        EarliestArrivalResult result,
        ulong seed
    )
    {
        FlowChecker
            .Check(problem, result.Flow, out var curve)
            .Fault.ShouldBe(FlowFault.None, $"seed {seed}");
        curve.ShouldBe(result.Feasible.ToArray(), $"seed {seed}");
        var best = ExpandedNetwork.Curve(problem);
        for (var step = 0; step < best.Length; step++)
        {
            result
                .Feasible[step]
                .ShouldBeLessThanOrEqualTo(best[step], $"seed {seed}, step {step}");
            result
                .Bound[step]
                .ShouldBeGreaterThanOrEqualTo(best[step], $"seed {seed}, step {step}");
            if (step <= result.ExactUpTo)
            {
                result.Feasible[step].ShouldBe(best[step], $"seed {seed}, step {step}");
            }
        }
    }

    [Fact]
    public void A_cancelled_run_brings_back_what_it_has()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var problem = RandomProblems.Make(seed, Kind);
            using var source = new CancellationTokenSource();
            var stopAt = (int)(seed % 4);
            var result = Solve(
                problem,
                null,
                new Reports(p => CancelFrom(p, stopAt, source)),
                source.Token
            );
            if (problem.HorizonSteps > stopAt)
            {
                result.Ended.ShouldBe(EndReason.Cancelled, $"seed {seed}");
                result.ExactUpTo.ShouldBe(stopAt, $"seed {seed}");
            }

            ShouldHold(problem, result, seed);
        }
    }

    private static void CancelFrom(
        EarliestArrivalProgress progress,
        int step,
        CancellationTokenSource source
    )
    {
        if (progress.ExactUpTo >= step)
        {
            source.Cancel();
        }
    }

    [Fact]
    public void A_run_out_of_time_fills_the_rest_greedily()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var problem = RandomProblems.Make(seed, Kind);
            var clock = new SteppingClock();
            var options = new EarliestArrivalOptions
            {
                TimeLimit = new TimeLimit(clock, TimeSpan.FromSeconds(seed % 9)),
                GreedyFirst = seed % 2 == 0,
            };
            var result = Solve(problem, options);
            if (result.Ended != EndReason.Exact)
            {
                result.Ended.ShouldBe(EndReason.TimeLimit, $"seed {seed}");
            }

            ShouldHold(problem, result, seed);
        }
    }

    [Fact]
    public void Reaching_the_gap_asked_for_is_enough()
    {
        var reached = 0;
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var problem = RandomProblems.Make(seed, Kind);
            var result = Solve(
                problem,
                new EarliestArrivalOptions { Gap = 0.5, GreedyFirst = true }
            );
            reached += result.Ended == EndReason.GapReached ? 1 : 0;
            (result.Bound[^1] - result.Feasible[^1]).ShouldBeLessThanOrEqualTo(
                result.Bound[^1] / 2,
                $"seed {seed}"
            );
            ShouldHold(problem, result, seed);
        }

        reached.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_interval_never_widens()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var problem = RandomProblems.Make(seed, Kind);
            var seen = new List<EarliestArrivalProgress>();
            Solve(
                problem,
                new EarliestArrivalOptions { GreedyFirst = true },
                new Reports(seen.Add)
            );
            for (var i = 1; i < seen.Count; i++)
            {
                seen[i].Feasible.ShouldBeGreaterThanOrEqualTo(seen[i - 1].Feasible, $"seed {seed}");
                seen[i].Bound.ShouldBeLessThanOrEqualTo(seen[i - 1].Bound, $"seed {seed}");
            }

            seen[^1].Feasible.ShouldBe(seen[^1].Bound, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(Waiting.AtSources)]
    [InlineData(Waiting.Everywhere)]
    public void A_first_flow_over_long_ways_that_open_and_shut_holds(Waiting waiting)
    {
        long first = 0;
        long best = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var problem = RandomProblems.LongWays(seed, waiting);
            var result = Solve(problem, new EarliestArrivalOptions { Gap = 1, GreedyFirst = true });
            result.Ended.ShouldBe(EndReason.GapReached);
            FlowChecker
                .Check(problem, result.Flow, out var curve)
                .Fault.ShouldBe(FlowFault.None, $"seed {seed}");
            curve.ShouldBe(result.Feasible.ToArray(), $"seed {seed}");
            var exact = Solve(problem);
            result.Bound[^1].ShouldBeGreaterThanOrEqualTo(exact.Feasible[^1], $"seed {seed}");
            first += result.Feasible[^1];
            best += exact.Feasible[^1];
        }

        first.ShouldBeInRange(best * 9 / 10, best);
    }

    [Fact]
    public void When_all_are_out_nothing_more_is_searched_and_the_cut_says_why()
    {
        var problem = Drawn.Problem("a -> b transit 1 capacity 2\nsupply a 7\ngate b 2", 5_000);
        var result = EarliestArrival.Solve(problem).ShouldBeOfType<EarliestArrivalResult>();
        result.ClearanceStep.ShouldBe(4);
        result.CellsSearched.ShouldBeLessThan(20);
        var cut = CutChecker.Check(problem, result.Cuts[5_000]);
        cut.Holds.ShouldBeTrue();
        cut.Capacity.ShouldBe(7);
    }

    [Fact]
    public void What_does_not_fit_is_said_with_the_figure()
    {
        var problem = Drawn.Problem("a -> b transit 1 capacity 1\nsupply a 1\ngate b 1", 1_000);
        var outcome = EarliestArrival.Solve(
            problem,
            new EarliestArrivalOptions { MemoryLimitBytes = 100 }
        );
        var large = outcome.ShouldBeOfType<EarliestArrivalTooLarge>();
        large.Limit.ShouldBe(100);
        large.Needed.ShouldBe((1_001 * (2 + 2 + 4 + 4)) + (2 * 63));
    }

    private sealed class Reports(Action<EarliestArrivalProgress> told)
        : IProgress<EarliestArrivalProgress>
    {
        public void Report(EarliestArrivalProgress value) => told(value);
    }

    /// <summary>A second passes whenever somebody looks.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now++;
    }
}
