using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

/// <summary>
/// Streets somebody uses, as wide as the square root of the persons, walkers and cars in their own colour. The most used
/// have a title each; the rest are joined by width, so that a large plan stays small.
/// </summary>
internal static class LoadLayer
{
    private const int Titled = 150;
    private const int Widths = 8;

    public static void Write(Page page, MapFrame frame, VariantAnswer answer)
    {
        var network = page.Scenario.Network;
        var most = Math.Sqrt(
            Math.Max(
                1,
                page.Report.Variants.SelectMany(v => v.Loads)
                    .Select(l => l.Persons.Value)
                    .DefaultIfEmpty()
                    .Max()
            )
        );
        var byPersons = answer
            .Loads.OrderByDescending(l => l.Persons)
            .ThenBy(l => l.Link)
            .ThenBy(l => l.Mode)
            .ToList();
        page.Html.Open("g", "class", "loads");
        foreach (
            var rest in byPersons
                .Skip(Titled)
                .GroupBy(l => (l.Mode, Width: Width(l, most)))
                .OrderBy(g => g.Key)
        )
        {
            var path = new PathData();
            foreach (var load in rest)
            {
                path.Line(Streets.Line(frame, network, network.Links[load.Link]));
            }

            page.Html.Empty(
                "path",
                "class",
                Class(rest.Key.Mode, rest.Key.Width),
                "d",
                path.ToString()
            );
        }

        foreach (var load in byPersons.Take(Titled).Reverse())
        {
            var path = new PathData().Line(Streets.Line(frame, network, network.Links[load.Link]));
            page.Html.Open(
                "path",
                "class",
                Class(load.Mode, Width(load, most)),
                "d",
                path.ToString()
            );
            page.Html.Element("title", Title(page, load)).Close();
        }

        Arrows(page, frame, byPersons);
        page.Html.Close();
    }

    private static int Width(LinkLoad load, double most) =>
        Math.Clamp((int)Math.Ceiling(Widths * Math.Sqrt(load.Persons.Value) / most), 1, Widths);

    private static string Class(Mode mode, int width) => $"load {Page.ColourOf(mode)} w{width}";

    private static Trilingual Title(Page page, LinkLoad load) =>
        page.Say(
            "map.load",
            ("street", StreetName.Of(page, load.Link)),
            ("persons", Figures.Number(load.Persons)),
            ("mode", page.Of(load.Mode)),
            ("peak", Figures.Number((long)Math.Round(load.PeakPersonsPerHour))),
            ("capacity", Figures.Number(load.Capacity.Value))
        );

    /// <summary>Small arrows on the longer streets, because a width does not say which way.</summary>
    private static void Arrows(Page page, MapFrame frame, List<LinkLoad> loads)
    {
        var network = page.Scenario.Network;
        var path = new PathData();
        foreach (var load in loads.Take(Titled))
        {
            var line = Streets.Line(frame, network, network.Links[load.Link]);
            var (a, b) = (line[(line.Count - 1) / 2], line[((line.Count - 1) / 2) + 1]);
            var length = a.DistanceTo(b);
            if (length > 260)
            {
                var (ux, uy) = ((b.X - a.X) / length, (b.Y - a.Y) / length);
                var (x, y) = ((a.X + b.X) / 2.0, (a.Y + b.Y) / 2.0);
                path.Line([
                    Point(x - (40 * ux) - (34 * uy), y - (40 * uy) + (34 * ux)),
                    Point(x, y),
                    Point(x - (40 * ux) + (34 * uy), y - (40 * uy) - (34 * ux)),
                ]);
            }
        }

        if (!path.IsEmpty)
        {
            page.Html.Empty("path", "class", "arrows", "d", path.ToString());
        }
    }

    private static Pixel Point(double x, double y) => new((int)Math.Round(x), (int)Math.Round(y));
}
