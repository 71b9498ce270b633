using SafePassage.Model;
using SafePassage.Pages.Map;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>A table for each kind of weak spot, with what walking and driving lost before them.</summary>
internal static class WeakSpotTables
{
    private const int Shown = 25;

    public static void Write(Page page, MapAnswer streets)
    {
        var html = page.Html;
        html.Element(
            "p",
            page.Say(
                "network.weak.lead",
                ("snap", Figures.Number((long)streets.Limits.SnapLimitMetres)),
                ("cut", Figures.Number((long)streets.Limits.CutLimitMetres))
            ),
            "class",
            "lead"
        );
        foreach (var left in streets.LeftOut.Where(l => l.Metres > 0))
        {
            html.Element(
                "p",
                page.Say(
                    "network.weak.left",
                    ("mode", page.Of(left.Mode)),
                    ("km", NetworkSection.Kilometres(left.Metres))
                )
            );
        }

        var kinds = WeakSpots.Of(page);
        if (kinds.Count == 0)
        {
            html.Element("p", page.Say("network.weak.none"));
        }

        foreach (var (kind, spots) in kinds)
        {
            Table(page, kind, spots);
        }
    }

    private static void Table(Page page, string kind, IReadOnlyList<WeakSpot> spots)
    {
        var html = page.Html;
        html.Element(
            "h4",
            page.Say(
                "network.weak.count",
                ("what", page.Say("network.weak." + kind)),
                ("n", Figures.Number(spots.Count))
            )
        );
        page.OpenScroll("network-title", "tall").Open("table", "class", "weak-spots");
        html.Open("thead").Open("tr");
        foreach (var column in (string[])["what", "mode", "where"])
        {
            html.Element("th", page.Say("network.col." + column), "scope", "col");
        }

        html.Element("th", page.Say("network.col.metres"), "scope", "col", "class", "n")
            .Element("th", page.Say("network.col.people"), "scope", "col", "class", "n")
            .Close(2)
            .Open("tbody");
        foreach (var spot in spots.Take(Shown))
        {
            html.Open("tr")
                .Element("th", spot.What, "scope", "row")
                .Element("td", WeakSpots.ModeOf(page, spot))
                .Open("td")
                .Element("bdi", WeakSpots.Place(spot.At), "dir", "ltr")
                .Close();
            html.Element("td", Number(spot.Metres), "class", "n")
                .Element(
                    "td",
                    Number(spot.People.Value is > 0 and var people ? people : null),
                    "class",
                    "n"
                )
                .Close();
        }

        html.Close(3);
        if (spots.Count > Shown)
        {
            html.Element(
                "p",
                page.Say("network.weak.more", ("n", Figures.Number(spots.Count - Shown))),
                "class",
                "more"
            );
        }
    }

    private static Trilingual Number(double? number) =>
        number is { } n && double.IsFinite(n)
            ? Figures.Number((long)Math.Round(n))
            : Trilingual.Same("–");
}
