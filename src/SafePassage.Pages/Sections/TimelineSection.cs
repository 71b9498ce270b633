using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Every statement in order of time: who, through whom, about what.</summary>
internal static class TimelineSection
{
    public static void Write(StatementPage page)
    {
        var html = page.Html;
        foreach (
            var month in page
                .Ledger.Statements.Order(Ledger.InTime)
                .GroupBy(s => (s.SaidAt.Earliest.Year, s.SaidAt.Earliest.Month))
        )
        {
            html.Element(
                    "h3",
                    Dates
                        .Day(month.First().SaidAt.Earliest)
                        .Map(d => d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                )
                .Open("ol", "class", "timeline");
            foreach (var statement in month)
            {
                Item(page, statement);
            }

            html.Close();
        }
    }

    private static void Item(StatementPage page, Statement statement)
    {
        var html = page.Html;
        html.Open(
            "li",
            "id",
            "s-" + statement.Id,
            "class",
            "b-" + StatementPage.Key(statement.Bearing)
        );
        html.Element("span", page.Of(statement.SaidAt), "class", "when").Open("div");
        html.Open("p", "class", "who")
            .Element("b", page.Speaker(statement))
            .Text(" ")
            .Element(
                "span",
                page.Say("stance." + StatementPage.Key(statement.Stance)),
                "class",
                "stance"
            )
            .Close();
        html.Element("p", statement.Content, "class", "content");
        if (statement.Original is { } original)
        {
            html.Element("q", original, "lang", statement.Language ?? "", "dir", "auto");
        }

        html.Open("p", "class", "small")
            .Element("a", statement.Id, "href", "#s-" + statement.Id, "class", "ref")
            .Text(" · ")
            .Text(page.Source(statement));
        if (statement.Role is { } role && statement.Speaker is not null)
        {
            html.Text(" · ").Text(role);
        }

        html.Text(" · ")
            .Text(
                page.Say(
                    "timeline.about",
                    ("subjects", Trilingual.Join(", ", statement.About.Select(page.Of)))
                )
            );
        Status(page, statement);
        if (statement.Note is { } note)
        {
            html.Text(" · ").Element("i", note);
        }

        html.Close(3);
    }

    private static void Status(StatementPage page, Statement statement)
    {
        foreach (var review in page.Ledger.HistoryOf(statement.Id))
        {
            page.Html.Text(" · ")
                .Element(
                    "span",
                    page.Say(
                        "timeline.review",
                        ("status", page.Say("review." + StatementPage.Key(review.Status))),
                        ("by", Trilingual.Same(review.By)),
                        ("date", page.Of(review.At)),
                        ("why", Trilingual.Same(review.Why))
                    ),
                    "class",
                    "review"
                );
        }

        foreach (
            var grading in page.Statements.Gradings
                ? page.Ledger.Gradings.Where(g => g.Statement == statement.Id)
                : []
        )
        {
            page.Html.Text(" · ")
                .Tag(Trilingual.Same($"{grading.Reliability}{grading.Credibility} ({grading.By})"));
        }
    }
}
