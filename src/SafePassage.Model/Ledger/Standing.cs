namespace SafePassage.Model;

public enum StandingStatus
{
    /// <summary>Nobody said anything that bears on it.</summary>
    Unstated,

    /// <summary>Somebody for, nobody against.</summary>
    Undisputed,

    /// <summary>Somebody for, somebody against.</summary>
    Disputed,

    /// <summary>Only words against, and all by those concerned.</summary>
    Refused,

    /// <summary>Only words against, some of them by others.</summary>
    Denied,
}

/// <summary>What the ledger holds on one subject by a moment. No finding of who is right.</summary>
/// <param name="Group">Id of the group it was asked for; null for all.</param>
/// <param name="For">In order of the moment.</param>
/// <param name="Against">In order of the moment.</param>
/// <param name="Further">Said about it, and bearing neither way.</param>
/// <param name="Overtaken">Words that the same speaker has since replaced by the contrary.</param>
/// <param name="Since">When it came to stand as it does, as exactly as that is known; null when unstated.</param>
public sealed record Standing(
    Subject Subject,
    string? Group,
    DateTimeOffset AsOf,
    StandingStatus Status,
    IReadOnlyList<Statement> For,
    IReadOnlyList<Statement> Against,
    IReadOnlyList<Statement> Further,
    IReadOnlyList<Statement> Overtaken,
    When? Since
)
{
    /// <summary>What the scenario itself says; null when it says nothing, or when the ledger speaks for the subject.</summary>
    public ScenarioWord? Own { get; init; }

    /// <summary>Whether anybody speaks against it, in the ledger or in the scenario.</summary>
    public bool IsContested => Against.Count > 0 || Own is { IsAgainst: true };
}
