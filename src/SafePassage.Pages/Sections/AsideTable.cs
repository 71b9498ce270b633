using System.Globalization;
using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>What the network does not heed of the map, by kind, and how much is known of what streets are underfoot.</summary>
internal static class AsideTable
{
    public static void Write(Page page, MapAnswer streets)
    {
        var html = page.Html;
        if (streets.Underfoot is { Metres: > 0 } known)
        {
            html.Element(
                "p",
                page.Say(
                    "network.underfoot",
                    ("surface", Figures.Percent(known.SurfaceKnown / known.Metres)),
                    ("incline", Figures.Percent(known.InclineKnown / known.Metres)),
                    ("steps", NetworkSection.Kilometres(known.Steps)),
                    ("unpaved", NetworkSection.Kilometres(known.Unpaved))
                )
            );
        }

        if (streets.Aside.Count == 0)
        {
            return;
        }

        html.Element("h3", page.Say("network.aside.title"))
            .Element("p", page.Say("network.aside.lead"), "class", "lead");
        page.OpenScroll("network-title", "tall").Open("table");
        html.Open("thead").Open("tr");
        html.Element("th", page.Say("network.col.what"), "scope", "col")
            .Element("th", page.Say("network.col.count"), "scope", "col", "class", "n")
            .Element("th", page.Say("network.col.example"), "scope", "col")
            .Close(2)
            .Open("tbody");
        foreach (var aside in streets.Aside)
        {
            html.Open("tr")
                .Element(
                    "th",
                    page.Say(
                        "network.aside." + Page.Key(aside.Kind),
                        ("what", Trilingual.Same(aside.What))
                    ),
                    "scope",
                    "row"
                )
                .Element("td", Figures.Number(aside.Count), "class", "n")
                .Element("td", Example(page, aside))
                .Close();
        }

        html.Close(3);
    }

    private static Trilingual Example(Page page, LeftAside aside) =>
        aside is { Example: { } value, OsmWay: { } way }
            ? page.Say(
                "network.aside.example",
                ("value", Trilingual.Same(value)),
                (
                    "street",
                    aside.Street is { } name
                        ? name
                        : page.Say(
                            "network.weak.way",
                            ("id", Trilingual.Same(way.ToString(CultureInfo.InvariantCulture)))
                        )
                )
            )
            : Trilingual.Same("–");
}
