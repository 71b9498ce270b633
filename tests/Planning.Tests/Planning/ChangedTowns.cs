using SafePassage.Model;

namespace SafePassage.Planning.Tests;

internal static class ChangedTowns
{
    /// <summary>The same town with other links or groups.</summary>
    public static Scenario Changed(
        this Scenario scenario,
        Func<RoadLink, RoadLink>? link = null,
        Func<Group, Group>? group = null
    ) =>
        new()
        {
            Id = scenario.Id,
            Title = scenario.Title,
            Window = scenario.Window,
            Step = scenario.Step,
            CountsAt = scenario.CountsAt,
            Network = new(
                scenario.Network.Nodes,
                [.. scenario.Network.Links.Select(link ?? (l => l))]
            ),
            Groups = [.. scenario.Groups.Select(group ?? (g => g))],
            Zones = scenario.Zones,
            Corridors = scenario.Corridors,
            Destinations = scenario.Destinations,
            Closures = scenario.Closures,
            General = scenario.General,
            Assumptions = scenario.Assumptions,
            Variants = scenario.Variants,
        };
}
