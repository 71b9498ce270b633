using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <param name="Choice">Which bound is wanted.</param>
/// <param name="Size">The time for this variant that decides which problems fit: the more, the larger.</param>
/// <param name="Clock">Null: size alone decides. Else it ends what is harder than its size, after the time or half a minute.</param>
/// <param name="Workers">Relaxations are shared out to them.</param>
public sealed record ExactOptions(
    BoundChoice Choice,
    TimeSpan Size,
    TimeProvider? Clock,
    Workers Workers = default
);

/// <summary>
/// Tightens a curve of trimmed bounds by minimum cuts over time (see <see cref="ExactBound"/>). Whether that fits, and in which
/// steps, is decided by counting arcs × steps, not by the clock, so that the same options give the same bytes. What comes out is
/// the best cut found, never called exact: relaxations leave things out, and only a plan shows that a bound can be reached.
/// </summary>
public static class ExactBounding
{
    /// <summary>Steps that are tried, in seconds, finest first; all but the whole window's horizon are multiples of each.</summary>
    private static readonly int[] _steps = [10, 15, 20, 30, 60, 120, 300, 600];

    private const int Minute = 60;

    /// <summary>Up to this size nobody notices; finer steps than a minute are only worth that.</summary>
    private const long SmallCells = 200_000;

    /// <summary>
    /// A fifth of what one core does in a second on streets whose links take about a step. With steps coarser than that it does
    /// up to ten times less and finds little: then, and only where nobody asked for it, the exact bound counts as too large.
    /// </summary>
    private const long CellsASecond = 600_000;

    /// <summary>What is accepted when the exact bound is asked for: about 0.5 GB.</summary>
    private const long MostCells = 100_000_000;

    /// <summary>A problem may be harder than its size says; then the clock ends it, at least this late.</summary>
    private static readonly TimeSpan _guard = TimeSpan.FromSeconds(30);

    /// <summary>The curve with each bound at most what it was, and what was done for it.</summary>
    /// <param name="bounds">Trimmed.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="cancellation">Ends the work; horizons that are not reached stay as they were.</param>
    public static (IReadOnlyList<Bound> Curve, BoundEffort Effort) Tighten(
        VariantBounds bounds,
        ExactOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(bounds);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Choice == BoundChoice.Trimmed)
        {
            return (bounds.Curve, new(BoundEnd.Asked));
        }

        if (StepFor(bounds, options) is not { } step)
        {
            return (bounds.Curve, new(BoundEnd.TooLarge));
        }

        var timeLimit =
            options.Choice == BoundChoice.Exact
                ? TimeLimit.None
                : new(options.Clock, options.Size > _guard ? options.Size : _guard);
        var asked = OnSteps(bounds.Curve, step);
        var found = new ExactBoundResult[bounds.Relaxed.Count];
        options.Workers.For(
            found.Length,
            r =>
                found[r] = ExactBound.Solve(
                    bounds.Relaxed[r].Problem,
                    [.. asked.Select(i => bounds.Relaxed[r].Trimmed[i])],
                    new() { Step = Clock.Milliseconds(step), TimeLimit = timeLimit },
                    cancellation
                ),
            // What is cancelled is answered as far as it went.
            CancellationToken.None
        );
        var reached = found.Min(f => f.Searched);
        var searched = reached == 0 ? 0 : asked[reached - 1] + 1;
        // A cut that is smaller in a divided problem may be larger when streets are added up as shared: the trimmed ones count too.
        var least = RelaxedProblem.Least(
            bounds
                .Relaxed.Zip(found)
                .Select(r => Searched(r.First, asked, r.Second))
                .Concat(bounds.Relaxed.Select(r => r.Told(BoundGrade.BestCut)))
        );
        return (
            [
                .. least
                    .Zip(bounds.Curve)
                    .Select(
                        (b, i) =>
                            i < searched || b.First.Persons < b.Second.Persons ? b.First : b.Second
                    ),
            ],
            new(EndOf(found), step, searched == 0 ? null : least[searched - 1].Horizon)
        );
    }

    /// <summary>Places of the horizons that are looked at: the minutes of clearance do not lie on coarse steps and keep their trimmed cuts.</summary>
    private static int[] OnSteps(IReadOnlyList<Bound> curve, TimeSpan step) =>
        [
            .. Enumerable
                .Range(0, curve.Count)
                .Where(i => i == curve.Count - 1 || curve[i].Horizon.Ticks % step.Ticks == 0),
        ];

    /// <summary>The cuts that were found, and the trimmed ones where none was looked for.</summary>
    private static Bound[] Searched(RelaxedProblem relaxed, int[] asked, ExactBoundResult found)
    {
        var bounds = relaxed.Told(BoundGrade.BestCut);
        foreach (var (i, cut) in asked.Zip(found.Cuts))
        {
            bounds[i] = relaxed.Telling.Told(cut, BoundGrade.BestCut);
        }

        return bounds;
    }

    private static BoundEnd EndOf(ExactBoundResult[] found) =>
        Array.Exists(found, f => f.TooLarge is not null) ? BoundEnd.TooLarge
        : Array.Exists(found, f => f.Ended == EndReason.Cancelled) ? BoundEnd.Interrupted
        : Array.Exists(found, f => f.Ended != EndReason.Exact) ? BoundEnd.TimeLimit
        : BoundEnd.Searched;

    /// <summary>The finest steps in which every relaxation fits; null when none does.</summary>
    private static TimeSpan? StepFor(VariantBounds bounds, ExactOptions options)
    {
        ExactBoundSize[] sizes =
        [
            .. bounds.Relaxed.Select(r => ExactBound.SizeOf(r.Problem, r.Trimmed[^1])),
        ];
        var arcs = sizes.Max(s => (long)s.Arcs);
        var horizon = bounds.Whole.Horizon.TotalSeconds;
        var (small, large, coarsest) =
            options.Choice == BoundChoice.Exact
                ? (MostCells / 10, MostCells, _steps[^1])
                : (
                    SmallCells,
                    Math.Min(
                        MostCells,
                        SmallCells + (long)(CellsASecond * options.Size.TotalSeconds)
                    ),
                    Math.Max(Minute, Clock.Time(sizes.Min(s => s.MedianTransit)).TotalSeconds)
                );
        var fitting = _steps
            .Where(s => s <= coarsest && Math.Ceiling(horizon / s) <= ExactBound.MostSteps)
            .Where(s => arcs * Math.Ceiling(horizon / s) <= (s < Minute ? small : large));
        return fitting.Any() ? TimeSpan.FromSeconds(fitting.First()) : null;
    }
}
