namespace SafePassage.Model;

/// <summary>What is assumed of a class of street where the input does not say.</summary>
/// <param name="CarSpeed">Free speed.</param>
/// <param name="CarLanes">Lanes in one direction.</param>
/// <param name="VehiclesPerHourPerLane">Capacity of one lane.</param>
/// <param name="FootWidth">Width usable by walkers, both directions together.</param>
/// <param name="Cars">Whether cars may use the class at all.</param>
/// <param name="Walkers">Whether walkers may use the class at all.</param>
public readonly record struct RoadDefault(
    KilometresPerHour CarSpeed,
    int CarLanes,
    double VehiclesPerHourPerLane,
    Metres FootWidth,
    bool Cars = true,
    bool Walkers = true
);

/// <summary>The table of class defaults, each overridable by the scenario; the one home of these numbers. Immutable.</summary>
public sealed class RoadDefaults
{
    /// <summary>Where the numbers of <see cref="Standard"/> come from.</summary>
    public const string StandardSource =
        "Highway Capacity Manual and usual practice of evacuation time estimates [HCM16]; speeds, lanes and path widths by class as usual with OpenStreetMap: an assumption";

    private readonly RoadDefault[] _byClass;

    /// <summary>A table of one's own; copied.</summary>
    /// <param name="byClass">Every class.</param>
    /// <exception cref="KeyNotFoundException">A class is missing.</exception>
    public RoadDefaults(IReadOnlyDictionary<RoadClass, RoadDefault> byClass)
    {
        _byClass = [.. Enum.GetValues<RoadClass>().Select(c => byClass[c])];
    }

    /// <summary>What is assumed of a class; there is something for each.</summary>
    public RoadDefault this[RoadClass roadClass] => _byClass[(int)roadClass];

    /// <summary>SafePassage's own numbers [HCM16], each of which a scenario may replace.</summary>
    public static RoadDefaults Standard { get; } =
        new(
            new Dictionary<RoadClass, RoadDefault>
            {
                [RoadClass.Motorway] = Of(90, 2, 1900, 0, walkers: false),
                [RoadClass.Trunk] = Of(70, 2, 1700, 3),
                [RoadClass.Primary] = Of(50, 2, 1200, 3),
                [RoadClass.Secondary] = Of(50, 1, 900, 3),
                [RoadClass.Tertiary] = Of(40, 1, 700, 2.5),
                [RoadClass.Residential] = Of(30, 1, 500, 2),
                [RoadClass.Service] = Of(20, 1, 300, 2),
                [RoadClass.Path] = Of(5, 1, 0, 2, cars: false),
            }
        );

    /// <summary>The same table with some classes replaced; this one stays as it is.</summary>
    /// <param name="replaced">The classes that are, whole.</param>
    public RoadDefaults With(IReadOnlyDictionary<RoadClass, RoadDefault> replaced) =>
        new(
            Enum.GetValues<RoadClass>()
                .ToDictionary(c => c, c => replaced.TryGetValue(c, out var d) ? d : this[c])
        );

    private static RoadDefault Of(
        double speed,
        int lanes,
        double vehicles,
        double width,
        bool cars = true,
        bool walkers = true
    ) => new(new(speed), lanes, vehicles, new(width), cars, walkers);
}
