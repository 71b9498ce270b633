using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>One relaxation of one question with its trimmed cuts.</summary>
/// <param name="Problem">Whose cuts are looked for.</param>
/// <param name="Trimmed">One for each horizon.</param>
/// <param name="Telling">Turns cuts into bounds.</param>
internal sealed record RelaxedProblem(
    ContinuousFlowProblem Problem,
    IReadOnlyList<TrimmedCut> Trimmed,
    CutTelling Telling
)
{
    /// <summary>Divisions of the streets among groups that are tried.</summary>
    private const int Rounds = 4;

    /// <returns>Null when prices bring nothing.</returns>
    public static RelaxedProblem? Solve(
        Scenario scenario,
        Variant variant,
        int[] groups,
        Relaxation relaxation,
        IReadOnlyList<TimeSpan> horizons,
        CancellationToken cancellation
    )
    {
        var layered = LayeredProblem.Build(scenario, variant, groups, relaxation);
        long[] ends = [.. horizons.Select(Clock.Milliseconds)];
        var problem =
            relaxation == Relaxation.Shared
                ? SharedPrices.Divide(
                    layered.Problem,
                    layered.Shared,
                    ends[^1],
                    Rounds,
                    cancellation
                )
                : layered.Problem;
        if (problem is null)
        {
            return null;
        }

        var cuts = TrimmedBound.Solve(problem, ends, cancellation);
        return new(problem, cuts, new(scenario, variant, groups, relaxation, layered));
    }

    /// <summary>The same with further horizons.</summary>
    public RelaxedProblem With(IReadOnlyList<TimeSpan> horizons, CancellationToken cancellation) =>
        this with
        {
            Trimmed =
            [
                .. TrimmedBound
                    .Solve(Problem, [.. horizons.Select(Clock.Milliseconds)], cancellation)
                    .Concat(Trimmed)
                    .OrderBy(c => c.Horizon),
            ],
        };

    /// <summary>The same at some of its horizons.</summary>
    public RelaxedProblem At(IReadOnlySet<TimeSpan> horizons) =>
        this with
        {
            Trimmed = [.. Trimmed.Where(c => horizons.Contains(Clock.Time(c.Horizon)))],
        };

    /// <summary>For each horizon the smallest of the relaxations' trimmed bounds.</summary>
    public static Bound[] LeastTrimmed(IReadOnlyList<RelaxedProblem> relaxed) =>
        Least(relaxed.Select(r => r.Told(BoundGrade.Trimmed)));

    /// <summary>The trimmed cuts as bounds.</summary>
    public Bound[] Told(BoundGrade grade) =>
        [.. Trimmed.Select(c => Telling.Told(TimedCut.Of(Problem, c), grade))];

    /// <summary>The smallest bound for each horizon; the first of them where several are.</summary>
    public static Bound[] Least(IEnumerable<Bound[]> curves) =>
        curves.Aggregate((s, m) => [.. s.Zip(m, (a, b) => b.Persons < a.Persons ? b : a)]);
}
