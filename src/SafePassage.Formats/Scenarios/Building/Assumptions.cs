using SafePassage.Formats.Scenarios.Model;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Lists everything assumed while the scenario is built, whether the author set it or we did.</summary>
internal sealed class Assumptions
{
    private readonly List<Assumption> _all = [];

    public Assumptions(Draft draft)
    {
        var keys = draft.Keys.Assumptions;
        var standard = GeneralAssumptions.Standard;
        General = new(
            Number(
                AssumedQuantity.WalkerFlow,
                keys?.WalkersPerSecondPerMetre,
                standard.WalkersPerSecondPerMetre,
                OwnSource.Pedestrians
            ),
            Number(
                AssumedQuantity.PersonsPerCar,
                keys?.PersonsPerCar,
                standard.PersonsPerCar,
                OwnSource.PersonsPerCar
            ),
            Number(
                AssumedQuantity.CarCapacityFactor,
                keys?.CarCapacityFactor,
                standard.CarCapacityFactor,
                OwnSource.NoDamage
            ),
            Number(
                AssumedQuantity.FootCapacityFactor,
                keys?.FootCapacityFactor,
                standard.FootCapacityFactor,
                OwnSource.NoDamage
            ),
            Streets(keys?.StreetClasses)
        );
    }

    public GeneralAssumptions General { get; }

    public IReadOnlyList<Assumption> All => _all;

    /// <param name="given">The author's source, which holds unless the number is our own.</param>
    public void Add(
        AssumptionSubject subject,
        AssumedValue value,
        string? given,
        OwnSource? own = null
    ) => _all.Add(new(subject, value, own is null ? given : null, own));

    private double Number(
        AssumedQuantity quantity,
        NumberModel? given,
        double standard,
        OwnSource own
    )
    {
        var value = given?.Value ?? standard;
        Add(
            AssumptionSubject.Everything,
            new(quantity, value),
            given?.Source,
            given is null ? own : null
        );
        return value;
    }

    private RoadDefaults Streets(IReadOnlyDictionary<string, RoadClassModel>? given)
    {
        var replaced = new Dictionary<RoadClass, RoadDefault>();
        foreach (var roadClass in Enum.GetValues<RoadClass>())
        {
            var keys = given?.GetValueOrDefault(Word<RoadClass>.Of(roadClass));
            var standard = RoadDefaults.Standard[roadClass];
            var merged = standard with
            {
                CarSpeed = keys?.CarSpeedKmPerHour is { } speed ? new(speed) : standard.CarSpeed,
                CarLanes = keys?.CarLanes ?? standard.CarLanes,
                VehiclesPerHourPerLane =
                    keys?.VehiclesPerHourPerLane ?? standard.VehiclesPerHourPerLane,
                FootWidth = keys?.FootWidthMetres is { } width ? new(width) : standard.FootWidth,
            };
            replaced[roadClass] = merged;

            void Tell(AssumedQuantity quantity, double value, bool isGiven) =>
                Add(
                    new(Street: roadClass),
                    new(quantity, value),
                    keys?.Source,
                    isGiven ? null : OwnSource.RoadClasses
                );

            if (merged.Cars)
            {
                Tell(
                    AssumedQuantity.CarSpeed,
                    merged.CarSpeed.Value,
                    keys?.CarSpeedKmPerHour is not null
                );
                Tell(AssumedQuantity.CarLanes, merged.CarLanes, keys?.CarLanes is not null);
                Tell(
                    AssumedQuantity.LaneCapacity,
                    merged.VehiclesPerHourPerLane,
                    keys?.VehiclesPerHourPerLane is not null
                );
            }

            if (merged.Walkers)
            {
                Tell(
                    AssumedQuantity.FootWidth,
                    merged.FootWidth.Value,
                    keys?.FootWidthMetres is not null
                );
            }
        }

        return RoadDefaults.Standard.With(replaced);
    }
}
