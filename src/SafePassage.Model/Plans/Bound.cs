namespace SafePassage.Model;

/// <summary>How tight a bound is.</summary>
public enum BoundGrade
{
    /// <summary>From spans of usable time in a static network; valid, not always reached.</summary>
    Trimmed,

    /// <summary>The least that any cut over time allows, as far as the steps can tell in which it was looked for.</summary>
    Exact,
}

/// <summary>Why the bound of a whole curve is of the grade it is.</summary>
public enum BoundEnd
{
    /// <summary>Exact at every horizon.</summary>
    Proven,

    /// <summary>Trimmed, because that was asked for.</summary>
    Asked,

    /// <summary>Trimmed: the exact one would not fit the time, by its size, or not the memory.</summary>
    TooLarge,

    /// <summary>Exact at the first horizons only.</summary>
    TimeLimit,

    /// <summary>Exact at the first horizons only, because somebody ended the run.</summary>
    Interrupted,
}

/// <summary>What was done for a curve of bounds.</summary>
/// <param name="End">How the work ended.</param>
/// <param name="Step">In what steps cuts were looked for; null when they were not. Every bound holds in continuous time.</param>
/// <param name="ExactUntil">The last horizon whose bound is exact; null when none is.</param>
public sealed record BoundEffort(BoundEnd End, TimeSpan? Step = null, TimeSpan? ExactUntil = null);

/// <summary>What the groups share in the relaxed problem that a bound solves.</summary>
public enum Relaxation
{
    /// <summary>Groups of one mode are one crowd: they share the streets, and may use each other's corridors.</summary>
    Merged,

    /// <summary>Each group has the streets to itself and keeps to its corridors; gates are shared.</summary>
    Separate,

    /// <summary>
    /// Each group goes at its own pace and keeps to its corridors; gates and streets are shared. Solved by prices on the
    /// streets, and so as well as prices were found.
    /// </summary>
    Shared,
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

/// <summary>One part of a cut: what can pass here at most in a time.</summary>
/// <param name="Id">Id of the zone, link, corridor or destination.</param>
/// <param name="Groups">Ids of the groups it limits.</param>
/// <param name="Mode">For links only.</param>
/// <param name="Usable">
/// The time that counts: nobody who enters here before or after gets out in time without passing something else that is listed.
/// For zones those who are ready in it; for destinations without meaning.
/// </param>
/// <param name="Amount">What can pass in that time, rounded up.</param>
public sealed record CutItem(
    CutKind Kind,
    string Id,
    IReadOnlyList<string> Groups,
    Mode? Mode,
    Interval Usable,
    PersonMillionths Amount
);

/// <summary>
/// A number that no plan can beat, with the cut that proves it: whoever gets out is either of a zone listed here or
/// passes something listed here in the time for which it is listed, so the sum of the amounts is a bound.
/// </summary>
/// <param name="Groups">Ids of the groups counted, in order of priority.</param>
/// <param name="Horizon">Out by this time from the start of the window.</param>
/// <param name="Persons">The sum of the items, rounded down to whole persons.</param>
public sealed record Bound(
    string Variant,
    IReadOnlyList<string> Groups,
    TimeSpan Horizon,
    Persons Persons,
    BoundGrade Grade,
    Relaxation Relaxation,
    IReadOnlyList<CutItem> Cut
);
