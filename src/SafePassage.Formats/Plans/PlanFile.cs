using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>What <c>plan.json</c> holds: the orders of every variant, and what they were computed for.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Plans">One for each variant, in the scenario's order; distinct names.</param>
public sealed record PlanFile(
    string Scenario,
    Window Window,
    long Seed,
    string Version,
    IReadOnlyList<Plan> Plans
)
{
    public const string Name = "plan.json";

    public static PlanFile Of(Report report) =>
        new(
            report.Scenario.Id,
            report.Scenario.Window,
            report.Seed,
            report.Version,
            [.. report.Variants.Select(v => v.Plan)]
        );
}
