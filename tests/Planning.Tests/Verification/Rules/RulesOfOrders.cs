using SafePassage.Model;
using static SafePassage.Planning.Tests.OrdersWithRoom;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>Orders of nobody, for no time, or of what the scenario does not have.</summary>
internal static class RulesOfOrders
{
    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        new(Rule.OrderKnown, "order: no such zone", () => FlawsOf(Sound with { Zone = "z" })),
        new(Rule.OrderKnown, "order: no such group", () => FlawsOf(Sound with { Group = "g" })),
        new(
            Rule.OrderKnown,
            "order: no such corridor",
            () => FlawsOf(Sound with { Corridor = "c" })
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
    ];

    private static Order FromFar =>
        Sound with
        {
            Zone = "far",
            Route = ["far-home", "home-square", "square-west"],
        };
}
