using SafePassage.Flow;
using SafePassage.Model;
using SafePassage.Verification;

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
            new(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(until)),
            new(persons)
        );

    private static IReadOnlyList<Flaw> FlawsOf(Scenario town, params Order[] orders) =>
        Replayer.Run(town, Town.AsGiven, new("as_given", orders)).Flaws;

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
        FlawsOf(Crossing(), Walks("east", 0, 10, 100), Walks("west", 20, 30, 100)).ShouldBeEmpty();
        FlawsOf(Crossing(), Walks("east", 0, 10, 100), Walks("west", 19, 29, 100))
            .ShouldHaveSingleItem()
            .Text.ShouldContain("link a-b (foot): 2 of its width are taken at");
        FlawsOf(Crossing(shared: false), Walks("east", 0, 10, 100), Walks("west", 19, 29, 100))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Streams_that_fill_the_width_together_may_meet()
    {
        FlawsOf(Crossing(), Walks("east", 0, 50, 250), Walks("west", 0, 50, 250)).ShouldBeEmpty();
        FlawsOf(Crossing(), Walks("east", 0, 50, 250), Walks("west", 0, 50, 251))
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

        FlawsOf(town, Of("slow", 0), Of("quick", 14))
            .ShouldHaveSingleItem()
            .Text.ShouldContain("2 of its width");
        FlawsOf(town, Of("slow", 0), Of("quick", 15)).ShouldBeEmpty();
        FlawsOf(town, Of("quick", 0), Of("slow", 10)).ShouldBeEmpty();
        var plan = Answer.PlanOf(town);
        plan.Orders.Select(o => o.Depart.From.TotalMinutes).ShouldBe([0, 15]);
        Answer.FlawsOf(town, plan).ShouldBeEmpty();

        Order Of(string group, int from) =>
            new(
                "a",
                group,
                Mode.Foot,
                "b",
                ["a-b"],
                new(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(from + 10)),
                new(100)
            );
    }

    /// <summary>
    /// Random orders of three speeds both ways on one street, every time a whole minute, so that no two places at which something begins
    /// or ends lie nearer than a six-hundredth of the way.
    /// </summary>
    [Fact]
    public void The_replay_finds_just_the_crowds_that_a_walk_along_the_street_finds()
    {
        var town = Meeting();
        var chance = new SplitMix64(1);
        var (full, free, three) = (0, 0, 0);
        for (var i = 0; i < 400; i++)
        {
            Order[] orders =
            [
                .. Enumerable.Range(0, 2 + chance.Below(5)).Select(_ => RandomOrder(town, chance)),
            ];
            var most = MostOnTheWay(town, orders);
            var found = FlawsOf(town, orders).Any(f => f.Text.Contains("of its width"));
            found.ShouldBe(most > 1 + 1e-9, $"case {i}, {most} of the width");
            full += found ? 1 : 0;
            free += found ? 0 : 1;
            three += orders.DistinctBy(o => (o.Group[..^1], o.Zone)).Count() > 2 ? 1 : 0;
        }

        full.ShouldBeGreaterThan(100);
        free.ShouldBeGreaterThan(100);
        three.ShouldBeGreaterThan(200);
    }

    private static Scenario Meeting()
    {
        var town = new Town().Window(120).Street("a", "b", 600, walkers: 60);
        foreach (var (name, pace) in new[] { ("quick", 120), ("plain", 60), ("slow", 30) })
        {
            town.Group($"{name}0", [Mode.Foot], pace).Group($"{name}1", [Mode.Foot], pace);
        }

        string[] groups = ["quick0", "quick1", "plain0", "plain1", "slow0", "slow1"];
        foreach (var group in groups)
        {
            town.Zone("a", "a", group, 9000).Zone("b", "b", group, 9000);
        }

        return town.Corridor("a", "a", 1000, string.Join(' ', groups))
            .Corridor("b", "b", 1000, string.Join(' ', groups))
            .Build();
    }

    private static Order RandomOrder(Scenario town, SplitMix64 chance)
    {
        var (group, along) = (town.Groups[chance.Below(6)].Id, chance.Below(2) == 0);
        var (from, minutes) = (chance.Below(60), 1 + chance.Below(30));
        return new(
            along ? "a" : "b",
            group,
            Mode.Foot,
            along ? "b" : "a",
            [along ? "a-b" : "b-a"],
            new(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(from + minutes)),
            new(minutes * (5 + (5 * chance.Below(7))))
        );
    }

    /// <summary>At 600 places, and at each after every moment at which somebody comes or the last of an order goes.</summary>
    private static double MostOnTheWay(Scenario town, Order[] orders)
    {
        var most = 0.0;
        for (var place = 0; place < 600; place++)
        {
            var way = (place + 0.5) / 600;
            (double From, double Until, double Share)[] here =
            [
                .. orders.Select(o =>
                {
                    var group = town.Groups.Single(g => g.Id == o.Group);
                    var minutes = group.TimeFor(town.Network.Links[0], Mode.Foot).TotalMinutes;
                    var later = minutes * (o.Zone == "a" ? way : 1 - way);
                    return (
                        o.Depart.From.TotalMinutes + later,
                        o.Depart.Until.TotalMinutes + later,
                        o.RatePersonsPerMinute * town.RoomOf(group, Mode.Foot).Millionths / 1e6 / 60
                    );
                }),
            ];
            foreach (var at in here.SelectMany(o => new[] { o.From, o.Until }))
            {
                var moment = at + 1e-7;
                most = Math.Max(
                    most,
                    here.Where(o => o.From < moment && moment < o.Until).Sum(o => o.Share)
                );
            }
        }

        return most;
    }

    /// <summary>Plans that were made as if each direction had a street to itself, replayed where they share it.</summary>
    [Fact]
    public void In_random_towns_plans_that_do_not_share_are_refused()
    {
        var refused = 0;
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var town = RandomTowns.Make(seed);
            var apart = new RoadNetwork(
                town.Network.Nodes,
                [.. town.Network.Links.Select(l => l with { Reverse = null })]
            );
            var plan = Answer.PlanOf(With(town, apart), 10);
            Replayer.Run(With(town, apart), Town.AsGiven, plan).Flaws.ShouldBeEmpty();
            refused += Replayer.Run(town, Town.AsGiven, plan).Flaws.Any() ? 1 : 0;
        }

        refused.ShouldBeGreaterThan(3);

        static Scenario With(Scenario town, RoadNetwork network) =>
            new()
            {
                Id = town.Id,
                Title = town.Title,
                Window = town.Window,
                Step = town.Step,
                CountsAt = town.CountsAt,
                Network = network,
                Groups = town.Groups,
                Zones = town.Zones,
                Corridors = town.Corridors,
                Destinations = town.Destinations,
                Closures = town.Closures,
                General = town.General,
                Assumptions = town.Assumptions,
                Variants = town.Variants,
            };
    }

    /// <summary>Of a street for ten a minute the very slow leave room for five; the rule for mixed crowds adds up what each takes.</summary>
    [Fact]
    public void The_slow_take_more_room()
    {
        var room = Crossing().RoomOf(Slow(0.4 / WalkerFlow.MostForFreeSpeed), Mode.Foot);
        room.Millionths.ShouldBeInRange(2_000_000, 2_000_001);
        Crossing().RoomOf(Slow(0.9), Mode.Foot).ShouldBe(PersonRoom.Whole);
        Crossing().RoomOf(Slow(0.1), Mode.Car).ShouldBe(PersonRoom.Whole);

        static Group Slow(double metresPerSecond) =>
            new Town()
                .Group("slow", [Mode.Foot], metresPerSecond * 60)
                .Zone("z", "n", "slow", 1)
                .Corridor("c", "n", 1, "slow")
                .Build()
                .Groups[0];
    }

    /// <summary>The most that Weidmann's curve lets through, found anew.</summary>
    [Fact]
    public void The_flow_of_the_slow_is_the_top_of_the_curve()
    {
        var most = Enumerable
            .Range(1, 53_999)
            .Select(i => i / 10_000.0)
            .Max(density => density * (1 - Math.Exp(-1.913 * ((1 / density) - (1 / 5.4)))));
        WalkerFlow.MostForFreeSpeed.ShouldBeInRange(most - 0.0001, most);
        Speed(0.5).ShouldBe(0.457, 0.001);
        Speed(0.6).ShouldBe(0.548, 0.001);
        Speed(0.8).ShouldBe(0.731, 0.001);
        Speed(1.2).ShouldBe(0.8);

        static double Speed(double metresPerSecond) =>
            WalkerFlow.Of(0.8, KilometresPerHour.FromMetresPerSecond(metresPerSecond));
    }
}
