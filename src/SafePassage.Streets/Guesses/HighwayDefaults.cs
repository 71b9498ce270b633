using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>A number that is assumed, and whence.</summary>
/// <param name="Value">In the unit of its quantity (<see cref="WayQuantity"/>).</param>
/// <param name="Source">In words, for the list of assumptions.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourcedDefault(double Value, string Source);

/// <summary>
/// What is assumed of every class of OpenStreetMap street where tags are silent: the table of
/// <see cref="RoadDefaults"/>, refined for the classes that it holds together. Immutable: any number of threads may read it.
/// </summary>
public sealed class HighwayDefaults
{
    private const string Practice =
        "usual practice with OpenStreetMap for this class: an assumption";

    private readonly SourcedDefault[] _table;

    private HighwayDefaults(SourcedDefault[] table) => _table = table;

    /// <summary>What is assumed of a class where tags are silent; for every class and quantity there is something.</summary>
    public SourcedDefault this[HighwayClass street, WayQuantity quantity] =>
        _table[At(street, quantity)];

    /// <summary>The table without a scenario of one's own: <see cref="RoadDefaults.Standard"/>, refined.</summary>
    public static HighwayDefaults Standard { get; } =
        From(RoadDefaults.Standard, RoadDefaults.StandardSource);

    /// <summary>
    /// A scenario's table of road classes, with our refinements where the classes are finer and the scenario keeps our own
    /// number for the class.
    /// </summary>
    /// <param name="defaults">For every road class.</param>
    /// <param name="source">Whence they are, in words.</param>
    public static HighwayDefaults From(RoadDefaults defaults, string source)
    {
        var table = new SourcedDefault[HighwayClasses.Count * WayQuantities.Count];
        for (var i = 0; i < HighwayClasses.Count; i++)
        {
            var street = (HighwayClass)i;
            var road = defaults[HighwayClasses.ToRoadClass(street)];
            for (var q = 0; q < WayQuantities.Count; q++)
            {
                table[At(street, (WayQuantity)q)] = new(Number(road, (WayQuantity)q), source);
            }
        }

        foreach (var (street, quantity, value) in Refinements)
        {
            var road = HighwayClasses.ToRoadClass(street);
            if (Number(defaults[road], quantity) == Number(RoadDefaults.Standard[road], quantity))
            {
                table[At(street, quantity)] = new(value, Practice);
            }
        }

        return new(table);
    }

    private static double Number(RoadDefault road, WayQuantity quantity) =>
        quantity switch
        {
            WayQuantity.Cars => road.Cars ? 1 : 0,
            WayQuantity.Walkers => road.Walkers ? 1 : 0,
            WayQuantity.CarSpeed => road.CarSpeed.Value,
            WayQuantity.CarLanes => road.CarLanes,
            WayQuantity.LaneCapacity => road.VehiclesPerHourPerLane,
            _ => road.FootWidth.Value,
        };

    /// <summary>The same table with one number replaced; this one stays as it is.</summary>
    /// <param name="street">The class.</param>
    /// <param name="quantity">What is said of it.</param>
    /// <param name="value">In the unit of the quantity, ≥ 0; not judged here.</param>
    /// <param name="source">Whence it is, in words.</param>
    public HighwayDefaults With(
        HighwayClass street,
        WayQuantity quantity,
        double value,
        string source
    )
    {
        var table = (SourcedDefault[])_table.Clone();
        table[At(street, quantity)] = new(value, source);
        return new(table);
    }

    private static int At(HighwayClass street, WayQuantity quantity) =>
        ((int)street * WayQuantities.Count) + (int)quantity;

    private static IEnumerable<(HighwayClass, WayQuantity, double)> Refinements =>
        [
            (HighwayClass.MotorwayLink, WayQuantity.CarSpeed, 50),
            (HighwayClass.TrunkLink, WayQuantity.CarSpeed, 45),
            (HighwayClass.PrimaryLink, WayQuantity.CarSpeed, 40),
            (HighwayClass.MotorwayLink, WayQuantity.CarLanes, 1),
            (HighwayClass.TrunkLink, WayQuantity.CarLanes, 1),
            (HighwayClass.PrimaryLink, WayQuantity.CarLanes, 1),
            (HighwayClass.Unclassified, WayQuantity.CarSpeed, 40),
            (HighwayClass.LivingStreet, WayQuantity.CarSpeed, 10),
            (HighwayClass.LivingStreet, WayQuantity.LaneCapacity, 300),
            (HighwayClass.Track, WayQuantity.CarSpeed, 15),
            (HighwayClass.Track, WayQuantity.LaneCapacity, 100),
            (HighwayClass.Busway, WayQuantity.Cars, 0),
            (HighwayClass.Busway, WayQuantity.Walkers, 0),
            (HighwayClass.Pedestrian, WayQuantity.FootWidth, 4),
            (HighwayClass.Path, WayQuantity.FootWidth, 1.5),
            (HighwayClass.Bridleway, WayQuantity.FootWidth, 1.5),
            (HighwayClass.Steps, WayQuantity.FootWidth, 1.5),
            // Used only where a tag lets walkers onto a motorway, or cars onto a path.
            (HighwayClass.Motorway, WayQuantity.FootWidth, 2),
            (HighwayClass.MotorwayLink, WayQuantity.FootWidth, 2),
            (HighwayClass.Pedestrian, WayQuantity.LaneCapacity, 300),
            (HighwayClass.Footway, WayQuantity.LaneCapacity, 100),
            (HighwayClass.Path, WayQuantity.LaneCapacity, 100),
            (HighwayClass.Cycleway, WayQuantity.LaneCapacity, 100),
            (HighwayClass.Bridleway, WayQuantity.LaneCapacity, 100),
            (HighwayClass.Steps, WayQuantity.LaneCapacity, 100),
        ];
}
