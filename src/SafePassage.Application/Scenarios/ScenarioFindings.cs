using SafePassage.Model;
using SafePassage.Planning;

namespace SafePassage.Application;

/// <summary>What is wrong with a scenario itself: gates and people that no plan can join, even with all open as announced, and lengths that cannot be metres.</summary>
internal static class ScenarioFindings
{
    private static readonly Variant _announced = new(
        "announced",
        "As announced",
        new HashSet<string>(),
        new Dictionary<string, double>(),
        "",
        ""
    );

    public static IReadOnlyList<Finding> Of(Scenario scenario) =>
        [
            .. Reachability
                .UnreachableCorridors(scenario, _announced)
                .Select(c => Unreachable(scenario.Corridors[c])),
            .. Reachability
                .Stranded(scenario, _announced)
                .Select(s => NoWayOut(scenario.Zones[s.Zone], scenario.Groups[s.Group], s.People)),
            .. LengthFindings.Of(scenario.Network),
        ];

    private static Finding Unreachable(Corridor corridor) =>
        new(
            FindingKind.UnreachableCorridor,
            corridor.Id,
            null,
            Persons.Zero,
            $"nobody who may use corridor {corridor.Id} can reach its gate while it is open"
        );

    private static Finding NoWayOut(Zone zone, Group group, Persons people) =>
        new(
            FindingKind.NoWayOut,
            zone.Id,
            group.Id,
            people,
            $"{people} {group.Id} of {zone.Id} can reach no corridor they may use before it shuts"
        );
}
