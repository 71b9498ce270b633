using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>What was done for the bounds of one variant.</summary>
/// <param name="Variant">Its id.</param>
public sealed record VariantEffort(string Variant, BoundEffort Effort);

/// <summary>What <c>bound.json</c> holds: every bound with the cut that proves it.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Efforts">One for each variant, in the order of the plans.</param>
/// <param name="Bounds">In the order of variants; of each variant the one for all groups and the whole window first.</param>
public sealed record BoundFile(
    string Scenario,
    Window Window,
    string Version,
    IReadOnlyList<VariantEffort> Efforts,
    IReadOnlyList<Bound> Bounds
)
{
    public const string Name = "bound.json";

    public static BoundFile Of(Report report) =>
        new(
            report.Scenario.Id,
            report.Scenario.Window,
            report.Version,
            [.. report.Variants.Select(v => new VariantEffort(v.Variant.Id, v.Effort))],
            [.. report.Variants.SelectMany(v => v.OtherBounds.Prepend(v.Bound))]
        );
}
