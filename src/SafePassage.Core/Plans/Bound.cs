using SafePassage.Core.Quantities;
using SafePassage.Core.Roads;

namespace SafePassage.Core.Plans;

/// <summary>How tight a bound is.</summary>
public enum BoundGrade
{
    /// <summary>From spans of usable time in a static network; valid, not always reached.</summary>
    Trimmed,

    /// <summary>The optimum of the discrete model.</summary>
    Exact,
}

/// <summary>What the groups share in the relaxed problem that a bound solves.</summary>
public enum Relaxation
{
    /// <summary>Groups of one mode are one crowd: they share the streets, and may use each other's corridors.</summary>
    Merged,

    /// <summary>Each group has the streets to itself and keeps to its corridors; gates are shared.</summary>
    Separate,
}

public enum CutKind
{
    /// <summary>All the people of a zone and group.</summary>
    Zone,
    Link,

    /// <summary>The gate of a corridor, all groups.</summary>
    Gate,

    /// <summary>The gate of a corridor, one group's own limit.</summary>
    GateGroup,
    Destination,
}

/// <summary>One part of a cut: what can pass here at most, and from when until when anything can.</summary>
/// <param name="Id">Id of the zone, link, corridor or destination.</param>
/// <param name="Groups">Ids of the groups it limits.</param>
/// <param name="Mode">For links only.</param>
/// <param name="Usable">From the earliest moment anybody can be here to the last that still leads out in time.</param>
/// <param name="Amount">What can pass, in millionths of a person, rounded up.</param>
public sealed record CutItem(
    CutKind Kind,
    string Id,
    IReadOnlyList<string> Groups,
    Mode? Mode,
    Interval Usable,
    long Amount
)
{
    public const long PerPerson = 1_000_000;
}

/// <summary>
/// A number that no plan can beat, with the cut that proves it: whoever gets out is either of a zone listed here or
/// passes something listed here, so the sum of the amounts is a bound.
/// </summary>
/// <param name="Groups">Ids of the groups counted, in order of priority.</param>
/// <param name="Horizon">Out by this time from the start of the window.</param>
/// <param name="Persons">The sum of the items, rounded down to whole persons.</param>
public sealed record Bound(
    string Variant,
    IReadOnlyList<string> Groups,
    TimeSpan Horizon,
    long Persons,
    BoundGrade Grade,
    Relaxation Relaxation,
    IReadOnlyList<CutItem> Cut
);
