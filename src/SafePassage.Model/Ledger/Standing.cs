namespace SafePassage.Model;

/// <summary>How words on a subject stand against each other.</summary>
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
public sealed record Standing
{
    /// <summary>What it is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Id of the group it was asked for; null for all.</summary>
    public string? Group { get; init; }

    /// <summary>What was said later is not heard.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>By the words below.</summary>
    public required StandingStatus Status { get; init; }

    /// <summary>In order of the moment.</summary>
    public required IReadOnlyList<Statement> For { get; init; }

    /// <summary>In order of the moment.</summary>
    public required IReadOnlyList<Statement> Against { get; init; }

    /// <summary>Said about it, and bearing neither way.</summary>
    public required IReadOnlyList<Statement> Further { get; init; }

    /// <summary>Words that the same speaker has since replaced by the contrary.</summary>
    public required IReadOnlyList<Statement> Overtaken { get; init; }

    /// <summary>When it came to stand as it does, as exactly as that is known; null when unstated.</summary>
    public When? Since { get; init; }
}
