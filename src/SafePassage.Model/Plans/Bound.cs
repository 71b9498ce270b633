namespace SafePassage.Model;

/// <summary>How tight a bound is. Whatever the grade, no plan beats it.</summary>
public enum BoundGrade
{
    /// <summary>From spans of usable time in a static network; valid, not always reached.</summary>
    Trimmed,

    /// <summary>The least of the cuts over time that were found; valid, and nothing shows that it can be reached.</summary>
    BestCut,

    /// <summary>The truth: the plan beside it brings out as many.</summary>
    Exact,
}

/// <summary>Why the bound of a whole curve is of the grade it is.</summary>
public enum BoundEnd
{
    /// <summary>Cuts over time were looked for at every horizon.</summary>
    Searched,

    /// <summary>Trimmed, because that was asked for.</summary>
    Asked,

    /// <summary>Trimmed: the search for cuts over time would not fit the time, by its size, or not the memory.</summary>
    TooLarge,

    /// <summary>Cuts over time were looked for at the first horizons only.</summary>
    TimeLimit,

    /// <summary>The same, because somebody ended the run.</summary>
    Interrupted,
}

/// <summary>What was done for a curve of bounds.</summary>
/// <param name="End">How the work ended.</param>
/// <param name="Step">In what steps cuts were looked for; null when they were not. Every bound holds in continuous time.</param>
/// <param name="SearchedUntil">The last horizon at which cuts over time were looked for; null when there is none.</param>
public sealed record BoundEffort(
    BoundEnd End,
    TimeSpan? Step = null,
    TimeSpan? SearchedUntil = null
);

/// <summary>
/// What the groups share in the relaxed problem that a bound solves. On foot all of them leave out that streams which meet share the
/// width of a street: those who go the other way, and the slow before the quick.
/// </summary>
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

/// <summary>What a part of a cut counts.</summary>
public enum CutKind
{
    /// <summary>All the people of a zone and group.</summary>
    Zone,

    /// <summary>A link, for one mode: the crowd or the groups that share it.</summary>
    Link,

    /// <summary>The gate of a corridor, all groups.</summary>
    Gate,

    /// <summary>The gate of a corridor, one group's own limit.</summary>
    GateGroup,

    /// <summary>All the places at a destination.</summary>
    Destination,
}

/// <summary>One part of a cut: what can pass here at most in a time.</summary>
/// <param name="Kind">What <paramref name="Id"/> names.</param>
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
/// <param name="Variant">Id of the reading it holds for.</param>
/// <param name="Groups">Ids of the groups counted, in order of priority.</param>
/// <param name="Horizon">Out by this time from the start of the window.</param>
/// <param name="Persons">The sum of the items, rounded down to whole persons.</param>
/// <param name="Grade">How hard it was looked for; a bound either way.</param>
/// <param name="Relaxation">What the groups were taken to share.</param>
/// <param name="Cut">The proof, each part once.</param>
public sealed record Bound(
    string Variant,
    IReadOnlyList<string> Groups,
    TimeSpan Horizon,
    Persons Persons,
    BoundGrade Grade,
    Relaxation Relaxation,
    IReadOnlyList<CutItem> Cut
);
