using SafePassage.Model;

namespace SafePassage.Pages.Map;

/// <summary>The streets under everything else: one path for each of three classes, so that a whole city draws quickly.</summary>
internal static class Streets
{
    private static readonly string[] _classes = ["minor", "medium", "major"];

    public static void Write(Markup html, MapFrame frame, RoadNetwork network)
    {
        var paths = _classes.Select(_ => new PathData()).ToArray();
        foreach (var (link, rank) in OncePerPair(network))
        {
            var line = Line(frame, network, link);
            if (frame.Sees(line[0]) || frame.Sees(line[^1]))
            {
                paths[rank].Line(line);
            }
        }

        html.Open("g", "class", "streets");
        for (var rank = 0; rank < paths.Length; rank++)
        {
            if (!paths[rank].IsEmpty)
            {
                html.Empty("path", "class", _classes[rank], "d", paths[rank].ToString());
            }
        }

        html.Close();
    }

    /// <summary>The points of a link in its direction, ends included.</summary>
    public static List<Pixel> Line(MapFrame frame, RoadNetwork network, RoadLink link)
    {
        var line = new List<Pixel>(link.Shape.Count + 2)
        {
            frame.At(network.Nodes[link.From].Location),
        };
        line.AddRange(link.Shape.Select(frame.At));
        line.Add(frame.At(network.Nodes[link.To].Location));
        return line;
    }

    /// <summary>Of links between the same nodes, in either direction, only the one of the highest class.</summary>
    private static IEnumerable<(RoadLink Link, int Rank)> OncePerPair(RoadNetwork network)
    {
        var best = new Dictionary<(int, int), int>();
        for (var i = 0; i < network.Links.Count; i++)
        {
            var link = network.Links[i];
            var pair = (Math.Min(link.From, link.To), Math.Max(link.From, link.To));
            if (!best.TryGetValue(pair, out var other) || link.Class < network.Links[other].Class)
            {
                best[pair] = i;
            }
        }

        return best.Values.Order().Select(i => (network.Links[i], Rank(network.Links[i].Class)));
    }

    private static int Rank(RoadClass roadClass) =>
        roadClass switch
        {
            RoadClass.Motorway or RoadClass.Trunk or RoadClass.Primary => 2,
            RoadClass.Secondary or RoadClass.Tertiary => 1,
            _ => 0,
        };
}
