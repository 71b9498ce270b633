using BenchmarkDotNet.Attributes;
using SafePassage.Formats.Osm;
using SafePassage.Streets;
using SafePassage.Model;

namespace SafePassage.Benchmarks;

/// <summary>Each stage alone and warm, with what it allocates. The file is named by SAFEPASSAGE_OSM.</summary>
[MemoryDiagnoser]
public class OsmStages
{
    private string _path = "";
    private OsmExtract _extract = null!;
    private StreetMap _map = null!;
    private StreetNetwork _streets = null!;

    [Params(1, 2)]
    public int Workers { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _path =
            Environment.GetEnvironmentVariable("SAFEPASSAGE_OSM")
            ?? throw new InvalidOperationException("set SAFEPASSAGE_OSM to an extract");
        _extract = OsmFile.Read(_path, 2).Value!;
        _map = StreetInterpreter.Interpret(_extract, StreetAssumptions.Standard);
        _streets = StreetNetworkBuilder.Build(_map, new BuildOptions());
    }

    [Benchmark]
    public OsmExtract Decode() => OsmFile.Read(_path, Workers).Value!;

    [Benchmark]
    public StreetMap Interpret() =>
        StreetInterpreter.Interpret(_extract, StreetAssumptions.Standard);

    [Benchmark]
    public StreetNetwork Build() => StreetNetworkBuilder.Build(_map, new BuildOptions());

    [Benchmark]
    public object Roads() => StreetRoads.ToRoads(_streets);

    [Benchmark]
    public HealthReport Health() => StreetHealth.Examine(_streets, [], [], new HealthLimits());
}
