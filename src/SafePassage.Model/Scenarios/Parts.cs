namespace SafePassage.Model;

/// <summary>Where a person counts as out.</summary>
public enum CountsAt
{
    /// <summary>Past the gate before the end of the window.</summary>
    Gate,

    /// <summary>At the destination before the end of the window.</summary>
    Destination,
}

/// <summary>What people find at a destination.</summary>
public enum DestinationKind
{
    /// <summary>A stretch of land outside the danger.</summary>
    Area,

    /// <summary>Where people can stay.</summary>
    Shelter,

    /// <summary>Where wounded and sick are treated.</summary>
    Hospital,
}

/// <summary>What is known of a corridor, from the most to the least sure; shown by colour, pattern and word.</summary>
public enum CorridorStatus
{
    /// <summary>Those concerned have accepted it.</summary>
    Agreed,

    /// <summary>Somebody says that it is open, nobody otherwise.</summary>
    ClaimedOpen,

    /// <summary>Somebody says that it is open, somebody otherwise.</summary>
    Disputed,

    /// <summary>Somebody has seen it open.</summary>
    ObservedOpen,

    /// <summary>It is known to be shut.</summary>
    Closed,

    /// <summary>Nobody says anything.</summary>
    Unknown,
}

/// <summary>Whether a thing of the scenario is documented by a source or assumed by its author.</summary>
public enum Evidence
{
    /// <summary>A source says it.</summary>
    Documented,

    /// <summary>Its author takes it to be so.</summary>
    Assumed,
}

/// <summary>The hours in which people can leave.</summary>
/// <param name="Start">Local time, with its offset.</param>
/// <param name="End">After <paramref name="Start"/>.</param>
public sealed record Window(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>No window is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>No window has more steps.</summary>
    public const int MostSteps = 100_000;

    /// <summary>How long people can leave.</summary>
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
    public Persons Ready(Persons people, TimeSpan at) =>
        at >= Last ? people
        : at <= First ? Persons.Zero
        : new((long)(people.Value * (Int128)(at - First).Ticks / (Last - First).Ticks));
}

/// <summary>A group of people who share rights, means and needs.</summary>
public sealed record Group
{
    /// <summary>Unique among groups.</summary>
    public required string Id { get; init; }

    /// <summary>For readers.</summary>
    public required Name Name { get; init; }

    /// <summary>1 leaves first; distinct among groups.</summary>
    public required int Priority { get; init; }

    /// <summary>Not empty.</summary>
    public required IReadOnlyList<Mode> Modes { get; init; }

    /// <summary>Share, 0 to 1, that will come.</summary>
    public required Estimate Uptake { get; init; }

    /// <summary>When they are ready.</summary>
    public required Mobilisation Mobilisation { get; init; }

    /// <summary>One speed for all of the group.</summary>
    public required KilometresPerHour WalkingSpeed { get; init; }

    /// <summary>What the group keeps away from, by whatever mode.</summary>
    public RoadTraits Avoid { get; init; }

    /// <summary>Walkers of the group take nothing steeper; null: whatever there is. What is not known is taken as flat.</summary>
    public double? MaxInclinePerCent { get; init; }

    /// <summary>People in all as the sources give it, when they give a range.</summary>
    public Estimate? Total { get; init; }

    /// <summary>Where the numbers are from, in words.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Whether somebody of this group may use a link by a mode, with what the group keeps away from.
    /// Planner, bounds and checkers ask here.
    /// </summary>
    /// <param name="link">Of the network.</param>
    /// <param name="mode">One of the group's.</param>
    public bool MayUse(RoadLink link, Mode mode) =>
        link.Allows(mode)
        && !link.Traits.Meets(Avoid)
        && mode.Part switch
        {
            RoadPart.Footway => !(link.InclinePerCent > MaxInclinePerCent),
            RoadPart.Carriageway => true,
        };

    /// <summary>Whether two groups may use the same links.</summary>
    public bool MayUseTheSameAs(Group other) =>
        (Avoid, MaxInclinePerCent) == (other.Avoid, other.MaxInclinePerCent);

    /// <summary>The time a person of this group needs for a link by a mode.</summary>
    /// <param name="link">Of the network.</param>
    /// <param name="mode">One the link allows.</param>
    /// <exception cref="ArgumentException">The mode needs a carriageway and the link has none.</exception>
    public TimeSpan TimeFor(RoadLink link, Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => WalkingSpeed.TimeFor(link.Length),
            RoadPart.Carriageway => link.Car is { } car
                ? car.FreeSpeed.TimeFor(link.Length)
                : throw new ArgumentException(
                    $"no {mode.Word} may use link {link.Id}",
                    nameof(link)
                ),
        };
}

/// <summary>Where people are.</summary>
/// <param name="Id">Unique among zones.</param>
/// <param name="Name">For readers.</param>
/// <param name="Node">Index into the network's nodes: where the zone's people enter the streets.</param>
/// <param name="Location">Its middle, on a street or not.</param>
/// <param name="People">As many as there are groups, in their order.</param>
public sealed record Zone(
    string Id,
    Name Name,
    int Node,
    GeoPoint Location,
    IReadOnlyList<Persons> People
)
{
    /// <summary>Rings (outer first) for the map; empty for a point.</summary>
    public IReadOnlyList<IReadOnlyList<GeoPoint>> Outline { get; init; } = [];
}

/// <summary>A place that corridors lead to.</summary>
/// <param name="Id">Unique among destinations.</param>
/// <param name="Name">For readers.</param>
/// <param name="Kind">What people find there.</param>
/// <param name="Capacity">Null for unlimited.</param>
/// <param name="Location">For the map, if known.</param>
public sealed record Destination(
    string Id,
    Name Name,
    DestinationKind Kind,
    Persons? Capacity,
    GeoPoint? Location
);

/// <summary>A gate on the network and the way beyond it to a destination.</summary>
public sealed record Corridor
{
    /// <summary>Unique among corridors.</summary>
    public required string Id { get; init; }

    /// <summary>For readers.</summary>
    public required Name Name { get; init; }

    /// <summary>Index into the network's nodes.</summary>
    public required int Gate { get; init; }

    /// <summary>Ids of the groups that may use it.</summary>
    public required IReadOnlySet<string> Eligible { get; init; }

    /// <summary>When it lets people through, within the window, in order, apart from each other.</summary>
    public required IReadOnlyList<Interval> Open { get; init; }

    /// <summary>All groups together.</summary>
    public required PersonsPerHour Throughput { get; init; }

    /// <summary>A further limit for some groups.</summary>
    public IReadOnlyDictionary<string, PersonsPerHour> ThroughputByGroup { get; init; } =
        new Dictionary<string, PersonsPerHour>();

    /// <summary>Id of the destination.</summary>
    public required string Destination { get; init; }

    /// <summary>Travel time from the gate to the destination.</summary>
    public required TimeSpan Beyond { get; init; }

    /// <summary>What must be done first, in words.</summary>
    public required IReadOnlyList<string> Preconditions { get; init; }

    /// <summary>As far as it is known; no plan asks for it.</summary>
    public required CorridorStatus Status { get; init; }

    /// <summary>Whether a source has it.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Which, in words.</summary>
    public required string Source { get; init; }
}

/// <summary>Links shut or reduced over a time.</summary>
/// <param name="Id">Unique among closures.</param>
/// <param name="Links">Indices into the network's links, each once.</param>
/// <param name="When">Within the window; the whole window if the source gives no times.</param>
/// <param name="CapacityFactor">Share of the capacity that remains, 0 (shut) to 1.</param>
/// <param name="Reason">In words.</param>
/// <param name="Source">Where it is from, in words.</param>
public sealed record Closure(
    string Id,
    IReadOnlyList<int> Links,
    Interval When,
    double CapacityFactor,
    string Reason,
    string Source
)
{
    /// <summary>
    /// Whether nobody may be on the links while it holds, so that whoever cannot be at the end when it begins does not enter.
    /// A closure that leaves some capacity limits only who enters.
    /// </summary>
    public bool Shuts => CapacityFactor <= 0;
}

/// <summary>The scenario under one reading of what is disputed.</summary>
/// <param name="Id">Unique among variants.</param>
/// <param name="Name">For readers.</param>
/// <param name="Shut">Ids of corridors that are shut.</param>
/// <param name="Uptake">Share that will come, by group id, where it differs from the group's own.</param>
/// <param name="Reason">What it takes to be so, for readers.</param>
/// <param name="Source">Where it is from, in words.</param>
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
