using SafePassage.Adapters.HtmlReport.Charts;
using SafePassage.Adapters.HtmlReport.Words;
using SafePassage.Core.Statements;

namespace SafePassage.Adapters.HtmlReport.Sections;

/// <summary>Losses as claimed: one square a unit, solid as far as 'at least' goes, open where the figure is vague.</summary>
internal static class LossesSection
{
    public static void Write(StatementPage page)
    {
        foreach (var side in page.Statements.Losses.GroupBy(l => l.Side))
        {
            page.Html.Element("h3", page.Say("losses.side", ("side", page.Party(side.Key))))
                .Open("div", "class", "losses");
            foreach (var comparison in side)
            {
                foreach (var voice in comparison.Voices)
                {
                    Voice(page, comparison, voice);
                }
            }

            page.Html.Close();
        }
    }

    private static void Voice(StatementPage page, LossComparison comparison, VoiceTotal voice)
    {
        var html = page.Html;
        var words = Words(page, voice.Total);
        var category = page.Say("loss." + StatementPage.Key(comparison.Category));
        html.Open("figure", "class", "loss")
            .Open("figcaption")
            .Element("b", words)
            .Text(" ")
            .Element("span", category)
            .Close();
        UnitChart.Write(page, voice.Total, Trilingual.Join(" ", [words, category]));
        html.Open("p", "class", "small");
        var first = true;
        foreach (var part in voice.Parts)
        {
            html.Text(first ? "" : " + ");
            first = false;
            html.Element("q", part.Wording).Text(", ").Text(page.Of(part.Period));
            if (part.Area is { } area)
            {
                html.Text(", ").Text(area);
            }

            html.Text(": ");
            page.Claim(page.Ledger.Statement(part.Statement));
        }

        if (voice.NotAdded.Count > 0)
        {
            html.Text(" ")
                .Element(
                    "span",
                    page.Say("losses.notadded", ("n", Formats.Number(voice.NotAdded.Count))),
                    "class",
                    "review"
                );
        }

        if (comparison.Contradict)
        {
            html.Text(" ").Element("span", page.Say("losses.contradict"), "class", "review");
        }

        html.Close(2);
    }

    private static Trilingual Words(StatementPage page, Count count)
    {
        Trilingual N(long? n) => Formats.Number(n ?? 0);
        return count switch
        {
            { IsExact: true, Approximate: false } => N(count.Low),
            { Best: not null, Approximate: true } => page.Say("count.about", ("n", N(count.Best))),
            { Low: not null, High: not null } => page.Say(
                "count.range",
                ("low", N(count.Low)),
                ("high", N(count.High))
            ),
            { Low: not null } => page.Say("count.least", ("n", N(count.Low))),
            { High: not null } => page.Say("count.most", ("n", N(count.High))),
            _ => N(count.Best),
        };
    }
}
