using SafePassage.Formats.Scenarios;
using SafePassage.Model;
using SafePassage.Planning;

namespace SafePassage.Planning.Tests;

/// <summary>Cases in which the program was once wrong (the folder <c>found</c>): in each, EXPECT.md says what is right.</summary>
public class FoundCases
{
    [Fact]
    public void Nobody_is_led_over_a_street_that_shuts_before_they_are_through()
    {
        var scenario = Read("92-street-shut-while-people-are-on-it");
        Answer.BoundOf(scenario).ShouldBe(new(0));
        Answer.PlanOf(scenario).Orders.ShouldBeEmpty();
        Reachability.Stranded(scenario, scenario.Variants[0]).Single().People.ShouldBe(new(1000));
    }

    [Fact]
    public void A_groups_own_limit_holds_only_while_the_corridor_is_open()
    {
        var scenario = Read("90-group-limit-and-hours");
        Answer.BoundOf(scenario).ShouldBe(new(150));
        Answer.ExactCurveOf(scenario)[^1].Persons.ShouldBe(new(150));
        Answer.PlanOf(scenario).Persons.ShouldBe(new(150));
    }

    /// <summary>720 m: ten minutes on foot, 86.4 seconds by car at 30 km/h; 300 an hour for what is left of the hour then.</summary>
    [Fact]
    public void A_groups_own_limit_is_one_however_it_moves()
    {
        var scenario = Read("91-group-limit-two-modes");
        const long most = (long)(300 * (3600 - 86.4) / 3600);
        Answer.BoundOf(scenario).ShouldBe(new(most));
        var bound = Answer.ExactCurveOf(scenario)[^1];
        bound.Persons.ShouldBe(new(most));
        bound.Cut.ShouldHaveSingleItem().Kind.ShouldBe(CutKind.GateGroup);
        var plan = Answer.PlanOf(scenario);
        plan.Persons.Value.ShouldBeInRange(most - 5, most);
        Answer.FlawsOf(scenario, plan).ShouldBeEmpty();
    }

    /// <summary>No more than 0.457 a second: 1,000 need 36 minutes and a half, after ten on the way.</summary>
    [Fact]
    public void Slow_crowds_take_their_time()
    {
        var scenario = Read("94-slow-crowd");
        var curve = Answer.ExactCurveOf(scenario);
        foreach (var bound in curve.SkipLast(1))
        {
            var minutes = Math.Max(0, bound.Horizon.TotalMinutes - 10);
            bound.Persons.Value.ShouldBeInRange(
                (long)Math.Min(1000, minutes * 60 * 0.456),
                (long)Math.Min(1000, minutes * 60 * 0.4575)
            );
        }

        var plan = Answer.PlanOf(scenario);
        plan.Persons.ShouldBe(new(1000));
        plan.Orders[0].Depart.Until.ShouldBe(TimeSpan.FromMinutes(37));
        Answer.FlawsOf(scenario, plan).ShouldBeEmpty();
        scenario
            .Assumptions.Single(a => a.Value.Quantity == AssumedQuantity.SlowWalkerFlow)
            .Value.Number.ShouldBe(0.457, 0.0001);
    }

    [Fact]
    public void A_shelter_of_no_places_takes_nobody()
    {
        var scenario = Read("60-shelter-of-no-places/only");
        Answer.BoundOf(scenario).ShouldBe(new(0));
        var plan = Answer.PlanOf(scenario);
        plan.Orders.ShouldBeEmpty();
        Answer.FlawsOf(scenario, plan).ShouldBeEmpty();
        Reachability
            .Stranded(scenario, scenario.Variants[0])
            .Sum(s => s.People.Value)
            .ShouldBe(1000);
    }

    private static Scenario Read(string name)
    {
        var outcome = ScenarioReader.Read(
            Path.Combine(Repository.Root, "tests", "Planning.Tests", "found", name)
        );
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value!.Scenario;
    }
}
