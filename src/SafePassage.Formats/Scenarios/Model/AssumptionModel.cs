using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Model;

internal sealed class AssumptionModel : Part
{
    [Key("Flow of walkers over a metre of width, both directions together.", Default = "0.8")]
    [Limits(0, 1.2, "persons a second and metre", AboveMin = true)]
    public NumberModel? WalkersPerSecondPerMetre { get; init; }

    [Key("Persons in a car.", Default = "4")]
    [Limits(0, 20, "persons", AboveMin = true)]
    public NumberModel? PersonsPerCar { get; init; }

    [Key("Share of the streets' capacity for cars that remains (damage, rubble).", Default = "1")]
    [Limits(0, 1)]
    public NumberModel? CarCapacityFactor { get; init; }

    [Key("The same for walkers.", Default = "1")]
    [Limits(0, 1)]
    public NumberModel? FootCapacityFactor { get; init; }

    [Key(
        "What is assumed of a class of street where the link table is silent.",
        Default = "SafePassage's own table"
    )]
    [By("class of street", Words = typeof(RoadClass))]
    public IReadOnlyDictionary<string, RoadClassModel>? StreetClasses { get; init; }
}

/// <summary>A number and whence it comes.</summary>
[Inline]
internal sealed class NumberModel : Part
{
    [Key("The number.", Example = "0.5")]
    public required double Value { get; init; }

    [Key(
        "Where it comes from, or why it is assumed.",
        Example = "Assumed: half of the streets are blocked by rubble"
    )]
    public required string Source { get; init; }
}

internal sealed class RoadClassModel : Part
{
    [Key("Free speed of cars.", Default = "as in SafePassage's own table", Example = "50")]
    [Limits(0, 200, "km/h", AboveMin = true)]
    public double? CarSpeedKmPerHour { get; init; }

    [Key("Lanes in one direction.", Default = "as in SafePassage's own table", Example = "2")]
    [Limits(1, 50, "lanes", Whole = true)]
    public int? CarLanes { get; init; }

    [Key("Capacity of a lane.", Default = "as in SafePassage's own table", Example = "1200")]
    [Limits(0, 3000, "vehicles an hour and lane")]
    public double? VehiclesPerHourPerLane { get; init; }

    [Key(
        "Width for walkers, which both directions share.",
        Default = "as in SafePassage's own table",
        Example = "3"
    )]
    [Limits(0, 200, "metres")]
    public double? FootWidthMetres { get; init; }

    [Key("Where the numbers come from.", Example = "Assumed after satellite pictures")]
    public required string Source { get; init; }
}
