using SafePassage.Flow;

namespace SafePassage.Flow.Tests.Trimmed;

public class TrimmedBounds
{
    private static long BoundOf(ContinuousFlowProblem problem, long horizon) =>
        TrimmedBound.Solve(problem, [horizon])[0].Value;

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 5)]
    [InlineData(10, 40)]
    [InlineData(30, 100)]
    public void One_way_lets_its_rate_through_from_the_first_arrival_on(int horizon, long out_)
    {
        var problem = Drawn.Network(
            """
            100 at home
            home -> gate  transit 2 rate 9
            gate -> out   transit 0 rate 5
            sink out
            """
        );
        BoundOf(problem, horizon).ShouldBe(out_);
        StepOracle.Optimum(problem, horizon).ShouldBe(out_);
    }

    [Fact]
    public void A_gate_that_opens_late_and_shuts_early_counts_only_while_it_is_open()
    {
        var problem = Drawn.Network(
            """
            100 at home
            home -> gate  transit 2 rate 50
            gate -> out   transit 0 rate 0, 5 from 6, 0 from 10, 5 from 14
            sink out
            """
        );
        BoundOf(problem, 6).ShouldBe(0);
        BoundOf(problem, 8).ShouldBe(10);
        BoundOf(problem, 14).ShouldBe(20);
        BoundOf(problem, 20).ShouldBe(50);
    }

    [Fact]
    public void A_closed_bridge_delays_those_behind_it()
    {
        var problem = Drawn.Network(
            """
            100 at far
            far -> near   transit 3 rate 0, 10 from 5
            near -> out   transit 1 rate 10
            sink out
            """
        );
        BoundOf(problem, 9).ShouldBe(0);
        BoundOf(problem, 12).ShouldBe(30);
        StepOracle.Optimum(problem, 12).ShouldBe(30);
    }

    [Fact]
    public void Those_who_get_ready_too_late_do_not_count()
    {
        var problem = Drawn.Network(
            """
            100 at home from 0 until 20
            home -> out   transit 5 rate 1000
            sink out
            """
        );
        BoundOf(problem, 15).ShouldBe(50);
        BoundOf(problem, 25).ShouldBe(100);
    }

    [Fact]
    public void A_destination_with_few_places_limits()
    {
        var drawn = Drawn.Network(
            "100 at a\na -> b transit 1 rate 50\nb -> c transit 0 rate 50\nsink c"
        );
        long[] total = [ContinuousFlowProblem.Unlimited, 30];
        var problem = new ContinuousFlowProblem(
            drawn.Graph,
            [1, 0],
            drawn.Rate,
            total,
            drawn.Supplies,
            drawn.Sink
        );
        BoundOf(problem, 50).ShouldBe(30);
    }

    [Fact]
    public void When_all_get_out_the_people_are_the_limit()
    {
        var problem = Drawn.Network(
            "7 at a\n5 at b\na -> c transit 1 rate 9\nb -> c transit 1 rate 9\nsink c"
        );
        var cut = TrimmedBound.Solve(problem, [10])[0];
        cut.Value.ShouldBe(12);
        problem.Supplies.ShouldAllBe(s => cut.SinkSide[s.Node]);
    }

    /// <summary>Every network on three nodes with one supply and small numbers: 2 arcs of each pair present or not.</summary>
    [Fact]
    public void On_all_tiny_networks_the_bound_holds_and_is_proven()
    {
        int[][] ends =
        [
            [0, 1],
            [0, 2],
            [1, 2],
            [1, 0],
        ];
        var (tight, all) = (0, 0);
        foreach (var choice in Enumerable.Range(0, 81 * 27))
        {
            var (tails, heads, transit, rate) = (
                new List<int>(),
                new List<int>(),
                new List<long>(),
                new List<long>()
            );
            var rest = choice;
            for (var i = 0; i < ends.Length; i++)
            {
                var kind = rest % 3;
                rest /= 3;
                if (kind > 0)
                {
                    tails.Add(ends[i][0]);
                    heads.Add(ends[i][1]);
                    transit.Add(kind == 1 ? 0 : 2);
                    rate.Add(1 + (rest % 3));
                    rest = i < 3 ? rest : rest / 3;
                }
            }

            var problem = new ContinuousFlowProblem(
                new DirectedGraph(3, [.. tails], [.. heads]),
                [.. transit],
                PiecewiseConstant.Constant([.. rate]),
                [.. tails.Select(_ => ContinuousFlowProblem.Unlimited)],
                [new(0, 7, 0, 0), new(1, 3, 1, 1)],
                2
            );
            foreach (var cut in TrimmedBound.Solve(problem, [1, 2, 3, 5, 8]))
            {
                var optimum = StepOracle.Optimum(problem, (int)cut.Horizon);
                cut.Value.ShouldBeGreaterThanOrEqualTo(
                    optimum,
                    $"choice {choice}, horizon {cut.Horizon}"
                );
                TrimmedCutCheck.FlawsOf(problem, cut).ShouldBeEmpty($"choice {choice}");
                tight += cut.Value == optimum ? 1 : 0;
                all++;
            }
        }

        // The bound is not always reached; that it is so almost everywhere here is what makes it useful.
        tight.ShouldBeGreaterThan(all * 95 / 100);
    }

    [Fact]
    public void On_thousands_of_random_networks_the_bound_holds_is_proven_and_never_falls()
    {
        for (var seed = 1UL; seed <= 2000; seed++)
        {
            var problem = RandomNetworks.Make(seed);
            var last = 0L;
            foreach (var cut in TrimmedBound.Solve(problem, [2, 4, 7, 11]))
            {
                TrimmedCutCheck.FlawsOf(problem, cut).ShouldBeEmpty($"seed {seed}");
                cut.Value.ShouldBeGreaterThanOrEqualTo(last, $"seed {seed}");
                cut.Value.ShouldBeGreaterThanOrEqualTo(
                    StepOracle.Optimum(problem, (int)cut.Horizon),
                    $"seed {seed}, horizon {cut.Horizon}"
                );
                BoundOf(problem, cut.Horizon)
                    .ShouldBe(cut.Value, $"seed {seed}: going on must equal starting anew");
                last = cut.Value;
            }
        }
    }

    [Fact]
    public void Relabelling_the_nodes_changes_nothing()
    {
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var problem = RandomNetworks.Make(seed);
            BoundOf(RandomNetworks.Relabelled(problem, seed), 9)
                .ShouldBe(BoundOf(problem, 9), $"seed {seed}");
        }
    }
}
