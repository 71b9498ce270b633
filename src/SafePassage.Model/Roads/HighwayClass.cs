namespace SafePassage.Model;

/// <summary>The values of OpenStreetMap's <c>highway</c> that are streets or paths today.</summary>
public enum HighwayClass
{
    /// <summary>Cars only, directions apart.</summary>
    Motorway,

    /// <summary>On or off a motorway.</summary>
    MotorwayLink,

    /// <summary>The most important roads that are no motorways.</summary>
    Trunk,

    /// <summary>On or off a trunk road.</summary>
    TrunkLink,

    /// <summary>Between large towns.</summary>
    Primary,

    /// <summary>On or off a primary road.</summary>
    PrimaryLink,

    /// <summary>Between towns.</summary>
    Secondary,

    /// <summary>On or off a secondary road.</summary>
    SecondaryLink,

    /// <summary>Between villages and quarters.</summary>
    Tertiary,

    /// <summary>On or off a tertiary road.</summary>
    TertiaryLink,

    /// <summary>Smaller than tertiary, and leading on.</summary>
    Unclassified,

    /// <summary>Past homes.</summary>
    Residential,

    /// <summary>Past homes, walkers first.</summary>
    LivingStreet,

    /// <summary>A road of a class that nobody has looked up.</summary>
    Road,

    /// <summary>To buildings, through yards and car parks.</summary>
    Service,

    /// <summary>Through fields and woods.</summary>
    Track,

    /// <summary>For buses alone.</summary>
    Busway,

    /// <summary>A street for walkers.</summary>
    Pedestrian,

    /// <summary>A path or pavement for walkers.</summary>
    Footway,

    /// <summary>Of no special use.</summary>
    Path,

    /// <summary>For cycles.</summary>
    Cycleway,

    /// <summary>For riders.</summary>
    Bridleway,

    /// <summary>Stairs.</summary>
    Steps,
}

/// <summary>How classes are spelled, and what follows from a class alone.</summary>
public static class HighwayClasses
{
    /// <summary>How many classes there are.</summary>
    public const int Count = (int)HighwayClass.Steps + 1;

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

    private static readonly Dictionary<string, HighwayClass> BySpelling = Spelled
        .Select((name, i) => (name, i))
        .ToDictionary(p => p.name, p => (HighwayClass)p.i, StringComparer.Ordinal);

    /// <summary>The class as OpenStreetMap writes it.</summary>
    public static string Name(HighwayClass street) => Spelled[(int)street];

    /// <summary>False for everything that is no street today: construction, proposed, platform, raceway …</summary>
    public static bool TryParse(string highway, out HighwayClass street) =>
        BySpelling.TryGetValue(highway, out street);

    /// <summary>The class in the network that plans run on.</summary>
    public static RoadClass ToRoadClass(HighwayClass street) =>
        street switch
        {
            HighwayClass.Motorway or HighwayClass.MotorwayLink => RoadClass.Motorway,
            HighwayClass.Trunk or HighwayClass.TrunkLink => RoadClass.Trunk,
            HighwayClass.Primary or HighwayClass.PrimaryLink => RoadClass.Primary,
            HighwayClass.Secondary or HighwayClass.SecondaryLink => RoadClass.Secondary,
            HighwayClass.Tertiary or HighwayClass.TertiaryLink => RoadClass.Tertiary,
            <= HighwayClass.Road => RoadClass.Residential,
            <= HighwayClass.Busway => RoadClass.Service,
            _ => RoadClass.Path,
        };

    /// <summary>Whether people are assumed to live along streets of this class.</summary>
    public static bool HasDoors(HighwayClass street) =>
        street
            is >= HighwayClass.Primary
                and <= HighwayClass.Service
                and not (
                    HighwayClass.PrimaryLink
                    or HighwayClass.SecondaryLink
                    or HighwayClass.TertiaryLink
                )
        || street is HighwayClass.Pedestrian or HighwayClass.Footway or HighwayClass.Steps;
}
