using SafePassage.Model;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>Who walk on one street at one point and moment share its width, whichever way and however fast they go.</summary>
public class SharedWidthsOfStreets
{
    /// <summary>
    /// Those at a may only leave at b, those at b only at a: all meet on the one street of ten minutes, ten persons a minute wide.
    /// </summary>
    private static Scenario Crossing(bool shared = true)
    {
        var town = new Town()
            .Window(60)
            .Group("east", [Mode.Foot], 60)
            .Group("west", [Mode.Foot], 60);
        _ = shared
            ? town.Street("a", "b", 600, walkers: 10)
            : town.Link("a", "b", 600, walkers: 10).Link("b", "a", 600, walkers: 10);
        return town.Zone("a", "a", "east", 1000)
            .Zone("b", "b", "west", 1000)
            .Corridor("east", "b", 100, "east")
            .Corridor("west", "a", 100, "west")
            .Build();
    }

    private static Order Walks(string group, int from, int until, long persons) =>
        new(
            group == "east" ? "a" : "b",
            group,
            Mode.Foot,
            group,
            [group == "east" ? "a-b" : "b-a"],
            Minutes(from, until),
            new(persons)
        );

    [Fact]
    public void A_plan_never_lets_more_meet_than_the_width_takes()
    {
        var (shared, apart) = (Crossing(), Crossing(shared: false));
        Answer.PlanOf(apart).Persons.ShouldBe(new(1000));

        // Whoever is on the street meets whoever is on it the other way: the two take turns, or share all the time.
        var plan = Answer.PlanOf(shared);
        plan.Persons.Value.ShouldBeInRange(400, 500);
        Answer.FlawsOf(shared, plan).ShouldBeEmpty();

        // The bound leaves it out.
        Answer.BoundOf(shared).ShouldBe(new(1000));
    }

    [Fact]
    public void Streams_that_meet_only_half_way_are_too_many_there()
    {
        Answer
            .FlawsInReplay(Crossing(), Walks("east", 0, 10, 100), Walks("west", 20, 30, 100))
            .ShouldBeEmpty();
        Answer
            .FlawsInReplay(Crossing(), Walks("east", 0, 10, 100), Walks("west", 19, 29, 100))
            .ShouldHaveSingleItem()
            .Text.ShouldContain("link a-b (foot): 2 of its width are taken at");
        Answer
            .FlawsInReplay(
                Crossing(shared: false),
                Walks("east", 0, 10, 100),
                Walks("west", 19, 29, 100)
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Streams_that_fill_the_width_together_may_meet()
    {
        Answer
            .FlawsInReplay(Crossing(), Walks("east", 0, 50, 250), Walks("west", 0, 50, 250))
            .ShouldBeEmpty();
        Answer
            .FlawsInReplay(Crossing(), Walks("east", 0, 50, 250), Walks("west", 0, 50, 251))
            .ShouldHaveSingleItem();
    }

    /// <summary>The slow need ten minutes, the quick five: who enters up to five minutes after the slow overtakes them.</summary>
    [Fact]
    public void The_quick_who_overtake_the_slow_need_room_beside_them()
    {
        var town = new Town()
            .Window(60)
            .Group("slow", [Mode.Foot], 60)
            .Group("quick", [Mode.Foot], 120)
            .Link("a", "b", 600, walkers: 10)
            .Zone("a", "a", "slow", 100)
            .Zone("a", "a", "quick", 100)
            .Corridor("b", "b", 100, "slow quick")
            .Build();

        Answer
            .FlawsInReplay(town, Of("slow", 0), Of("quick", 14))
            .ShouldHaveSingleItem()
            .Text.ShouldContain("2 of its width");
        Answer.FlawsInReplay(town, Of("slow", 0), Of("quick", 15)).ShouldBeEmpty();
        Answer.FlawsInReplay(town, Of("quick", 0), Of("slow", 10)).ShouldBeEmpty();
        var plan = Answer.PlanOf(town);
        plan.Orders.Select(o => o.Depart.From.TotalMinutes).ShouldBe([0, 15]);
        Answer.FlawsOf(town, plan).ShouldBeEmpty();

        Order Of(string group, int from) =>
            new("a", group, Mode.Foot, "b", ["a-b"], Minutes(from, from + 10), new(100));
    }
}
