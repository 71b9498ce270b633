using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Formats.Ledgers.Signing;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Plans;
using SafePassage.Formats.Starter;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Benchmarks;

/// <summary>A reader and the files it is given, of which one at a time is changed.</summary>
/// <param name="Name">Of the reader.</param>
/// <param name="Files">By the names under which it finds them; each is changed in turn.</param>
/// <param name="Read">Given the folder with the files and the name of the changed one; true when it took them.</param>
internal sealed record FuzzTarget(
    string Name,
    IReadOnlyDictionary<string, byte[]> Files,
    Func<string, string, bool> Read
)
{
    private static readonly Workers _one = new(1);

    /// <summary>Files that are only there, and are never changed.</summary>
    public IReadOnlyDictionary<string, byte[]> Beside { get; init; } =
        new Dictionary<string, byte[]>();

    /// <summary>How many inputs it gets where a slow reader gets one.</summary>
    public int Share { get; init; } = 1;

    /// <param name="samples">A folder with sound samples, made by <see cref="FuzzSamples"/>.</param>
    public static IReadOnlyList<FuzzTarget> All(FuzzSamples samples) =>
        [
            new("scenario of tables", samples.Tables, Check) { Share = 40 },
            new("scenario with a map of zones", samples.Maps, Check) { Share = 40 },
            new("scenario of many keys", samples.Rich, Check),
            new("scenario of an extract", samples.Extracted, Check) { Beside = samples.Town },
            new("extracts", samples.Extracts, Extracts) { Share = 40 },
            new("overrides and areas", FuzzSamples.Overrides, Overrides)
            {
                Beside = samples.Town,
                Share = 40,
            },
            new("first scenario", samples.Zones, Start) { Beside = samples.Town, Share = 40 },
            new(
                "ledger of tables",
                samples.LedgerTables,
                (f, _) => LedgerReader.Read(f).Value is not null
            ),
            new(
                "ledger as YAML",
                FuzzSamples.LedgerYaml,
                (f, _) => LedgerReader.Read(f).Value is not null
            )
            {
                Share = 40,
            },
            new(
                "ledger's store",
                samples.Store,
                (f, _) => LedgerReader.Read(f, _one).Errors.Count == 0
            ),
            new("events", samples.Events, Events) { Share = 40 },
            new("keys", samples.Keys, Keys) { Share = 40 },
            new("results", samples.Results, Results) { Share = 40 },
        ];

    private static bool Check(string folder, string changed) =>
        CheckScenario.Run(new(folder) { Workers = _one }).Value is not null;

    private static bool Extracts(string folder, string changed)
    {
        if (OsmFile.Read(Path.Combine(folder, changed), _one).Value is not { } extract)
        {
            return false;
        }

        var map = OsmInterpreter.Interpret(extract, HighwayDefaults.Standard);
        OsmToRoads.ToRoads(OsmNetworkBuilder.Build(map, new BuildOptions()));
        NetworkHealth.Examine(
            OsmNetworkBuilder.Build(map, BuildOptions.All),
            [],
            [],
            new HealthLimits()
        );
        return true;
    }

    private static bool Overrides(string folder, string changed) =>
        OsmFiles
            .Load(
                new OsmSource(Path.Combine(folder, FuzzSamples.TownFile))
                {
                    OverridesFile = Path.Combine(folder, "overrides.csv"),
                    AreasFile = Path.Combine(folder, "areas.geojson"),
                },
                _one
            )
            .Value
            is not null;

    private static bool Start(string folder, string changed) =>
        ScenarioStarter
            .Make(
                new(
                    Path.Combine(folder, "city"),
                    Path.Combine(folder, FuzzSamples.TownFile),
                    Path.Combine(folder, "zones.geojson"),
                    null,
                    [Mode.Foot, Mode.Car]
                ),
                _one
            )
            .Value
            is not null;

    private static bool Events(string folder, string changed) =>
        AcledTable.Read([Path.Combine(folder, "events.csv")], Ledger.Empty).Value is { } read
        && LedgerChecks.Build(read).Value is not null;

    private static bool Keys(string folder, string changed)
    {
        var shared = KeyFile.Public([Path.Combine(folder, FuzzSamples.KeyFile + ".pub")]);
        var own = KeyFile.Private(Path.Combine(folder, FuzzSamples.KeyFile));
        return shared.Value is not null && own.Value is not null;
    }

    private static bool Results(string folder, string changed)
    {
        var plan = PlanJson.Read(Path.Combine(folder, "plan.json"));
        var bound = BoundJson.Read(Path.Combine(folder, "bound.json"));
        var manifest = ManifestJson.Read(Path.Combine(folder, "manifest.json"));
        return plan.Value is not null && bound.Value is not null && manifest.Value is not null;
    }
}
