using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Model;

internal sealed class DestinationModel : Part
{
    [Key("Names the destination elsewhere in this file.", Example = "reception")]
    [Id]
    public required string Id { get; init; }

    [Key("Name for the reader.", Example = "Reception centres in west Aleppo")]
    public required Name Name { get; init; }

    [Key("What it is.", Example = "shelter")]
    public required DestinationKind Kind { get; init; }

    [Key("Persons it can take.", Example = "unlimited")]
    [Limits(0, 1e9, "persons", Whole = true)]
    public required PersonLimit CapacityPersons { get; init; }

    [Key(
        "Longitude, WGS 84; together with latitude.",
        Default = "not on the map",
        Example = "36.634"
    )]
    [Limits(-180, 180, "degrees")]
    public double? Longitude { get; init; }

    [Key("Latitude, WGS 84.", Default = "not on the map", Example = "35.931")]
    [Limits(-90, 90, "degrees")]
    public double? Latitude { get; init; }
}

internal sealed class CorridorModel : Part
{
    [Key("Names the corridor elsewhere in this file.", Example = "castello")]
    [Id]
    public required string Id { get; init; }

    [Key("Name for the reader.", Example = "{en: Castello road, ar: طريق الكاستيلو}")]
    public required Name Name { get; init; }

    [Key(
        "Node of the network where its checkpoint lies. Give it, or `gate_longitude` and `gate_latitude`.",
        Example = "gate-castello"
    )]
    [Id]
    public string? Gate { get; init; }

    [Key("Longitude of its checkpoint, WGS 84.", Example = "37.1202")]
    [Limits(-180, 180, "degrees")]
    public double? GateLongitude { get; init; }

    [Key("Latitude of its checkpoint.", Example = "36.2419")]
    [Limits(-90, 90, "degrees")]
    public double? GateLatitude { get; init; }

    [Key("Ids of the groups that may use it.", Example = "[fighters, wounded]")]
    [Id]
    public required IReadOnlyList<string> Eligible { get; init; }

    [Key("Id of the destination it leads to.", Example = "border")]
    [Id]
    public required string Destination { get; init; }

    [Key("Travel time from the gate to the destination.", Example = "90")]
    [Limits(0, 10_080, "minutes")]
    public required double MinutesBeyond { get; init; }

    [Key(
        "When the gate lets people through: spans that do not overlap.",
        Default = "the whole window"
    )]
    public IReadOnlyList<OpeningModel>? Open { get; init; }

    [Key("What the gate takes, all groups together.", Example = "1500")]
    [Limits(0, 1e6, "persons an hour", Whole = true)]
    public required long ThroughputPersonsPerHour { get; init; }

    [Key("A further limit for some groups.", Default = "none", Example = "{wounded: 60}")]
    [Limits(0, 1e6, "persons an hour", Whole = true)]
    [By("group id")]
    public IReadOnlyDictionary<string, long>? ThroughputByGroup { get; init; }

    [Key(
        "What must be done before it can open.",
        Default = "none",
        Example = "[Government forces withdrawn from it]"
    )]
    [MayBeEmpty]
    public IReadOnlyList<string> Preconditions { get; init; } = [];

    [Key("What is known of it.", Example = "disputed")]
    public required CorridorStatus Status { get; init; }

    [Key("Whether a source documents it, or the author assumes it.", Example = "documented")]
    public required Evidence Evidence { get; init; }

    [Key(
        "Who says so; also where the throughput comes from.",
        Example = "F05: Gen. Rudskoy, 19 October 2016"
    )]
    public required string Source { get; init; }
}

internal sealed class OpeningModel : Part
{
    [Key("It opens.", Example = "09:00")]
    public required Moment From { get; init; }

    [Key("It closes.", Example = "12:30")]
    public required Moment Until { get; init; }
}
