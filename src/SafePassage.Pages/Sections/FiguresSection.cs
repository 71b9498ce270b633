using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Numbers of fighters, people, room, as claimed: each with its words and its speaker, none added to another.</summary>
internal static class FiguresSection
{
    public static void Write(StatementPage page)
    {
        page.Table("figures", "of", "count", "period", "by");
        foreach (
            var figure in page
                .Ledger.Figures.OrderBy(f => f.Of, Subject.InOrder)
                .ThenBy(f => f.Category)
                .ThenBy(f => f.Period.Earliest)
                .ThenBy(f => f.Id, StringComparer.Ordinal)
        )
        {
            Row(page, figure);
        }

        page.Html.Close(2);
    }

    private static void Row(StatementPage page, Figure figure)
    {
        page.Row().Text(Counted(page, figure.Of)).Close();
        page.Cell()
            .Element("b", page.Of(figure.Count))
            .Text(" ")
            .Text(page.Say("figure." + StatementPage.Key(figure.Category)))
            .Text(Trilingual.Comma)
            .Element("q", figure.Wording)
            .Close();
        page.Cell(page.Of(figure.Period));
        page.Cell();
        page.Claim(page.Ledger.Statement(figure.Statement));
        page.Html.Close(2);
    }

    /// <summary>A group by its own name: elsewhere its subject is whether its people come.</summary>
    private static Trilingual Counted(StatementPage page, Subject of) =>
        of.Kind == SubjectKind.Group ? page.Group(of.Id) : page.Of(of).Map(Sentences.Capital);
}
