using System.Diagnostics;
using System.Text.Json;
using SafePassage.Flow;

namespace SafePassage.Benchmarks;

/// <summary>The trimmed bound on a generated city: one horizon from nothing, and every tenth horizon in one run.</summary>
internal static class TrimmedRun
{
    /// <summary>The optimum by step H − 1 fits into a continuous horizon H.</summary>
    public static int Run(string name, EarliestArrivalProblem city)
    {
        var problem = city.InContinuousTime();
        long[] every = [.. Enumerable.Range(1, city.HorizonSteps / 10).Select(i => 10L * i)];
        var (one, single) = Best(5, () => TrimmedBound.Solve(problem, [city.HorizonSteps]));
        var (all, curve) = Best(2, () => TrimmedBound.Solve(problem, every));
        var processor = ProcessorTimeOf(20, () => TrimmedBound.Solve(problem, [city.HorizonSteps]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        TrimmedBound.Solve(problem, [city.HorizonSteps]);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(
            JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["instance"] = name,
                    ["nodes"] = problem.Graph.NodeCount,
                    ["arcs"] = problem.Graph.ArcCount,
                    ["steps"] = city.HorizonSteps,
                    ["bound"] = single[0].Value,
                    ["one_horizon_ms"] = Math.Round(one.TotalMilliseconds, 1),
                    ["one_horizon_processor_ms"] = Math.Round(processor.TotalMilliseconds, 1),
                    ["horizons"] = every.Length,
                    ["all_horizons_ms"] = Math.Round(all.TotalMilliseconds, 1),
                    ["allocated_bytes_per_node_and_arc"] =
                        allocated / (problem.Graph.NodeCount + problem.Graph.ArcCount),
                    ["checked"] = curve.All(c => TrimmedCutCheck.FlawsOf(problem, c).Count == 0),
                }
            )
        );
        return 0;
    }

    /// <summary>What one run costs a processor, whatever else the machine does meanwhile.</summary>
    private static TimeSpan ProcessorTimeOf(int times, Action run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.UserProcessorTime;
        for (var i = 0; i < times; i++)
        {
            run();
        }

        process.Refresh();
        return (process.UserProcessorTime - before) / times;
    }

    private static (TimeSpan Time, IReadOnlyList<TrimmedCut> Cuts) Best(
        int times,
        Func<IReadOnlyList<TrimmedCut>> solve
    )
    {
        var (best, cuts) = (TimeSpan.MaxValue, solve());
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            cuts = solve();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return (best, cuts);
    }
}
