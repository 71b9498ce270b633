using System.Diagnostics;
using System.Text.Json;
using SafePassage.Flow;

namespace SafePassage.Benchmarks;

/// <summary>The exact bound beside the trimmed one on a generated city, every tenth step a horizon, in steps of several sizes.</summary>
internal static class ExactBoundRun
{
    public static int Run(string name, EarliestArrivalProblem city)
    {
        var problem = city.InContinuousTime();
        long[] horizons = [.. Enumerable.Range(1, city.HorizonSteps / 10).Select(i => 10L * i)];
        var trimmed = TrimmedBound.Solve(problem, horizons);
        foreach (var step in new long[] { 10, 5, 2, 1 })
        {
            using var process = Process.GetCurrentProcess();
            var before = process.UserProcessorTime;
            var exact = ExactBound.Solve(problem, trimmed, new() { Step = step });
            process.Refresh();
            var lower = exact
                .Cuts.Zip(trimmed, (e, t) => t.Value == 0 ? 0 : 1 - ((double)e.Value / t.Value))
                .ToArray();
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new Dictionary<string, object>
                    {
                        ["instance"] = name,
                        ["step"] = step,
                        ["size"] =
                            ExactBound.SizeOf(problem, trimmed[^1]).Arcs * (horizons[^1] / step),
                        ["cells_searched"] = exact.CellsSearched,
                        ["processor_seconds"] = Math.Round(
                            (process.UserProcessorTime - before).TotalSeconds,
                            2
                        ),
                        ["searched"] = $"{exact.Searched} of {horizons.Length}",
                        ["trimmed"] = trimmed[^1].Value,
                        ["exact"] = exact.Cuts[^1].Value,
                        ["lower_at_most_percent"] = Math.Round(100 * lower.Max(), 2),
                        ["lower_on_average_percent"] = Math.Round(100 * lower.Average(), 2),
                    }
                )
            );
        }

        return 0;
    }
}
