using SafePassage.Model;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>Orders that are too much for one place, where nothing else is.</summary>
internal static class RulesOfPlaces
{
    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        new(
            Rule.LinkShut,
            "link: shut while people are on it",
            () => FlawsOf(Street("foot", (15.9, 20, 0)))
        ),
        new(
            Rule.LinkShut,
            "link: shut for a moment between entering and leaving",
            () => FlawsOf(Street("foot", (15.6, 15.7, 0)))
        ),
        new(
            Rule.LinkCapacity,
            "link: more cars than it takes",
            () => FlawsOf(Street("car", cars: 9))
        ),
        new(
            Rule.LinkCapacity,
            "link: more cars than a closure leaves",
            () => FlawsOf(Street("car", (0, 60, 0.5), cars: 19))
        ),
        new(
            Rule.LinkCapacity,
            "link: more cars than a closure leaves, in the last, partial step alone",
            () => FlawsOf(Street("car", (15, 60, 0.1), cars: 20))
        ),
        new(
            Rule.LinkCapacity,
            "link: more walkers than a closure leaves, which leaves nobody",
            () => FlawsOf(Street("foot", (0, 60, 0.0001)))
        ),
        new(
            Rule.LinkCapacity,
            "link: two cars' orders together",
            () =>
                FlawsOf(Street("car", cars: 19), Going("car", "civilians"), Going("car", "others"))
        ),
        new(Rule.StreetWidth, "street: those who meet", () => FlawsOfMeeting(slower: false)),
        new(Rule.StreetWidth, "street: those who overtake", () => FlawsOfMeeting(slower: true)),
        new(Rule.StreetWidth, "street: three streams of which any two have room", Three),
        new(
            Rule.GateThroughput,
            "gate: one order too many",
            () => FlawsOf(Street("foot", gate: 9))
        ),
        new(
            Rule.GateThroughput,
            "gate: two groups together",
            () =>
                FlawsOf(
                    Street("foot", gate: 19),
                    Going("foot", "civilians"),
                    Going("foot", "others")
                )
        ),
        new(
            Rule.GateGroupThroughput,
            "gate: more of a group than its own limit",
            () => FlawsOf(Street("foot", limit: 9))
        ),
        new(
            Rule.DestinationPlaces,
            "destination: more than it has places",
            () => FlawsOf(Street("foot", places: 99))
        ),
        new(Rule.DestinationPlaces, "destination: two corridors together", TwoCorridorsToOnePlace),
    ];

    /// <summary>What all of the above have in common, with room for all.</summary>
    public static IReadOnlyList<Flaw> Sound =>
        [
            .. FlawsOf(Street("foot")),
            .. FlawsOf(Street("car")),
            .. FlawsOf(Street("foot"), Going("foot", "civilians"), Going("foot", "others")),
            .. FlawsOf(Street("foot", (16, 20, 0))),
            .. FlawsOf(Street("foot", (0, 5.5, 0))),
        ];

    /// <summary>
    /// A hundred leave from 5 to 15, ten a minute; the lane and the street take them half a minute each, so that they enter the
    /// street, which is what may be narrow or shut, from 5:30 to 15:30 and come to the gate from 6 to 16.
    /// </summary>
    private static Scenario Street(
        string mode,
        (double From, double Until, double Left)? closure = null,
        double cars = 40,
        long gate = 40,
        long limit = 40,
        long places = 1000
    )
    {
        var (foot, metres) = (mode == "foot", mode == "foot" ? 30 : 300);
        var town = new Town()
            .Group("civilians", [Mode.Foot, Mode.Car], 60)
            .Group("others", [Mode.Foot, Mode.Car], 60)
            .Link("yard", "home", metres, foot ? 100 : 0, foot ? 0 : 100)
            .Link("home", "gate", metres, foot ? 40 : 0, foot ? 0 : cars)
            .Zone("yard", "yard", "civilians", 100)
            .Zone("yard", "yard", "others", 100)
            .Corridor("west", "gate", gate, "civilians others", places: places)
            .GroupLimit("west", "civilians", limit);
        if (closure is { } c)
        {
            town.Closed("home-gate", c.From, c.Until, c.Left);
        }

        return town.Build();
    }

    private static Order Going(string mode, string group) =>
        new(
            "yard",
            group,
            mode == "foot" ? Mode.Foot : Mode.Car,
            "west",
            ["yard-home", "home-gate"],
            Minutes(5, 15),
            new(100)
        );

    private static IReadOnlyList<Flaw> FlawsOf(Scenario town) =>
        FlawsOf(town, Going(town.Network.Links[0].Allows(Mode.Car) ? "car" : "foot", "civilians"));

    private static IReadOnlyList<Flaw> FlawsOf(Scenario town, params Order[] orders) =>
        Answer.FlawsInReplay(town, orders);

    private static IReadOnlyList<Flaw> FlawsOfMeeting(bool slower)
    {
        var town = new Town()
            .Group("quick", [Mode.Foot], 120)
            .Group("slow", [Mode.Foot], slower ? 60 : 120)
            .Street("a", "b", 600, walkers: 10)
            .Zone("a", "a", "quick", 100)
            .Zone("s", slower ? "a" : "b", "slow", 100)
            .Corridor("east", "b", 100, "quick slow")
            .Corridor("west", "a", 100, "slow")
            .Build();
        return FlawsOf(
            town,
            new("a", "quick", Mode.Foot, "east", ["a-b"], Minutes(14, 20), new(54)),
            slower
                ? new("s", "slow", Mode.Foot, "east", ["a-b"], Minutes(0, 10), new(90))
                : new("s", "slow", Mode.Foot, "west", ["b-a"], Minutes(14, 24), new(90))
        );
    }

    /// <summary>Two go one way and one the other: only the sum of all three is too much.</summary>
    private static IReadOnlyList<Flaw> Three()
    {
        var town = new Town()
            .Group("all", [Mode.Foot], 120)
            .Street("a", "b", 600, walkers: 10)
            .Street("b", "c", 600, walkers: 50)
            .Zone("a", "a", "all", 100)
            .Zone("b", "b", "all", 100)
            .Zone("c", "c", "all", 100)
            .Corridor("east", "b", 100, "all")
            .Corridor("west", "a", 100, "all")
            .Build();
        return FlawsOf(
            town,
            new("a", "all", Mode.Foot, "east", ["a-b"], Minutes(5, 15), new(40)),
            new("b", "all", Mode.Foot, "west", ["b-a"], Minutes(5, 15), new(40)),
            new("c", "all", Mode.Foot, "west", ["c-b", "b-a"], Minutes(0, 10), new(40))
        );
    }

    private static IReadOnlyList<Flaw> TwoCorridorsToOnePlace()
    {
        var town = new Town()
            .Group("all")
            .Link("a", "b", 60, walkers: 20)
            .Link("c", "d", 60, walkers: 20)
            .Zone("a", "a", "all", 60)
            .Zone("c", "c", "all", 60)
            .Corridor("east", "b", 20, "all", places: 100)
            .Corridor("west", "d", 20, "all")
            .Build();
        town = town.With(
            town.Variants,
            [.. town.Corridors.Select(c => c with { Destination = "beyond-east" })]
        );
        return FlawsOf(
            town,
            new("a", "all", Mode.Foot, "east", ["a-b"], Minutes(0, 10), new(60)),
            new("c", "all", Mode.Foot, "west", ["c-d"], Minutes(0, 10), new(60))
        );
    }
}
