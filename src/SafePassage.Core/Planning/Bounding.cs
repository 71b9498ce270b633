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
        return [.. cuts.Select(cut => Told(scenario, variant, groups, relaxation, layered, cut))];
    }

    private static Bound Told(
        Scenario scenario,
        Variant variant,
        int[] groups,
        Relaxation relaxation,
        LayeredProblem layered,
        TrimmedCut cut
    )
    {
        CutItem[] items =
        [
            .. ZonesIn(scenario, layered, cut),
            .. ArcsInto(scenario, variant, groups, layered, cut),
        ];
        return new(
            variant.Id,
            [.. groups.Select(g => scenario.Groups[g].Id)],
            Clock.Time(cut.Horizon),
            items.Sum(i => i.Amount) / CutItem.PerPerson,
            BoundGrade.Trimmed,
            relaxation,
            items
        );
    }

    private static IEnumerable<CutItem> ZonesIn(
        Scenario scenario,
        LayeredProblem layered,
        TrimmedCut cut
    )
    {
        for (var i = 0; i < layered.SupplyOrigins.Count; i++)
        {
            var supply = layered.Problem.Supplies[i];
            var latest = cut.Latest[supply.Node];
            var ready = cut.SinkSide[supply.Node] ? supply.ReadyBy(latest) : 0;
            if (ready > 0)
            {
                var (zone, group) = layered.SupplyOrigins[i];
                yield return new(
                    CutKind.Zone,
                    scenario.Zones[zone].Id,
                    [scenario.Groups[group].Id],
                    null,
                    new(Clock.Time(supply.FirstReady), Clock.Time(latest)),
                    Millionths(ready)
                );
            }
        }
    }

    private static IEnumerable<CutItem> ArcsInto(
        Scenario scenario,
        Variant variant,
        int[] groups,
        LayeredProblem layered,
        TrimmedCut cut
    )
    {
        var problem = layered.Problem;
        for (var a = 0; a < problem.Graph.ArcCount; a++)
        {
            if (cut.SinkSide[problem.Graph.Tails[a]] || !cut.SinkSide[problem.Graph.Heads[a]])
            {
                continue;
            }

            var (from, until) = cut.Usable(problem, a);
            var entering = problem.Entering(a, from, until);
            if (entering == 0)
            {
                continue;
            }

            var origin = layered.Origins[a];
            var layer = origin.Layer == ArcOrigin.NoLayer ? null : layered.Layers[origin.Layer];
            var limited = (layer?.Groups ?? groups).Select(g => scenario.Groups[g].Id);
            if (origin.Kind is CutKind.Gate or CutKind.GateGroup)
            {
                var corridor = scenario.Corridors[origin.Index];
                limited = limited.Where(g => variant.Admits(corridor, g));
            }

            yield return new(
                origin.Kind,
                IdOf(scenario, origin),
                [.. limited],
                origin.Kind == CutKind.Link ? layer!.Mode : null,
                new(Clock.Time(from), Clock.Time(until)),
                Millionths(entering)
            );
        }
    }

    private static string IdOf(Scenario scenario, ArcOrigin origin) =>
        origin.Kind switch
        {
            CutKind.Link => scenario.Network.Links[origin.Index].Id,
            CutKind.Destination => scenario.Destinations[origin.Index].Id,
            _ => scenario.Corridors[origin.Index].Id,
        };

    /// <summary>Rounded up, so that the sum of the items is still a bound.</summary>
    private static long Millionths(long units) =>
        (long)(
            (((Int128)units * CutItem.PerPerson) + LayeredProblem.UnitsPerPerson - 1)
            / LayeredProblem.UnitsPerPerson
        );
}
