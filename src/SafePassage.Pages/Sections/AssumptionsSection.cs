using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Every number that was assumed, with its source; what is only our default is marked.</summary>
internal static class AssumptionsSection
{
    public static void Write(Page page)
    {
        var table = new BlockTable(page, "assumptions", ["key", "value", "source"]);
        var all = page.Scenario.Assumptions;
        for (var i = 0; i < all.Count; )
        {
            var first = all[i];
            var row = all.Skip(i).TakeWhile(a => Belong(first, a)).ToList();
            Row(page, table, row);
            i += row.Count;
        }

        page.Html.Close(2);
    }

    /// <summary>One row tells of one group or corridor, or of all classes of street, from one source.</summary>
    private static bool Belong(Assumption first, Assumption next) =>
        ReferenceEquals(first, next)
        || (
            (first.Given, first.Own) == (next.Given, next.Own)
            && (
                first.Subject.Street is not null
                    ? next.Subject.Street is not null
                    : first.Subject != AssumptionSubject.Everything
                        && next.Subject.Street is null
                        && first.Subject.Corridor == next.Subject.Corridor
                        && (first.Subject.Corridor is not null || first.Subject == next.Subject)
            )
        );

    private static void Row(Page page, BlockTable table, List<Assumption> row)
    {
        var html = table.Row().Text(Title(page, row[0])).Close();
        table.Cell().Open("div");
        foreach (var lines in row.GroupBy(a => a.Subject.Street))
        {
            var values = Trilingual.Join(" · ", lines.Select(a => AssumedWords.Of(page, a)));
            html.Element(
                "div",
                lines.Key is { } street
                    ? page.Say(
                        "assumptions.street",
                        ("class", page.Say("network.class." + Page.Key(street))),
                        ("values", values)
                    )
                    : values.Map(Sentences.Capital)
            );
        }

        html.Close(2);
        table.Cell().Open("div");
        html.Text(
            row[0].Own is { } own ? AssumedWords.Of(page, own) : Trilingual.Same(row[0].Given ?? "")
        );
        if (row[0].Standard)
        {
            html.Text(" ").Tag(page.Say("assumptions.standard"));
        }

        html.Close(3);
    }

    private static Trilingual Title(Page page, Assumption assumption) =>
        assumption.Subject switch
        {
            { Street: not null } => page.Say("assumptions.streets"),
            { Corridor: { } id } => page.Say(
                "sources.corridor",
                ("name", page.Scenario.Corridor(id).Name)
            ),
            { Group: { } id } => page.Say("sources.group", ("name", page.Scenario.Group(id).Name)),
            _ => page.Say("assumptions.all." + Page.Key(assumption.Value.Quantity)),
        };
}
