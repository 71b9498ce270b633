using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Which links of the modes that somebody travels by are kept.</summary>
public enum Keep
{
    /// <summary>All, also islands and traps: for looking at the map's health.</summary>
    Everything,

    /// <summary>The largest part in which everybody can get everywhere: for plans.</summary>
    StrongPart,
}

/// <summary>How much of a map becomes a network. Immutable.</summary>
/// <param name="Keep">What is kept for each mode.</param>
public sealed record BuildOptions(Keep Keep = Keep.StrongPart)
{
    /// <summary>What nobody of these may use is left out.</summary>
    public IReadOnlyCollection<Mode> Modes { get; init; } = ModeTraits.Modes;

    /// <summary>OSM ids of nodes that must stay nodes: gates, points of zones.</summary>
    public IReadOnlyCollection<long> KeepNodes { get; init; } = [];

    /// <summary>Islands and traps too: what <see cref="NetworkHealth"/> asks for.</summary>
    public static BuildOptions All { get; } = new(Keep.Everything);

    /// <summary>The same for some modes, and nothing for the others.</summary>
    /// <param name="modes">By which somebody travels.</param>
    public BuildOptions Only(IReadOnlyCollection<Mode> modes) => this with { Modes = modes };
}

/// <summary>
/// From streets to a network: cut at nodes, count once what is drawn twice, apply barriers, keep the strong part of each mode, join
/// what has no junction between.
/// </summary>
/// <remarks>
/// The same map gives the same network, always. Cost: linear; strongly connected parts as in [TAR72]. Without state: any number of
/// threads may build.
/// </remarks>
public static class OsmNetworkBuilder
{
    /// <summary>Builds the network of a map.</summary>
    /// <param name="map">Only read, and kept by the network.</param>
    /// <param name="options">What is kept.</param>
    /// <returns>Without any node where the map has no street that is kept.</returns>
    public static OsmNetwork Build(OsmMap map, BuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(options);
        var graph = SegmentGraph.Of(map);
        var repeated = DrawnTwice.Drop(graph, map);
        var onJunctions = Barriers.Apply(graph, map.Bars);
        var leftOut = Narrow(graph, options);
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

    /// <summary>Part by part of the street, since modes that share one also share what hangs together.</summary>
    private static LeftOut[] Narrow(SegmentGraph graph, BuildOptions options)
    {
        var leftOut = ModeTraits.Modes.Select(m => new LeftOut(m, 0, 0)).ToArray();
        foreach (var part in Enum.GetValues<RoadPart>())
        {
            Mode[] travelled = [.. options.Modes.Where(m => m.Part == part)];
            if (travelled.Length == 0)
            {
                Shut(graph, SegmentGraph.Mask(part));
            }
            else if (options.Keep == Keep.StrongPart)
            {
                var (segments, metres) = KeepStrongPart(graph, SegmentGraph.Mask(part));
                foreach (var mode in travelled)
                {
                    leftOut[(int)mode] = new(mode, segments, metres);
                }
            }
        }

        return leftOut;
    }

    private static void Shut(SegmentGraph graph, byte mask)
    {
        for (var s = 0; s < graph.Count; s++)
        {
            graph.Shut(s, mask);
        }
    }

    private static (int Segments, double Metres) KeepStrongPart(SegmentGraph graph, byte mask)
    {
        var parts = StrongParts.Of(ModeGraph.Of(graph, mask));
        var main = parts.Largest();
        var (segments, metres) = (0, 0.0);
        for (var s = 0; s < graph.Count; s++)
        {
            var open = ((graph.Ahead[s] | graph.Back[s]) & mask) != 0;
            if (open && (parts.Part[graph.A[s]] != main || parts.Part[graph.B[s]] != main))
            {
                graph.Shut(s, mask);
                segments++;
                metres += graph.Metres[s];
            }
        }

        return (segments, metres);
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
