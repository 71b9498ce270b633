using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>What is disputed, who says what, and how many persons each dispute decides.</summary>
internal static class DisputesSection
{
    private const double BarWidth = 120;
    private const int MostPairs = 8;

    public static void Write(StatementPage page)
    {
        var disputes = page.Statements.Disputes;
        var most = disputes.Disputes.Max(d => d.Decides);
        page.Table("disputes", "what", "decides", "for", "against");
        foreach (var dispute in disputes.Disputes)
        {
            Row(page, dispute, most);
        }

        page.Html.Close(2);
        page.Html.Element(
            "p",
            page.Say(
                "disputes.how",
                ("moment", Dates.Day(page.Statements.AsOf)),
                ("time", Figures.Clock(page.Statements.AsOf))
            ),
            "class",
            "small"
        );
        if (disputes.Pairs.Count == 0)
        {
            return;
        }

        page.Html.Element("h3", page.Say("disputes.pairs")).Open("ul", "class", "pairs");
        foreach (var pair in disputes.Pairs.Take(MostPairs))
        {
            page.Html.Element(
                "li",
                page.Say(
                    pair.Together > pair.Apart ? "disputes.pair.more" : "disputes.pair.fewer",
                    ("first", page.Of(pair.First)),
                    ("second", page.Of(pair.Second)),
                    ("together", Figures.Number(pair.Together)),
                    ("apart", Figures.Number(pair.Apart))
                )
            );
        }

        if (disputes.Pairs.Count > MostPairs)
        {
            page.Html.Element(
                "li",
                page.Say(
                    "disputes.pairs.more",
                    ("n", Figures.Number(disputes.Pairs.Count - MostPairs))
                ),
                "class",
                "small"
            );
        }

        page.Html.Close();
    }

    private static void Row(StatementPage page, DisputeValue dispute, Persons most)
    {
        var (html, standing) = (page.Html, dispute.Standing);
        page.Row()
            .Element("span", page.Of(dispute.Subject).Map(Sentences.Capital), "class", "what")
            .Tag(page.Say("standing." + StatementPage.Key(standing.Status)));
        if (standing.Since is { } since)
        {
            html.Aside(page.Say("disputes.since", ("date", page.Of(since))));
        }

        html.Close();
        page.Cell("decides").Element("b", Figures.Number(dispute.Decides));
        html.Open("svg", "class", "share", "viewBox", "0 0 120 8", "aria-hidden", "true")
            .Empty("rect", "class", "track", "width", "120", "height", "8")
            .Empty(
                "rect",
                "class",
                "bar",
                "width",
                Page.Plain(BarWidth * dispute.Decides.ShareOf(most)),
                "height",
                "8"
            )
            .Close();
        // Differences only: the bounds and plans themselves are quicker ones than those of the answer, and would contradict it.
        if (dispute is { PlanFor: { } pro, PlanAgainst: { } con })
        {
            html.Aside(page.Say("disputes.plans", ("n", Figures.Number(pro - con))));
        }

        html.Close();
        page.Cell();
        page.Claims(standing.For, standing.Own is { IsFor: true } ? standing.Own : null);
        html.Close();
        page.Cell();
        page.Claims(standing.Against, standing.Own is { IsAgainst: true } ? standing.Own : null);
        html.Close(2);
    }
}
