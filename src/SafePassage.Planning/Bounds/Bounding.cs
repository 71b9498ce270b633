using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>The trimmed bounds of one variant.</summary>
/// <param name="Curve">
/// All groups at the <see cref="Bounding.Horizons"/> and at the minutes between which 50, 90 and 100 % can first be out; the last is the
/// whole window.
/// </param>
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

    /// <summary>The problems behind the curve, from which it can be tightened.</summary>
    internal IReadOnlyList<RelaxedProblem> Relaxed { get; init; } = [];
}

/// <summary>Bounds no plan can beat, by the trimmed relaxation (see <see cref="TrimmedBound"/>).</summary>
public static class Bounding
{
    /// <summary>How often the curve is evaluated.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Copies of links up to which prices are looked for: on more they take as long as all other bounds together.</summary>
    private const long MostPricedLinks = 100_000;

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
        Workers workers = default,
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
        var solved = Relaxed(scenario, variant, asked, priced: true, workers, cancellation);
        solved[0] = ClearanceMinutes.Added(solved[0], scenario.Coming(variant), cancellation);
        Bound[][] best = [.. solved.Select(RelaxedProblem.LeastTrimmed)];
        return new(
            best[0],
            [.. best[1..all.Length].Select(b => b[0])],
            [.. best[all.Length..].Select(b => b[0])]
        )
        {
            Relaxed = solved[0],
        };
    }

    /// <summary>All groups and the whole window, nothing else: for questions asked many times over.</summary>
    public static Bound Whole(
        Scenario scenario,
        Variant variant,
        Workers workers = default,
        CancellationToken cancellation = default
    ) =>
        RelaxedProblem.LeastTrimmed(
            Relaxed(
                scenario,
                variant,
                [([.. Enumerable.Range(0, scenario.Groups.Count)], [scenario.Window.Length])],
                priced: false,
                workers,
                cancellation
            )[0]
        )[0];

    /// <summary>
    /// For each question its relaxations, solved; with one group there is one, and prices are looked for in the first question. All are problems of their own, and
    /// shared out to the workers.
    /// </summary>
    private static RelaxedProblem[][] Relaxed(
        Scenario scenario,
        Variant variant,
        IReadOnlyList<(int[] Groups, IReadOnlyList<TimeSpan> Horizons)> asked,
        bool priced,
        Workers workers,
        CancellationToken cancellation
    )
    {
        (int Question, Relaxation Relaxation)[] jobs =
        [
            .. from relaxation in Enum.GetValues<Relaxation>()
            from question in Enumerable.Range(0, asked.Count)
            where relaxation == Relaxation.Separate || asked[question].Groups.Length > 1
            where
                relaxation != Relaxation.Shared
                || (priced && question == 0 && SharesStreets(scenario, asked[question].Groups))
            orderby asked[question].Horizons.Count descending, relaxation descending
            select (question, relaxation),
        ];
        var solved = new RelaxedProblem?[jobs.Length];
        workers.For(
            jobs.Length,
            j =>
            {
                var (groups, horizons) = asked[jobs[j].Question];
                solved[j] = RelaxedProblem.Solve(
                    scenario,
                    variant,
                    groups,
                    jobs[j].Relaxation,
                    horizons,
                    cancellation
                );
            },
            cancellation
        );
        return
        [
            .. Enumerable
                .Range(0, asked.Count)
                .Select(q =>
                    solved.Where((_, j) => jobs[j].Question == q).OfType<RelaxedProblem>().ToArray()
                ),
        ];
    }

    private static bool SharesStreets(Scenario scenario, int[] groups)
    {
        int[] movers =
        [
            .. Enum.GetValues<Mode>()
                .Select(mode => groups.Count(g => scenario.Groups[g].Modes.Contains(mode))),
        ];
        return movers.Max() > 1
            && (long)movers.Sum() * scenario.Network.Links.Count <= MostPricedLinks;
    }
}
