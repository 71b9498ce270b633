using System.Diagnostics;
using System.Text.Json;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;
using SafePassage.Planning;

namespace SafePassage.Benchmarks;

/// <summary>
/// The trimmed bound of a scenario and nothing else: all groups, whole window, from the scenario in memory to the certificate in
/// its terms. Both relaxations are built and solved each time.
/// </summary>
internal static class BoundRun
{
    private const int Warm = 15;
    private const int Times = 25;
    private static readonly Workers _all = new(Environment.ProcessorCount);

    public static int Run(string path)
    {
        var reading = ScenarioReader.Read(
            path,
            Environment.GetEnvironmentVariable("SAFEPASSAGE_CACHE")
        );
        if (reading.Value is not { } read)
        {
            Console.Error.WriteLine(string.Join('\n', reading.Errors));
            return 1;
        }

        foreach (var variant in read.Scenario.Variants)
        {
            Measure(read.Scenario, variant);
        }

        return 0;
    }

    private static void Measure(Scenario scenario, Variant variant)
    {
        var first = Stopwatch.StartNew();
        var bound = Bounding.Whole(scenario, variant, _all);
        first.Stop();
        for (var i = 1; i < Warm; i++)
        {
            Bounding.Whole(scenario, variant, _all);
        }

        var walls = new List<double>();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            Bounding.Whole(scenario, variant, _all);
            walls.Add(watch.Elapsed.TotalMilliseconds);
        }

        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalMilliseconds / Times;
        walls.Sort();
        Console.WriteLine(
            JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["scenario"] = scenario.Id,
                    ["variant"] = variant.Id,
                    ["nodes"] = scenario.Network.Nodes.Count,
                    ["links"] = scenario.Network.Links.Count,
                    ["bound"] = bound.Persons.Value,
                    ["first_ms"] = Math.Round(first.Elapsed.TotalMilliseconds, 1),
                    ["best_ms"] = Math.Round(walls[0], 1),
                    ["median_ms"] = Math.Round(walls[Times / 2], 1),
                    ["processor_ms"] = Math.Round(processor, 1),
                }
            )
        );
    }
}
