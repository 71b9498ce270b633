using System.Globalization;
using SafePassage.Formats.Maps;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Starter;

/// <summary>What a first scenario is made from.</summary>
/// <param name="Folder">Where it will lie; its name becomes the scenario's id.</param>
/// <param name="Extract">The OpenStreetMap extract.</param>
/// <param name="ZonesFile">GeoJSON with a polygon for each zone.</param>
/// <param name="People">People in all, or the property that holds those of a zone; null: the first of the usual names.</param>
/// <param name="Modes">How they travel, at least one.</param>
public sealed record StarterRequest(
    string Folder,
    string Extract,
    string ZonesFile,
    string? People,
    IReadOnlyList<Mode> Modes
)
{
    /// <summary>Streets outside are left out, of the scenario too.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>GeoJSON with one polygon; streets outside are left out, of the scenario too.</summary>
    public string? PolygonFile { get; init; }
}

/// <summary>The files of a first scenario.</summary>
/// <param name="Files">Name and content, in order.</param>
/// <param name="Zones">How many zones, before any is cut.</param>
/// <param name="People">How many people, all zones.</param>
/// <param name="Gates">Where gates were guessed.</param>
/// <param name="Looks">Lines that somebody should look at.</param>
/// <param name="Notes">What the crop did to the zones, in sentences.</param>
public sealed record StarterFiles(
    IReadOnlyList<(string Name, string Content)> Files,
    int Zones,
    Persons People,
    IReadOnlyList<GateGuess> Gates,
    int Looks,
    IReadOnlyList<string> Notes
);

/// <summary>Writes a first scenario from an extract and polygons: it can be planned as it is, and says what was assumed.</summary>
public static class ScenarioStarter
{
    /// <summary>What stands before each line that somebody should look at.</summary>
    public const string Look = "# LOOK:";

    private const long MostPeople = 1_000_000_000;

    /// <param name="request">What to make it from.</param>
    /// <param name="workers">Decoding is shared out to them.</param>
    /// <param name="cancellation">Looked at while the extract is decoded.</param>
    /// <returns>The files, not yet written; or the errors of all inputs at once.</returns>
    public static ParseResult<StarterFiles> Make(
        StarterRequest request,
        Workers workers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var errors = new List<InputError>();
        var zones = StarterZones.Read(request.ZonesFile, request.People);
        errors.AddRange(zones.Errors);
        var loaded = OsmFiles.Load(
            new OsmSource(request.Extract)
            {
                Modes = request.Modes,
                Box = request.Box,
                PolygonFile = request.PolygonFile,
            },
            workers,
            cancellation
        );
        errors.AddRange(loaded.Errors);
        if (zones.Value is not { } all || loaded.Value is not { } streets)
        {
            return ParseResult<StarterFiles>.Failed(errors);
        }

        var network = OsmNetworkBuilder.Build(streets.Map, new BuildOptions().Only(request.Modes));
        if (Elsewhere(request, network, all) is { } elsewhere)
        {
            return ParseResult<StarterFiles>.Failed([elsewhere]);
        }

        var mode = request.Modes.Order().First();
        var (drawn, notes) = StarterCrop.Zones(streets.Crop, all);
        if (drawn.Count == 0)
        {
            return ParseResult<StarterFiles>.Failed([OutsideCrop(request)]);
        }

        var gates = GateGuesses.Find(network, [.. drawn.Select(z => z.Area)], mode);
        var people = People(request, network, drawn, mode);
        if (gates.Count == 0 || people.Sum().Value > MostPeople)
        {
            return ParseResult<StarterFiles>.Failed([Unfit(request, gates.Count)]);
        }

        var zoned = GeoBox.Around([.. drawn.Select(z => z.Area.Box.Middle)]);
        var yaml = StarterYaml.Write(request, people.Sum(), gates, zoned.Middle);
        return ParseResult<StarterFiles>.Of(
            new(
                [("scenario.yaml", yaml), ("zones.geojson", StarterMap.Write(drawn, people))],
                drawn.Count,
                people.Sum(),
                gates,
                yaml.Split(Look).Length - 1,
                [.. notes, .. ZoneOverlaps.Notes([.. drawn.Select(z => z.Area)])]
            )
        );
    }

    /// <summary>Of each zone: its own number, or its share of all by the length of its streets with doors.</summary>
    private static Persons[] People(
        StarterRequest request,
        OsmNetwork network,
        IReadOnlyList<StarterZone> drawn,
        Mode mode
    )
    {
        if (drawn.All(z => z.People is not null))
        {
            return [.. drawn.Select(z => z.People!.Value)];
        }

        var polygons = drawn.Select(z => new PolygonZone(z.Id, z.Name, z.Area, [Persons.Zero]));
        long[] weights =
        [
            .. ZoneSpread
                .Spread(network, [.. polygons], mode, most: null)
                .Select(z => Math.Max(1, (long)Math.Round(z.StreetMetres))),
        ];
        var all = long.Parse(request.People!, CultureInfo.InvariantCulture);
        return [.. Apportion.Share(all, weights).Select(p => new Persons(p))];
    }

    /// <summary>Polygons none of which reaches into the extract: of another city, or with latitude first.</summary>
    private static InputError? Elsewhere(
        StarterRequest request,
        OsmNetwork network,
        IReadOnlyList<StarterZone> drawn
    )
    {
        if (network.NodeCount == 0)
        {
            return null;
        }

        var streets = GeoBox.Around([
            .. Enumerable.Range(0, network.NodeCount).Select(network.Location),
        ]);
        var boxes = drawn.Select(z => z.Area.Box).ToList();
        if (boxes.Exists(b => Meets(b.West, b.South, b.East, b.North)))
        {
            return null;
        }

        return new(
            request.ZonesFile,
            null,
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"no polygon lies where the streets of {request.Extract} are, longitude {streets.West:0.###} to {streets.East:0.###} and latitude {streets.South:0.###} to {streets.North:0.###}"
            ),
            boxes.Exists(b => Meets(b.South, b.West, b.North, b.East))
                ? "Latitude and longitude are exchanged: write each position as [longitude, latitude]"
                : "Give the extract and the polygons of one place"
        );

        bool Meets(double west, double south, double east, double north) =>
            streets.Touches(new(west, south), new(east, north));
    }

    private static InputError OutsideCrop(StarterRequest request) =>
        new(
            request.ZonesFile,
            null,
            null,
            "no zone lies inside the crop",
            "Give a larger box or polygon, or the zones of the place"
        );

    private static InputError Unfit(StarterRequest request, int gates) =>
        gates == 0
            ? new(
                request.Extract,
                null,
                null,
                "no two places of the extract are connected by the modes given",
                "Give a larger extract, or other modes"
            )
            : new(
                request.ZonesFile,
                null,
                null,
                "more than a billion people",
                "Check the numbers of people"
            );
}
