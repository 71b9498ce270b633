namespace SafePassage.Model;

/// <summary>Where a person counts as out.</summary>
public enum CountsAt
{
    /// <summary>Past the gate before the end of the window.</summary>
    Gate,

    /// <summary>At the destination before the end of the window.</summary>
    Destination,
}

public enum DestinationKind
{
    Area,
    Shelter,
    Hospital,
}

/// <summary>What is known of a corridor, from the most to the least sure; shown by colour, pattern and word.</summary>
public enum CorridorStatus
{
    Agreed,
    ClaimedOpen,
    Disputed,
    ObservedOpen,
    Closed,
    Unknown,
}

/// <summary>Whether a thing of the scenario is documented by a source or assumed by its author.</summary>
public enum Evidence
{
    Documented,
    Assumed,
}

/// <summary>The hours in which people can leave.</summary>
public sealed record Window(DateTimeOffset Start, DateTimeOffset End)
{
    public TimeSpan Length => End - Start;

    /// <summary>Local time, with the window's offset, of a moment counted from the start.</summary>
    public DateTimeOffset At(TimeSpan sinceStart) => Start + sinceStart;
}

/// <summary>When people of a group are ready to go after the call, which comes at the start of the window.</summary>
/// <param name="First">Nobody is ready before.</param>
/// <param name="Last">All are ready after; between the two the share grows evenly. Equal to First: all at once.</param>
public readonly record struct Mobilisation(TimeSpan First, TimeSpan Last)
{
    /// <summary>How many of a number of people are ready at a time, rounded down.</summary>
    public long Ready(long people, TimeSpan at) =>
        at >= Last ? people
        : at <= First ? 0
        : (long)(people * (Int128)(at - First).Ticks / (Last - First).Ticks);
}

/// <summary>A group of people who share rights, means and needs.</summary>
/// <param name="Priority">1 leaves first; distinct among groups.</param>
/// <param name="Modes">Not empty.</param>
/// <param name="Uptake">Share, 0 to 1, that will come.</param>
/// <param name="Total">People in all as the sources give it, when they give a range.</param>
public sealed record Group(
    string Id,
    Name Name,
    int Priority,
    IReadOnlyList<Mode> Modes,
    Estimate Uptake,
    Mobilisation Mobilisation,
    KilometresPerHour WalkingSpeed,
    Estimate? Total,
    string Source
)
{
    /// <summary>What the group keeps away from, by whatever mode.</summary>
    public RoadTraits Avoid { get; init; }

    /// <summary>Walkers of the group take nothing steeper; null: whatever there is. What is not known is taken as flat.</summary>
    public double? MaxInclinePerCent { get; init; }

    /// <summary>
    /// Whether somebody of this group may use a link by a mode: the one place where a street is shut to some and open to others.
    /// Planner, bounds and checkers all ask here.
    /// </summary>
    public bool MayUse(RoadLink link, Mode mode) =>
        link.Allows(mode)
        && !link.Traits.Meets(Avoid)
        && (mode != Mode.Foot || !(link.InclinePerCent > MaxInclinePerCent));

    /// <summary>Whether two groups may use the same links.</summary>
    public bool MayUseTheSameAs(Group other) =>
        (Avoid, MaxInclinePerCent) == (other.Avoid, other.MaxInclinePerCent);

    /// <summary>The time a person of this group needs for a link by a mode.</summary>
    /// <exception cref="ArgumentException">The link bars cars and the mode is car.</exception>
    public TimeSpan TimeFor(RoadLink link, Mode mode) =>
        mode == Mode.Foot ? WalkingSpeed.TimeFor(link.Length)
        : link.Car is { } car ? car.FreeSpeed.TimeFor(link.Length)
        : throw new ArgumentException($"no car may use link {link.Id}", nameof(link));
}

/// <summary>Where people are.</summary>
/// <param name="Node">Index into the network's nodes: where the zone's people enter the streets.</param>
/// <param name="People">As many as there are groups, in their order.</param>
public sealed record Zone(
    string Id,
    Name Name,
    int Node,
    GeoPoint Location,
    IReadOnlyList<long> People
)
{
    /// <summary>Rings (outer first) for the map; empty for a point.</summary>
    public IReadOnlyList<IReadOnlyList<GeoPoint>> Outline { get; init; } = [];
}

/// <param name="Capacity">Persons; null for unlimited.</param>
public sealed record Destination(
    string Id,
    Name Name,
    DestinationKind Kind,
    long? Capacity,
    GeoPoint? Location
);

/// <summary>A gate on the network and the way beyond it to a destination.</summary>
/// <param name="Gate">Index into the network's nodes.</param>
/// <param name="Eligible">Ids of the groups that may use it.</param>
/// <param name="Open">When it lets people through, within the window, in order, apart from each other.</param>
/// <param name="Throughput">All groups together.</param>
/// <param name="ThroughputByGroup">A further limit for some groups.</param>
/// <param name="Beyond">Travel time from the gate to the destination.</param>
public sealed record Corridor(
    string Id,
    Name Name,
    int Gate,
    IReadOnlySet<string> Eligible,
    IReadOnlyList<Interval> Open,
    PersonsPerHour Throughput,
    IReadOnlyDictionary<string, PersonsPerHour> ThroughputByGroup,
    string Destination,
    TimeSpan Beyond,
    IReadOnlyList<string> Preconditions,
    CorridorStatus Status,
    Evidence Evidence,
    string Source
);

/// <summary>Links shut or reduced over a time.</summary>
/// <param name="Links">Indices into the network's links, each once.</param>
/// <param name="When">Within the window; the whole window if the source gives no times.</param>
/// <param name="CapacityFactor">Share of the capacity that remains, 0 (shut) to 1.</param>
public sealed record Closure(
    string Id,
    IReadOnlyList<int> Links,
    Interval When,
    double CapacityFactor,
    string Reason,
    string Source
);

/// <summary>The scenario under one reading of what is disputed.</summary>
/// <param name="Shut">Ids of corridors that are shut.</param>
/// <param name="Uptake">Share that will come, by group id, where it differs from the group's own.</param>
public sealed record Variant(
    string Id,
    Name Name,
    IReadOnlySet<string> Shut,
    IReadOnlyDictionary<string, double> Uptake,
    Name Reason,
    string Source
)
{
    /// <summary>Corridor and group, by their ids, where a corridor is shut to one group and not to all.</summary>
    public IReadOnlySet<(string Corridor, string Group)> Barred { get; init; } =
        new HashSet<(string, string)>();

    /// <summary>When a corridor is open, by its id, where this reading leaves it fewer hours than the scenario does.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Interval>> Hours { get; init; } =
        new Dictionary<string, IReadOnlyList<Interval>>();

    /// <summary>What the ledger holds behind each thing that is taken for granted; empty without a ledger.</summary>
    public IReadOnlyList<Premise> Basis { get; init; } = [];

    /// <summary>Ids of the statements for and against what it takes for granted, in order.</summary>
    public IReadOnlyList<string> StatementIds =>
        [
            .. Basis
                .SelectMany(a => a.Standing.For.Concat(a.Standing.Against))
                .Select(s => s.Id)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Whether a group may use a corridor, as far as it is open at all.</summary>
    public bool Admits(Corridor corridor, string group) =>
        corridor.Eligible.Contains(group)
        && (Barred.Count == 0 || !Barred.Contains((corridor.Id, group)));
}
