using BenchmarkDotNet.Running;
using SafePassage.Benchmarks;

switch (args)
{
    case ["osm", .. var rest]:
        return OsmRun.Run(rest);
    case ["osm-stages"]:
        BenchmarkRunner.Run<OsmStages>();
        return 0;
    default:
        Console.Error.WriteLine("usage: osm FILE [TIMES] | osm-stages");
        return 2;
}
