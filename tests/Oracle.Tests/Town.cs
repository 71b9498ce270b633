namespace SafePassage.Oracle.Tests;

/// <summary>
/// A small town whose times are all whole minutes, so that a network expanded in steps of a minute says exactly what is
/// possible in continuous time [FT98]. Described in words of its own: neither the product's reader nor its model has a part in it.
/// </summary>
internal sealed record Town
{
    public required int Nodes { get; init; }

    /// <summary>Length of the window.</summary>
    public required int Minutes { get; init; }

    public required bool CountsAtDestination { get; init; }

    public required double FootFactor { get; init; }

    public required double CarFactor { get; init; }

    public required IReadOnlyList<Street> Streets { get; init; }

    public required IReadOnlyList<Crowd> Crowds { get; init; }

    public required IReadOnlyList<Home> Homes { get; init; }

    public required IReadOnlyList<Gate> Gates { get; init; }

    public required IReadOnlyList<Place> Places { get; init; }

    public required IReadOnlyList<Closing> Closings { get; init; }

    public required Ruling Ruling { get; init; }

    /// <summary>Those who will come, rounded to the nearest, halves to the even number.</summary>
    public int Coming(Home home, int crowd) =>
        (int)
            Math.Round(
                home.People[crowd] * (Ruling.Uptake[crowd] ?? Crowds[crowd].Uptake),
                MidpointRounding.ToEven
            );

    /// <summary>Whether a crowd may pass a gate at all.</summary>
    public bool Admits(int gate, int crowd) =>
        Gates[gate].Crowds.Contains(crowd)
        && !Ruling.Shut.Contains(gate)
        && !Ruling.Barred.Contains((gate, crowd));

    /// <summary>Whether a gate lets people through in a minute.</summary>
    public bool IsOpen(int gate, int minute) =>
        !Ruling.Shut.Contains(gate)
        && (Ruling.Hours.GetValueOrDefault(gate) ?? Gates[gate].Hours).Any(h =>
            h.From <= minute && minute < h.Until
        );
}

/// <summary>Minutes, the last not included.</summary>
internal readonly record struct Hours(int From, int Until);

/// <summary>One direction of a street.</summary>
/// <param name="Units">Its length in units of 72 m: a minute for a walker at 1.2 m/s.</param>
/// <param name="Width">Metres for walkers; 0 where they may not go.</param>
/// <param name="Lanes">0 where cars may not go.</param>
/// <param name="CarMinutes">How long a car takes.</param>
/// <param name="Twin">Index of the other direction of the same street; null where it is one-way.</param>
internal sealed record Street(
    int From,
    int To,
    int Units,
    double Width,
    int Lanes,
    int CarMinutes,
    int? Twin
)
{
    public const int VehiclesPerHourAndLane = 150;
}

/// <param name="Speed">1.2, 0.6 or 0.4 m/s, so that every street takes whole minutes.</param>
/// <param name="FirstReady">Minutes.</param>
/// <param name="LastReady">Minutes.</param>
internal sealed record Crowd(
    bool Walks,
    bool Drives,
    double Speed,
    int FirstReady,
    int LastReady,
    double Uptake
)
{
    public int Minutes(Street street, bool walking) =>
        walking ? (int)Math.Round(street.Units * 1.2 / Speed) : street.CarMinutes;

    /// <summary>How many of some can have left when a minute ends. Who is ready just then leaves in the next.</summary>
    public double ReadyWithin(int people, int minute) =>
        FirstReady == LastReady
            ? (minute >= FirstReady ? people : 0)
            : people * Math.Clamp((minute + 1.0 - FirstReady) / (LastReady - FirstReady), 0, 1);
}

/// <param name="People">Of each crowd.</param>
internal sealed record Home(int Node, IReadOnlyList<int> People);

/// <param name="PerHour">Persons.</param>
/// <param name="LimitPerHour">Of each crowd; null for none of its own.</param>
/// <param name="Beyond">Minutes to the place.</param>
internal sealed record Gate(
    int Node,
    IReadOnlyList<int> Crowds,
    IReadOnlyList<Hours> Hours,
    int PerHour,
    IReadOnlyList<int?> LimitPerHour,
    int Place,
    int Beyond
);

/// <param name="Capacity">Persons; null for no limit.</param>
internal sealed record Place(int? Capacity);

/// <param name="Factor">What is left of the capacity; 0: nobody is on the street.</param>
internal sealed record Closing(int Street, Hours When, double Factor);

/// <summary>A reading: what of the town holds.</summary>
/// <param name="Uptake">Of each crowd; null as the crowd says.</param>
internal sealed record Ruling(
    IReadOnlySet<int> Shut,
    IReadOnlySet<(int Gate, int Crowd)> Barred,
    IReadOnlyDictionary<int, IReadOnlyList<Hours>> Hours,
    IReadOnlyList<double?> Uptake
)
{
    public static Ruling AsGiven(int crowds) =>
        new(
            new HashSet<int>(),
            new HashSet<(int, int)>(),
            new Dictionary<int, IReadOnlyList<Hours>>(),
            new double?[crowds]
        );
}
