namespace SafePassage.Model;

/// <summary>Why a thing that a plan would take for granted does not hold for a time.</summary>
public enum FailingReason
{
    /// <summary>It lies outside the hours that were declared.</summary>
    OutsideHours,

    /// <summary>Who declared it took it back, for that time or for good.</summary>
    TakenBack,

    /// <summary>Somebody says that it does not hold, and in this reading that is enough.</summary>
    Denied,

    /// <summary>Those concerned will not have it.</summary>
    Refused,

    /// <summary>Those whom it would bind have not all taken it up.</summary>
    NotAgreed,

    /// <summary>Nobody saw that it holds, or somebody saw that it does not.</summary>
    NotObserved,

    /// <summary>What must have happened first has not, or nobody says so.</summary>
    WaitsForPrecondition,

    /// <summary>The reading itself settles it so.</summary>
    Settled,

    /// <summary>The scenario itself says that it does not hold.</summary>
    ScenarioSays,
}

/// <summary>A time in which a thing does not hold, and why.</summary>
/// <param name="When">Within the time asked.</param>
/// <param name="Reason">One; where several would do, the one that is listed first above.</param>
/// <param name="Statements">Ids of the statements it rests on, in order of the moment.</param>
/// <param name="Of">What fails first, where that is another thing: a precondition, a term.</param>
public sealed record Failing(
    Stretch When,
    FailingReason Reason,
    IReadOnlyList<string> Statements,
    Subject? Of = null
);
