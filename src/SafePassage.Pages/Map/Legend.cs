using SafePassage.Model;
using SafePassage.Pages.Charts;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

/// <summary>What the signs of the map mean; only those it shows.</summary>
internal static class Legend
{
    public static void Write(Page page)
    {
        var html = page.Html.OpenLabelled(
            "div",
            page.Say("legend.title"),
            "class",
            "legend",
            "role",
            "group"
        );
        Zones(page);
        Corridors(page);
        html.Open("div").Element("h3", page.Say("legend.ways")).Open("ul");
        foreach (var mode in ModeTraits.Modes)
        {
            Line(page, $"load {Page.ColourOf(mode)} w4", "M2 8H30", $"legend.{mode.Word}");
        }

        Line(page, "cut", "M16 1V15", "legend.cut");
        if (page.Scenario.Closures.Count > 0)
        {
            Line(page, "closure", "M16 3V13", "legend.closure");
        }

        html.Close(2);
        WeakSpotKey(page);
        html.Close();
    }

    /// <summary>The box that shows the weak spots, and what their shapes mean; styles alone do the showing.</summary>
    private static void WeakSpotKey(Page page)
    {
        if (page.Report.Streets is null)
        {
            return;
        }

        var html = page.Html.Open("div", "class", "weak-key").Open("h3").Open("label");
        html.Empty("input", "type", "checkbox", "id", "show-health", "autocomplete", "off")
            .Text(" ")
            .Text(page.Say("network.map.show"))
            .Close(2)
            .Open("ul");
        foreach (var (kind, _) in WeakSpots.Of(page))
        {
            html.Open("li").Open("svg", "viewBox", "0 0 32 16", "aria-hidden", "true");
            var shape = kind is "cut" or "zone" ? "M6 8H26" : "M16 8h0";
            html.Empty("path", "class", "weak " + kind, "d", shape);
            if (kind is "island" or "gate")
            {
                html.Empty("path", "class", "weak-in " + kind, "d", shape);
            }

            html.Close().Text(page.Say("network.map." + kind)).Close();
        }

        html.Close(2);
    }

    private static void Zones(Page page)
    {
        var html = page
            .Html.Open("div")
            .Element("h3", page.Say("legend.zones"))
            .Open("ul", "class", "ramp");
        for (var i = 0; i < ZoneLayer.Fifths; i++)
        {
            var until = Figures.Percent((i + 1.0) / ZoneLayer.Fifths);
            html.Open("li");
            Box(html, "zone z" + Page.Plain(i));
            html.Element("span", until).Close();
        }

        html.Close().Open("ul");
        Item(page, "h-stay", "legend.stay");
        html.Close(2);
    }

    private static void Item(Page page, string name, string key)
    {
        page.Html.Open("li");
        Box(page.Html, name);
        page.Html.Text(page.Say(key)).Close();
    }

    private static void Box(Markup html, string name)
    {
        html.Open(
            "svg",
            "viewBox",
            "0 0 320 160",
            "preserveAspectRatio",
            "none",
            "aria-hidden",
            "true"
        );
        html.Empty("rect", "class", name, "width", "320", "height", "160").Close();
    }

    private static void Corridors(Page page)
    {
        var html = page.Html.Open("div").Element("h3", page.Say("legend.corridors")).Open("ul");
        foreach (
            var status in Enum.GetValues<CorridorStatus>()
                .Where(s => page.Scenario.Corridors.Any(c => c.Status == s))
        )
        {
            html.Open("li")
                .Open(
                    "svg",
                    "viewBox",
                    "-11 -11 54 22",
                    "class",
                    "wide-key corridor st-" + Page.Word(status),
                    "aria-hidden",
                    "true"
                );
            html.Empty("path", "class", "way", "d", "M0 0H40");
            StatusMark.Shape(page, status);
            html.Close().Text(page.Of(status)).Close();
        }

        html.Close(2);
    }

    private static void Line(Page page, string name, string path, string key)
    {
        var html = page
            .Html.Open("li")
            .Open("svg", "viewBox", "0 0 32 16", "aria-hidden", "true")
            .Empty("path", "class", name, "d", path);
        html.Close().Text(page.Say(key)).Close();
    }
}
