using System.Collections.Frozen;

namespace SafePassage.Streets;

/// <summary>The keys whose values are kept; every other tag is dropped while decoding.</summary>
internal enum OsmKey
{
    Highway,
    Name,
    NameAr,
    NameEn,
    NameFr,
    Ref,
    Junction,
    Oneway,
    OnewayMotorcar,
    OnewayMotorVehicle,
    OnewayVehicle,
    OnewayFoot,
    Conveying,
    Lanes,
    LanesForward,
    LanesBackward,
    LanesBothWays,
    Maxspeed,
    MaxspeedForward,
    MaxspeedBackward,
    MaxspeedType,
    SourceMaxspeed,
    ZoneMaxspeed,
    Access,
    Vehicle,
    MotorVehicle,
    Motorcar,
    Foot,
    Impassable,
    Smoothness,
    Width,
    Bridge,
    Tunnel,
    Route,
    Abandoned,
    Barrier,
    Locked,
    Motorroad,
    AccessForward,
    AccessBackward,
    VehicleForward,
    VehicleBackward,
    MotorVehicleForward,
    MotorVehicleBackward,
    MotorcarForward,
    MotorcarBackward,
    FootForward,
    FootBackward,
    LanesPsv,
    LanesPsvForward,
    LanesPsvBackward,
    LanesBus,
    LanesBusForward,
    LanesBusBackward,
    BusLanes,
    BusLanesForward,
    BusLanesBackward,
    PsvLanes,
    PsvLanesForward,
    PsvLanesBackward,
    AccessLanes,
    AccessLanesForward,
    AccessLanesBackward,
    VehicleLanes,
    VehicleLanesForward,
    VehicleLanesBackward,
    MotorVehicleLanes,
    MotorVehicleLanesForward,
    MotorVehicleLanesBackward,
    MotorcarLanes,
    MotorcarLanesForward,
    MotorcarLanesBackward,
    Surface,
    Tracktype,
    Incline,
    Ford,
    Wheelchair,
    RampWheelchair,
    AccessConditional,
    VehicleConditional,
    MotorVehicleConditional,
    MotorcarConditional,
    FootConditional,
    OnewayConditional,
    MaxspeedConditional,
    RelationType,
    Restriction,
    RestrictionConditional,
    RestrictionMotorcar,
    RestrictionExcept,
}

internal static class OsmKeys
{
    private const string Conditional = ":conditional";

    private static readonly string[] Spelled =
    [
        "highway",
        "name",
        "name:ar",
        "name:en",
        "name:fr",
        "ref",
        "junction",
        "oneway",
        "oneway:motorcar",
        "oneway:motor_vehicle",
        "oneway:vehicle",
        "oneway:foot",
        "conveying",
        "lanes",
        "lanes:forward",
        "lanes:backward",
        "lanes:both_ways",
        "maxspeed",
        "maxspeed:forward",
        "maxspeed:backward",
        "maxspeed:type",
        "source:maxspeed",
        "zone:maxspeed",
        "access",
        "vehicle",
        "motor_vehicle",
        "motorcar",
        "foot",
        "impassable",
        "smoothness",
        "width",
        "bridge",
        "tunnel",
        "route",
        "abandoned",
        "barrier",
        "locked",
        "motorroad",
        "access:forward",
        "access:backward",
        "vehicle:forward",
        "vehicle:backward",
        "motor_vehicle:forward",
        "motor_vehicle:backward",
        "motorcar:forward",
        "motorcar:backward",
        "foot:forward",
        "foot:backward",
        "lanes:psv",
        "lanes:psv:forward",
        "lanes:psv:backward",
        "lanes:bus",
        "lanes:bus:forward",
        "lanes:bus:backward",
        "bus:lanes",
        "bus:lanes:forward",
        "bus:lanes:backward",
        "psv:lanes",
        "psv:lanes:forward",
        "psv:lanes:backward",
        "access:lanes",
        "access:lanes:forward",
        "access:lanes:backward",
        "vehicle:lanes",
        "vehicle:lanes:forward",
        "vehicle:lanes:backward",
        "motor_vehicle:lanes",
        "motor_vehicle:lanes:forward",
        "motor_vehicle:lanes:backward",
        "motorcar:lanes",
        "motorcar:lanes:forward",
        "motorcar:lanes:backward",
        "surface",
        "tracktype",
        "incline",
        "ford",
        "wheelchair",
        "ramp:wheelchair",
        "access:conditional",
        "vehicle:conditional",
        "motor_vehicle:conditional",
        "motorcar:conditional",
        "foot:conditional",
        "oneway:conditional",
        "maxspeed:conditional",
        "type",
        "restriction",
        "restriction:conditional",
        "restriction:motorcar",
        "except",
    ];

    private static readonly FrozenDictionary<string, OsmKey> BySpelling = Spelled
        .Select((name, i) => (name, key: (OsmKey)i))
        .ToFrozenDictionary(pair => pair.name, pair => pair.key, StringComparer.Ordinal);

    /// <summary>No spelling of a kept key has more characters.</summary>
    public static int Longest { get; } =
        Spelled.Max(s => s.Length) + ":backward".Length + Conditional.Length;

    public static int Count => Spelled.Length;

    /// <summary>The key as OpenStreetMap writes it.</summary>
    public static string Name(OsmKey key) => Spelled[(int)key];

    /// <summary>How keys name the two directions of a way.</summary>
    internal static IReadOnlyList<string> Sides { get; } = ["forward", "backward"];

    /// <summary>The key that says the same of one direction, or of something else named behind a colon.</summary>
    internal static OsmKey Of(OsmKey key, string suffix) => BySpelling[$"{Name(key)}:{suffix}"];

    /// <summary>A condition on one direction counts with the conditions on the key.</summary>
    public static bool TryParse(string spelling, out OsmKey key) =>
        BySpelling.TryGetValue(spelling, out key)
        || (
            spelling.EndsWith(Conditional, StringComparison.Ordinal)
            && BySpelling.TryGetValue(
                spelling.Replace(":forward", "").Replace(":backward", ""),
                out key
            )
        );

    public static bool IsConditional(OsmKey key) =>
        key is >= OsmKey.AccessConditional and <= OsmKey.MaxspeedConditional;

    /// <summary>Whether the value matters on a node: barriers and what may pass them.</summary>
    internal static bool MattersOnNode(OsmKey key) =>
        key is OsmKey.Barrier or OsmKey.Locked or OsmKey.Impassable
        || key is >= OsmKey.Access and <= OsmKey.Foot;

    /// <summary>Whether the value matters on a way; the others are about relations.</summary>
    internal static bool MattersOnWay(OsmKey key) => key < OsmKey.RelationType;

    internal static bool MattersOnRelation(OsmKey key) => !MattersOnWay(key);
}
