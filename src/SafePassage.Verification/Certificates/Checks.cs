using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>Every check a plan and its bounds must pass, whether fresh from the solver or read back from files.</summary>
/// <remarks>Bounds are checked on all cores. Without state: any number of threads may check.</remarks>
public static class Checks
{
    /// <summary>The flaws of the plan, those of each bound, and whether the plan brings out more than a bound allows.</summary>
    /// <param name="scenario">What was planned.</param>
    /// <param name="variant">The variant of plan and bounds.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="replay">The plan's replay.</param>
    /// <param name="bounds">All bounds of the variant.</param>
    /// <param name="workers">Bounds are shared out to them.</param>
    /// <returns>Every flaw in words, each beginning with the variant, those of the replay first; none when all is proven.</returns>
    public static IReadOnlyList<string> FlawsOf(
        Scenario scenario,
        Variant variant,
        Plan plan,
        Replay replay,
        IReadOnlyList<Bound> bounds,
        Workers workers = default
    )
    {
        var flaws = new List<string>(replay.Flaws);
        var certificates = new CertificateCheck(scenario, variant);
        var ofBounds = new IReadOnlyList<string>[bounds.Count];
        workers.For(bounds.Count, b => ofBounds[b] = certificates.FlawsOf(bounds[b]));
        foreach (var (bound, found) in bounds.Zip(ofBounds))
        {
            flaws.AddRange(found.Select(f => $"{Name(bound)}: {f}"));
            var persons = replay.OutUnder(bound, scenario.Step);
            if (persons > bound.Persons)
            {
                flaws.Add(
                    $"{Name(bound)}: the plan brings out {persons}, more than the bound of {bound.Persons}"
                );
            }

            if (bound.Grade == BoundGrade.Exact && persons < bound.Persons)
            {
                flaws.Add(
                    $"{Name(bound)}: it is called exact, but the plan brings out {persons} and not {bound.Persons}"
                );
            }
        }

        if (
            !bounds.Any(b =>
                b.Horizon == scenario.Window.Length && b.Groups.Count == scenario.Groups.Count
            )
        )
        {
            flaws.Add("there is no bound for all groups and the whole window");
        }

        return [.. flaws.Select(f => $"variant {variant.Id}: {f}")];
    }

    private static string Name(Bound bound) =>
        $"bound of {string.Join(", ", bound.Groups)} by {bound.Horizon:hh\\:mm} ({Word<BoundGrade>.Of(bound.Grade)}, {Word<Relaxation>.Of(bound.Relaxation)})";
}
