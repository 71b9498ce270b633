using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>Why a thing of the map is not in the network.</summary>
public enum AsideKind
{
    /// <summary>Turns that are forbidden or the only ones; the network lets everybody turn everywhere.</summary>
    TurnRestriction,

    /// <summary>Rules for some hours, weights or permits; the tag without the condition decides.</summary>
    Condition,

    /// <summary>Values that were not understood; a rule says what is done instead.</summary>
    NotClear,

    /// <summary>Nodes that ways pass and the extract does not hold: the streets end before them.</summary>
    MissingNode,

    /// <summary>Barriers on junctions, where the map does not say which street they shut; taken as open.</summary>
    BarrierOnJunction,
}

/// <summary>What the network leaves aside, of one kind and one key.</summary>
/// <param name="Kind">Why it is left aside.</param>
/// <param name="What">The key or the kind of turn as the map writes it; empty where there is only one.</param>
/// <param name="Count">How many.</param>
/// <param name="Example">A value, in the map's words.</param>
/// <param name="OsmWay">The way that has it.</param>
/// <param name="Street">Its name, if the map has one.</param>
public sealed record LeftAside(
    AsideKind Kind,
    string What,
    int Count,
    string? Example = null,
    long? OsmWay = null,
    Name? Street = null
);

/// <summary>How much is known of what streets are underfoot, in metres of street that walkers may use.</summary>
/// <param name="Metres">All of it.</param>
/// <param name="SurfaceKnown">Of it, where the map tells the surface.</param>
/// <param name="InclineKnown">Of it, where the map gives an incline in numbers.</param>
/// <param name="Steps">Of it, stairs.</param>
/// <param name="Unpaved">Of it, unpaved by the map or by its class.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Underfoot(
    double Metres,
    double SurfaceKnown,
    double InclineKnown,
    double Steps,
    double Unpaved
);
