using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>A number and where it came from.</summary>
/// <param name="Value">In the unit of its quantity (<see cref="WayQuantity"/>).</param>
/// <param name="Origin">Tag, class, rule or override.</param>
/// <param name="Rule">Which rule, when <see cref="Origin"/> is <see cref="Origin.Rule"/>.</param>
/// <param name="OverrideRow">Which row of the override table, when it is <see cref="Origin.Override"/>; else −1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sourced(
    double Value,
    Origin Origin,
    GuessRule Rule = GuessRule.None,
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

/// <summary>One direction of one street: what each mode may do there and finds, each number with its origin.</summary>
/// <param name="Cars">Above 0 where cars may go this way.</param>
/// <param name="Walkers">Above 0 where walkers may go this way.</param>
/// <param name="CarSpeed">Free speed, km/h.</param>
/// <param name="CarLanes">Lanes in this direction.</param>
/// <param name="LaneCapacity">Vehicles an hour on one lane.</param>
/// <param name="FootWidth">Metres that walkers can use.</param>
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
    /// <summary>Whether cars may go this way; numbers about cars mean nothing where not.</summary>
    public bool AllowsCars => Cars.Value > 0;

    /// <summary>Whether walkers may go this way; numbers about walkers mean nothing where not.</summary>
    public bool AllowsWalkers => Walkers.Value > 0;

    /// <summary>The number of a quantity, with its origin.</summary>
    public Sourced this[WayQuantity quantity] =>
        quantity switch
        {
            WayQuantity.Cars => Cars,
            WayQuantity.Walkers => Walkers,
            WayQuantity.CarSpeed => CarSpeed,
            WayQuantity.CarLanes => CarLanes,
            WayQuantity.LaneCapacity => LaneCapacity,
            _ => FootWidth,
        };

    /// <summary>The same with one number replaced; this one stays as it is.</summary>
    public DirectionUse With(WayQuantity quantity, Sourced number) =>
        quantity switch
        {
            WayQuantity.Cars => this with { Cars = number },
            WayQuantity.Walkers => this with { Walkers = number },
            WayQuantity.CarSpeed => this with { CarSpeed = number },
            WayQuantity.CarLanes => this with { CarLanes = number },
            WayQuantity.LaneCapacity => this with { LaneCapacity = number },
            _ => this with { FootWidth = number },
        };
}
