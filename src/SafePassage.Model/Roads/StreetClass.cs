
namespace SafePassage.Model;

/// <summary>The values of OpenStreetMap's <c>highway</c> that are streets or paths today.</summary>
public enum StreetClass
{
    Motorway,
    MotorwayLink,
    Trunk,
    TrunkLink,
    Primary,
    PrimaryLink,
    Secondary,
    SecondaryLink,
    Tertiary,
    TertiaryLink,
    Unclassified,
    Residential,
    LivingStreet,
    Road,
    Service,
    Track,
    Busway,
    Pedestrian,
    Footway,
    Path,
    Cycleway,
    Bridleway,
    Steps,
}

public static class StreetClasses
{
    public const int Count = (int)StreetClass.Steps + 1;

    private static readonly string[] Spelled =
    [
        "motorway",
        "motorway_link",
        "trunk",
        "trunk_link",
        "primary",
        "primary_link",
        "secondary",
        "secondary_link",
        "tertiary",
        "tertiary_link",
        "unclassified",
        "residential",
        "living_street",
        "road",
        "service",
        "track",
        "busway",
        "pedestrian",
        "footway",
        "path",
        "cycleway",
        "bridleway",
        "steps",
    ];

    private static readonly Dictionary<string, StreetClass> BySpelling = Spelled
        .Select((name, i) => (name, i))
        .ToDictionary(p => p.name, p => (StreetClass)p.i, StringComparer.Ordinal);

    /// <summary>The class as OpenStreetMap writes it.</summary>
    public static string Name(StreetClass street) => Spelled[(int)street];

    /// <summary>False for everything that is no street today: construction, proposed, platform, raceway …</summary>
    public static bool TryParse(string highway, out StreetClass street) =>
        BySpelling.TryGetValue(highway, out street);

    /// <summary>The class in the network that plans run on.</summary>
    public static RoadClass ToRoadClass(StreetClass street) =>
        street switch
        {
            StreetClass.Motorway or StreetClass.MotorwayLink => RoadClass.Motorway,
            StreetClass.Trunk or StreetClass.TrunkLink => RoadClass.Trunk,
            StreetClass.Primary or StreetClass.PrimaryLink => RoadClass.Primary,
            StreetClass.Secondary or StreetClass.SecondaryLink => RoadClass.Secondary,
            StreetClass.Tertiary or StreetClass.TertiaryLink => RoadClass.Tertiary,
            <= StreetClass.Road => RoadClass.Residential,
            <= StreetClass.Busway => RoadClass.Service,
            _ => RoadClass.Path,
        };

    /// <summary>Whether people are assumed to live along streets of this class.</summary>
    public static bool HasDoors(StreetClass street) =>
        street
            is >= StreetClass.Primary
                and <= StreetClass.Service
                and not (
                    StreetClass.PrimaryLink
                    or StreetClass.SecondaryLink
                    or StreetClass.TertiaryLink
                )
        || street is StreetClass.Pedestrian or StreetClass.Footway or StreetClass.Steps;
}
