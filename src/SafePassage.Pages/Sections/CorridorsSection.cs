using SafePassage.Model;
using SafePassage.Pages.Charts;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Each corridor: for whom, where to, its status, and how fully the plan uses it hour by hour.</summary>
internal static class CorridorsSection
{
    public static void Write(Page page)
    {
        page.ForEachVariant(answer =>
        {
            page.Html.Open("div", "class", "panels");
            foreach (var corridor in answer.Corridors)
            {
                Panel(page, corridor);
            }

            page.Html.Close();
        });
    }

    private static void Panel(Page page, CorridorAnswer answer)
    {
        var (html, corridor) = (page.Html, answer.Corridor);
        html.Open("figure", "class", answer.Shut ? "panel shut" : "panel").Open("figcaption");
        html.Element("h3", corridor.Name).Open("p", "class", "status");
        StatusMark.Write(page, corridor.Status);
        html.Text(page.Of(corridor.Status))
            .Text(" · ")
            .Text(
                page.Say(
                    corridor.Evidence == Evidence.Documented
                        ? "evidence.documented"
                        : "evidence.assumed"
                )
            )
            .Close();
        html.Element("p", ForWhom(page, corridor), "class", "small").Close();
        if (answer.Shut)
        {
            html.Element("p", page.Say("corridors.shut"), "class", "shut-word");
        }
        else
        {
            CorridorChart.Write(page, answer);
            html.Element("p", Use(page, answer), "class", "small use");
        }

        html.Close();
    }

    private static Trilingual ForWhom(Page page, Corridor corridor)
    {
        var groups = page
            .Scenario.Groups.Where(g => corridor.Eligible.Contains(g.Id))
            .Select(g => (Trilingual)g.Name);
        return page.Say(
            "corridors.for",
            ("groups", Trilingual.Join(", ", groups)),
            ("destination", page.Scenario.Destination(corridor.Destination).Name)
        );
    }

    private static Trilingual Use(Page page, CorridorAnswer answer) =>
        page.Say(
            "corridors.use",
            ("persons", Figures.Number(answer.Persons)),
            ("capacity", Figures.Number(answer.Capacity)),
            ("share", Figures.Percent(answer.Persons.ShareOf(answer.Capacity)))
        );
}
