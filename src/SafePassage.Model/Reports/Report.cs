namespace SafePassage.Model;

/// <summary>A number of persons out by a time from the start of the window.</summary>
public readonly record struct CurvePoint(TimeSpan At, long Persons);

/// <summary>When 50, 90 and 100 % of those who will come are out; null where that does not happen in the window.</summary>
public readonly record struct Clearance(TimeSpan? P50, TimeSpan? P90, TimeSpan? P100);

/// <param name="People">Those of the group who will come.</param>
/// <param name="Bound">No plan brings more of this group out, even if it had everything to itself.</param>
/// <param name="Plan">Those the plan brings out.</param>
public sealed record GroupAnswer(
    Group Group,
    long People,
    long Bound,
    long Plan,
    Clearance Clearance
);

/// <param name="Shut">Whether the variant shuts it.</param>
/// <param name="Persons">Those who pass it under the plan.</param>
/// <param name="Capacity">Throughput × open hours: what the gate alone could take.</param>
/// <param name="ByStep">Persons past the gate in each step of the window.</param>
public sealed record CorridorAnswer(
    Corridor Corridor,
    bool Shut,
    long Persons,
    long Capacity,
    IReadOnlyList<double> ByStep
);

/// <param name="Coming">Those of the zone, all groups, who will come.</param>
/// <param name="FirstDeparture">Null when nobody of the zone leaves.</param>
/// <param name="LastOut">When the last of the zone's people who leave is out; null when nobody leaves.</param>
public sealed record ZoneAnswer(
    Zone Zone,
    long Coming,
    long Out,
    TimeSpan? FirstDeparture,
    TimeSpan? LastOut
);

/// <param name="Link">Index into the network's links.</param>
/// <param name="PeakPersonsPerHour">The busiest step, scaled to an hour.</param>
public sealed record LinkLoad(
    int Link,
    Mode Mode,
    long Persons,
    double PeakPersonsPerHour,
    PersonsPerHour Capacity
);

/// <summary>A part of the cut, in terms of what one more of it would bring.</summary>
/// <param name="Usable">When it limits.</param>
/// <param name="WorthPersonsPerUnit">
/// Upper estimate: how far the bound rises with one more person an hour (gates, links) or one more place
/// (destinations).
/// </param>
public sealed record Bottleneck(
    CutKind Kind,
    string Id,
    Name Name,
    Interval Usable,
    double WorthPersonsPerUnit
);

/// <summary>Everything the readers want to know of one variant.</summary>
public sealed class VariantAnswer
{
    public required Variant Variant { get; init; }

    /// <summary>Those who will come, all groups.</summary>
    public required long People { get; init; }

    /// <summary>All groups, whole window.</summary>
    public required Bound Bound { get; init; }

    /// <summary>Other bounds with their certificates: earlier horizons, trimmed ones above exact ones, prefixes of groups, single groups.</summary>
    public required IReadOnlyList<Bound> OtherBounds { get; init; }

    /// <summary>Every ten minutes and at the end, all groups; starts with (0, 0).</summary>
    public required IReadOnlyList<CurvePoint> BoundCurve { get; init; }

    /// <summary>The trimmed bound at the same times, nowhere below <see cref="BoundCurve"/>.</summary>
    public required IReadOnlyList<CurvePoint> TrimmedCurve { get; init; }

    /// <summary>What was done for <see cref="BoundCurve"/>, and why no more.</summary>
    public required BoundEffort Effort { get; init; }

    public required Plan Plan { get; init; }

    /// <summary>After every step; starts with (0, 0); persons rounded down.</summary>
    public required IReadOnlyList<CurvePoint> PlanCurve { get; init; }

    public required Clearance Clearance { get; init; }

    /// <summary>In order of priority.</summary>
    public required IReadOnlyList<GroupAnswer> Groups { get; init; }

    /// <summary>In the scenario's order.</summary>
    public required IReadOnlyList<CorridorAnswer> Corridors { get; init; }

    /// <summary>In the scenario's order.</summary>
    public required IReadOnlyList<ZoneAnswer> Zones { get; init; }

    /// <summary>Links somebody uses, most loaded share of capacity first.</summary>
    public required IReadOnlyList<LinkLoad> Loads { get; init; }

    /// <summary>What limits, worth most first.</summary>
    public required IReadOnlyList<Bottleneck> Bottlenecks { get; init; }

    /// <summary>Zones and groups from which no open corridor can be reached in time, with their people.</summary>
    public required IReadOnlyList<CutOff> CutOff { get; init; }

    /// <summary>(bound − plan) / bound; 0 when the bound is 0.</summary>
    public double Gap =>
        Bound.Persons == 0 ? 0 : (double)(Bound.Persons - Plan.Persons) / Bound.Persons;
}

/// <summary>People who cannot reach any corridor that would let them through.</summary>
public sealed record CutOff(Zone Zone, Group Group, long People, CutOffReason Why);

public enum CutOffReason
{
    /// <summary>A corridor is open to them, and its gate cannot be reached before it shuts.</summary>
    NotInTime,

    /// <summary>No corridor is open to them in this variant.</summary>
    NoneOpen,
}

/// <summary>Something that is wrong with the scenario as given, though it can be planned.</summary>
/// <param name="Subject">Id of the zone, corridor or link.</param>
/// <param name="Group">Id of the group, where one is concerned.</param>
/// <param name="People">How many people it concerns.</param>
/// <param name="Text">In one sentence.</param>
public sealed record Finding(
    FindingKind Kind,
    string Subject,
    string? Group,
    long People,
    string Text
);

public enum FindingKind
{
    /// <summary>Nobody who may use the corridor can reach its gate in time.</summary>
    UnreachableCorridor,

    /// <summary>People who can reach no corridor they may use in time, even if all are open as announced.</summary>
    NoWayOut,

    /// <summary>Lengths of links that cannot be metres.</summary>
    UnlikelyLength,
}

/// <summary>An input file and the SHA-256 of its bytes, in lower-case hexadecimal.</summary>
public sealed record InputFile(string Path, string Sha256);

/// <summary>All that is shown and written: data only; holds no clock time of the run, so that files repeat.</summary>
public sealed class Report
{
    public required Scenario Scenario { get; init; }

    public required IReadOnlyList<InputFile> Inputs { get; init; }

    public required long Seed { get; init; }

    public required string Version { get; init; }

    /// <summary>In the scenario's order.</summary>
    public required IReadOnlyList<VariantAnswer> Variants { get; init; }

    /// <summary>What somebody has to look at before the answer can be used; none in a sound scenario.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What was said, and what follows from it; null without a ledger.</summary>
    public StatementsAnswer? Statements { get; init; }

    /// <summary>What the street map does not say; null when the network does not come from an extract.</summary>
    public MapAnswer? Streets { get; init; }
}
