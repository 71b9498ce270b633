namespace SafePassage.Pages.Sections;

/// <summary>One part of the page with its own heading.</summary>
/// <param name="Id">For links within the page; also its class.</param>
/// <param name="TitleKey">Key of the heading; the lead below it has the same key with <c>.lead</c>, if there is one.</param>
/// <param name="Applies">Whether there is anything to show; the section is left out otherwise.</param>
internal sealed record Section(
    string Id,
    string TitleKey,
    Action<Page> Write,
    Func<Page, bool>? Applies = null
);

/// <summary>
/// The order of the page. A further section is a file in this folder and a line here (docs/how-to/add-a-report-section).
/// </summary>
internal static class Contents
{
    public static IReadOnlyList<Section> All { get; } =
    [
        StatementContents.All[0],
        new("findings", "findings.title", FindingsSection.Write, p => p.Report.Findings.Count > 0),
        new("map", "map.title", MapSection.Write),
        new("curve", "curve.title", CurveSection.Write),
        new("limits", "limits.title", LimitsSection.Write),
        new("corridors", "corridors.title", CorridorsSection.Write),
        new("groups", "groups.title", GroupsSection.Write),
        new("zones", "zones.title", ZonesSection.Write),
        new("orders", "orders.title", OrdersSection.Write),
        new(
            "cut-off",
            "cutoff.title",
            CutOffSection.Write,
            p => p.Report.Variants.Any(v => v.CutOff.Count > 0)
        ),
        new(
            "streets",
            "streets.title",
            StreetsSection.Write,
            p => p.Report.Variants.Any(v => v.Loads.Count > 0)
        ),
        .. StatementContents.All.Skip(1),
        new("network", "network.title", NetworkSection.Write, p => p.Report.Streets is not null),
        new("assumptions", "assumptions.title", AssumptionsSection.Write),
        new("sources", "sources.title", SourcesSection.Write),
        new("verify", "verify.title", VerifySection.Write),
    ];
}
