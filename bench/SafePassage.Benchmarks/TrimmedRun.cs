using System.Diagnostics;
using System.Text.Json;
using SafePassage.Flow.Algorithms;
using SafePassage.Flow.Certificates;
using SafePassage.Flow.Networks;
using SafePassage.Flow.Problems;

namespace SafePassage.Benchmarks;

/// <summary>The trimmed bound on a generated city: one horizon from nothing, and every tenth horizon in one run.</summary>
internal static class TrimmedRun
{
    public static int Run(string name, GridCity city)
    {
        var problem = ProblemOf(city);
        long[] every = [.. Enumerable.Range(1, city.Steps / 10).Select(i => 10L * i)];
        var (one, single) = Best(5, () => TrimmedBound.Solve(problem, [city.Steps]));
        var (all, curve) = Best(2, () => TrimmedBound.Solve(problem, every));
        var processor = ProcessorTimeOf(20, () => TrimmedBound.Solve(problem, [city.Steps]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        TrimmedBound.Solve(problem, [city.Steps]);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(
            JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["instance"] = name,
                    ["nodes"] = problem.Graph.NodeCount,
                    ["arcs"] = problem.Graph.ArcCount,
                    ["steps"] = city.Steps,
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

    /// <summary>
    /// The city in continuous time: what may enter an arc in a step may enter it evenly during the step, so the optimum
    /// of the discrete problem by step H − 1 fits into a continuous horizon H.
    /// </summary>
    public static ContinuousFlowProblem ProblemOf(GridCity city)
    {
        var rates = new PiecewiseConstant.Builder();
        var (tails, heads, transit) = (new List<int>(), new List<int>(), new List<long>());
        for (var a = 0; a < city.Graph.ArcCount; a++)
        {
            Add(city.Graph.Tails[a], city.Graph.Heads[a], city.TransitSteps[a]);
            rates.Add(city.CapacityPerStep.Starts(a), city.CapacityPerStep.Values(a));
        }

        var sink = city.Graph.NodeCount;
        for (var g = 0; g < city.GateNodes.Length; g++)
        {
            Add(city.GateNodes[g], sink, 0);
            rates.Add(city.GateThroughputPerStep.Starts(g), city.GateThroughputPerStep.Values(g));
        }

        return new(
            new DirectedGraph(sink + 1, [.. tails], [.. heads]),
            [.. transit],
            rates.Build(),
            [.. tails.Select(_ => ContinuousFlowProblem.Unlimited)],
            [.. city.ZoneNodes.Zip(city.ZonePeople, (z, p) => new ContinuousSupply(z, p, 0, 0))],
            sink
        );

        void Add(int tail, int head, long time)
        {
            tails.Add(tail);
            heads.Add(head);
            transit.Add(time);
        }
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
