using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>A place that the streets are asked about: a gate or the middle of a zone.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Location">Where it lies, on a street or not.</param>
/// <param name="Modes">The modes that should get there, or away from there.</param>
public sealed record HealthPlace(string Name, GeoPoint Location, IReadOnlyList<Mode> Modes)
{
    /// <summary>The OSM id of the node that a plan takes it to; null: the nearest that a mode can use.</summary>
    public long? OsmNode { get; init; }

    /// <summary>Those who start here, by any of the modes; 0 for gates.</summary>
    public Persons People { get; init; }
}

/// <summary>Streets that touch no others of their mode.</summary>
/// <param name="Mode">Of whom it is an island.</param>
/// <param name="At">One of its nodes.</param>
/// <param name="OsmNode">Its OSM id.</param>
/// <param name="Nodes">How many it has.</param>
/// <param name="Metres">Length of its streets, each direction counted once.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Island(
    Mode Mode,
    GeoPoint At,
    long OsmNode,
    int Nodes,
    double Metres
);

/// <summary>How streets are cut off by one-way rules.</summary>
public enum TrapKind
{
    /// <summary>Whoever comes here cannot go back.</summary>
    NoWayBack,

    /// <summary>Whoever leaves here cannot come back.</summary>
    NoWayIn,

    /// <summary>Touches the rest, but neither leads there nor from there.</summary>
    Neither,
}

/// <summary>Streets that one-way rules cut off from the main part, in one direction or both.</summary>
/// <param name="Mode">Of whom it is a trap.</param>
/// <param name="Kind">In which direction it is cut off.</param>
/// <param name="At">One of its nodes.</param>
/// <param name="OsmNode">Its OSM id.</param>
/// <param name="Nodes">How many it has.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Trap(Mode Mode, TrapKind Kind, GeoPoint At, long OsmNode, int Nodes);

/// <summary>Why nobody of a mode can come to a gate.</summary>
public enum GateTrouble
{
    /// <summary>No street of the mode within the limit.</summary>
    FarFromStreets,

    /// <summary>The nearest street cannot be reached from the main part.</summary>
    CannotBeReached,
}

/// <summary>A gate that nobody of a mode can come to.</summary>
/// <param name="Gate">As asked about.</param>
/// <param name="Mode">Of whom nobody can come.</param>
/// <param name="Trouble">Why.</param>
/// <param name="Metres">From the gate to its node.</param>
public sealed record DeadGate(HealthPlace Gate, Mode Mode, GateTrouble Trouble, double Metres);

/// <summary>A street whose loss cuts others off.</summary>
public sealed record CutStreet
{
    /// <summary>For whom it counts.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Index of the chain.</summary>
    public required int Chain { get; init; }

    /// <summary>The way it begins on.</summary>
    public required long OsmWay { get; init; }

    /// <summary>Its name; null where the map has none.</summary>
    public Name? Street { get; init; }

    /// <summary>Whether a part of it is a bridge over something.</summary>
    public required bool Bridge { get; init; }

    /// <summary>The end that stays with the gates.</summary>
    public required GeoPoint From { get; init; }

    /// <summary>The end that is cut off.</summary>
    public required GeoPoint To { get; init; }

    /// <summary>Junctions and dead ends that would be cut off.</summary>
    public required int NodesCutOff { get; init; }

    /// <summary>Street with doors that would be cut off: people are assumed to live along it evenly.</summary>
    public required double Metres { get; init; }

    /// <summary>Those of the zones given that would be cut off.</summary>
    public required Persons People { get; init; }
}

/// <summary>A zone that lies farther from its node than the limit.</summary>
/// <param name="Zone">As asked about.</param>
/// <param name="Mode">By which its people would travel.</param>
/// <param name="Metres">From the zone to that node.</param>
/// <param name="Node">Where its people enter the streets.</param>
public sealed record FarZone(HealthPlace Zone, Mode Mode, double Metres, GeoPoint Node);

/// <summary>A stretch that two ways are drawn along; it counts once.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="OsmWay">The way that loses it.</param>
/// <param name="By">The way that holds it.</param>
/// <param name="Street">Its name; null where the map has none.</param>
/// <param name="Metres">How long the stretch is.</param>
public sealed record Repeated(GeoPoint At, long OsmWay, long By, Name? Street, double Metres);

/// <summary>What a planner should look at before trusting a network. Lists are sorted, the gravest first.</summary>
/// <param name="Islands">Most nodes first.</param>
/// <param name="Traps">Most nodes first.</param>
/// <param name="DeadGates">By mode, then in the order asked about.</param>
/// <param name="Cuts">Most people first, then most street.</param>
/// <param name="FarZones">The farthest first.</param>
/// <param name="Repeated">The longest of each way.</param>
public sealed record HealthReport(
    IReadOnlyList<Island> Islands,
    IReadOnlyList<Trap> Traps,
    IReadOnlyList<DeadGate> DeadGates,
    IReadOnlyList<CutStreet> Cuts,
    IReadOnlyList<FarZone> FarZones,
    IReadOnlyList<Repeated> Repeated
);

/// <summary>From when on something is worth a line of the report.</summary>
/// <param name="SnapLimitMetres">Gates and zones farther than that from a node are reported.</param>
/// <param name="CutLimitMetres">Streets whose loss cuts off less street than that, and nobody of a zone, are not.</param>
public sealed record HealthLimits(double SnapLimitMetres = 200, double CutLimitMetres = 1000);
