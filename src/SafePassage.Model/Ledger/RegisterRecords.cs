namespace SafePassage.Model;

/// <summary>What somebody says broke a truce, a term or a measure. Counted, never ruled on.</summary>
public sealed record AllegedViolation : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>What it is said to have broken: a truce, a term, a measure.</summary>
    public required Subject Breaks { get; init; }

    /// <summary>In words.</summary>
    public required Name What { get; init; }

    /// <summary>Ids of the parties that are said to have done it; empty where nobody says who.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>When, as exactly as it is known.</summary>
    public required When When { get; init; }

    /// <summary>Where, if named.</summary>
    public Name? PlaceName { get; init; }

    /// <summary>By whoever says so.</summary>
    public required HowKnown HowKnown { get; init; }

    /// <summary>How many of the kind this record stands for; null: one.</summary>
    public long? Times { get; init; }

    /// <summary>Id of the incident, where that is recorded too.</summary>
    public string? Incident { get; init; }

    /// <summary>Ids of the statements that allege it; at least one.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>As statements name it.</summary>
    public Subject Subject => Subject.Violation(Id);
}

/// <summary>An offensive or another undertaking of arms, as one statement tells it.</summary>
public sealed record Operation : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>As it is called.</summary>
    public required Name Name { get; init; }

    /// <summary>Ids of the parties that undertake it.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>What it aims at, as told.</summary>
    public Name? Aims { get; init; }

    /// <summary>What came of it, as told.</summary>
    public Name? Outcome { get; init; }

    /// <summary>Where, if named.</summary>
    public Name? PlaceName { get; init; }

    /// <summary>When it began.</summary>
    public required When From { get; init; }

    /// <summary>When it ended; null where nobody says.</summary>
    public When? Until { get; init; }

    /// <summary>Id of the statement that tells of it.</summary>
    public required string Statement { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }
}

/// <summary>A corridor before anybody has placed it on a map.</summary>
/// <param name="Id">As statements name it, and the scenario when there is one.</param>
/// <param name="Name">For readers.</param>
/// <param name="For">Ids of the groups it is meant for.</param>
/// <param name="Destination">Where it leads, as told.</param>
/// <param name="Statement">Id of the statement that tells of it, if given.</param>
/// <param name="Note">Free words, left out when a ledger is redacted.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
public sealed record NamedCorridor(
    string Id,
    Name Name,
    IReadOnlyList<string> For,
    Name? Destination,
    string? Statement,
    string? Note,
    string? Corrects = null
) : IRecord;

/// <summary>A group of people before anybody has counted or placed it.</summary>
/// <param name="Id">As statements name it, and the scenario when there is one.</param>
/// <param name="Name">For readers.</param>
/// <param name="Statement">Id of the statement that tells of it, if given.</param>
/// <param name="Note">Free words, left out when a ledger is redacted.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
public sealed record NamedGroup(
    string Id,
    Name Name,
    string? Statement,
    string? Note,
    string? Corrects = null
) : IRecord;

/// <summary>A place by its name, without coordinates.</summary>
/// <param name="Id">As statements name it.</param>
/// <param name="Name">For readers.</param>
/// <param name="Within">Id of the larger place it lies in, if given.</param>
/// <param name="Note">Free words, left out when a ledger is redacted.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
public sealed record NamedPlace(
    string Id,
    Name Name,
    string? Within,
    string? Note,
    string? Corrects = null
) : IRecord;
