using SafePassage.Adapters.Gmns;
using SafePassage.Core.Roads;
using SafePassage.Core.Scenarios;

namespace SafePassage.Adapters.ScenarioFiles.Building;

/// <summary>Turns the keys and tables of a folder into a scenario whose ids are unique and lead somewhere.</summary>
internal sealed class ScenarioBuilder(Draft draft)
{
    public const long MostTableBytes = 200_000_000;

    /// <summary>Null when something is wrong; all problems are then in the log.</summary>
    public Scenario? Build()
    {
        var keys = draft.Keys;
        var clock = WindowClock.Read(draft);
        var assumptions = new Assumptions(draft);
        var network = Network(assumptions.General.Streets);
        var groups = new GroupBuilder(draft, assumptions).Build();
        var zones = new ZoneBuilder(draft, groups, network).Build();
        var corridors = new CorridorBuilder(draft, network, clock, assumptions).Build();
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

    private RoadNetwork? Network(StreetDefaults defaults)
    {
        if (draft.Keys.Network is not { } keys)
        {
            return null;
        }

        var nodes = draft.Open(keys.At("nodes"), keys.Nodes, MostTableBytes);
        var links = draft.Open(keys.At("links"), keys.Links, MostTableBytes);
        return GmnsReader.Read(nodes, links, defaults, draft.Log, draft.Notes);
    }
}
