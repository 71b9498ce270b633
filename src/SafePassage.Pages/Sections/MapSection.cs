using SafePassage.Model;
using SafePassage.Pages.Map;

namespace SafePassage.Pages.Sections;

/// <summary>The map: zones by when their people are out, streets by load, corridors by status, what limits, closures.</summary>
internal static class MapSection
{
    public static void Write(Page page)
    {
        var (html, frame) = (page.Html, new MapFrame(page.Scenario));
        html.Open("figure", "class", "map");
        Controls(page);
        html.Open("div", "class", "map-view");
        html.OpenLabelled(
            "svg",
            page.Say("map.describe"),
            "id",
            "map-svg",
            "width",
            Page.Plain(MapFrame.Width),
            "height",
            Page.Plain(frame.Height),
            "viewBox",
            $"0 0 {MapFrame.Width} {frame.Height}",
            "role",
            "img",
            "preserveAspectRatio",
            "xMidYMid slice"
        );
        Patterns(html);
        Layers(page, frame);
        html.Close();
        page.Draw("map.scale", () => Furniture.Write(page, frame));
        html.Open("div", "id", "tip", "role", "status", "hidden", "").Close(2);
        page.Draw("map.legend", () => Legend.Write(page));
        html.Element("figcaption", page.Say("map.note")).Close();
        page.Draw("map.movement", () => Data(page, frame));
    }

    /// <summary>From the ground up.</summary>
    private static void Layers(Page page, MapFrame frame)
    {
        var html = page.Html;
        html.Empty(
            "rect",
            "class",
            "ground",
            "x",
            "-20000",
            "y",
            "-20000",
            "width",
            "50000",
            "height",
            "50000"
        );
        page.Draw("map.zones", () => ZoneLayer.Write(page, frame));
        page.Draw("map.streets", () => Streets.Write(html, frame, page.Scenario.Network));
        page.Draw("map.closures", () => ClosureLayer.Write(page, frame));
        foreach (var (i, answer) in page.Report.Variants.Index())
        {
            html.Open("g", "class", i == 0 ? "layer" : "layer off", "data-v", Page.Plain(i));
            page.Draw("map.loads", () => LoadLayer.Write(page, frame, answer));
            page.Draw("map.cut", () => CutLayer.Write(page, frame, answer));
            html.Close();
        }

        foreach (var mode in ModeTraits.Modes)
        {
            html.Empty(
                "path",
                "id",
                $"flow-{mode.Word}",
                "class",
                $"flow {Page.ColourOf(mode)}",
                "d",
                ""
            );
        }

        page.Draw("map.weak-spots", () => HealthLayer.Write(page, frame));
        page.Draw("map.corridors", () => CorridorLayer.Write(page, frame));
        page.Draw("map.labels", () => LabelLayer.Write(page, frame));
    }

    private static void Patterns(Markup html)
    {
        html.Open("defs");
        Pattern(html, "hatch-stay", 60, "M0 0V60");
        Pattern(html, "hatch-shut", 6, "M0 0V6");
        html.Close();
    }

    private static void Pattern(Markup html, string id, int size, string lines) =>
        html.Open(
                "pattern",
                "id",
                id,
                "width",
                Page.Plain(size),
                "height",
                Page.Plain(size),
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)"
            )
            .Empty("path", "d", lines, "class", "hatch")
            .Close();

    private static void Controls(Page page)
    {
        var html = page.Html.Open("div", "class", "map-controls");
        html.Open("button", "type", "button", "id", "play", "aria-pressed", "false")
            .Element("span", page.Say("map.play"), "class", "play-word")
            .Element("span", page.Say("map.pause"), "class", "pause-word")
            .Close();
        html.Element("label", page.Say("map.slider"), "for", "time", "class", "hidden-label");
        var minutes = Page.Plain(page.Scenario.Window.Length.TotalMinutes);
        html.Empty(
            "input",
            "type",
            "range",
            "id",
            "time",
            "min",
            "0",
            "max",
            minutes,
            "step",
            "1",
            "value",
            minutes
        );
        html.Element("output", "", "id", "clock", "for", "time");
        html.OpenLabelled("span", page.Say("map.zoom"), "class", "zoom", "role", "group");
        foreach (
            var (id, sign, key) in ((string, string, string)[])
                [
                    ("zoom-in", "+", "map.zoom.in"),
                    ("zoom-out", "−", "map.zoom.out"),
                    ("zoom-all", "⤢", "map.zoom.all"),
                ]
        )
        {
            html.OpenLabelled("button", page.Say(key), "type", "button", "id", id)
                .Text(sign)
                .Close();
        }

        html.Close(2);
    }

    private static void Data(Page page, MapFrame frame)
    {
        var flow = new FlowData(frame, page.Report);
        page.Data["links"] = flow.Links;
        page.Data["steps"] = flow.Steps;
        page.Data["orders"] = flow.Orders;
        page.Data["modes"] = FlowData.Modes;
        page.Data["speeds"] = flow.WalkingSpeeds;
        page.Data["coming"] = page.Report.Variants.Select(v => v.Zones.Select(z => z.Coming.Value));
        page.Data["people"] = page.Report.Variants.Select(v => v.People.Value);
        var start = page.Scenario.Window.Start;
        page.Data["start"] = (start.Hour * 60) + start.Minute;
        page.Data["minutes"] = page.Scenario.Window.Length.TotalMinutes;
    }
}
