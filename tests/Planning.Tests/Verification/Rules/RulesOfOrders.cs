using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>
/// Orders that break one rule, in a town whose streets and gates have room:
/// <code>
///   home ──1──▶ square ──1──▶ west (10 a minute; 0–20, 30–60)      far ──10──▶ home
///   home ──1──▶ east (cars too), ramp ──1──▶ west only for cars
/// </code>
/// </summary>
internal static class RulesOfOrders
{
    private static readonly Scenario _town = new Town()
        .Group("civilians")
        .Group("late", readyFrom: 10, readyUntil: 20)
        .Group("drivers", Mode.Car)
        .Group("careful")
        .Group("few", uptake: 0.5)
        .Link("far", "home", 600, walkers: 20)
        .Link("home", "square", 60, walkers: 20)
        .Link("square", "west", 60, walkers: 20)
        .Link("home", "steps", 60, walkers: 20)
        .Link("steps", "west", 60, walkers: 20)
        .Link("home", "ramp", 600, cars: 20)
        .Link("ramp", "west", 600, walkers: 20, cars: 20)
        .Link("home", "east", 60, walkers: 20, cars: 20)
        .Zone("home", "home", "civilians", 1000)
        .Zone("home", "home", "late", 100)
        .Zone("home", "home", "drivers", 50)
        .Zone("home", "home", "careful", 50)
        .Zone("home", "home", "few", 50)
        .Zone("far", "far", "civilians", 500)
        .Zone("square", "square", "civilians", 500)
        .Corridor("west", "west", 10, "civilians late careful few drivers", [(0, 20), (30, 60)])
        .Corridor("east", "east", 10, "drivers")
        .Steps("home-steps")
        .Avoids("careful", RoadTrait.Steps)
        .Build();

    public static readonly Order Sound = Of("civilians", 0, 10, 50);

    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        new(Rule.OrderKnown, "order: no such zone", () => FlawsOf(Sound with { Zone = "z" })),
        new(Rule.OrderKnown, "order: no such group", () => FlawsOf(Sound with { Group = "g" })),
        new(
            Rule.OrderKnown,
            "order: no such corridor",
            () => FlawsOf(Sound with { Corridor = "c" })
        ),
        new(Rule.RouteConnected, "route: no such link", () => FlawsOf(By("home-away"))),
        new(Rule.RouteConnected, "route: a gap", () => FlawsOf(By("square-west"))),
        new(
            Rule.RouteConnected,
            "route: a gap in the middle",
            () => FlawsOf(By("home-square", "ramp-west"))
        ),
        new(
            Rule.RouteOpenToMode,
            "route: a link without a footway",
            () => FlawsOf(By("home-ramp", "ramp-west"))
        ),
        new(
            Rule.RouteAvoids,
            "route: steps for who keeps away from them",
            () => FlawsOf(Of("careful", 0, 10, 50) with { Route = ["home-steps", "steps-west"] })
        ),
        new(Rule.RouteEndsAtGate, "route: ends early", () => FlawsOf(By("home-square"))),
        new(Rule.RouteEndsAtGate, "route: ends elsewhere", () => FlawsOf(By("home-east"))),
        new(
            Rule.GroupAdmitted,
            "group: not eligible",
            () => FlawsOf(Sound with { Corridor = "east", Route = ["home-east"] })
        ),
        new(
            Rule.GroupAdmitted,
            "group: barred in the variant",
            () =>
                FlawsUnder(
                    Town.AsGiven with
                    {
                        Barred = new HashSet<(string, string)> { ("west", "civilians") },
                    }
                )
        ),
        new(
            Rule.GroupMode,
            "group: walkers who drive",
            () => FlawsOf(By("home-ramp", "ramp-west") with { Mode = Mode.Car })
        ),
        new(Rule.GroupMode, "group: drivers who walk", () => FlawsOf(Of("drivers", 0, 10, 50))),
        new(
            Rule.CorridorOpen,
            "corridor: shut in the variant",
            () => FlawsUnder(Town.AsGiven with { Shut = new HashSet<string> { "west" } })
        ),
        new(Rule.OrderPeople, "persons: none", () => FlawsOf(Sound with { Persons = new(0) })),
        new(Rule.OrderPeople, "persons: −1", () => FlawsOf(Sound with { Persons = new(-1) })),
        new(
            Rule.OrderWindow,
            "window: before the start",
            () => FlawsOf(FromFar with { Depart = Minutes(-5, 5) })
        ),
        new(
            Rule.OrderWindow,
            "window: a moment",
            () => FlawsOf(Sound with { Depart = Minutes(5, 5), Persons = new(5) })
        ),
        new(
            Rule.OrderWindow,
            "window: backwards",
            () => FlawsOf(Sound with { Depart = Minutes(6, 5), Persons = new(5) })
        ),
        new(
            Rule.OrderSteps,
            "window: begins off the steps",
            () => FlawsOf(Sound with { Depart = Minutes(0.5, 10) })
        ),
        new(
            Rule.OrderSteps,
            "window: ends off the steps",
            () => FlawsOf(Sound with { Depart = Minutes(0, 9.5) })
        ),
        new(
            Rule.GateHours,
            "gate: before it opens",
            () => FlawsOf(Of("civilians", 27, 40, 30), OpensAtHalf)
        ),
        new(
            Rule.GateHours,
            "gate: after it shuts",
            () => FlawsOf(Of("civilians", 10, 19, 9), OpensAtHalf)
        ),
        new(
            Rule.GateHours,
            "gate: in the hours the variant takes away",
            () =>
                FlawsUnder(
                    Town.AsGiven with
                    {
                        Hours = new Dictionary<string, IReadOnlyList<Interval>>
                        {
                            ["west"] = [Minutes(0, 11.9)],
                        },
                    }
                )
        ),
        new(Rule.Readiness, "ready: some later", () => FlawsOf(Of("late", 9, 18, 45))),
        new(
            Rule.Readiness,
            "ready: too few at the last moment only",
            () => FlawsOf(Of("late", 10, 11, 6) with { Persons = new(11) }, Wide)
        ),
        new(
            Rule.PeopleThere,
            "people: more than there are",
            () =>
                FlawsOf(
                    Of("drivers", 0, 10, 51) with
                    {
                        Mode = Mode.Car,
                        Route = ["home-ramp", "ramp-west"],
                    }
                )
        ),
        new(Rule.PeopleThere, "people: more than will come", () => FlawsOf(Of("few", 0, 10, 26))),
        new(
            Rule.PeopleThere,
            "people: more than will come in the variant",
            () =>
                FlawsUnder(
                    Town.AsGiven with
                    {
                        Uptake = new Dictionary<string, double> { ["civilians"] = 0.049 },
                    }
                )
        ),
        new(
            Rule.OneOrder,
            "people: two orders",
            () => FlawsOf(Sound with { Persons = new(10) }, Sound with { Persons = new(20) })
        ),
        new(
            Rule.Convergence,
            "ways that part",
            () =>
                FlawsOf(
                    Sound with
                    {
                        Persons = new(10),
                    },
                    Of("late", 20, 28, 10) with
                    {
                        Depart = Minutes(30, 40),
                        Route = ["home-steps", "steps-west"],
                    }
                )
        ),
    ];

    /// <summary>Who must keep away from the steps has a way of his own.</summary>
    public static IReadOnlyList<Flaw> OwnWay =>
        FlawsOf(
            By("home-steps", "steps-west") with
            {
                Persons = new(10),
            },
            Of("careful", 30, 40, 10)
        );

    public static IReadOnlyList<Flaw> FlawsOf(params Order[] orders) =>
        Replayer.Run(_town, Town.AsGiven, new("as_given", orders)).Flaws;

    private static Order FromFar =>
        Sound with
        {
            Zone = "far",
            Route = ["far-home", "home-square", "square-west"],
        };

    /// <summary>The same town with another gate in the west.</summary>
    private static Scenario OpensAtHalf =>
        West(c => c with { Open = [Minutes(0, 20.5), Minutes(29.5, 60)] });

    private static Scenario Wide => West(c => c with { Throughput = new(6000) });

    private static Scenario West(Func<Corridor, Corridor> change) =>
        _town.With(
            _town.Variants,
            [.. _town.Corridors.Select(c => c.Id == "west" ? change(c) : c)]
        );

    private static IReadOnlyList<Flaw> FlawsOf(Order order, Scenario town) =>
        Replayer.Run(town, Town.AsGiven, new("as_given", [order])).Flaws;

    private static IReadOnlyList<Flaw> FlawsUnder(Variant variant) =>
        Replayer.Run(_town, variant, new("as_given", [Sound])).Flaws;

    private static Order Of(string group, double from, double until, long persons) =>
        new(
            "home",
            group,
            Mode.Foot,
            "west",
            ["home-square", "square-west"],
            Minutes(from, until),
            new(persons)
        );

    private static Order By(params string[] route) => Sound with { Route = route };

    private static Interval Minutes(double from, double until) =>
        new(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(until));
}
