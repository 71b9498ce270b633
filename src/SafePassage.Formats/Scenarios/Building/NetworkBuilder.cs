using SafePassage.Formats.Documents;
using SafePassage.Formats.Gmns;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Reads the network from tables or from an extract, whichever the scenario names.</summary>
internal sealed class NetworkBuilder(
    Draft draft,
    IReadOnlyList<Group> groups,
    Assumptions assumptions
)
{
    private const string AssumptionsSource =
        "assumptions.street_classes of the scenario; where it is silent, SafePassage's own table";

    /// <summary>No network when anything is wrong; streets only from an extract.</summary>
    public (RoadNetwork? Network, OsmNetwork? Streets) Build()
    {
        if (draft.Keys.Network is not { } keys)
        {
            return default;
        }

        var tables = (keys.Nodes is null ? 0 : 1) + (keys.Links is null ? 0 : 1);
        if (keys.Osm is null ? tables != 2 : tables != 0)
        {
            draft.Refuse(
                keys.Node,
                keys.Osm is null
                    ? "the network names neither both its tables nor an extract"
                    : "the network names tables and an extract",
                "Give nodes and links, or osm"
            );
            return default;
        }

        return keys.Osm is { } extract ? Streets(keys, extract) : (Tables(keys), null);
    }

    private RoadNetwork? Tables(NetworkModel keys)
    {
        foreach (
            var key in ((string[])["overrides", "areas", "bbox", "polygon"]).Where(k =>
                keys.Node.Find(k) is not null
            )
        )
        {
            draft.Refuse(
                keys.At(key),
                $"{key} is for extracts, and the network names tables",
                "Leave it out, or give osm instead of nodes and links"
            );
        }

        var nodes = Open("nodes", keys.Nodes!);
        var links = Open("links", keys.Links!);
        var config = keys.Config is { } file ? Open("config", file) : null;
        var units =
            config is not null ? GmnsUnits.Read(config, draft.Log, draft.Notes)
            : keys.Config is null ? GmnsUnits.Standard
            : null;
        if (keys.Config is null && draft.Has(ConfigBeside(keys.Nodes!)))
        {
            draft.Notes.Add(
                $"{draft.File}: {ConfigBeside(keys.Nodes!)} lies beside the tables and is not read; name it as network.config if it gives their units"
            );
        }

        var network = GmnsReader.Read(
            nodes,
            links,
            assumptions.General.Streets,
            units ?? GmnsUnits.Standard,
            draft.Log,
            draft.Notes
        );
        if (
            network is not null
            && UnlikelyLengths.Of(network) is null
            && UnlikelyLengths.Shortened(network) is { } shortened
        )
        {
            var worst = network.Links[shortened.Worst];
            draft.Notes.Add(
                $"{draft.File}: {shortened.Count} of {network.Links.Count} links are shorter than the line between their ends, most of all {worst.Id}, {NumberLimits.Show(Math.Round(worst.Length.Value, 3))} m for {NumberLimits.Show(Math.Round(shortened.Straight.Value))} m; check lengths and coordinates"
            );
        }

        return units is null ? null : network;

        SourceText? Open(string key, string name) =>
            draft.Open(keys.At(key), name, ScenarioBuilder.MostTableBytes);
    }

    private static string ConfigBeside(string nodes) =>
        nodes[..(nodes.LastIndexOf('/') + 1)] + "config.csv";

    private (RoadNetwork?, OsmNetwork?) Streets(NetworkModel keys, string extract)
    {
        var before = draft.Log.Count;
        if (keys.Config is not null)
        {
            draft.Refuse(
                keys.At("config"),
                "config is for tables, and the network names an extract",
                "Leave it out, or give nodes and links instead of osm"
            );
        }

        var file = draft.Take(keys.At("osm"), extract, mayLieOutside: true);
        var source = new OsmSource(file ?? "")
        {
            OverridesFile = Take("overrides", keys.Overrides),
            AreasFile = Take("areas", keys.Areas),
            PolygonFile = Take("polygon", keys.Polygon),
            Box = Box(keys),
            Modes = Modes(),
            Assumptions = HighwayDefaults.From(assumptions.General.Streets, AssumptionsSource),
        };
        if (draft.Log.Count > before)
        {
            return default;
        }

        var read = PreparedNetwork.Read(
            source,
            Gates(),
            draft.Loading.StoreFolder,
            draft.Loading.Workers,
            draft.Loading.Cancellation
        );
        foreach (var error in read.Errors)
        {
            draft.Log.Add(error.File, error.Line, error.Column, error.What, error.Remedy);
        }

        return read.Value is { } streets ? (OsmToRoads.ToRoads(streets), streets) : default;

        string? Take(string key, string? name) =>
            name is null ? null : draft.Take(keys.At(key), name, mayLieOutside: key == "polygon");
    }

    private GeoBox? Box(NetworkModel keys)
    {
        if (keys.Bbox is null)
        {
            return null;
        }

        if (
            keys.Bbox is [var west, var south, var east, var north]
            && GeoBox.Of(west, south, east, north) is { } box
        )
        {
            return box;
        }

        draft.Refuse(
            keys.At("bbox"),
            "the box has no inside",
            "Write [west, south, east, north] in degrees, west below east (above only across the 180th meridian) and south below north"
        );
        return null;
    }

    /// <summary>Those of all groups; all while no group could be read, so that streets are still looked at.</summary>
    private IReadOnlyList<Mode> Modes() =>
        groups.Count == 0
            ? ModeTraits.Modes
            : [.. groups.SelectMany(g => g.Modes).Distinct().Order()];

    private HealthPlace[] Gates() =>
        [
            .. from corridor in draft.Keys.Corridors ?? []
            where corridor.GateLongitude is not null && corridor.GateLatitude is not null
            select new HealthPlace(
                corridor.Id,
                new(corridor.GateLongitude!.Value, corridor.GateLatitude!.Value),
                GateSnapping.Modes(corridor, groups)
            ),
        ];
}
