namespace SafePassage.Model;

/// <summary>What is known or assumed of a street in one direction.</summary>
public enum WayQuantity
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

/// <summary>How quantities are spelled in files.</summary>
public static class WayQuantities
{
    /// <summary>How many quantities there are.</summary>
    public const int Count = (int)WayQuantity.FootWidth + 1;

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
    public static string Name(WayQuantity quantity) => Spelled[(int)quantity];

    /// <summary>The quantity with a name in files; false when there is none.</summary>
    public static bool TryParse(string name, out WayQuantity quantity)
    {
        var at = Array.IndexOf(Spelled, name);
        quantity = (WayQuantity)Math.Max(at, 0);
        return at >= 0;
    }

    /// <summary>All names in files, in the order of the quantities.</summary>
    public static IReadOnlyList<string> Names => Spelled;
}
