using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Who gets out and when, by group.</summary>
internal static class GroupsSection
{
    private static readonly string[] _columns =
    [
        "group",
        "coming",
        "bound",
        "plan",
        "share",
        "p50",
        "p90",
        "p100",
        "mean",
        "nine",
        "longest",
    ];

    public static void Write(Page page) =>
        page.ForEachVariant(answer =>
        {
            var html = page.Html;
            page.OpenScroll("groups-title");
            html.Open("table").Open("thead").Open("tr");
            foreach (var column in _columns)
            {
                html.Element(
                    "th",
                    page.Say("groups.col." + column),
                    "scope",
                    "col",
                    "class",
                    column == "group" ? "" : "n"
                );
            }

            html.Close(2).Open("tbody");
            foreach (var group in answer.Groups)
            {
                html.Open("tr")
                    .Element(
                        "th",
                        ((Trilingual)group.Group.Name).Map(Sentences.Capital),
                        "scope",
                        "row"
                    );
                html.Element("td", Figures.Number(group.People), "class", "n");
                html.Element("td", Figures.Number(group.Bound), "class", "n");
                html.Element("td", Figures.Number(group.Plan), "class", "n strong");
                html.Element(
                    "td",
                    group.People == Persons.Zero
                        ? Trilingual.Same("–")
                        : Figures.Percent(group.Plan.ShareOf(group.People)),
                    "class",
                    "n"
                );
                html.Element("td", page.ClockOrDash(group.Clearance.P50), "class", "n");
                html.Element("td", page.ClockOrDash(group.Clearance.P90), "class", "n");
                html.Element("td", page.ClockOrDash(group.Clearance.P100), "class", "n");
                html.Element("td", Minutes(group.Travel?.Mean), "class", "n");
                html.Element("td", Minutes(group.Travel?.P90), "class", "n");
                html.Element("td", Minutes(group.Travel?.Longest), "class", "n").Close();
            }

            html.Close(3);
        });

    private static Trilingual Minutes(TimeSpan? time) =>
        time is { } t ? Figures.Minutes(t) : Trilingual.Same("–");
}
