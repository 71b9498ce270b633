using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

/// <summary>Streets that are shut or reduced, as bars across the street.</summary>
internal static class ClosureLayer
{
    public static void Write(Page page, MapFrame frame)
    {
        var network = page.Scenario.Network;
        foreach (var closure in page.Scenario.Closures)
        {
            var path = new PathData();
            var drawn = new HashSet<(int, int)>();
            foreach (var link in closure.Links.Select(i => network.Links[i]))
            {
                if (drawn.Add((Math.Min(link.From, link.To), Math.Max(link.From, link.To))))
                {
                    Across(path, Streets.Line(frame, network, link), 70);
                }
            }

            if (!path.IsEmpty)
            {
                page.Html.Open(
                        "path",
                        "class",
                        closure.CapacityFactor == 0 ? "closure" : "closure reduced",
                        "d",
                        path.ToString()
                    )
                    .Element(
                        "title",
                        page.Say(
                            "map.closure",
                            ("reason", Trilingual.Same(closure.Reason)),
                            ("from", page.Clock(closure.When.From)),
                            ("until", page.Clock(closure.When.Until))
                        )
                    )
                    .Close();
            }
        }
    }

    /// <summary>A bar across the middle of a line.</summary>
    public static void Across(PathData path, List<Pixel> line, double half)
    {
        var (a, b) = (line[(line.Count - 1) / 2], line[((line.Count - 1) / 2) + 1]);
        var length = Math.Max(1, a.DistanceTo(b));
        var (nx, ny) = ((int)(-(b.Y - a.Y) * half / length), (int)((b.X - a.X) * half / length));
        var middle = a.Middle(b);
        path.Line([new(middle.X - nx, middle.Y - ny), new(middle.X + nx, middle.Y + ny)]);
    }
}
