using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

/// <summary>
/// The weak spots of the streets, each kind in a shape of its own; hidden until the legend's box is ticked. The first of each kind
/// have a title each, the rest are one path, so that a large map stays quick.
/// </summary>
internal static class HealthLayer
{
    private const int Titled = 60;

    public static void Write(Page page, MapFrame frame)
    {
        if (page.Report.Streets is null)
        {
            return;
        }

        page.Html.Open("g", "class", "health");
        foreach (var (kind, spots) in WeakSpots.Of(page))
        {
            WeakSpot[] seen = [.. spots.Where(s => frame.Sees(frame.At(s.At)))];
            Joined(page.Html, frame, "weak " + kind, seen.Skip(Titled));
            foreach (var spot in seen.Take(Titled).Reverse())
            {
                page.Html.Open("path", "class", "weak " + kind, "d", Shape(frame, [spot]))
                    .Element("title", Title(page, spot))
                    .Close();
            }

            if (kind is "island" or "gate")
            {
                Joined(page.Html, frame, $"weak-in {kind}", seen);
            }
        }

        page.Html.Close();
    }

    private static void Joined(
        Markup html,
        MapFrame frame,
        string name,
        IEnumerable<WeakSpot> spots
    )
    {
        if (Shape(frame, spots) is { Length: > 0 } shape)
        {
            html.Empty("path", "class", name, "d", shape);
        }
    }

    /// <summary>A line where there are two ends; else a line without length, which its round or square end makes a point.</summary>
    private static string Shape(MapFrame frame, IEnumerable<WeakSpot> spots)
    {
        var path = new PathData();
        foreach (var spot in spots)
        {
            path.Line([frame.At(spot.At), frame.At(spot.To ?? spot.At)]);
        }

        return path.ToString();
    }

    private static Trilingual Title(Page page, WeakSpot spot) =>
        page.Say(
            "network.map.tip",
            ("what", spot.What),
            ("mode", WeakSpots.ModeOf(page, spot)),
            ("where", Trilingual.Same(WeakSpots.Place(spot.At)))
        );
}
