using System.Diagnostics;
using System.Globalization;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Benchmarks;

/// <summary>
/// One cold run over one file, as a user has it: start, read, interpret, build. <c>bench/osm.sh</c> runs it in a process of its
/// own beside the peers, so that their start and ours count alike.
/// </summary>
public static class OsmRun
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var times = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            var reading = OsmFile.Read(arguments[0], new(Environment.ProcessorCount));
            if (reading.Value is not { } extract)
            {
                Console.Error.WriteLine(string.Join('\n', reading.Errors));
                return 1;
            }

            var read = watch.Elapsed;
            var map = OsmInterpreter.Interpret(extract, HighwayDefaults.Standard);
            var interpreted = watch.Elapsed;
            var streets = OsmNetworkBuilder.Build(map, new BuildOptions());
            var built = watch.Elapsed;
            var roads = OsmToRoads.ToRoads(streets);
            var all = watch.Elapsed;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"read {read.TotalMilliseconds:0} interpret {(interpreted - read).TotalMilliseconds:0} build {(built - interpreted).TotalMilliseconds:0} roads {(all - built).TotalMilliseconds:0} ms, {extract.Counts.Nodes} nodes {extract.Counts.Ways} ways to {roads.Nodes.Count} nodes {roads.Links.Count} links"
                )
            );
        }

        return 0;
    }
}
