using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>Every check a plan and its bounds must pass, whether fresh from the solver or read back from files.</summary>
/// <remarks>Without state: any number of threads may check.</remarks>
public static class Checks
{
    /// <summary>
    /// The flaws of the plan, those of each bound, and whether the plan brings out more than a bound allows, or fewer than one that is
    /// called exact.
    /// </summary>
    /// <param name="scenario">What was planned.</param>
    /// <param name="variant">The variant of plan and bounds.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="replay">The plan's replay.</param>
    /// <param name="bounds">Some of the variant; one for all groups and the whole window among them.</param>
    /// <param name="workers">Bounds are shared out to them.</param>
    /// <returns>Every flaw, its words beginning with the variant, those of the replay first; none when all is proven.</returns>
    public static IReadOnlyList<Flaw> FlawsOf(
        Scenario scenario,
        Variant variant,
        Plan plan,
        Replay replay,
        IReadOnlyList<Bound> bounds,
        Workers workers = default
    )
    {
        var flaws = new List<Flaw>(replay.Flaws);
        AddFlawsOfBounds(new(scenario, variant), replay, bounds, workers, flaws);
        foreach (var bound in bounds.Where(b => b.Grade == BoundGrade.Exact))
        {
            var persons = replay.OutUnder(bound, scenario.Step);
            if (persons < bound.Persons)
            {
                flaws.Add(
                    new(
                        Rule.GradeShown,
                        $"{Name(bound)}: it is called exact, but the plan brings out {persons} and not {bound.Persons}"
                    )
                );
            }
        }

        if (
            !bounds.Any(b =>
                b.Horizon == scenario.Window.Length && b.Groups.Count == scenario.Groups.Count
            )
        )
        {
            flaws.Add(
                new(Rule.BoundsListed, "there is no bound for all groups and the whole window")
            );
        }

        return OfVariant(variant, flaws);
    }

    /// <summary>
    /// The same for all that is written down of a variant: every bound that has to be there is there, and its grade and relaxation are
    /// what plan and certificates show.
    /// </summary>
    /// <param name="certificates">Of scenario and variant; what it has found already is not sought again.</param>
    /// <param name="replay">The plan's replay.</param>
    /// <param name="bounds">All that are written down, in their order.</param>
    /// <param name="effort">What is said of the search for them.</param>
    /// <param name="workers">Bounds are shared out to them.</param>
    /// <returns>As above.</returns>
    public static IReadOnlyList<Flaw> FlawsOf(
        CertificateCheck certificates,
        Replay replay,
        IReadOnlyList<Bound> bounds,
        BoundEffort effort,
        Workers workers = default
    )
    {
        ArgumentNullException.ThrowIfNull(certificates);
        ArgumentNullException.ThrowIfNull(replay);
        ArgumentNullException.ThrowIfNull(bounds);
        ArgumentNullException.ThrowIfNull(effort);
        var flaws = new List<Flaw>(replay.Flaws);
        AddFlawsOfBounds(certificates, replay, bounds, workers, flaws);
        var listed = new ListedBounds(certificates.Scenario, certificates.Variant, effort, bounds);
        flaws.AddRange(listed.FlawsOfEffort());
        flaws.AddRange(listed.FlawsOf(replay));
        var shown = new Relaxation?[bounds.Count];
        workers.For(bounds.Count, b => shown[b] = certificates.RelaxationOf(bounds[b]));
        foreach (var (bound, relaxation) in bounds.Zip(shown))
        {
            if (relaxation is { } first && first != bound.Relaxation)
            {
                flaws.Add(
                    new(
                        Rule.RelaxationShown,
                        $"{Name(bound)}: the certificate proves it for '{Word<Relaxation>.Of(first)}'"
                    )
                );
            }
        }

        return OfVariant(certificates.Variant, flaws);
    }

    internal static string Name(Bound bound) =>
        $"bound of {string.Join(", ", bound.Groups)} by {bound.Horizon:hh\\:mm} ({Word<BoundGrade>.Of(bound.Grade)}, {Word<Relaxation>.Of(bound.Relaxation)})";

    private static void AddFlawsOfBounds(
        CertificateCheck certificates,
        Replay replay,
        IReadOnlyList<Bound> bounds,
        Workers workers,
        List<Flaw> flaws
    )
    {
        var ofBounds = new IReadOnlyList<Flaw>[bounds.Count];
        workers.For(bounds.Count, b => ofBounds[b] = certificates.FlawsOf(bounds[b]));
        foreach (var (bound, found) in bounds.Zip(ofBounds))
        {
            flaws.AddRange(found.Select(f => f with { Text = $"{Name(bound)}: {f.Text}" }));
            var persons = replay.OutUnder(bound, certificates.Scenario.Step);
            if (persons > bound.Persons)
            {
                flaws.Add(
                    new(
                        Rule.PlanWithinBound,
                        $"{Name(bound)}: the plan brings out {persons}, more than the bound of {bound.Persons}"
                    )
                );
            }
        }
    }

    private static IReadOnlyList<Flaw> OfVariant(Variant variant, List<Flaw> flaws) =>
        [.. flaws.Select(f => f with { Text = $"variant {variant.Id}: {f.Text}" })];
}
