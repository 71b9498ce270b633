using SafePassage.Adapters.ScenarioFiles.Keys;
using SafePassage.Adapters.Tables;
using SafePassage.Core.Roads;
using SafePassage.Core.Scenarios;

namespace SafePassage.Adapters.ScenarioFiles.Building;

/// <summary>Lists everything assumed while the scenario is built, whether the author set it or we did.</summary>
internal sealed class Assumptions
{
    public const string WalkingSource =
        "Weidmann 1993, RiMEA: a mixed group on the level [WEI93]: an assumption";

    private readonly List<Assumption> _all = [];

    public Assumptions(Draft draft)
    {
        var keys = draft.Keys.Assumptions;
        var standard = GeneralAssumptions.Standard;
        General = new(
            Number(
                "walkers_per_second_per_metre",
                keys?.WalkersPerSecondPerMetre,
                standard.WalkersPerSecondPerMetre,
                "persons/s per metre of width",
                "Weidmann 1993; HCM, pedestrians [WEI93]: an assumption, below the most that was observed, 1.2"
            ),
            Number(
                "persons_per_car",
                keys?.PersonsPerCar,
                standard.PersonsPerCar,
                "persons",
                "SafePassage's own assumption"
            ),
            Number(
                "car_capacity_factor",
                keys?.CarCapacityFactor,
                standard.CarCapacityFactor,
                "of the capacity for cars remains",
                "SafePassage's own assumption: no damage"
            ),
            Number(
                "foot_capacity_factor",
                keys?.FootCapacityFactor,
                standard.FootCapacityFactor,
                "of the capacity for walkers remains",
                "SafePassage's own assumption: no damage"
            ),
            Streets(keys?.StreetClasses)
        );
    }

    public GeneralAssumptions General { get; }

    public IReadOnlyList<Assumption> All => _all;

    public void Add(string key, string value, string source, bool standard) =>
        _all.Add(new(key, value, source, standard));

    private double Number(
        string key,
        NumberKeys? given,
        double standard,
        string unit,
        string source
    )
    {
        var value = given?.Value ?? standard;
        Add(key, $"{NumberLimits.Show(value)} {unit}", given?.Source ?? source, given is null);
        return value;
    }

    private StreetDefaults Streets(IReadOnlyDictionary<string, StreetClassKeys>? given)
    {
        var replaced = new Dictionary<RoadClass, StreetDefault>();
        foreach (var roadClass in Enum.GetValues<RoadClass>())
        {
            var name = roadClass.ToString().ToLowerInvariant();
            var keys = given?.GetValueOrDefault(name);
            var standard = StreetDefaults.Standard[roadClass];
            var merged = standard with
            {
                CarSpeed = keys?.CarSpeedKmPerHour is { } speed ? new(speed) : standard.CarSpeed,
                CarLanes = keys?.CarLanes ?? standard.CarLanes,
                VehiclesPerHourPerLane =
                    keys?.VehiclesPerHourPerLane ?? standard.VehiclesPerHourPerLane,
                FootWidth = keys?.FootWidthMetres is { } width ? new(width) : standard.FootWidth,
            };
            replaced[roadClass] = merged;

            void Tell(string key, string value, bool isGiven) =>
                Add(
                    $"street_classes.{name}.{key}",
                    value,
                    isGiven ? keys!.Source : StreetDefaults.StandardSource,
                    !isGiven
                );

            if (merged.Cars)
            {
                Tell(
                    "car_speed_km_per_hour",
                    $"{NumberLimits.Show(merged.CarSpeed.Value)} km/h",
                    keys?.CarSpeedKmPerHour is not null
                );
                Tell("car_lanes", $"{merged.CarLanes} lanes", keys?.CarLanes is not null);
                Tell(
                    "vehicles_per_hour_per_lane",
                    $"{NumberLimits.Show(merged.VehiclesPerHourPerLane)} vehicles/h a lane",
                    keys?.VehiclesPerHourPerLane is not null
                );
            }

            if (merged.Walkers)
            {
                Tell(
                    "foot_width_metres",
                    $"{NumberLimits.Show(merged.FootWidth.Value)} m",
                    keys?.FootWidthMetres is not null
                );
            }
        }

        return StreetDefaults.Standard.With(replaced);
    }
}
