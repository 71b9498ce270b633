using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Application;

/// <summary>Looks at the streets of a scenario as its gates and zones find them.</summary>
public static class ExamineStreets
{
    /// <returns>
    /// Null when the network was not read from an extract. The same for the same scenario, in an order of its own. Cost: linear,
    /// about that of building the network once.
    /// </returns>
    public static MapAnswer? Run(LoadedScenario given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Streets is { } streets ? Of(given.Scenario, streets) : null;
    }

    /// <param name="scenario">Its network was made of the streets: node i is node i.</param>
    /// <param name="streets">Built for the scenario's modes.</param>
    private static MapAnswer Of(Scenario scenario, OsmNetwork streets)
    {
        HealthPlace[] gates = [.. scenario.Corridors.Select(c => Gate(scenario, streets, c))];
        HealthPlace[] zones =
        [
            .. scenario.Zones.SelectMany(z =>
                Modes(scenario).Select(m => Zone(scenario, streets, z, m))
            ),
        ];
        var everything = OsmNetworkBuilder.Build(
            streets.Map,
            BuildOptions.All.Only(Modes(scenario)) with
            {
                KeepNodes = [.. gates.Concat(zones).Select(p => p.OsmNode!.Value).Distinct()],
            }
        );
        var limits = new HealthLimits();
        return new(
            Guesses.Totals(streets.Map),
            NetworkHealth.Examine(everything, gates, zones, limits),
            limits,
            streets.LeftOut,
            Asides.Of(streets),
            Asides.Underfoot(streets)
        );
    }

    private static Mode[] Modes(Scenario scenario) =>
        [.. scenario.Groups.SelectMany(g => g.Modes).Distinct().Order()];

    private static HealthPlace Gate(Scenario scenario, OsmNetwork streets, Corridor corridor) =>
        new(
            corridor.Id,
            streets.Location(corridor.Gate),
            [
                .. scenario
                    .Groups.Where(g => corridor.Eligible.Contains(g.Id))
                    .SelectMany(g => g.Modes)
                    .Distinct()
                    .Order(),
            ]
        )
        {
            OsmNode = streets.OsmNode(corridor.Gate),
        };

    /// <summary>A zone for one mode: without people of that mode nobody there is asked about it.</summary>
    private static HealthPlace Zone(Scenario scenario, OsmNetwork streets, Zone zone, Mode mode)
    {
        var people = zone.People.Where((_, g) => scenario.Groups[g].Modes.Contains(mode)).Sum();
        return new(zone.Id, zone.Location, people > Persons.Zero ? [mode] : [])
        {
            OsmNode = streets.OsmNode(zone.Node),
            People = people,
        };
    }
}
