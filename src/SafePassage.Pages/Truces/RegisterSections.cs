using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>The parts of the register's page, in order.</summary>
internal static class RegisterSections
{
    public static void Write(TruceSheet sheet, TruceOverview overview)
    {
        var answers = new TruceAnswers(overview);
        sheet.Section("truce.q.line", () => TimeLine.Write(sheet, overview));
        foreach (var part in answers.Five.Prepend(answers.Readings()))
        {
            sheet.Section(part.Key, () => sheet.List(part));
        }

        var accounts = new Accounts(overview);
        foreach (var part in accounts.Parts.Where(p => p.Entries.Count > 0))
        {
            sheet.Section(part.Key, () => sheet.List(part));
        }

        if (LossPicture.Applies(overview))
        {
            sheet.Section("truce.q.losses", () => LossPicture.Write(sheet, overview));
        }

        sheet.Section("truce.q.said", () => Said(sheet, overview));
        sheet.Section("truce.q.sources", () => Sources(sheet));
    }

    public static void Sources(TruceSheet sheet)
    {
        sheet.Html.Open("ul", "class", "sources");
        foreach (var source in sheet.Ledger.Sources)
        {
            sheet.Html.Open("li");
            Trilingual name = source.Name;
            sheet.Html.Text(
                source.Through is { } through
                    ? TruceNames.Say(
                        "truce.source.through",
                        ("source", name),
                        ("by", sheet.Ledger.Source(through).Name)
                    )
                    : name
            );
            if (source.Address is { } address)
            {
                sheet.Html.Text(" ").Element("code", address);
            }

            sheet.Html.Close();
        }

        sheet.Html.Close();
    }

    private static void Said(TruceSheet sheet, TruceOverview overview)
    {
        var html = sheet.Html.Open("ol", "class", "said");
        foreach (
            var statement in overview
                .Ledger.Statements.Where(s =>
                    s.SaidAt.Earliest <= overview.At && overview.Ledger.Counts(s, overview.At)
                )
                .Order(Ledger.InTime)
        )
        {
            html.Open("li", "id", "s-" + statement.Id).Open("p", "class", "head");
            html.Element("b", sheet.Names.Speaker(statement)).Text(" ");
            html.Element(
                    "span",
                    TruceNames.Say("stance." + Page.Key(statement.Stance)),
                    "class",
                    "tag"
                )
                .Text(" ")
                .Element("span", Dates.Of(statement.SaidAt, TextTable.Standard), "class", "since")
                .Text(" ")
                .Element("code", statement.Id)
                .Close();
            html.Element("p", (Trilingual)statement.Content, "class", "more");
            html.Element(
                "p",
                statement.Through is { } through
                    ? TruceNames.Say(
                        "truce.source.through",
                        ("source", sheet.Ledger.Source(through).Name),
                        ("by", sheet.Ledger.Source(statement.Source).Name)
                    )
                    : sheet.Ledger.Source(statement.Source).Name,
                "class",
                "more small"
            );
            html.Close();
        }

        html.Close();
    }
}
