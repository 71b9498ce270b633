using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>What <c>bound.json</c> holds: every bound with the cut that proves it.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Bounds">In the order of variants; of each variant the one for all groups and the whole window first.</param>
public sealed record BoundFile(
    string Scenario,
    Window Window,
    string Version,
    IReadOnlyList<Bound> Bounds
)
{
    public static BoundFile Of(Report report) =>
        new(
            report.Scenario.Id,
            report.Scenario.Window,
            report.Version,
            [.. report.Variants.SelectMany(v => v.OtherBounds.Prepend(v.Bound))]
        );
}
