using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>What may not pass a node, because of a barrier.</summary>
[Flags]
public enum NodeBar
{
    /// <summary>Everybody passes.</summary>
    None = 0,

    /// <summary>Cars do not: bollards, blocks.</summary>
    Cars = 1,

    /// <summary>Walkers do not.</summary>
    Walkers = 2,
}

/// <summary>What a way is besides its class.</summary>
[Flags]
public enum WayTraits
{
    /// <summary>On the ground, and no roundabout.</summary>
    None = 0,

    /// <summary>Over something: what stands and falls with it is worth a look.</summary>
    Bridge = 1,

    /// <summary>Under something.</summary>
    Tunnel = 2,

    /// <summary>Of any kind that runs one way around.</summary>
    Roundabout = 4,

    /// <summary>Stairs without a ramp for wheelchairs.</summary>
    Steps = 8,

    /// <summary>By its surface, or by its class where the map does not tell the surface.</summary>
    Unpaved = 16,

    /// <summary>A wheelchair does not get along it.</summary>
    Rough = 32,

    /// <summary>Through water.</summary>
    Ford = 64,

    /// <summary>The map says so of the way as a whole.</summary>
    NotForWheelchairs = 128,

    /// <summary>The surface stands on the map; else <see cref="Unpaved"/> follows from the class.</summary>
    SurfaceKnown = 256,
}

/// <summary>A value in the input that could not be understood; what was done instead is named by the rule.</summary>
/// <param name="WayId">OSM id of the way.</param>
/// <param name="Key">Of the tag.</param>
/// <param name="Value">As it stands in the file.</param>
/// <param name="Rule">What was done instead.</param>
public sealed record WayRemark(long WayId, string Key, string Value, GuessRule Rule);

/// <summary>One street as drawn on the map.</summary>
/// <param name="Id">OSM id; several ways of a cropped map may share it.</param>
/// <param name="Class">Its <c>highway</c> value.</param>
/// <param name="Traits">What it is besides.</param>
/// <param name="Name">Index into <see cref="OsmMap.Names"/>, or −1.</param>
/// <param name="Forward">As it is drawn.</param>
/// <param name="Backward">Against it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OsmWay(
    long Id,
    HighwayClass Class,
    WayTraits Traits,
    int Name,
    DirectionUse Forward,
    DirectionUse Backward
)
{
    /// <summary>Positive upwards as the way is drawn; NaN where the map gives no number.</summary>
    public double InclinePerCent { get; init; } = double.NaN;
}

/// <summary>
/// Streets as interpreted, before they become a network: what each way allows in each direction, and where every
/// number came from. The arrays belong to the map: who makes one gives them up, nobody writes to them afterwards, and maps
/// made from it share what stays the same. Then any number of threads may read it.
/// </summary>
/// <remarks>
/// n nodes in increasing order of id; w ways; way i passes <c>Refs[FirstRef[i] .. FirstRef[i + 1]]</c>. A node
/// without a place (cut extracts) has <c>LonE7 == Absent</c>.
/// </remarks>
public sealed class OsmMap
{
    /// <summary>The longitude of a node that a way names and the file lacks.</summary>
    public const int Absent = int.MinValue;

    /// <summary>n OSM ids, increasing.</summary>
    public required long[] NodeIds { get; init; }

    /// <summary>n longitudes in 10⁻⁷ degrees.</summary>
    public required int[] LonE7 { get; init; }

    /// <summary>n latitudes in 10⁻⁷ degrees.</summary>
    public required int[] LatE7 { get; init; }

    /// <summary>n barriers.</summary>
    public required NodeBar[] Bars { get; init; }

    /// <summary>w ways, in the order of the file.</summary>
    public required OsmWay[] Ways { get; init; }

    /// <summary>w + 1 positions in <see cref="Refs"/>.</summary>
    public required int[] FirstRef { get; init; }

    /// <summary>Indices of the nodes that ways pass.</summary>
    public required int[] Refs { get; init; }

    /// <summary>Each distinct set of names once; ways name theirs by its place.</summary>
    public required OsmName[] Names { get; init; }

    /// <summary>What could not be understood, in the order of the ways.</summary>
    public required WayRemark[] Remarks { get; init; }

    /// <summary>Turn restrictions for cars on these ways; the network does not heed them.</summary>
    public TurnRule[] Turns { get; init; } = [];

    /// <summary>The same map with other ways; their number and order stay.</summary>
    /// <param name="ways">w ways, kept and not copied.</param>
    /// <exception cref="ArgumentException">There are not w.</exception>
    public OsmMap WithWays(OsmWay[] ways)
    {
        if (ways.Length != Ways.Length)
        {
            throw new ArgumentException(
                $"{ways.Length} ways instead of {Ways.Length}",
                nameof(ways)
            );
        }

        return new()
        {
            NodeIds = NodeIds,
            LonE7 = LonE7,
            LatE7 = LatE7,
            Bars = Bars,
            Ways = ways,
            FirstRef = FirstRef,
            Refs = Refs,
            Names = Names,
            Remarks = Remarks,
            Turns = Turns,
        };
    }
}
