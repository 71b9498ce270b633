using SafePassage.Model;
using SafePassage.Verification;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>
/// A town whose streets and gates have room, and a sound order in it:
/// <code>
///   home ──1──▶ square ──1──▶ west (10 a minute; 0–20, 30–60)      far ──10──▶ home
///   home ──1──▶ east (cars too), ramp ──1──▶ west only for cars
/// </code>
/// </summary>
internal static class OrdersWithRoom
{
    public static readonly Scenario Given = new Town()
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

    public static IReadOnlyList<Flaw> FlawsOf(params Order[] orders) =>
        Answer.FlawsInReplay(Given, orders);

    public static IReadOnlyList<Flaw> FlawsOf(Order order, Scenario town) =>
        Answer.FlawsInReplay(town, order);

    public static IReadOnlyList<Flaw> FlawsUnder(Variant variant) =>
        Replayer.Run(Given, variant, new("as_given", [Sound])).Flaws;

    public static Order Of(string group, double from, double until, long persons) =>
        new(
            "home",
            group,
            Mode.Foot,
            "west",
            ["home-square", "square-west"],
            Minutes(from, until),
            new(persons)
        );

    public static Order By(params string[] route) => Sound with { Route = route };
}
