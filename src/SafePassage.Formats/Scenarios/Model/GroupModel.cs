using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Model;

internal sealed class GroupModel : Part
{
    [Key(
        "Names the group elsewhere in this file, and its column in the zone table.",
        Example = "civilians"
    )]
    [Id]
    public required string Id { get; init; }

    [Key("Name for the reader.", Example = "{en: Civilians, ar: مدنيون}")]
    public required Name Name { get; init; }

    [Key("1 leaves first; every group has a priority of its own.", Example = "2")]
    [Limits(1, 1000, Whole = true)]
    public required int Priority { get; init; }

    [Key("How the people can move; at least one.", Example = "[foot]")]
    public required IReadOnlyList<Mode> Modes { get; init; }

    [Key(
        "People of the group in all, as the sources give it. `expected` must be the sum of the zone table.",
        Default = "the sum of the zone table, without a range"
    )]
    public PeopleModel? People { get; init; }

    [Key(
        "Share that will come, 0 to 1. Plans count with `expected`.",
        Default = "1",
        Example = "{low: 0.5, expected: 0.8, high: 1}"
    )]
    [Limits(0, 1)]
    public Estimate? Uptake { get; init; }

    [Key(
        "When the people are ready, counted from the start of the window.",
        Default = "all at once, at the start"
    )]
    public MobilisationModel? MobilisationMinutes { get; init; }

    [Key("Walking speed.", Default = "1.2", Example = "0.8")]
    [Limits(0.1, 3, "metres a second")]
    public double? WalkingSpeedMetresPerSecond { get; init; }

    [Key(
        "Streets that the group keeps away from, as far as the map or the column `traits` of the links says which they are.",
        Default = "none",
        Example = "[steps, rough, unpaved]"
    )]
    [MayBeEmpty]
    public IReadOnlyList<RoadTrait> Avoid { get; init; } = [];

    [Key(
        "Walkers of the group take nothing steeper, up or down; a street whose incline nobody gives is taken as flat.",
        Default = "any",
        Example = "6"
    )]
    [Limits(0, 100, "per cent")]
    public double? MaxIncline { get; init; }

    [Key("Where the group's numbers come from.", Example = "UN estimate of October 2016")]
    public required string Source { get; init; }
}

internal sealed class PeopleModel : Part
{
    [Key("Lowest figure a source gives.", Example = "241600")]
    [Limits(0, 1e9, "people", Whole = true)]
    public required long Low { get; init; }

    [Key("The figure that is planned with.", Example = "266600")]
    [Limits(0, 1e9, "people", Whole = true)]
    public required long Expected { get; init; }

    [Key("Highest figure a source gives.", Example = "275000")]
    [Limits(0, 1e9, "people", Whole = true)]
    public required long High { get; init; }

    [Key("Who gives which figure.", Example = "UNHCR 250,000; UN envoy 275,000")]
    public required string Source { get; init; }
}

internal sealed class MobilisationModel : Part
{
    [Key("Nobody is ready before.", Example = "0")]
    [Limits(0, 10_080, "minutes")]
    public required double First { get; init; }

    [Key("All are ready after; between the two their number grows evenly.", Example = "60")]
    [Limits(0, 10_080, "minutes")]
    public required double Last { get; init; }
}
