using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Clearance by zone: a bar from the first departure to the last person out; those with people left come first.</summary>
internal static class ZonesSection
{
    private const int Shown = 25;

    public static void Write(Page page) =>
        page.ForEachVariant(answer =>
        {
            List<ZoneAnswer> zones =
            [
                .. answer
                    .Zones.Where(z => z.Coming > Persons.Zero)
                    .OrderByDescending(z => z.Coming - z.Out)
                    .ThenByDescending(z => z.LastOut)
                    .ThenBy(z => z.Zone.Id, StringComparer.Ordinal),
            ];
            Table(page, zones.Take(Shown));
            if (zones.Count > Shown)
            {
                page.Html.Open("details")
                    .Element(
                        "summary",
                        page.Say("zones.more", ("n", Figures.Number(zones.Count - Shown)))
                    );
                Table(page, zones.Skip(Shown));
                page.Html.Close();
            }
        });

    private static void Table(Page page, IEnumerable<ZoneAnswer> zones)
    {
        var html = page.Html;
        html.Open("table", "class", "zones").Open("thead").Open("tr");
        html.Element("th", page.Say("zones.col.zone"), "scope", "col");
        html.Open("th", "scope", "col", "class", "when")
            .Element("span", page.Clock(TimeSpan.Zero))
            .Element("span", page.Say("zones.col.when"), "class", "middle")
            .Element("span", page.Clock(page.Scenario.Window.Length))
            .Close();
        html.Element("th", page.Say("zones.col.last"), "scope", "col", "class", "n");
        html.Element("th", page.Say("zones.col.out"), "scope", "col", "class", "n");
        html.Element("th", page.Say("zones.col.left"), "scope", "col", "class", "n")
            .Close(2)
            .Open("tbody");
        foreach (var zone in zones)
        {
            html.Open("tr")
                .Element("th", zone.Zone.Name, "scope", "row")
                .Open("td", "class", "when");
            Bar(page, zone);
            html.Close();
            html.Element(
                "td",
                zone.LastOut is { } last ? page.Clock(last) : Trilingual.Same("–"),
                "class",
                "n"
            );
            html.Element("td", Figures.Number(zone.Out), "class", "n strong");
            html.Element(
                "td",
                zone.Coming == zone.Out
                    ? Trilingual.Same("–")
                    : Figures.Number(zone.Coming - zone.Out),
                "class",
                zone.Coming == zone.Out ? "n" : "n left"
            );
            html.Close();
        }

        html.Close(2);
    }

    private static void Bar(Page page, ZoneAnswer zone)
    {
        var html = page.Html.Open(
            "svg",
            "class",
            "span",
            "viewBox",
            "0 0 1000 10",
            "preserveAspectRatio",
            "none",
            "aria-hidden",
            "true"
        );
        html.Empty("path", "class", "base", "d", "M0 5H1000");
        if (zone.FirstDeparture is { } first && zone.LastOut is { } last)
        {
            var (x, until) = (
                1000 * (first / page.Scenario.Window.Length),
                1000 * (last / page.Scenario.Window.Length)
            );
            html.Empty(
                "rect",
                "class",
                "bar",
                "x",
                Page.Plain(x),
                "y",
                "0",
                "width",
                Page.Plain(Math.Max(4, until - x)),
                "height",
                "10"
            );
        }

        html.Close();
    }
}
