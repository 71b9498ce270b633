using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>What the street map does not say: how much was guessed, by class and by kind, and where the streets are weak.</summary>
internal static class NetworkSection
{
    private static readonly WayQuantity[] _columns =
    [
        WayQuantity.CarSpeed,
        WayQuantity.CarLanes,
        WayQuantity.LaneCapacity,
        WayQuantity.FootWidth,
    ];

    /// <summary>From what stands on the map to what is only assumed: the order of the bars.</summary>
    private static readonly (Origin Origin, string Key)[] _origins =
    [
        (Origin.Given, "map"),
        (Origin.Override, "override"),
        (Origin.Rule, "rule"),
        (Origin.ClassDefault, "default"),
    ];

    public static void Write(Page page)
    {
        var streets = page.Report.Streets!;
        page.Html.Element("h3", page.Say("network.class.title"))
            .Element("p", page.Say("network.class.lead"), "class", "lead");
        Key(page);
        ByClass(page, streets.Totals);
        page.Html.Element("h3", page.Say("network.kind.title"));
        ByKind(page, streets.Totals);
        AsideTable.Write(page, streets);
        page.Html.Element("h3", page.Say("network.weak.title"));
        WeakSpotTables.Write(page, streets);
    }

    private static void Key(Page page)
    {
        page.Html.Open("ul", "class", "mix-key");
        foreach (var (_, key) in _origins)
        {
            page.Html.Open("li")
                .Open("svg", "viewBox", "0 0 32 16", "aria-hidden", "true")
                .Empty("rect", "class", "o-" + key, "width", "32", "height", "16")
                .Close()
                .Text(page.Say("network.origin." + key))
                .Close();
        }

        page.Html.Close();
    }

    private static void ByClass(Page page, IReadOnlyList<GuessTotal> totals)
    {
        var html = page.OpenScroll("network-title").Open("table", "class", "mixes");
        html.Open("thead")
            .Open("tr")
            .Element("th", page.Say("network.col.class"), "scope", "col")
            .Element("th", page.Say("network.col.km"), "scope", "col", "class", "n");
        foreach (var quantity in _columns)
        {
            html.Element("th", Of(page, quantity), "scope", "col");
        }

        html.Close(2).Open("tbody");
        foreach (var street in totals.GroupBy(t => t.Class))
        {
            // Every way has a number for walkers, be it 0: their lengths sum to the length of the class.
            var all = street.Where(t => t.Quantity == WayQuantity.Walkers).Sum(t => t.Metres);
            html.Open("tr")
                .Element("th", Of(page, street.Key), "scope", "row")
                .Element("td", Kilometres(all), "class", "n");
            foreach (var quantity in _columns)
            {
                Mix(page, street.Key, quantity, [.. street.Where(t => t.Quantity == quantity)]);
            }

            html.Close();
        }

        html.Close(3);
    }

    /// <summary>A bar of the four origins, and the share that was guessed in figures.</summary>
    private static void Mix(
        Page page,
        HighwayClass street,
        WayQuantity quantity,
        IReadOnlyList<GuessTotal> totals
    )
    {
        var all = totals.Sum(t => t.Metres);
        if (all == 0)
        {
            page.Html.Element("td", "–");
            return;
        }

        double Share(Origin origin) =>
            totals.Where(t => t.Origin == origin).Sum(t => t.Metres) / all;
        var html = page.Html.Open("td");
        html.OpenLabelled(
            "svg",
            page.Say(
                "network.class.describe",
                [
                    ("class", Of(page, street)),
                    ("quantity", Of(page, quantity)),
                    .. _origins.Select(o => (o.Key, Figures.Percent(Share(o.Origin)))),
                ]
            ),
            "class",
            "mix",
            "role",
            "img",
            "viewBox",
            "0 0 1000 10",
            "preserveAspectRatio",
            "none"
        );
        Bars(html, Share);
        html.Close()
            .Element("span", Figures.Percent(Share(Origin.Rule) + Share(Origin.ClassDefault)))
            .Close();
    }

    /// <summary>The origins one after the other, each as wide as its share.</summary>
    private static void Bars(Markup html, Func<Origin, double> share)
    {
        var at = 0.0;
        foreach (var (origin, key) in _origins)
        {
            var width = 1000 * share(origin);
            if (width > 0)
            {
                html.Empty(
                    "rect",
                    "class",
                    "o-" + key,
                    "x",
                    Page.Plain(at),
                    "width",
                    Page.Plain(width),
                    "height",
                    "10"
                );
            }

            at += width;
        }
    }

    private static void ByKind(Page page, IReadOnlyList<GuessTotal> totals)
    {
        var kinds = totals
            .Where(t => t.Origin is Origin.Rule or Origin.ClassDefault)
            .GroupBy(t => (t.Quantity, t.Rule))
            .OrderBy(k => k.Key.Quantity)
            .ThenByDescending(k => k.Sum(t => t.Metres));
        var html = page.OpenScroll("network-title", "tall").Open("table");
        html.Open("thead").Open("tr");
        html.Element("th", page.Say("network.col.quantity"), "scope", "col")
            .Element("th", page.Say("network.col.kind"), "scope", "col")
            .Element("th", page.Say("network.col.ways"), "scope", "col", "class", "n")
            .Element("th", page.Say("network.col.km"), "scope", "col", "class", "n")
            .Close(2)
            .Open("tbody");
        foreach (var kind in kinds)
        {
            html.Open("tr")
                .Element("th", Of(page, kind.Key.Quantity), "scope", "row")
                .Element("td", page.Say("network.rule." + Page.Key(kind.Key.Rule)))
                .Element("td", Figures.Number(kind.Sum(t => (long)t.Ways)), "class", "n")
                .Element("td", Kilometres(kind.Sum(t => t.Metres)), "class", "n")
                .Close();
        }

        html.Close(3);
    }

    public static Trilingual Kilometres(double metres) => Figures.Number(metres / 1000, 1);

    private static Trilingual Of(Page page, WayQuantity quantity) =>
        page.Say("network.quantity." + WayQuantities.Name(quantity));

    private static Trilingual Of(Page page, HighwayClass street) =>
        page.Say("network.class." + HighwayClasses.Name(street));
}
