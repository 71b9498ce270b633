using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>Networks small enough to be solved on paper.</summary>
public class EarliestArrivalByHand
{
    private static long[] Curve(string text, int horizon, Waiting waiting = Waiting.AtSources) =>
        Solved.Exactly(Drawn.Problem(text, horizon, waiting), text).Feasible.ToArray();

    [Fact]
    public void One_arc_brings_its_capacity_every_step_from_its_transit_on() =>
        Curve(
                """
                a -> b transit 2 capacity 3
                supply a 7
                gate b 9
                """,
                5
            )
            .ShouldBe([0, 0, 3, 6, 7, 7]);

    [Fact]
    public void The_way_into_the_sink_takes_its_time() =>
        Curve(
                """
                supply a 7
                gate a 3 transit 2
                """,
                5
            )
            .ShouldBe([0, 0, 3, 6, 7, 7]);

    [Fact]
    public void A_later_unit_may_take_the_way_an_earlier_one_had() =>
        // a can only use m -> t; b may go by n. The first unit out at step 2 comes from either, the rest must sort out.
        Curve(
                """
                a -> m transit 1 capacity 1
                b -> m transit 1 capacity 1
                b -> n transit 3 capacity 1
                m -> t transit 1 capacity 1
                n -> t transit 1 capacity 1
                supply a 2
                supply b 2
                gate t 9
                """,
                6
            )
            .ShouldBe([0, 0, 1, 2, 4, 4, 4]);

    [Fact]
    public void A_closure_is_waited_out_at_the_source() =>
        Curve(
                """
                a -> b transit 1 capacity 2,0@1,2@4
                supply a 5
                gate b 9
                """,
                7
            )
            .ShouldBe([0, 2, 2, 2, 2, 4, 5, 5]);

    [Fact]
    public void Waiting_on_the_way_helps_when_the_way_in_closes_before_the_way_out_opens()
    {
        const string text = """
            a -> b transit 1 capacity 2,0@2
            b -> c transit 1 capacity 0,1@4
            supply a 4
            gate c 9
            """;
        Curve(text, 9).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Curve(text, 9, Waiting.Everywhere).ShouldBe([0, 0, 0, 0, 0, 1, 2, 3, 4, 4]);
    }

    [Fact]
    public void A_cycle_without_transit_is_crossed_within_its_capacity() =>
        Curve(
                """
                a -> b transit 0 capacity 2
                b -> c transit 0 capacity 1
                c -> a transit 0 capacity 5
                a -> c transit 0 capacity 1
                b -> a transit 0 capacity 5
                supply a 5
                gate c 9
                """,
                3
            )
            .ShouldBe([2, 4, 5, 5]);

    [Fact]
    public void Nobody_leaves_before_being_released() =>
        Curve(
                """
                supply a 3 from 2
                supply a 2
                gate a 2
                """,
                4
            )
            .ShouldBe([2, 2, 4, 5, 5]);

    [Fact]
    public void More_than_sixteen_bits_pass_an_arc_in_one_step() =>
        Curve(
                """
                a -> b transit 1 capacity 1000000
                supply a 200000
                gate b 150000
                """,
                3
            )
            .ShouldBe([0, 150_000, 200_000, 200_000]);

    [Fact]
    public void The_step_at_which_all_are_out_is_the_quickest_transshipment()
    {
        const string text = """
            a -> b transit 2 capacity 3
            supply a 7
            gate b 9
            """;
        Solved.Exactly(Drawn.Problem(text, 5), text).ClearanceStep.ShouldBe(4);
        Solved.Exactly(Drawn.Problem(text, 3), text).ClearanceStep.ShouldBeNull();
    }
}
