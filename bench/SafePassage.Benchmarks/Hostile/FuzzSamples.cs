using System.IO.Compression;
using System.Text;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Signing;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Starter;
using SafePassage.Model;

namespace SafePassage.Benchmarks;

/// <summary>Sound files of every kind that is read, small, from the repository or made here.</summary>
internal sealed class FuzzSamples
{
    public const string TownFile = "town.osm";
    public const string KeyFile = "key";

    private const string Yaml = """
        parties:
          - {id: council, name: Council, name_ar: مجلس, kind: civilian}
        sources:
          - {id: radio, name: Radio, kind: broadcaster, language: ar}
        statements:
          - id: s1
            speaker: A
            party: council
            source: radio
            said_at: 2016-11-04T09:00+02:00
            about: truce
            stance: declares
            content: "from nine to seven"
        """;

    private readonly string _root;
    private readonly string _scratch;

    public FuzzSamples(string root, string scratch)
    {
        (_root, _scratch) = (root, scratch);
        Town = new()
        {
            [TownFile] = Bytes("tests/EndToEnd.Tests/found/01-smoothness-impassable/village.osm"),
        };
        Zones = new()
        {
            ["zones.geojson"] = Bytes(
                "tests/EndToEnd.Tests/found/01-smoothness-impassable/zones.geojson"
            ),
        };
        Extracted = Started();
        Store = Stored();
        Keys = MadeKeys();
        Results = Planned();
    }

    public Dictionary<string, byte[]> Town { get; }

    public Dictionary<string, byte[]> Zones { get; }

    public Dictionary<string, byte[]> Extracted { get; }

    public Dictionary<string, byte[]> Store { get; }

    public Dictionary<string, byte[]> Keys { get; }

    public Dictionary<string, byte[]> Results { get; }

    public Dictionary<string, byte[]> Tables =>
        Folder("tests/EndToEnd.Tests/found/66-across-the-river", "EXPECT.md");

    public Dictionary<string, byte[]> Maps =>
        Folder("tests/EndToEnd.Tests/found/41-zones-of-a-scenario/plain", "EXPECT.md");

    /// <summary>The richest scenario there is.</summary>
    public Dictionary<string, byte[]> Rich => Folder("examples/aleppo-2016-11-04", "README.md");

    public Dictionary<string, byte[]> LedgerTables =>
        Folder("examples/aleppo-2016-11-04/ledger", "", LedgerReader.FolderName);

    public static Dictionary<string, byte[]> LedgerYaml =>
        new()
        {
            [$"{LedgerReader.FolderName}/{LedgerReader.YamlName}"] = Encoding.UTF8.GetBytes(Yaml),
        };

    public Dictionary<string, byte[]> Events =>
        new() { ["events.csv"] = Bytes("tests/EndToEnd.Tests/found/30-acled-next-week/week1.csv") };

    public static Dictionary<string, byte[]> Overrides =>
        new()
        {
            ["overrides.csv"] = Encoding.UTF8.GetBytes(
                "by,target,quantity,direction,value,source\nway,2,car_lanes,forward,1,S\nclass,track,foot_width_m,both,2,S\narea,A,cars,both,0,S\n"
            ),
            ["areas.geojson"] = Encoding.UTF8.GetBytes(
                """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[9,44],[11,44],[11,46],[9,46],[9,44]]]}}]}"""
            ),
        };

    /// <summary>One of each form; the packed ones are mostly refused, the plain ones reach the decoder.</summary>
    public Dictionary<string, byte[]> Extracts =>
        new()
        {
            ["a.osm"] = Bytes("tests/EndToEnd.Tests/found/02-access-by-direction/town.osm"),
            ["b.osm.pbf"] = Bytes("tests/EndToEnd.Tests/found/17-kinds-of-file/none.osm.pbf"),
            ["c.osm.pbf"] = Bytes("tests/EndToEnd.Tests/found/17-kinds-of-file/nodense.osm.pbf"),
            ["d.osm.gz"] = Zipped(Bytes("tests/EndToEnd.Tests/found/16-conditional/town.osm")),
        };

    private Dictionary<string, byte[]> Started()
    {
        var folder = Put("started", [Town, Zones]);
        var made = ScenarioStarter.Make(
            new(
                folder,
                Path.Combine(folder, TownFile),
                Path.Combine(folder, "zones.geojson"),
                null,
                [Mode.Foot, Mode.Car]
            ),
            new(1)
        );
        return made.Value!.Files.ToDictionary(f => f.Name, f => Encoding.UTF8.GetBytes(f.Content));
    }

    private Dictionary<string, byte[]> Stored()
    {
        var records = LedgerReader.Read(Path.Combine(_root, "examples", "aleppo-2016-11-04"));
        var folder = Path.Combine(_scratch, "stored", LedgerReader.FolderName);
        var done = LedgerStore.Append(
            folder,
            _ => ParseResult<IReadOnlyList<PlacedRecord>>.Of(records.Value!.Ledger.Records),
            "fuzz",
            TimeProvider.System
        );
        return done.Value is null
            ? throw new InvalidOperationException(string.Join('\n', done.Errors))
            : new()
            {
                [$"{LedgerReader.FolderName}/{LedgerReader.StoreName}"] = File.ReadAllBytes(
                    Path.Combine(folder, LedgerReader.StoreName)
                ),
            };
    }

    private Dictionary<string, byte[]> MadeKeys()
    {
        var path = Path.Combine(_scratch, KeyFile);
        _ = Formats.Ledgers.Signing.KeyFile.New(path);
        return new()
        {
            [KeyFile] = File.ReadAllBytes(path),
            [KeyFile + ".pub"] = File.ReadAllBytes(path + ".pub"),
        };
    }

    private Dictionary<string, byte[]> Planned()
    {
        var given = LoadScenario.Run(new(Put("tables", [Tables])));
        var planned = (PlanOutcome.Planned)
            MakePlan.Run(
                new(given.Value!, TimeProvider.System) { TimeLimit = TimeSpan.FromSeconds(1) }
            );
        var folder = Path.Combine(_scratch, "planned");
        PublishPlan.Run(new(planned, folder));
        return ((string[])["plan.json", "bound.json", "manifest.json"]).ToDictionary(
            n => n,
            n => File.ReadAllBytes(Path.Combine(folder, n))
        );
    }

    private string Put(string name, IEnumerable<Dictionary<string, byte[]>> all)
    {
        var folder = Path.Combine(_scratch, name);
        Directory.CreateDirectory(folder);
        foreach (var (file, bytes) in all.SelectMany(f => f))
        {
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
        }

        return folder;
    }

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(_root, path));

    private Dictionary<string, byte[]> Folder(string path, string except, string under = "") =>
        Directory
            .GetFiles(Path.Combine(_root, path))
            .Where(f =>
                Path.GetFileName(f) != except
                && Path.GetExtension(f) is ".csv" or ".yaml" or ".geojson"
            )
            .ToDictionary(f => Path.Combine(under, Path.GetFileName(f)), File.ReadAllBytes);

    private static byte[] Zipped(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return target.ToArray();
    }
}
