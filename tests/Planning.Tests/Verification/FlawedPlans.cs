using SafePassage.Model;
using SafePassage.Verification;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>Each way in which a plan can be wrong, one at a time, in a town where the unspoilt plan is right.</summary>
public class FlawedPlans
{
    private static readonly Scenario Town = new Town()
        .Group("civilians")
        .Group("late", readyFrom: 10, readyUntil: 20)
        .Group("fighters", Mode.Car)
        .Link("home", "square", 60, walkers: 20)
        .Link("square", "west", 60, walkers: 20)
        .Link("square", "west", 120, walkers: 20)
        .Link("home", "east", 60, walkers: 20, cars: 400)
        .Zone("home", "home", "civilians", 1000)
        .Zone("home", "home", "late", 100)
        .Zone("home", "home", "fighters", 50)
        .Zone("square", "square", "civilians", 500)
        .Corridor("west", "west", 10, "civilians late", [(0, 20), (30, 60)], places: 300)
        .Corridor("east", "east", 10, "fighters")
        .Closed("home-square", 40, 50)
        .Build();

    private static readonly Order Sound = new(
        "home",
        "civilians",
        Mode.Foot,
        "west",
        ["home-square", "square-west"],
        Minutes(0, 10),
        new(100)
    );

    private static IReadOnlyList<Flaw> FlawsOf(params Order[] orders) =>
        Answer.FlawsInReplay(Town, orders);

    private static void ShouldBeRefused(string why, params Order[] orders) =>
        FlawsOf(orders)
            .ShouldContain(f => f.Text.Contains(why), string.Join("; ", FlawsOf(orders)));

    [Fact]
    public void A_sound_plan_is_accepted() => FlawsOf(Sound).ShouldBeEmpty();

    [Fact]
    public void More_than_the_gate_takes() =>
        ShouldBeRefused("gate west", Sound with { Persons = new(101) });

    [Fact]
    public void Two_orders_that_are_too_much_together() =>
        ShouldBeRefused(
            "gate west",
            Sound with
            {
                Persons = new(60),
            },
            new("square", "civilians", Mode.Foot, "west", ["square-west"], Minutes(1, 11), new(60))
        );

    [Fact]
    public void More_than_a_link_takes() =>
        ShouldBeRefused(
            "link home-square",
            Sound with
            {
                Depart = Minutes(0, 4),
                Persons = new(100),
            }
        );

    [Fact]
    public void A_link_used_while_it_is_shut() =>
        ShouldBeRefused("link home-square", Sound with { Depart = Minutes(35, 45) });

    /// <summary>The street takes a minute and shuts at 40: the last of these enter at 39:30 and are on it until 40:30.</summary>
    [Fact]
    public void A_link_that_shuts_while_people_are_on_it()
    {
        ShouldBeRefused(
            "people are on link home-square from 00:30 to 00:41, and it is shut from 00:40",
            Sound with
            {
                Depart = Minutes(30, 40),
            }
        );
        FlawsOf(Sound with { Depart = Minutes(30, 39), Persons = new(90) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_entered_while_it_is_shut_and_left_when_it_is_open_again()
    {
        ShouldBeRefused("people are on link home-square", Sound with { Depart = Minutes(49, 58) });
        FlawsOf(Sound with { Depart = Minutes(50, 57), Persons = new(70) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_gate_reached_while_it_is_shut() =>
        ShouldBeRefused("while it is shut", Sound with { Depart = Minutes(10, 20) });

    [Fact]
    public void A_gate_reached_after_the_end() =>
        ShouldBeRefused("too late", Sound with { Depart = Minutes(50, 60) });

    [Fact]
    public void A_group_that_is_not_eligible() =>
        ShouldBeRefused("may not use", Sound with { Group = "fighters", Persons = new(50) });

    [Fact]
    public void A_mode_the_group_does_not_have() =>
        ShouldBeRefused(
            "does not move by car",
            Sound with
            {
                Mode = Mode.Car,
                Route = ["home-east"],
                Corridor = "east",
            }
        );

    [Fact]
    public void A_link_that_bars_the_mode() =>
        ShouldBeRefused("bars car", Sound with { Mode = Mode.Car });

    [Fact]
    public void A_route_with_a_gap() =>
        ShouldBeRefused("does not go on", Sound with { Route = ["square-west"] });

    [Fact]
    public void A_route_that_ends_elsewhere() =>
        ShouldBeRefused("does not end at the gate", Sound with { Route = ["home-square"] });

    [Fact]
    public void A_link_that_does_not_exist() =>
        ShouldBeRefused("does not exist", Sound with { Route = ["nowhere"] });

    [Fact]
    public void Somebody_who_does_not_exist() =>
        ShouldBeRefused("no such zone", Sound with { Zone = "elsewhere" });

    [Fact]
    public void More_people_than_there_are() =>
        ShouldBeRefused(
            "but 100 are there",
            Sound with
            {
                Group = "late",
                Depart = Minutes(20, 50),
                Persons = new(120),
            }
        );

    [Fact]
    public void People_who_are_not_ready() =>
        ShouldBeRefused("than are ready", Sound with { Group = "late", Depart = Minutes(8, 18) });

    [Fact]
    public void Two_orders_for_the_same_people() =>
        ShouldBeRefused(
            "1 is the most",
            Sound with
            {
                Persons = new(10),
            },
            Sound with
            {
                Persons = new(20),
            }
        );

    [Fact]
    public void Ways_that_part_at_a_junction() =>
        ShouldBeRefused(
            "sent different ways",
            Sound with
            {
                Persons = new(10),
            },
            new(
                "square",
                "civilians",
                Mode.Foot,
                "west",
                ["square-west-2"],
                Minutes(0, 10),
                new(10)
            )
        );

    [Fact]
    public void A_destination_that_overflows() =>
        ShouldBeRefused(
            "which takes 300",
            Sound with
            {
                Depart = Minutes(30, 58),
                Persons = new(280),
            },
            new("square", "civilians", Mode.Foot, "west", ["square-west"], Minutes(0, 10), new(30))
        );

    [Fact]
    public void A_window_off_the_steps() =>
        ShouldBeRefused(
            "whole steps",
            Sound with
            {
                Depart = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(12)),
            }
        );

    [Fact]
    public void A_window_before_the_truce() =>
        ShouldBeRefused("from the start", Sound with { Depart = Minutes(-5, 10) });

    [Fact]
    public void A_corridor_that_the_variant_shuts()
    {
        var shut = Tests.Town.AsGiven with { Shut = new HashSet<string> { "west" } };
        Replayer
            .Run(Town, shut, new("as_given", [Sound]))
            .Flaws.ShouldContain(f => f.Text.Contains("is shut in variant"));
    }
}
