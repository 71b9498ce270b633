using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Model;

/// <summary>The keys of scenario.yaml. Reader, JSON Schema and the tables of the documentation follow from them.</summary>
internal sealed class ScenarioModel : Part
{
    [Key("Which version of this format the file is written in.", Example = "safepassage/1")]
    [OneOf("safepassage/1")]
    public required string Format { get; init; }

    [Key("Short name of the scenario, for files and commands.", Example = "aleppo-2016-11-04")]
    [Id]
    public required string Id { get; init; }

    [Key("Title of the report.", Example = "{en: Aleppo truce, fr: Trêve d'Alep}")]
    public required Name Title { get; init; }

    [Key(
        "What the readers want to know, in their words.",
        Example = "How many can leave in ten hours?"
    )]
    public Name? Question { get; init; }

    [Key("When people can leave.")]
    public required WindowModel Window { get; init; }

    [Key(
        "Id of the truce of the ledger that is planned for.",
        Default = "the latest whose hours touch the window",
        Example = "november-pause"
    )]
    [Id]
    public string? Truce { get; init; }

    [Key(
        "Capacity is held in every step of this length, which divides the window without a rest.",
        Default = "60",
        Example = "60"
    )]
    [Limits(1, 3600, "seconds", Whole = true)]
    public int StepSeconds { get; init; } = 60;

    [Key(
        "Where a person counts as out: past the gate, or at the destination.",
        Default = "gate",
        Example = "gate"
    )]
    public CountsAt CountsAt { get; init; } = CountsAt.Gate;

    [Key("The streets.")]
    public required NetworkModel Network { get; init; }

    [Key("Where the people are.")]
    public required ZonesModel Zones { get; init; }

    [Key("Groups of people who share rights, means and needs.")]
    public required IReadOnlyList<GroupModel> Groups { get; init; }

    [Key("Where the corridors lead.")]
    public required IReadOnlyList<DestinationModel> Destinations { get; init; }

    [Key("The ways out, each with its gate.")]
    public required IReadOnlyList<CorridorModel> Corridors { get; init; }

    [Key("Streets that are shut or reduced.", Default = "none")]
    [MayBeEmpty]
    public IReadOnlyList<ClosureModel> Closures { get; init; } = [];

    [Key(
        "Numbers that are assumed for the whole scenario.",
        Default = "SafePassage's own, listed as such in the report"
    )]
    public AssumptionModel? Assumptions { get; init; }

    [Key(
        "Readings of what is disputed, each planned; the first is shown first.",
        Default = "one, `as_given`, with every corridor as written"
    )]
    public IReadOnlyList<VariantModel>? Variants { get; init; }

    [Key(
        "Credits and licences of the data, shown with every output.",
        Default = "none",
        Example = "© OpenStreetMap contributors, ODbL 1.0"
    )]
    [MayBeEmpty]
    public IReadOnlyList<string> Credits { get; init; } = [];
}

internal sealed class WindowModel : Part
{
    [Key("When the truce or the warning begins.", Example = "2016-11-04T09:00+02:00")]
    public required DateTimeOffset Start { get; init; }

    [Key("When it ends; at most 31 days later.", Example = "2016-11-04T19:00+02:00")]
    public required DateTimeOffset End { get; init; }

    [Key("Who says so, and where.", Example = "Russian Ministry of Defence, 2 November 2016")]
    public required string Source { get; init; }
}

internal sealed class ZonesModel : Part
{
    [Key(
        "Zones with people per group: a CSV table, or GeoJSON with points or polygons; may lie outside the folder.",
        Example = "people.csv"
    )]
    public required string File { get; init; }

    [Key(
        "A zone without node_id joins the nearest node that its people can leave, if it is this near.",
        Default = "500",
        Example = "500"
    )]
    [Limits(0, 50_000, "metres")]
    public double SnapLimitMetres { get; init; } = 500;

    [Key(
        "Polygons with more people are cut into named sub-zones along their streets; needs `network.osm`.",
        Default = "zones stay whole",
        Example = "5000"
    )]
    [Limits(1, 50_000_000, "people", Whole = true)]
    public long? MaxPeoplePerZone { get; init; }
}
