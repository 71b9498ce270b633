using SafePassage.Model;
using SafePassage.Pages.Charts;

namespace SafePassage.Pages.Map;

/// <summary>Gates with the sign of their status and an arrow outwards, whose pattern says the status again.</summary>
internal static class CorridorLayer
{
    private const double Reach = 400;

    public static void Write(Page page, MapFrame frame)
    {
        page.Html.Open("g", "class", "corridors");
        foreach (var (i, corridor) in page.Scenario.Corridors.Index())
        {
            var shut = page
                .Report.Variants.Select(v =>
                    v.Corridors[i].Shut
                        ? "corridor shut st-" + Page.Word(corridor.Status)
                        : "corridor st-" + Page.Word(corridor.Status)
                )
                .ToList();
            var at = At(page, frame, corridor);
            var (dx, dy) = Outwards(page, frame, at);
            page.Html.Open("g", "class", shut[0], "data-c", string.Join('|', shut));
            Arrow(page, at, dx, dy);
            page.Html.Open("g", "transform", $"translate({at.X} {at.Y})")
                .Open("g", "class", "sign-box");
            StatusMark.Shape(page, corridor.Status);
            page.Html.Close(3);
        }

        page.Html.Close();
    }

    public static Pixel At(Page page, MapFrame frame, Corridor corridor) =>
        frame.At(page.Scenario.Network.Nodes[corridor.Gate].Location);

    /// <summary>The direction away from the zones, the near ones counting most; of length one.</summary>
    public static (double X, double Y) Outwards(Page page, MapFrame frame, Pixel at)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var zone in page.Scenario.Zones.Select(z => frame.At(z.Location)))
        {
            var distance = Math.Max(300, at.DistanceTo(zone));
            x += (at.X - zone.X) / Math.Pow(distance, 3);
            y += (at.Y - zone.Y) / Math.Pow(distance, 3);
        }

        var length = Math.Sqrt((x * x) + (y * y));
        return length < 1e-12 ? (0, -1) : (x / length, y / length);
    }

    private static void Arrow(Page page, Pixel at, double dx, double dy)
    {
        var (x, y) = (at.X + (Reach * dx), at.Y + (Reach * dy));
        page.Html.Empty("path", "class", "way", "d", $"M{at.X} {at.Y}L{N(x)} {N(y)}");
        page.Html.Empty(
            "path",
            "class",
            "head",
            "d",
            $"M{N(x + (100 * dx))} {N(y + (100 * dy))}L{N(x - (58 * dy))} {N(y + (58 * dx))}L{N(x + (58 * dy))} {N(y - (58 * dx))}z"
        );
    }

    private static string N(double number) => Page.Plain(Math.Round(number));
}
