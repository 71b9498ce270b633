using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>A piece of a way that a chain runs along.</summary>
/// <param name="Way">Index into <see cref="OsmMap.Ways"/>.</param>
/// <param name="Ahead">Whether the chain runs as the way is drawn.</param>
/// <param name="Segments">How many steps from point to point of the chain it covers.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChainPart(int Way, bool Ahead, int Segments, double Metres);

/// <summary>A directed link: one direction of one chain.</summary>
/// <param name="From">Node.</param>
/// <param name="To">Node; never the same as <see cref="From"/>.</param>
/// <param name="Chain">The chain it runs along; the two directions of a street share it.</param>
/// <param name="Reversed">Whether it runs against the chain's order of parts and points.</param>
/// <param name="CarSpeed">Length over time, km/h.</param>
/// <param name="CarLanes">At the part with the smallest capacity.</param>
/// <param name="LaneCapacity">At the same part, vehicles an hour.</param>
/// <param name="FootWidth">The smallest, metres.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OsmLink(
    int From,
    int To,
    int Chain,
    bool Reversed,
    bool Cars,
    bool Walkers,
    double Metres,
    Sourced CarSpeed,
    Sourced CarLanes,
    Sourced LaneCapacity,
    Sourced FootWidth
)
{
    public bool Allows(Mode mode) => mode == Mode.Foot ? Walkers : Cars;
}

/// <summary>
/// The streets as a directed network: chains of segments without a junction are one link each way. Immutable by contract.
/// </summary>
/// <remarks>
/// Nodes are in increasing order of OSM id, chains in order of their first node. Chain c has the parts
/// <c>Parts[FirstPart[c] .. FirstPart[c + 1]]</c> and passes the points <c>FirstPoint[c] .. FirstPoint[c + 1]</c>,
/// both ends included.
/// </remarks>
public sealed class OsmNetwork
{
    public required OsmMap Map { get; init; }

    /// <summary>For each node its index in <see cref="Map"/>.</summary>
    public required int[] MapNode { get; init; }

    public required OsmLink[] Links { get; init; }

    public required int[] FirstPart { get; init; }

    public required ChainPart[] Parts { get; init; }

    public required int[] FirstPoint { get; init; }

    /// <summary>Points as indices of nodes of <see cref="Map"/>.</summary>
    public required int[] Points { get; init; }

    public required LeftOut[] LeftOut { get; init; }

    /// <summary>What several ways are drawn along, by way.</summary>
    public required RepeatedStretch[] Repeated { get; init; }

    /// <summary>Barriers on junctions, where the map does not say which street they shut; taken as open.</summary>
    public required int BarriersOnJunctions { get; init; }

    public int NodeCount => MapNode.Length;

    public int ChainCount => FirstPart.Length - 1;

    public long OsmNode(int node) => Map.NodeIds[MapNode[node]];

    /// <summary>The node with an OSM id, or −1: the id is unknown, or a street only passes through it.</summary>
    public int NodeOf(long osmNode)
    {
        var at = Array.BinarySearch(Map.NodeIds, osmNode);
        return at < 0 ? -1 : Math.Max(-1, Array.BinarySearch(MapNode, at));
    }

    public GeoPoint Location(int node) =>
        Earth.Point(Map.LonE7[MapNode[node]], Map.LatE7[MapNode[node]]);

    public ReadOnlySpan<ChainPart> PartsOf(int chain) =>
        Parts.AsSpan(FirstPart[chain]..FirstPart[chain + 1]);

    public ReadOnlySpan<int> PointsOf(int chain) =>
        Points.AsSpan(FirstPoint[chain]..FirstPoint[chain + 1]);

    /// <summary>The class along most of the chain's length; of equals the first.</summary>
    public HighwayClass ClassOf(int chain) => Map.Ways[LongestPart(chain, named: false)].Class;

    /// <summary>The name along most of the chain's length, or null.</summary>
    public OsmName? NameOf(int chain)
    {
        var way = LongestPart(chain, named: true);
        return way < 0 ? null : Map.Names[Map.Ways[way].Name];
    }

    /// <summary>The way of the longest part, −1 when none has a name and one is asked for.</summary>
    private int LongestPart(int chain, bool named)
    {
        var way = -1;
        double longest = -1;
        foreach (var part in PartsOf(chain))
        {
            if (part.Metres > longest && (!named || Map.Ways[part.Way].Name >= 0))
            {
                (way, longest) = (part.Way, part.Metres);
            }
        }

        return way;
    }
}
