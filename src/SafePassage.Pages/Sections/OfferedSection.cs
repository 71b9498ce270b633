using SafePassage.Model;
using SafePassage.Pages.Truces;

namespace SafePassage.Pages.Sections;

/// <summary>What was offered, answered and happened by the moment whose statements are heard: the page begins with it where there is a ledger.</summary>
internal static class OfferedSection
{
    public static void Write(Page page)
    {
        var overview = TruceOverview.Of(
            page.Report.Statements!.Ledger,
            page.Report.Statements.AsOf.ToOffset(page.Scenario.Window.Start.Offset)
        );
        var answers = new TruceAnswers(overview);
        foreach (var part in answers.Five.Where(p => p.Entries.Count > 0))
        {
            page.Html.Element("h3", page.Say(part.Key));
            Write(page, part);
        }
    }

    private static void Write(Page page, Part part)
    {
        page.Html.Open("ul", "class", "entries");
        foreach (var entry in part.Entries)
        {
            page.Html.Open("li").Open("p", "class", "head");
            page.Html.Element("b", entry.Text.Map(Sentences.Capital));
            if (entry.Tag is { } tag)
            {
                page.Html.Text(" ").Element("span", tag, "class", $"tag s-{entry.State}");
            }

            foreach (var id in entry.Statements)
            {
                page.Html.Text(" ").Element("a", id, "href", "#s-" + id, "class", "ref");
            }

            page.Html.Close();
            foreach (var more in entry.More.Where(m => m.En.Length > 0))
            {
                page.Html.Element("p", more, "class", "more");
            }

            page.Html.Close();
        }

        page.Html.Close();
    }
}
