using SafePassage.Model;

namespace SafePassage.Planning.Tests;

public class FollowablePlans
{
    [Fact]
    public void One_zone_leaves_at_the_pace_of_the_gate()
    {
        var town = new Town().Group("civilians").Link("home", "gate", 600, walkers: 50);
        var scenario = town.Zone("home", "home", "civilians", 1000)
            .Corridor("west", "gate", 10, "civilians")
            .Build();

        var order = Answer.PlanOf(scenario).Orders.ShouldHaveSingleItem();

        // Ten minutes on the way leave fifty at the gate, ten persons each.
        order.Persons.ShouldBe(new(500));
        order.Depart.ShouldBe(new(TimeSpan.Zero, TimeSpan.FromMinutes(50)));
        order.RatePersonsPerMinute.ShouldBe(10);
        Answer.BoundOf(scenario).ShouldBe(new(500));
        Answer.FlawsOf(scenario, Answer.PlanOf(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public void Who_comes_first_by_priority_leaves_first()
    {
        var town = new Town()
            .Group("wounded")
            .Group("others")
            .Link("home", "gate", 60, walkers: 50)
            .Window(21);
        town.Zone("home", "home", "wounded", 100).Zone("home", "home", "others", 500);
        var scenario = town.Corridor("west", "gate", 10, "wounded others").Build();

        var plan = Answer.PlanOf(scenario);

        plan.Orders.Single(o => o.Group == "wounded").Persons.ShouldBe(new(100));
        plan.Orders.Single(o => o.Group == "others").Persons.ShouldBe(new(100));
        plan.Orders[0].Depart.Until.ShouldBeLessThanOrEqualTo(plan.Orders[1].Depart.From);
    }

    [Fact]
    public void Nobody_is_sent_to_a_corridor_that_is_not_theirs()
    {
        var town = new Town()
            .Group("civilians")
            .Group("fighters")
            .Link("home", "a", 60, 50)
            .Link("home", "b", 60, 50);
        town.Zone("home", "home", "civilians", 100).Zone("home", "home", "fighters", 100);
        var scenario = town.Corridor("one", "a", 50, "civilians")
            .Corridor("two", "b", 1, "fighters")
            .Build();

        var plan = Answer.PlanOf(scenario);

        plan.Orders.Single(o => o.Group == "civilians").Corridor.ShouldBe("one");
        plan.Orders.Single(o => o.Group == "fighters").Corridor.ShouldBe("two");
    }

    [Fact]
    public void A_window_avoids_the_hours_in_which_the_gate_is_shut()
    {
        var town = new Town().Group("civilians").Link("home", "gate", 300, walkers: 50);
        town.Zone("home", "home", "civilians", 1000);
        var scenario = town.Corridor("west", "gate", 10, "civilians", [(0, 15), (30, 60)]).Build();

        var plan = Answer.PlanOf(scenario);

        plan.Orders.ShouldHaveSingleItem().Persons.ShouldBe(new(300));
        Answer.FlawsOf(scenario, plan).ShouldBeEmpty();
    }

    [Fact]
    public void A_shut_bridge_is_gone_round_or_waited_for()
    {
        var town = new Town()
            .Group("civilians")
            .Link("home", "gate", 60, walkers: 50)
            .Closed("home-gate", 0, 20);
        var scenario = town.Zone("home", "home", "civilians", 100)
            .Corridor("west", "gate", 10, "civilians")
            .Build();

        var plan = Answer.PlanOf(scenario);

        plan.Orders.ShouldHaveSingleItem().Depart.From.ShouldBe(TimeSpan.FromMinutes(20));
        plan.Persons.ShouldBe(new(100));
        Answer.FlawsOf(scenario, plan).ShouldBeEmpty();
    }

    /// <summary>Ten minutes long, shut from 30 to 40 and again from 45 to 50: one enters by 20, from 40 never, from 50 on.</summary>
    [Fact]
    public void Nobody_enters_a_street_who_could_not_be_through_when_it_shuts()
    {
        var scenario = new Town()
            .Window(70)
            .Group("civilians")
            .Link("home", "gate", 600, walkers: 10)
            .Closed("home-gate", 30, 40)
            .Closed("home-gate", 45, 50)
            .Zone("home", "home", "civilians", 1000)
            .Corridor("west", "gate", 60, "civilians")
            .Build();

        var plan = Answer.PlanOf(scenario);
        plan.Orders.ShouldHaveSingleItem()
            .Depart.ShouldBe(new(TimeSpan.Zero, TimeSpan.FromMinutes(20)));
        plan.Persons.ShouldBe(new(200));
        Answer.FlawsOf(scenario, plan).ShouldBeEmpty();
        Answer.BoundOf(scenario).ShouldBe(new(200 + 100));
        Answer.ExactCurveOf(scenario)[^1].Persons.ShouldBe(new(200 + 100));
    }

    [Fact]
    public void A_reduced_street_keeps_only_those_from_entering_who_are_too_many()
    {
        var scenario = new Town()
            .Window(60)
            .Group("civilians")
            .Link("home", "gate", 600, walkers: 10)
            .Closed("home-gate", 20, 60, left: 0.1)
            .Zone("home", "home", "civilians", 1000)
            .Corridor("west", "gate", 60, "civilians")
            .Build();

        Answer.BoundOf(scenario).ShouldBe(new(200 + 30));
        Answer.PlanOf(scenario).Persons.ShouldBe(new(200));
    }

    /// <summary>The quick are through in five minutes, the slow in ten.</summary>
    [Fact]
    public void The_quick_may_enter_later_than_the_slow()
    {
        var scenario = new Town()
            .Window(60)
            .Group("slow", [Mode.Foot], 60)
            .Group("quick", [Mode.Foot], 120)
            .Link("home", "gate", 600, walkers: 20)
            .Closed("home-gate", 15, 60)
            .Zone("home", "home", "quick", 60)
            .Zone("home", "home", "slow", 60)
            .Corridor("west", "gate", 60, "quick slow")
            .GroupLimit("west", "quick", 10)
            .GroupLimit("west", "slow", 10)
            .Build();

        var plan = Answer.PlanOf(scenario);
        Answer.FlawsOf(scenario, plan).ShouldBeEmpty();
        plan.Orders.Select(o => (o.Group, o.Depart.From.TotalMinutes, o.Depart.Until.TotalMinutes))
            .ShouldBe([("slow", 0, 5), ("quick", 0, 6)]);
        plan.Persons.ShouldBe(new(50 + 60));

        // All of the slow could enter in three minutes and wait at the gate, which orders do not.
        Answer.BoundOf(scenario).ShouldBe(new(60 + 60));
    }

    [Fact]
    public void A_full_destination_takes_no_more()
    {
        var town = new Town().Group("civilians").Link("home", "gate", 60, walkers: 50);
        town.Zone("home", "home", "civilians", 1000);
        var scenario = town.Corridor("west", "gate", 10, "civilians", places: 70).Build();

        Answer.PlanOf(scenario).Persons.ShouldBe(new(70));
        Answer.BoundOf(scenario).ShouldBe(new(70));
    }

    [Fact]
    public void People_count_at_the_destination_when_the_scenario_says_so()
    {
        var town = new Town()
            .Group("civilians")
            .Link("home", "gate", 60, walkers: 50)
            .Window(60, CountsAt.Destination);
        town.Zone("home", "home", "civilians", 1000);
        var scenario = town.Corridor("west", "gate", 10, "civilians", beyond: 30).Build();

        Answer.PlanOf(scenario).Persons.ShouldBe(new(290));
        Answer.BoundOf(scenario).ShouldBe(new(290));
    }

    [Fact]
    public void A_group_with_a_limit_of_its_own_at_a_gate_keeps_it()
    {
        var town = new Town()
            .Group("wounded", Mode.Car)
            .Link("home", "gate", 600, 50, 500)
            .Window(31);
        town.Zone("home", "home", "wounded", 1000);
        var scenario = town.Corridor("west", "gate", 10, "wounded")
            .GroupLimit("west", "wounded", 2)
            .Build();

        Answer.PlanOf(scenario).Persons.ShouldBe(new(60));
        Answer.BoundOf(scenario).ShouldBe(new(60));
    }

    [Fact]
    public void Nobody_leaves_before_being_ready()
    {
        var town = new Town()
            .Group("slow", readyFrom: 10, readyUntil: 30)
            .Link("home", "gate", 60, walkers: 100);
        var scenario = town.Zone("home", "home", "slow", 200)
            .Corridor("west", "gate", 100, "slow")
            .Build();

        var plan = Answer.PlanOf(scenario);

        plan.Persons.ShouldBe(new(200));
        plan.Orders.ShouldHaveSingleItem()
            .Depart.From.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(10));
        Answer.FlawsOf(scenario, plan).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_comes_where_the_uptake_is_nil()
    {
        var town = new Town().Group("fighters", uptake: 0).Link("home", "gate", 60, walkers: 100);
        var scenario = town.Zone("home", "home", "fighters", 200)
            .Corridor("west", "gate", 100, "fighters")
            .Build();

        Answer.PlanOf(scenario).Orders.ShouldBeEmpty();
        Answer.BoundOf(scenario).ShouldBe(new(0));
    }
}
