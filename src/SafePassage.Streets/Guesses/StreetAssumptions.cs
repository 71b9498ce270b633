using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>A number that is assumed, and whence.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Assumed(double Value, string Source);

/// <summary>
/// What is assumed of every class of OpenStreetMap street where tags are silent: the table of
/// <see cref="StreetDefaults"/>, refined for the classes that it holds together. Immutable.
/// </summary>
public sealed class StreetAssumptions
{
    private const string Practice =
        "usual practice with OpenStreetMap for this class: an assumption";

    private readonly Assumed[] _table;

    private StreetAssumptions(Assumed[] table) => _table = table;

    public Assumed this[StreetClass street, StreetQuantity quantity] =>
        _table[At(street, quantity)];

    /// <summary>The standard table.</summary>
    public static StreetAssumptions Standard { get; } =
        From(StreetDefaults.Standard, StreetDefaults.StandardSource);

    /// <summary>
    /// A scenario's table of road classes, with our refinements where the classes are finer and the scenario keeps our own
    /// number for the class.
    /// </summary>
    public static StreetAssumptions From(StreetDefaults defaults, string source)
    {
        var table = new Assumed[StreetClasses.Count * StreetQuantities.Count];
        for (var i = 0; i < StreetClasses.Count; i++)
        {
            var street = (StreetClass)i;
            var road = defaults[StreetClasses.ToRoadClass(street)];
            for (var q = 0; q < StreetQuantities.Count; q++)
            {
                table[At(street, (StreetQuantity)q)] = new(Number(road, (StreetQuantity)q), source);
            }
        }

        foreach (var (street, quantity, value) in Refinements)
        {
            var road = StreetClasses.ToRoadClass(street);
            if (Number(defaults[road], quantity) == Number(StreetDefaults.Standard[road], quantity))
            {
                table[At(street, quantity)] = new(value, Practice);
            }
        }

        return new(table);
    }

    private static double Number(StreetDefault road, StreetQuantity quantity) =>
        quantity switch
        {
            StreetQuantity.Cars => road.Cars ? 1 : 0,
            StreetQuantity.Walkers => road.Walkers ? 1 : 0,
            StreetQuantity.CarSpeed => road.CarSpeed.Value,
            StreetQuantity.CarLanes => road.CarLanes,
            StreetQuantity.LaneCapacity => road.VehiclesPerHourPerLane,
            _ => road.FootWidth.Value,
        };

    /// <summary>The same table with one number replaced.</summary>
    public StreetAssumptions With(
        StreetClass street,
        StreetQuantity quantity,
        double value,
        string source
    )
    {
        var table = (Assumed[])_table.Clone();
        table[At(street, quantity)] = new(value, source);
        return new(table);
    }

    private static int At(StreetClass street, StreetQuantity quantity) =>
        ((int)street * StreetQuantities.Count) + (int)quantity;

    private static IEnumerable<(StreetClass, StreetQuantity, double)> Refinements =>
        [
            (StreetClass.MotorwayLink, StreetQuantity.CarSpeed, 50),
            (StreetClass.TrunkLink, StreetQuantity.CarSpeed, 45),
            (StreetClass.PrimaryLink, StreetQuantity.CarSpeed, 40),
            (StreetClass.MotorwayLink, StreetQuantity.CarLanes, 1),
            (StreetClass.TrunkLink, StreetQuantity.CarLanes, 1),
            (StreetClass.PrimaryLink, StreetQuantity.CarLanes, 1),
            (StreetClass.Unclassified, StreetQuantity.CarSpeed, 40),
            (StreetClass.LivingStreet, StreetQuantity.CarSpeed, 10),
            (StreetClass.LivingStreet, StreetQuantity.LaneCapacity, 300),
            (StreetClass.Track, StreetQuantity.CarSpeed, 15),
            (StreetClass.Track, StreetQuantity.LaneCapacity, 100),
            (StreetClass.Busway, StreetQuantity.Cars, 0),
            (StreetClass.Busway, StreetQuantity.Walkers, 0),
            (StreetClass.Pedestrian, StreetQuantity.FootWidth, 4),
            (StreetClass.Path, StreetQuantity.FootWidth, 1.5),
            (StreetClass.Bridleway, StreetQuantity.FootWidth, 1.5),
            (StreetClass.Steps, StreetQuantity.FootWidth, 1.5),
            // Used only where a tag lets walkers onto a motorway, or cars onto a path.
            (StreetClass.Motorway, StreetQuantity.FootWidth, 2),
            (StreetClass.MotorwayLink, StreetQuantity.FootWidth, 2),
            (StreetClass.Pedestrian, StreetQuantity.LaneCapacity, 300),
            (StreetClass.Footway, StreetQuantity.LaneCapacity, 100),
            (StreetClass.Path, StreetQuantity.LaneCapacity, 100),
            (StreetClass.Cycleway, StreetQuantity.LaneCapacity, 100),
            (StreetClass.Bridleway, StreetQuantity.LaneCapacity, 100),
            (StreetClass.Steps, StreetQuantity.LaneCapacity, 100),
        ];
}
