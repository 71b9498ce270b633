using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Which links of a mode are kept.</summary>
public enum Keep
{
    /// <summary>All, also islands and traps: for looking at the map's health.</summary>
    Everything,

    /// <summary>The largest part in which everybody can get everywhere: for plans.</summary>
    StrongPart,

    /// <summary>None: nobody travels by it.</summary>
    Nothing,
}

/// <param name="Foot">What is kept for walkers.</param>
/// <param name="Car">What is kept for cars.</param>
public sealed record BuildOptions(Keep Foot = Keep.StrongPart, Keep Car = Keep.StrongPart)
{
    /// <summary>OSM ids of nodes that must stay nodes: gates, points of zones.</summary>
    public IReadOnlyCollection<long> KeepNodes { get; init; } = [];

    public static BuildOptions All { get; } = new(Keep.Everything, Keep.Everything);

    /// <summary>The same for some modes, and nothing for the others.</summary>
    public BuildOptions Only(IReadOnlyCollection<Mode> modes) =>
        this with
        {
            Foot = modes.Contains(Mode.Foot) ? Foot : Keep.Nothing,
            Car = modes.Contains(Mode.Car) ? Car : Keep.Nothing,
        };
}

/// <summary>
/// From streets to a network: cut at nodes, count once what is drawn twice, apply barriers, keep the strong part of each mode, join what has no junction
/// between. The same map gives the same network, always. Cost: linear.
/// </summary>
public static class OsmNetworkBuilder
{
    public static OsmNetwork Build(OsmMap map, BuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(options);
        var graph = SegmentGraph.Of(map);
        var repeated = DrawnTwice.Drop(graph, map);
        var onJunctions = Barriers.Apply(graph, map.Bars);
        LeftOut[] leftOut =
        [
            Narrow(graph, Mode.Foot, options.Foot),
            Narrow(graph, Mode.Car, options.Car),
        ];
        graph.Group();

        var chains = new Chains(graph, Fixed(map, options.KeepNodes));
        var (index, nodes) = Number(chains.IsEnd);
        return new OsmNetwork
        {
            Map = map,
            MapNode = nodes,
            Links = Directed.Links(map, chains, index),
            FirstPart = [.. chains.FirstPart],
            Parts = [.. chains.Parts],
            FirstPoint = [.. chains.FirstPoint],
            Points = [.. chains.Points],
            LeftOut = leftOut,
            Repeated = repeated,
            BarriersOnJunctions = onJunctions,
        };
    }

    private static LeftOut Narrow(SegmentGraph graph, Mode mode, Keep keep)
    {
        if (keep == Keep.Everything)
        {
            return new(mode, 0, 0);
        }

        var mask = SegmentGraph.Mask(mode);
        var others = SegmentGraph.Mask(mode == Mode.Foot ? Mode.Car : Mode.Foot);
        if (keep == Keep.Nothing)
        {
            for (var s = 0; s < graph.Count; s++)
            {
                graph.Ahead[s] &= others;
                graph.Back[s] &= others;
            }

            return new(mode, 0, 0);
        }

        var parts = StrongParts.Of(ModeGraph.Of(graph, mask));
        var main = parts.Largest();
        var (segments, metres) = (0, 0.0);
        for (var s = 0; s < graph.Count; s++)
        {
            var open = ((graph.Ahead[s] | graph.Back[s]) & mask) != 0;
            if (open && (parts.Part[graph.A[s]] != main || parts.Part[graph.B[s]] != main))
            {
                graph.Ahead[s] &= others;
                graph.Back[s] &= others;
                segments++;
                metres += graph.Metres[s];
            }
        }

        return new(mode, segments, metres);
    }

    private static bool[] Fixed(OsmMap map, IReadOnlyCollection<long> ids)
    {
        var isFixed = new bool[map.NodeIds.Length];
        foreach (var id in ids)
        {
            var at = Array.BinarySearch(map.NodeIds, id);
            if (at >= 0)
            {
                isFixed[at] = true;
            }
        }

        return isFixed;
    }

    private static (int[] Index, int[] Nodes) Number(bool[] isEnd)
    {
        var index = new int[isEnd.Length];
        var nodes = new List<int>();
        for (var v = 0; v < isEnd.Length; v++)
        {
            index[v] = -1;
            if (isEnd[v])
            {
                index[v] = nodes.Count;
                nodes.Add(v);
            }
        }

        return (index, [.. nodes]);
    }
}
