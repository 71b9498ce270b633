using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Turns the keys and tables of a folder into a scenario whose ids are unique and lead somewhere.</summary>
internal sealed class ScenarioBuilder(Draft draft)
{
    public const long MostTableBytes = 200_000_000;

    /// <summary>Known after building, when the network was read from an extract.</summary>
    public OsmNetwork? Streets { get; private set; }

    /// <summary>Null when something is wrong; all errors are then in the log.</summary>
    public Scenario? Build()
    {
        var keys = draft.Keys;
        var clock = WindowClock.Read(draft);
        var assumptions = new Assumptions(draft);
        var groups = new GroupBuilder(draft, assumptions).Build();
        var (network, streets) = new NetworkBuilder(draft, groups, assumptions).Build();
        Streets = streets;
        TrunkRoads.Tell(network, groups, assumptions);
        var zones = new ZoneBuilder(draft, groups, network, streets).Build();
        var gates = new GateSnapping(draft, groups, network, assumptions);
        var corridors = new CorridorBuilder(draft, gates, clock, assumptions).Build();
        var destinations = new DestinationBuilder(draft).Build();
        var closures = new ClosureBuilder(draft, network, clock).Build();
        var variants = new VariantBuilder(draft).Build();
        if (draft.Log.Count > 0 || clock is null || network is null)
        {
            return null;
        }

        return new()
        {
            Id = keys.Id,
            Title = keys.Title,
            Question = keys.Question,
            Window = clock.Window,
            OpenLooks = draft.OpenLooks,
            Truce = keys.Truce,
            Stated = ScenarioWords.Of(keys.Window.Source, corridors),
            Step = TimeSpan.FromSeconds(keys.StepSeconds),
            CountsAt = keys.CountsAt,
            Network = network,
            Groups = groups,
            Zones = zones,
            Corridors = corridors,
            Destinations = destinations,
            Closures = closures,
            General = assumptions.General,
            Assumptions = assumptions.All,
            Variants = variants,
            Credits = [.. keys.Credits],
        };
    }
}
