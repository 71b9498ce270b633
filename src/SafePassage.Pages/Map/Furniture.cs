using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

/// <summary>Scale bar and north, over the map in its emptiest corner: they stay where they are when it moves.</summary>
internal static class Furniture
{
    public static void Write(Page page, MapFrame frame)
    {
        // The longest round length that takes at most a sixth of the map's width.
        var most = frame.MetresPerUnit * MapFrame.Width / 6;
        var metres = Math.Pow(10, Math.Floor(Math.Log10(most)));
        metres *=
            most / metres >= 5 ? 5
            : most / metres >= 2 ? 2
            : 1;
        var width = Page.Plain(100 * metres / (frame.MetresPerUnit * MapFrame.Width));
        var length =
            metres >= 1000
                ? page.Say("js.km", ("n", Figures.Number((long)(metres / 1000))))
                : page.Say("js.m", ("n", Figures.Number((long)metres)));
        var (left, top) = Corner(page, frame);
        var x = left ? "3%" : "97%";
        page.Html.Open(
            "svg",
            "class",
            $"scale {(left ? "left" : "right")} {(top ? "top" : "bottom")}",
            "aria-hidden",
            "true"
        );
        page.Html.Open("svg", "x", x, "class", "north", "aria-hidden", "true")
            .Empty("path", "d", left ? "M8 2l6 18-6-5-6 5z" : "M-8 2l6 18-6-5-6 5z");
        page.Html.Element("text", page.Say("map.north"), "x", left ? "20" : "-20", "y", "19")
            .Close();
        page.Html.Empty(
            "rect",
            "class",
            "bar",
            "x",
            x,
            "y",
            "27",
            "width",
            width + "%",
            "height",
            "4"
        );
        page.Html.Element("text", length, "x", x, "y", "46", "class", "length").Close();
        page.Data["metresPerUnit"] = frame.MetresPerUnit;
    }

    /// <summary>The corner in which the fewest zones and gates lie, the lower left if none is emptier.</summary>
    private static (bool Left, bool Top) Corner(Page page, MapFrame frame)
    {
        List<Pixel> points =
        [
            .. page.Scenario.Zones.Select(z => frame.At(z.Location)),
            .. page.Scenario.Corridors.Select(c => CorridorLayer.At(page, frame, c)),
        ];
        (bool Left, bool Top)[] corners =
        [
            (true, false),
            (false, false),
            (true, true),
            (false, true),
        ];
        return corners.MinBy(c => points.Count(p => IsIn(p, c)));

        bool IsIn(Pixel p, (bool Left, bool Top) c) =>
            (c.Left ? p.X : MapFrame.Width - p.X) < MapFrame.Width * 0.4
            && (c.Top ? p.Y : frame.Height - p.Y) < frame.Height * 0.16;
    }
}
