using SafePassage.Model;
using SafePassage.Planning;

namespace SafePassage.Application.Tests.Asking;

/// <summary>Answers to questions, against bounds and plans of scenarios that are made here another way.</summary>
public class Answers
{
    private static AskRequest Of(LoadedScenario given, int variant = 0) =>
        new(given, given.Scenario.Variants[variant], TimeProvider.System)
        {
            Work = 1_000_000,
            Workers = Scenes.Two,
        };

    public static TheoryData<double> Shares => [0.001, 0.2, 0.5, 0.75, 1];

    [Theory]
    [MemberData(nameof(Shares))]
    public void A_step_less_than_the_smallest_window_is_too_little_for_any_plan(double share)
    {
        var given = Scenes.Load(Scenes.Base);
        var request = Of(given);
        var answer = SmallestWindow.Run(request, share);

        answer.Wanted.Value.ShouldBe((long)Math.Ceiling((answer.People.Value * share) - 1e-9));
        var least = answer.AtLeast.ShouldNotBeNull();
        Most(least).ShouldBe(answer.Most);
        answer.Most.ShouldBeGreaterThanOrEqualTo(answer.Wanted);
        if (least > given.Scenario.Step)
        {
            Most(least - given.Scenario.Step).ShouldBeLessThan(answer.Wanted);
        }

        answer.Enough.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(least);
        answer.Out.ShouldBeGreaterThanOrEqualTo(answer.Wanted);
        answer.Out.ShouldBeLessThanOrEqualTo(Most(answer.Enough!.Value));

        Persons Most(TimeSpan length)
        {
            var longer = given.Scenario.Lasting(length);
            return Bounding.Whole(longer, longer.Variants[0]).Persons;
        }
    }

    [Fact]
    public void Where_nobody_would_come_no_window_is_needed()
    {
        var given = Scenes.Load(Scenes.Base);
        var none = given.Scenario.Variants[0] with
        {
            Uptake = given.Scenario.Groups.ToDictionary(g => g.Id, _ => 0.0),
        };
        var answer = SmallestWindow.Run(Of(given) with { Variant = none }, 0.9);
        (answer.Wanted, answer.AtLeast, answer.Enough).ShouldBe(
            (Persons.Zero, TimeSpan.Zero, TimeSpan.Zero)
        );
    }

    [Fact]
    public void Where_nobody_has_a_way_out_no_window_is_long_enough()
    {
        var given = Scenes.Load(Repository.Aleppo);
        var closed = given.Scenario.Variants.ToList().FindIndex(v => v.Id == "undisputed");
        var answer = SmallestWindow.Run(Of(given, closed), 0.5);
        (answer.AtLeast, answer.Enough).ShouldBe((null, null));
        answer.Most.ShouldBe(Persons.Zero);
    }

    [Theory]
    [InlineData(MoreOf.Hour)]
    [InlineData(MoreOf.Corridor)]
    [InlineData(MoreOf.Lane)]
    [InlineData(MoreOf.Throughput)]
    public void One_more_never_lets_fewer_out_and_plans_stay_below_bounds(MoreOf of)
    {
        foreach (var (path, variant) in new[] { (Scenes.Base, 0), (Repository.Aleppo, 3) })
        {
            var answer = OneMore.Run(Of(Scenes.Load(path), variant), of);
            answer.AsItIs.Plan.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(answer.AsItIs.Most);
            answer.More.Select(m => m.Most.Value).ShouldBeInOrder(SortDirection.Descending);
            foreach (var more in answer.More)
            {
                more.Most.ShouldBeGreaterThanOrEqualTo(answer.AsItIs.Most);
                (more.Plan ?? Persons.Zero).ShouldBeLessThanOrEqualTo(more.Most);
            }

            answer.More.Count(m => m.Plan is not null).ShouldBeLessThanOrEqualTo(OneMore.MostPlans);
        }
    }

    [Fact]
    public void A_corridor_that_the_reading_shuts_is_worth_what_the_reading_that_opens_it_gets()
    {
        var given = Scenes.Load(Repository.Aleppo);
        var (open, shut) = (
            given.Scenario.Variants.First(v => v.Id == "announced"),
            given.Scenario.Variants.ToList().FindIndex(v => v.Shut.Count == 1)
        );
        if (shut < 0)
        {
            shut = given.Scenario.Variants.ToList().FindIndex(v => v.Shut.Count == 2);
        }

        var answer = OneMore.Run(Of(given, shut), MoreOf.Corridor);
        answer.More.Count.ShouldBe(given.Scenario.Variants[shut].Shut.Count);
        var all = Bounding.Whole(given.Scenario, open).Persons;
        answer.More.ShouldAllBe(m => m.Most <= all && m.Most > answer.AsItIs.Most);
    }
}
