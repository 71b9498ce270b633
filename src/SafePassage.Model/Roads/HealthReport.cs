using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>A place that the streets are asked about: a gate or the middle of a zone.</summary>
/// <param name="Modes">The modes that should get there, or away from there.</param>
public sealed record HealthPlace(string Name, GeoPoint Location, IReadOnlyList<Mode> Modes)
{
    /// <summary>The OSM id of the node that a plan takes it to; null: the nearest that a mode can use.</summary>
    public long? OsmNode { get; init; }

    /// <summary>Those who start here, by any of the modes; 0 for gates.</summary>
    public long People { get; init; }
}

/// <summary>Streets that touch no others of their mode.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Island(
    Mode Mode,
    GeoPoint At,
    long OsmNode,
    int Nodes,
    double Metres
);

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
[StructLayout(LayoutKind.Auto)]
public readonly record struct Trap(Mode Mode, TrapKind Kind, GeoPoint At, long OsmNode, int Nodes);

public enum GateTrouble
{
    /// <summary>No street of the mode within the limit.</summary>
    FarFromStreets,

    /// <summary>The nearest street cannot be reached from the main part.</summary>
    CannotBeReached,
}

/// <summary>A gate that nobody of a mode can come to.</summary>
/// <param name="Metres">From the gate to its node.</param>
public sealed record DeadGate(HealthPlace Gate, Mode Mode, GateTrouble Trouble, double Metres);

/// <summary>A street whose loss cuts others off.</summary>
/// <param name="Chain">Index of the chain.</param>
/// <param name="OsmWay">The way it begins on.</param>
/// <param name="Bridge">Whether a part of it is a bridge over something.</param>
/// <param name="Metres">Street with doors that would be cut off: people are assumed to live along it evenly.</param>
/// <param name="People">Those of the zones given that would be cut off.</param>
public sealed record Cut(
    Mode Mode,
    int Chain,
    long OsmWay,
    Name? Street,
    bool Bridge,
    GeoPoint From,
    GeoPoint To,
    int NodesCutOff,
    double Metres,
    long People
);

/// <summary>A zone that lies farther from its node than the limit.</summary>
/// <param name="Node">Where its people enter the streets.</param>
public sealed record FarZone(HealthPlace Zone, Mode Mode, double Metres, GeoPoint Node);

/// <summary>A stretch that two ways are drawn along; it counts once.</summary>
/// <param name="OsmWay">The way that loses it.</param>
/// <param name="By">The way that holds it.</param>
public sealed record Repeated(GeoPoint At, long OsmWay, long By, Name? Street, double Metres);

/// <summary>What a planner should look at before trusting a network. Lists are sorted, the gravest first.</summary>
public sealed record HealthReport(
    IReadOnlyList<Island> Islands,
    IReadOnlyList<Trap> Traps,
    IReadOnlyList<DeadGate> DeadGates,
    IReadOnlyList<Cut> Cuts,
    IReadOnlyList<FarZone> FarZones,
    IReadOnlyList<Repeated> Repeated
);

/// <param name="SnapLimitMetres">Gates and zones farther than that from a node are reported.</param>
/// <param name="CutLimitMetres">Streets whose loss cuts off less street than that, and nobody of a zone, are not.</param>
public sealed record HealthLimits(double SnapLimitMetres = 200, double CutLimitMetres = 1000);
