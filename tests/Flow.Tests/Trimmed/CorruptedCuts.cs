using SafePassage.Flow;

namespace SafePassage.Flow.Tests.Trimmed;

public class CorruptedCuts
{
    private static readonly ContinuousFlowProblem Problem = Drawn.Network(
        """
        100 at home
        home -> gate  transit 2 rate 9
        gate -> out   transit 0 rate 5
        sink out
        """
    );

    private static TrimmedCut Cut => TrimmedBound.Solve(Problem, [10])[0];

    [Fact]
    public void A_sound_cut_is_accepted() => TrimmedCutCheck.FlawsOf(Problem, Cut).ShouldBeEmpty();

    [Fact]
    public void A_lower_value_is_refused() =>
        TrimmedCutCheck
            .FlawsOf(Problem, Cut with { Value = 39 })
            .ShouldHaveSingleItem()
            .ShouldContain("adds up to 40");

    [Fact]
    public void A_set_without_the_sink_is_refused() =>
        TrimmedCutCheck
            .FlawsOf(Problem, Cut with { SinkSide = new bool[3] })
            .ShouldContain(f => f.Contains("the sink is not in the set"));

    [Fact]
    public void A_gate_said_to_be_reached_later_than_it_is_is_refused() =>
        TrimmedCutCheck
            .FlawsOf(Problem, Cut with { Earliest = [0, 4, 4], Value = 30 })
            .ShouldContain(f => f.Contains("before its earliest time"));

    [Fact]
    public void A_home_said_to_be_ready_later_than_it_is_is_refused() =>
        TrimmedCutCheck
            .FlawsOf(Problem, Cut with { Earliest = [2, 4, 4], Value = 30 })
            .ShouldContain(f => f.Contains("after its supply is ready"));

    [Fact]
    public void A_gate_said_to_shut_earlier_than_it_does_is_refused() =>
        TrimmedCutCheck
            .FlawsOf(Problem, Cut with { Latest = [6, 8, 8], Value = 30 })
            .ShouldContain(f => f.Contains("before the horizon"));

    [Fact]
    public void A_way_said_to_lead_out_no_longer_is_refused() =>
        TrimmedCutCheck
            .FlawsOf(Problem, Cut with { Latest = [4, 10, 10] })
            .ShouldContain(f => f.Contains("after its latest time"));

    [Fact]
    public void Labels_of_another_network_are_refused() =>
        TrimmedCutCheck
            .FlawsOf(Problem, Cut with { Earliest = [0] })
            .ShouldHaveSingleItem()
            .ShouldContain("3 entries");
}
