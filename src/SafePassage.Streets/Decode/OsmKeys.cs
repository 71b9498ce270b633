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
}

internal static class OsmKeys
{
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
    ];

    private static readonly FrozenDictionary<string, OsmKey> BySpelling = Spelled
        .Select((name, i) => (name, key: (OsmKey)i))
        .ToFrozenDictionary(pair => pair.name, pair => pair.key, StringComparer.Ordinal);

    public static int Count => Spelled.Length;

    /// <summary>The key as OpenStreetMap writes it.</summary>
    public static string Name(OsmKey key) => Spelled[(int)key];

    public static bool TryParse(string spelling, out OsmKey key) =>
        BySpelling.TryGetValue(spelling, out key);

    /// <summary>Whether the value matters on a node: barriers and what may pass them.</summary>
    internal static bool MattersOnNode(OsmKey key) =>
        key is OsmKey.Barrier or OsmKey.Impassable || key is >= OsmKey.Access and <= OsmKey.Foot;
}
