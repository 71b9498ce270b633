using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>What may not pass a node, because of a barrier.</summary>
[Flags]
public enum NodeBar
{
    None = 0,
    Cars = 1,
    Walkers = 2,
}

/// <summary>What a way is besides its class.</summary>
[Flags]
public enum WayTraits
{
    None = 0,
    Bridge = 1,
    Tunnel = 2,
    Roundabout = 4,
    Steps = 8,
    Unpaved = 16,

    /// <summary>A wheelchair does not get along it.</summary>
    Rough = 32,
    Ford = 64,

    /// <summary>The map says so of the way as a whole.</summary>
    NotForWheelchairs = 128,

    /// <summary>The surface stands on the map; else <see cref="Unpaved"/> follows from the class.</summary>
    SurfaceKnown = 256,
}

/// <summary>A value in the input that could not be understood; what was done instead is named by the rule.</summary>
public sealed record WayRemark(long WayId, string Key, string Value, GuessRule Rule);

/// <summary>One street as drawn on the map.</summary>
/// <param name="Name">Index into <see cref="OsmMap.Names"/>, or −1.</param>
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
/// number came from. Immutable by contract: the arrays are not written after construction.
/// </summary>
/// <remarks>
/// n nodes in increasing order of id; w ways; way i passes <c>Refs[FirstRef[i] .. FirstRef[i + 1]]</c>. A node
/// without a place (cut extracts) has <c>LonE7 == Absent</c>.
/// </remarks>
public sealed class OsmMap
{
    public const int Absent = int.MinValue;

    public required long[] NodeIds { get; init; }

    /// <summary>n longitudes in 10⁻⁷ degrees.</summary>
    public required int[] LonE7 { get; init; }

    /// <summary>n latitudes in 10⁻⁷ degrees.</summary>
    public required int[] LatE7 { get; init; }

    /// <summary>n barriers.</summary>
    public required NodeBar[] Bars { get; init; }

    public required OsmWay[] Ways { get; init; }

    public required int[] FirstRef { get; init; }

    public required int[] Refs { get; init; }

    public required OsmName[] Names { get; init; }

    public required WayRemark[] Remarks { get; init; }

    /// <summary>Turn restrictions for cars on these ways; the network does not heed them.</summary>
    public TurnRule[] Turns { get; init; } = [];

    /// <summary>The same map with other ways; their number and order stay.</summary>
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
