using BenchmarkDotNet.Attributes;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Benchmarks;

/// <summary>Each stage alone and warm, with what it allocates. The file is named by SAFEPASSAGE_OSM.</summary>
[MemoryDiagnoser]
public class OsmStages
{
    private string _path = "";
    private OsmExtract _extract = null!;
    private OsmMap _map = null!;
    private OsmNetwork _streets = null!;

    [Params(1, 2)]
    public int Workers { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _path =
            Environment.GetEnvironmentVariable("SAFEPASSAGE_OSM")
            ?? throw new InvalidOperationException("set SAFEPASSAGE_OSM to an extract");
        _extract = OsmFile.Read(_path, new(2)).Value!;
        _map = OsmInterpreter.Interpret(_extract, HighwayDefaults.Standard);
        _streets = OsmNetworkBuilder.Build(_map, new BuildOptions());
    }

    [Benchmark]
    public OsmExtract Decode() => OsmFile.Read(_path, new(Workers)).Value!;

    [Benchmark]
    public OsmMap Interpret() => OsmInterpreter.Interpret(_extract, HighwayDefaults.Standard);

    [Benchmark]
    public OsmNetwork Build() => OsmNetworkBuilder.Build(_map, new BuildOptions());

    [Benchmark]
    public object Roads() => OsmToRoads.ToRoads(_streets);

    [Benchmark]
    public HealthReport Health() => NetworkHealth.Examine(_streets, [], [], new HealthLimits());
}
