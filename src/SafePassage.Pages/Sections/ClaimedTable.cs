using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>What a party held or did over a time, as one statement claims: places held, measures taken.</summary>
internal static class ClaimedTable
{
    public static void Control(StatementPage page) =>
        Write(
            page,
            "control",
            "place",
            page.Ledger.Controls.Select(c => new Claimed(
                c.Id,
                c.PlaceName,
                c.Party,
                c.From,
                c.Until,
                c.Statement
            ))
        );

    public static void Measures(StatementPage page) =>
        Write(
            page,
            "measures",
            "what",
            page.Ledger.Measures.Select(m => new Claimed(
                m.Id,
                m.What,
                m.Party,
                m.From,
                m.Until,
                m.Statement
            ))
        );

    private sealed record Claimed(
        string Id,
        Trilingual What,
        string Party,
        When From,
        When? Until,
        string Statement
    );

    private static void Write(
        StatementPage page,
        string words,
        string first,
        IEnumerable<Claimed> all
    )
    {
        page.Table(words, first, "party", "from", "until", "by");
        foreach (
            var claimed in all.OrderBy(c => c.From.Earliest)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
        )
        {
            page.Row().Text(claimed.What).Close();
            page.Cell(page.Party(claimed.Party));
            page.Cell(page.Of(claimed.From));
            page.Cell(claimed.Until is { } until ? page.Of(until) : page.Say("control.open"));
            page.Cell();
            page.Claim(page.Ledger.Statement(claimed.Statement));
            page.Html.Close(2);
        }

        page.Html.Close(2);
    }
}
