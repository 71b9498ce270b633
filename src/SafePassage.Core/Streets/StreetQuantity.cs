using System.Runtime.InteropServices;
using SafePassage.Core.Roads;

namespace SafePassage.Core.Streets;

/// <summary>What is known or assumed of a street in one direction.</summary>
public enum StreetQuantity
{
    /// <summary>1 when cars may use it, 0 when not.</summary>
    Cars,

    /// <summary>1 when walkers may use it, 0 when not.</summary>
    Walkers,

    /// <summary>Free speed of cars, km/h.</summary>
    CarSpeed,

    /// <summary>Lanes in this direction.</summary>
    CarLanes,

    /// <summary>Vehicles an hour on one lane.</summary>
    LaneCapacity,

    /// <summary>Width usable by walkers, metres.</summary>
    FootWidth,
}

public static class StreetQuantities
{
    public const int Count = (int)StreetQuantity.FootWidth + 1;

    private static readonly string[] Spelled =
    [
        "cars",
        "walkers",
        "car_speed_kmh",
        "car_lanes",
        "vehicles_per_hour_per_lane",
        "foot_width_m",
    ];

    /// <summary>The name in files.</summary>
    public static string Name(StreetQuantity quantity) => Spelled[(int)quantity];

    public static bool TryParse(string name, out StreetQuantity quantity)
    {
        var at = Array.IndexOf(Spelled, name);
        quantity = (StreetQuantity)Math.Max(at, 0);
        return at >= 0;
    }

    public static IReadOnlyList<string> Names => Spelled;
}

/// <summary>A number and where it came from.</summary>
/// <param name="Rule">Which rule, when <see cref="Origin"/> is <see cref="Origin.Rule"/>.</param>
/// <param name="OverrideRow">Which row of the override table, when it is <see cref="Origin.Override"/>; else −1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sourced(
    double Value,
    Origin Origin,
    StreetRule Rule = StreetRule.None,
    int OverrideRow = -1
)
{
    /// <summary>Whether it stands neither in the input nor in the override table.</summary>
    public bool IsGuess => Origin is Origin.ClassDefault or Origin.Rule;

    /// <summary>How far from the input: a chain is as sure as its least sure part.</summary>
    internal int Doubt =>
        Origin switch
        {
            Origin.Given => 0,
            Origin.Override => 1,
            Origin.Rule => 2,
            _ => 3,
        };
}

/// <summary>One direction of one street.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DirectionUse(
    Sourced Cars,
    Sourced Walkers,
    Sourced CarSpeed,
    Sourced CarLanes,
    Sourced LaneCapacity,
    Sourced FootWidth
)
{
    public bool AllowsCars => Cars.Value > 0;

    public bool AllowsWalkers => Walkers.Value > 0;

    public Sourced this[StreetQuantity quantity] =>
        quantity switch
        {
            StreetQuantity.Cars => Cars,
            StreetQuantity.Walkers => Walkers,
            StreetQuantity.CarSpeed => CarSpeed,
            StreetQuantity.CarLanes => CarLanes,
            StreetQuantity.LaneCapacity => LaneCapacity,
            _ => FootWidth,
        };

    /// <summary>The same with one number replaced.</summary>
    public DirectionUse With(StreetQuantity quantity, Sourced number) =>
        quantity switch
        {
            StreetQuantity.Cars => this with { Cars = number },
            StreetQuantity.Walkers => this with { Walkers = number },
            StreetQuantity.CarSpeed => this with { CarSpeed = number },
            StreetQuantity.CarLanes => this with { CarLanes = number },
            StreetQuantity.LaneCapacity => this with { LaneCapacity = number },
            _ => this with { FootWidth = number },
        };
}
