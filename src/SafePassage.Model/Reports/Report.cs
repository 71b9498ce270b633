namespace SafePassage.Model;

/// <summary>A number of persons out by a time from the start of the window.</summary>
/// <param name="At">From the start of the window.</param>
/// <param name="Persons">Out by then, rounded down.</param>
public readonly record struct CurvePoint(TimeSpan At, Persons Persons);

/// <summary>When 50, 90 and 100 % of those who will come are out; null where that does not happen in the window.</summary>
/// <param name="P50">Half of them.</param>
/// <param name="P90">Nine of ten: the planner's figure.</param>
/// <param name="P100">The last: the tail.</param>
public readonly record struct Clearance(TimeSpan? P50, TimeSpan? P90, TimeSpan? P100)
{
    /// <summary>The shares in hundredths, in the order of the times.</summary>
    public static IReadOnlyList<int> Percents { get; } = [50, 90, 100];

    /// <summary>Whether so many are so great a share; of nobody no share is ever out.</summary>
    /// <param name="persons">Out.</param>
    /// <param name="people">Who will come.</param>
    /// <param name="percent">Of them, in hundredths.</param>
    public static bool IsReached(Persons persons, Persons people, int percent) =>
        people > Persons.Zero && (Int128)persons.Value * 100 >= (Int128)people.Value * percent;

    /// <summary>
    /// From the last horizon by which a share cannot be out, the start of the window at the earliest, to the next; null when no bound
    /// reaches it.
    /// </summary>
    /// <param name="curve">Bounds of all groups, by horizon.</param>
    /// <param name="people">Who will come.</param>
    /// <param name="percent">Of them, in hundredths.</param>
    public static Interval? Crossing(IReadOnlyList<Bound> curve, Persons people, int percent)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var fewer = curve.TakeWhile(b => !IsReached(b.Persons, people, percent)).Count();
        return fewer == curve.Count
            ? null
            : new(fewer == 0 ? TimeSpan.Zero : curve[fewer - 1].Horizon, curve[fewer].Horizon);
    }
}

/// <summary>What became of a group.</summary>
/// <param name="Group">As the scenario has it.</param>
/// <param name="People">Those of the group who will come.</param>
/// <param name="Bound">No plan brings more of this group out, even if it had everything to itself.</param>
/// <param name="Plan">Those the plan brings out.</param>
/// <param name="Clearance">Under the plan, of the group alone.</param>
public sealed record GroupAnswer(
    Group Group,
    Persons People,
    Persons Bound,
    Persons Plan,
    Clearance Clearance
)
{
    /// <summary>How long those of the group whom the plan brings out are under way; null where it brings out nobody.</summary>
    public UnderWay? Travel { get; init; }
}

/// <summary>How long people are under way, from leaving their zone to the gate.</summary>
/// <param name="Mean">Over all persons.</param>
/// <param name="P90">Nine of ten persons need no longer.</param>
/// <param name="Longest">Of any order.</param>
public readonly record struct UnderWay(TimeSpan Mean, TimeSpan P90, TimeSpan Longest);

/// <summary>What became of a corridor.</summary>
/// <param name="Corridor">As the scenario has it.</param>
/// <param name="Shut">Whether the variant shuts it.</param>
/// <param name="Persons">Those who pass it under the plan.</param>
/// <param name="Capacity">Throughput × open hours: what the gate alone could take.</param>
/// <param name="ByStep">Those past the gate in each step of the window.</param>
public sealed record CorridorAnswer(
    Corridor Corridor,
    bool Shut,
    Persons Persons,
    Persons Capacity,
    IReadOnlyList<PersonMillionths> ByStep
);

/// <summary>What became of a zone.</summary>
/// <param name="Zone">As the scenario has it.</param>
/// <param name="Coming">Those of the zone, all groups, who will come.</param>
/// <param name="Out">Those of them the plan brings out.</param>
/// <param name="FirstDeparture">Null when nobody of the zone leaves.</param>
/// <param name="LastOut">When the last of the zone's people who leave is out; null when nobody leaves.</param>
public sealed record ZoneAnswer(
    Zone Zone,
    Persons Coming,
    Persons Out,
    TimeSpan? FirstDeparture,
    TimeSpan? LastOut
);

/// <summary>How much of a link is used, for readers.</summary>
/// <param name="Link">Index into the network's links.</param>
/// <param name="Mode">By which they come.</param>
/// <param name="Persons">Who pass it under the plan, rounded down.</param>
/// <param name="PeakPersonsPerHour">The busiest step, scaled to an hour.</param>
/// <param name="Capacity">For people as quick as those who use it, who have it to themselves.</param>
public sealed record LinkLoad(
    int Link,
    Mode Mode,
    Persons Persons,
    double PeakPersonsPerHour,
    PersonsPerHour Capacity
);

/// <summary>A part of the cut, in terms of what one more of it would bring.</summary>
/// <param name="Kind">What limits.</param>
/// <param name="Id">Of the link, corridor or destination.</param>
/// <param name="Name">For readers; a link without a street is named by its ends.</param>
/// <param name="Usable">When it limits.</param>
/// <param name="WorthPersonsPerUnit">
/// Upper estimate: how far the bound rises with one more person an hour (gates, links) or one more place
/// (destinations); to thousandths, rounded down.
/// </param>
public sealed record Bottleneck(
    CutKind Kind,
    string Id,
    Name Name,
    Interval Usable,
    decimal WorthPersonsPerUnit
)
{
    /// <summary>How many more can be out at most with so many more persons an hour, or places.</summary>
    public Persons WorthOf(int units) => new((long)(WorthPersonsPerUnit * units));
}

/// <summary>Everything the readers want to know of one variant.</summary>
public sealed class VariantAnswer
{
    /// <summary>The reading that all of this is about.</summary>
    public required Variant Variant { get; init; }

    /// <summary>Those who will come, all groups.</summary>
    public required Persons People { get; init; }

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

    /// <summary>The orders, as they passed every check.</summary>
    public required Plan Plan { get; init; }

    /// <summary>After every step; starts with (0, 0); persons rounded down.</summary>
    public required IReadOnlyList<CurvePoint> PlanCurve { get; init; }

    /// <summary>Under the plan, all groups.</summary>
    public required Clearance Clearance { get; init; }

    /// <summary>
    /// Before these moments no plan of any kind has 50, 90, 100 % of those who will come out, by the bounds; null where none has in the
    /// window.
    /// </summary>
    public Clearance EarliestClearance { get; init; }

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
    public double Gap => (Bound.Persons - Plan.Persons).ShareOf(Bound.Persons);
}

/// <summary>People who cannot reach any corridor that would let them through.</summary>
/// <param name="Zone">Where they are.</param>
/// <param name="Group">Who they are.</param>
/// <param name="People">Those who would come.</param>
/// <param name="Why">No corridor, or none in time.</param>
public sealed record CutOff(Zone Zone, Group Group, Persons People, CutOffReason Why);

/// <summary>Why people can reach no corridor.</summary>
public enum CutOffReason
{
    /// <summary>A corridor is open to them, and its gate cannot be reached before it shuts.</summary>
    NotInTime,

    /// <summary>No corridor is open to them in this variant.</summary>
    NoneOpen,
}

/// <summary>Something that is wrong with the scenario as given, though it can be planned.</summary>
/// <param name="Kind">What kind of thing is wrong.</param>
/// <param name="Subject">Id of the zone, corridor, link or variant.</param>
/// <param name="Group">Id of the group, where one is concerned.</param>
/// <param name="People">How many people it concerns.</param>
/// <param name="Text">In one sentence.</param>
public sealed record Finding(
    FindingKind Kind,
    string Subject,
    string? Group,
    Persons People,
    string Text
);

/// <summary>What can be wrong with a scenario that can be planned.</summary>
public enum FindingKind
{
    /// <summary>Nobody who may use the corridor can reach its gate in time.</summary>
    UnreachableCorridor,

    /// <summary>People who can reach no corridor they may use in time, even if all are open as announced.</summary>
    NoWayOut,

    /// <summary>Lengths of links that cannot be metres.</summary>
    UnlikelyLength,

    /// <summary>The run was ended before it was done.</summary>
    Interrupted,

    /// <summary>A variant that an interrupted run did not come to.</summary>
    VariantNotReached,

    /// <summary>An interrupted run did not work out what the disputes decide.</summary>
    DisputesNotRanked,

    /// <summary>A plan that brings out nobody, though the bound allows for some.</summary>
    NobodyPlanned,

    /// <summary>The window runs beyond the hours of every truce that stands.</summary>
    WindowBeyondTruces,

    /// <summary>A truce was prolonged beyond the window.</summary>
    TruceBeyondWindow,
}

/// <summary>An input file and the SHA-256 of its bytes, in lower-case hexadecimal.</summary>
/// <param name="Path">As it was given, or below the scenario's folder.</param>
/// <param name="Sha256">64 digits.</param>
public sealed record InputFile(string Path, string Sha256);

/// <summary>All that is shown and written: data only; holds no clock time of the run, so that files repeat.</summary>
public sealed class Report
{
    /// <summary>What was planned.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Every file it was read from.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>Of the search.</summary>
    public required long Seed { get; init; }

    /// <summary>Of SafePassage.</summary>
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
