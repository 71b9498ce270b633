using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>A piece of a way that a chain runs along.</summary>
/// <param name="Way">Index into <see cref="OsmMap.Ways"/>.</param>
/// <param name="Ahead">Whether the chain runs as the way is drawn.</param>
/// <param name="Segments">How many steps from point to point of the chain it covers.</param>
/// <param name="Metres">Its length.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChainPart(int Way, bool Ahead, int Segments, double Metres);

/// <summary>A directed link: one direction of one chain.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OsmLink
{
    /// <summary>Node.</summary>
    public required int From { get; init; }

    /// <summary>Node; never the same as <see cref="From"/>.</summary>
    public required int To { get; init; }

    /// <summary>The chain it runs along; the two directions of a street share it.</summary>
    public required int Chain { get; init; }

    /// <summary>Whether it runs against the chain's order of parts and points.</summary>
    public required bool Reversed { get; init; }

    /// <summary>Whether cars may go this way.</summary>
    public required bool Cars { get; init; }

    /// <summary>Whether walkers may go this way.</summary>
    public required bool Walkers { get; init; }

    /// <summary>Its length, the same either way.</summary>
    public required double Metres { get; init; }

    /// <summary>Length over time, km/h.</summary>
    public required Sourced CarSpeed { get; init; }

    /// <summary>At the part with the smallest capacity.</summary>
    public required Sourced CarLanes { get; init; }

    /// <summary>At the same part, vehicles an hour.</summary>
    public required Sourced LaneCapacity { get; init; }

    /// <summary>The smallest, metres.</summary>
    public required Sourced FootWidth { get; init; }

    /// <summary>Whether a mode may go this way.</summary>
    public bool Allows(Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => Walkers,
            RoadPart.Carriageway => Cars,
        };
}

/// <summary>
/// The streets as a directed network: chains of segments without a junction are one link each way. The arrays belong to the
/// network and nobody writes to them: any number of threads may read it.
/// </summary>
/// <remarks>
/// Nodes are in increasing order of OSM id, chains in order of their first node. Chain c has the parts
/// <c>Parts[FirstPart[c] .. FirstPart[c + 1]]</c> and passes the points <c>FirstPoint[c] .. FirstPoint[c + 1]</c>,
/// both ends included.
/// </remarks>
public sealed class OsmNetwork
{
    /// <summary>What it was built from: ways, names and points are looked up there.</summary>
    public required OsmMap Map { get; init; }

    /// <summary>For each node its index in <see cref="Map"/>.</summary>
    public required int[] MapNode { get; init; }

    /// <summary>By chain, the direction of the chain before the one against it.</summary>
    public required OsmLink[] Links { get; init; }

    /// <summary>For each chain and one more, a position in <see cref="Parts"/>.</summary>
    public required int[] FirstPart { get; init; }

    /// <summary>Parts of ways, chain after chain; <see cref="PartsOf"/> finds them.</summary>
    public required ChainPart[] Parts { get; init; }

    /// <summary>For each chain and one more, a position in <see cref="Points"/>.</summary>
    public required int[] FirstPoint { get; init; }

    /// <summary>Points as indices of nodes of <see cref="Map"/>.</summary>
    public required int[] Points { get; init; }

    /// <summary>How much of each mode's streets is not in the network; 0 where everything was kept.</summary>
    public required LeftOut[] LeftOut { get; init; }

    /// <summary>What several ways are drawn along, by way.</summary>
    public required RepeatedStretch[] Repeated { get; init; }

    /// <summary>Barriers on junctions, where the map does not say which street they shut; taken as open.</summary>
    public required int BarriersOnJunctions { get; init; }

    /// <summary>Junctions, dead ends and nodes that had to stay.</summary>
    public int NodeCount => MapNode.Length;

    /// <summary>Streets between neighbouring nodes, both directions counted once.</summary>
    public int ChainCount => FirstPart.Length - 1;

    /// <summary>The OSM id of a node.</summary>
    public long OsmNode(int node) => Map.NodeIds[MapNode[node]];

    /// <summary>The node with an OSM id, or −1: the id is unknown, or a street only passes through it. O(log n).</summary>
    public int NodeOf(long osmNode)
    {
        var at = Array.BinarySearch(Map.NodeIds, osmNode);
        return at < 0 ? -1 : Math.Max(-1, Array.BinarySearch(MapNode, at));
    }

    /// <summary>Where a node lies.</summary>
    public GeoPoint Location(int node) =>
        Earth.Point(Map.LonE7[MapNode[node]], Map.LatE7[MapNode[node]]);

    /// <summary>The parts of ways that a chain runs along, in its order: at least one. O(1), copies nothing.</summary>
    public ReadOnlySpan<ChainPart> PartsOf(int chain) =>
        Parts.AsSpan(FirstPart[chain]..FirstPart[chain + 1]);

    /// <summary>The points a chain passes, both ends included, as indices of nodes of <see cref="Map"/>. O(1), copies nothing.</summary>
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
