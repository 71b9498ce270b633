using System.Diagnostics;
using System.Text.Json;
using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Benchmarks;

/// <summary>The search for a plan and nothing else, beside the trimmed bound; every plan is replayed.</summary>
internal static class PlanRun
{
    public static int Run(string name, Scenario scenario, Variant variant, SearchOptions options)
    {
        var bound = Bounding.Whole(scenario, variant, new Workers(Environment.ProcessorCount));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var search = PlanSearch.Solve(scenario, variant, bound, options);
        watch.Stop();
        process.Refresh();
        var processor = process.TotalProcessorTime - before;
        var replay = Replayer.Run(scenario, variant, search.Plan);
        var persons = search.Plan.Persons.Value;
        var walking = search
            .Plan.Orders.Zip(replay.Orders, (o, t) => o.Persons.Value * t.Travel.TotalMinutes)
            .Sum();
        var lateness = search
            .Plan.Orders.Zip(
                replay.Orders,
                (o, t) => o.Persons.Value * (t.FirstOut + t.LastOut).TotalMinutes / 2
            )
            .Sum();
        Console.WriteLine(
            JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["instance"] = name,
                    ["variant"] = variant.Id,
                    ["nodes"] = scenario.Network.Nodes.Count,
                    ["links"] = scenario.Network.Links.Count,
                    ["trimmed_bound"] = bound.Persons.Value,
                    ["persons"] = persons,
                    ["share"] = Math.Round(persons / (double)bound.Persons.Value, 4),
                    ["mean_travel_min"] = Math.Round(walking / persons, 1),
                    ["mean_out_min"] = Math.Round(lateness / persons, 1),
                    ["orders"] = search.Plan.Orders.Count,
                    ["rounds"] = search.Rounds,
                    ["work_millions"] = search.Work / 1_000_000,
                    ["end"] = search.End.ToString(),
                    ["seconds"] = Math.Round(watch.Elapsed.TotalSeconds, 2),
                    ["processor_seconds"] = Math.Round(processor.TotalSeconds, 2),
                    ["flaws"] = replay.Flaws.Count,
                }
            )
        );
        foreach (var flaw in replay.Flaws.Take(3))
        {
            Console.Error.WriteLine(flaw);
        }

        return replay.Flaws.Count == 0 ? 0 : 1;
    }
}
