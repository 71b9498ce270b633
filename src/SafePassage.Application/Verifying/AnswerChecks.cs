using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <summary>Checks the variants of a result: that those are there which must be, and each by itself.</summary>
internal sealed class AnswerChecks(
    LoadedScenario given,
    ReadResult result,
    IProgress<VariantCheck>? progress,
    CancellationToken cancellation
)
{
    private readonly List<VariantCheck> _checked = [];

    public IReadOnlyList<VariantCheck> Checked => _checked;

    /// <summary>The variants that were to be planned.</summary>
    public static IEnumerable<Variant> Asked(LoadedScenario given, ReadResult result) =>
        given.Scenario.Variants.Where(v =>
            result.Choices.Variant is null || v.Id == result.Choices.Variant
        );

    public IEnumerable<PlanFlaw> Variants()
    {
        string[] asked = [.. Asked(given, result).Select(v => v.Id)];
        string[] planned = [.. result.Plans.Plans.Select(p => p.Variant)];
        // An interrupted run has answered the first ones.
        var due = result.Choices.Interrupted
            ? asked[..Math.Min(asked.Length, planned.Length)]
            : asked;
        if (due.Length == 0 || !planned.SequenceEqual(due))
        {
            yield return Flaw(
                $"there should be plans for {Names(due)}, in this order, and there are for {Names(planned)}"
            );
        }

        if (!result.Bounds.Efforts.Select(e => e.Variant).SequenceEqual(planned))
        {
            yield return Flaw(
                "bound.json does not say for each plan how its bounds were looked for"
            );
        }

        string[] bounded =
        [
            .. result
                .Bounds.Bounds.Select(b => b.Variant)
                .Aggregate(
                    new List<string>(),
                    (runs, v) => runs.Count > 0 && runs[^1] == v ? runs : [.. runs, v]
                ),
        ];
        if (!bounded.SequenceEqual(planned))
        {
            yield return Flaw(
                $"there should be bounds for {Names(planned)}, in this order, and there are for {Names(bounded)}"
            );
        }
    }

    public IEnumerable<PlanFlaw> OrdersAndBounds()
    {
        foreach (var plan in result.Plans.Plans)
        {
            cancellation.ThrowIfCancellationRequested();
            if (given.Scenario.Variants.FirstOrDefault(v => v.Id == plan.Variant) is { } variant)
            {
                var check = Check(variant, plan);
                progress?.Report(check);
                _checked.Add(check);
                foreach (var flaw in check.Flaws)
                {
                    yield return flaw;
                }
            }
        }
    }

    private VariantCheck Check(Variant variant, Plan plan)
    {
        var effort = result.Bounds.Efforts.FirstOrDefault(e => e.Variant == plan.Variant)?.Effort;
        Bound[] own = [.. result.Bounds.Bounds.Where(b => b.Variant == plan.Variant)];
        var found = Checks.FlawsOf(
            new CertificateCheck(given.Scenario, variant),
            Replayer.Run(given.Scenario, variant, plan),
            own,
            effort ?? new(BoundEnd.Asked),
            given.Request.Workers
        );
        return new(
            variant.Id,
            plan.Orders.Count,
            plan.Persons,
            own.Length,
            [.. found.Select(f => new PlanFlaw(CheckOf(f.Rule), f.Text) { Rule = f.Rule })]
        );
    }

    private static PlanCheck CheckOf(Rule rule) =>
        rule <= Rule.DestinationPlaces ? PlanCheck.Orders : PlanCheck.Bounds;

    private static PlanFlaw Flaw(string text) => new(PlanCheck.Variants, text);

    private static string Names(string[] ids) => ids.Length == 0 ? "none" : string.Join(", ", ids);
}
