using SafePassage.Adapters.HtmlReport.Words;

namespace SafePassage.Adapters.HtmlReport.Map;

/// <summary>Scale bar and north, over the map: they stay where they are when it moves.</summary>
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
                ? page.Say("map.km", ("n", Formats.Number((long)(metres / 1000))))
                : page.Say("map.m", ("n", Formats.Number((long)metres)));
        page.Html.Open("svg", "class", "scale", "aria-hidden", "true")
            .Empty("path", "class", "north", "d", "M16 4l6 18-6-5-6 5z");
        page.Html.Element(
            "text",
            page.Say("map.north"),
            "x",
            "16",
            "y",
            "38",
            "text-anchor",
            "middle"
        );
        page.Html.Empty(
            "rect",
            "class",
            "bar",
            "x",
            "40",
            "y",
            "20",
            "width",
            width + "%",
            "height",
            "4",
            "data-metres",
            Page.Plain(metres)
        );
        page.Html.Element("text", length, "x", "40", "y", "38", "class", "length").Close();
    }
}
