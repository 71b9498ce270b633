using SafePassage.Model;

namespace SafePassage.Pages.Sections;

/// <summary>The parts of the page that show what was said; all are left out without a ledger.</summary>
internal static class StatementContents
{
    /// <summary>The first opens the page; the others stand together further down.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        Of(
            "offered",
            p => OfferedSection.Write(p.Page),
            p => TruceStates.All(p.Ledger).Count > 0 || p.Ledger.Offers.Count > 0
        ),
        Of("disputes", DisputesSection.Write, p => p.Statements.Disputes.Disputes.Count > 0),
        Of("readings", ReadingsSection.Write),
        Of("agreement", AgreementSection.Write),
        Of("timeline", TimelineSection.Write),
        Of("losses", LossesSection.Write, p => p.Statements.Losses.Count > 0),
        Of("events", EventsSection.Write, p => p.Statements.Ledger.Incidents.Count > 0),
        Of("figures", FiguresSection.Write, p => p.Statements.Ledger.Figures.Count > 0),
        Of("control", ClaimedTable.Control, p => p.Statements.Ledger.Controls.Count > 0),
        Of("measures", ClaimedTable.Measures, p => p.Statements.Ledger.Measures.Count > 0),
        Of("parties", PartiesSection.Write, p => p.Statements.Ledger.Parties.Count > 0),
        Of("predictions", PredictionsSection.Write, p => p.Statements.Predictions.Count > 0),
    ];

    private static Section Of(
        string id,
        Action<StatementPage> write,
        Func<StatementPage, bool>? applies = null
    ) =>
        new(
            id,
            $"{id}.title",
            page => write(new(page)),
            page => page.Report.Statements is not null && (applies?.Invoke(new(page)) ?? true)
        );
}
