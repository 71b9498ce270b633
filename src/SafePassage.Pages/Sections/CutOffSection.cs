using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Those who can reach no corridor that would let them through.</summary>
internal static class CutOffSection
{
    public static void Write(Page page) =>
        page.ForEachVariant(answer =>
        {
            var html = page.Html;
            if (answer.CutOff.Count == 0)
            {
                html.Element("p", page.Say("cutoff.none"));
                return;
            }

            html.Element(
                "p",
                page.Say("cutoff.sum", ("n", Figures.Number(answer.CutOff.Sum(c => c.People))))
            );
            page.OpenScroll("cut-off-title", "tall").Open("table").Open("thead").Open("tr");
            html.Element("th", page.Say("zones.col.zone"), "scope", "col")
                .Element("th", page.Say("groups.col.group"), "scope", "col");
            html.Element("th", page.Say("cutoff.people"), "scope", "col", "class", "n")
                .Element("th", page.Say("cutoff.why"), "scope", "col")
                .Close(2)
                .Open("tbody");
            foreach (var cut in answer.CutOff)
            {
                html.Open("tr")
                    .Element("th", cut.Zone.Name, "scope", "row")
                    .Element("td", cut.Group.Name);
                html.Element("td", Figures.Number(cut.People), "class", "n")
                    .Open("td")
                    .Text(page.Say("cutoff.why." + Page.Key(cut.Why)))
                    .Close()
                    .Close();
            }

            html.Close(3);
        });
}
