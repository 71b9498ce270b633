using SafePassage.Core.Plans;
using SafePassage.Core.Scenarios;
using SafePassage.Flow.Algorithms;
using SafePassage.Flow.Certificates;

namespace SafePassage.Core.Planning;

/// <summary>The bounds of one variant.</summary>
/// <param name="Curve">All groups, one for each horizon asked, in order; the last is the whole window.</param>
/// <param name="Prefixes">Whole window: the first group, the first two, … in order of priority; all but all groups.</param>
/// <param name="Alone">Whole window: each group as if it had everything to itself.</param>
public sealed record VariantBounds(
    IReadOnlyList<Bound> Curve,
    IReadOnlyList<Bound> Prefixes,
    IReadOnlyList<Bound> Alone
)
{
    public Bound Whole => Curve[^1];

    public IReadOnlyList<Bound> All => [.. Curve, .. Prefixes, .. Alone];
}

/// <summary>Bounds no plan can beat, by the trimmed relaxation (see <see cref="TrimmedBound"/>).</summary>
public static class Bounding
{
    /// <summary>How often the curve is evaluated.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Every ten minutes of the window and its end.</summary>
    public static IReadOnlyList<TimeSpan> Horizons(Window window)
    {
        var horizons = new List<TimeSpan>();
        for (var at = Every; at < window.Length; at += Every)
        {
            horizons.Add(at);
        }

        horizons.Add(window.Length);
        return horizons;
    }

    public static VariantBounds Solve(
        Scenario scenario,
        Variant variant,
        CancellationToken cancellation = default
    )
    {
        int[] all = [.. Enumerable.Range(0, scenario.Groups.Count)];
        TimeSpan[] whole = [scenario.Window.Length];
        (int[] Groups, IReadOnlyList<TimeSpan> Horizons)[] asked =
        [
            (all, Horizons(scenario.Window)),
            .. all[1..].Select(k => (all[..k], (IReadOnlyList<TimeSpan>)whole)),
            .. all.Select(g => ((int[])[g], (IReadOnlyList<TimeSpan>)whole)),
        ];
        var best = Best(scenario, variant, asked, cancellation);
        return new(
            best[0],
            [.. best[1..all.Length].Select(b => b[0])],
            [.. best[all.Length..].Select(b => b[0])]
        );
    }

    /// <summary>All groups and the whole window, nothing else: for questions asked many times over.</summary>
    public static Bound Whole(
        Scenario scenario,
        Variant variant,
        CancellationToken cancellation = default
    ) =>
        Best(
            scenario,
            variant,
            [([.. Enumerable.Range(0, scenario.Groups.Count)], [scenario.Window.Length])],
            cancellation
        )[0][0];

    /// <summary>
    /// For each question and horizon the smaller of the two relaxations' bounds; with one group they are the same problem. All
    /// relaxations are problems of their own: they are solved on as many cores as there are, with the same outcome.
    /// </summary>
    private static Bound[][] Best(
        Scenario scenario,
        Variant variant,
        IReadOnlyList<(int[] Groups, IReadOnlyList<TimeSpan> Horizons)> asked,
        CancellationToken cancellation
    )
    {
        (int Question, Relaxation Relaxation)[] jobs =
        [
            .. from relaxation in (Relaxation[])[Relaxation.Separate, Relaxation.Merged]
            from question in Enumerable.Range(0, asked.Count)
            where relaxation == Relaxation.Separate || asked[question].Groups.Length > 1
            orderby asked[question].Horizons.Count descending
            select (question, relaxation),
        ];
        var solved = new Bound[jobs.Length][];
        Parallel.For(
            0,
            jobs.Length,
            new ParallelOptions { CancellationToken = cancellation },
            j =>
                solved[j] = Solve(
                    scenario,
                    variant,
                    asked[jobs[j].Question].Groups,
                    asked[jobs[j].Question].Horizons,
                    jobs[j].Relaxation,
                    cancellation
                )
        );
        return
        [
            .. Enumerable
                .Range(0, asked.Count)
                .Select(q =>
                    jobs.Select((job, j) => (job.Question, j))
                        .Where(p => p.Question == q)
                        .Select(p => solved[p.j])
                        .Aggregate((s, m) => [.. s.Zip(m, (a, b) => b.Persons < a.Persons ? b : a)])
                ),
        ];
    }

    private static Bound[] Solve(
        Scenario scenario,
        Variant variant,
        int[] groups,
        IReadOnlyList<TimeSpan> horizons,
        Relaxation relaxation,
        CancellationToken cancellation
    )
    {
        var layered = LayeredProblem.Build(scenario, variant, groups, relaxation);
        var cuts = TrimmedBound.Solve(
            layered.Problem,
            [.. horizons.Select(Clock.Milliseconds)],
            cancellation
        );
        if (Environment.GetEnvironmentVariable("XSTEP") is { } x && horizons.Count > 1)
        {
            foreach (var st in x.Split(','))
            {
                var step = (long)(double.Parse(st) * 1000);
                var cpu = Environment.CpuUsage.TotalTime;
                var w = System.Diagnostics.Stopwatch.StartNew();
                var r = ExactBound.Solve(layered.Problem, cuts, new() { Step = step }, cancellation);
                Console.Error.WriteLine($"{variant.Id} {relaxation} step {st}: {w.ElapsedMilliseconds} ms cpu {(Environment.CpuUsage.TotalTime-cpu).TotalMilliseconds:0} size {ExactBound.Cells(layered.Problem, cuts[^1], step)} cells {r.CellsSearched} proven {r.Proven}/{cuts.Count} {r.Ended} {r.TooLarge?.What}: trimmed {cuts[^1].Value / 3.6e6:0.000} exact {r.Cuts[^1].Value / 3.6e6:0.000}; mid {cuts[cuts.Count/2].Value / 3.6e6:0.000} {r.Cuts[cuts.Count/2].Value / 3.6e6:0.000}");
            }
        }
        var telling = new CutTelling(scenario, variant, groups, relaxation, layered);
        return [.. cuts.Select(c => telling.Told(TimedCut.Of(layered.Problem, c), BoundGrade.Trimmed))];
    }
}
