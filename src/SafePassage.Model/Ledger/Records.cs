namespace SafePassage.Model;

/// <summary>One entry of the ledger. Never changed: a correction is a further record that names what it corrects.</summary>
public interface IRecord
{
    /// <summary>Unique among the records of its kind.</summary>
    string Id { get; }

    /// <summary>Id of the record, of the same kind, that this one replaces; the other stays in the ledger.</summary>
    string? Corrects { get; }
}

/// <summary>Where a record stands in the files it was read from.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Line">1-based; 0 when it came from no file.</param>
public readonly record struct Place(string File, int Line);

/// <summary>A setting of the whole ledger, for example <c>utc_offset</c>.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Value">As text.</param>
public sealed record Setting(string Id, string Value) : IRecord
{
    /// <summary>From UTC, of the place the ledger speaks of: says when a day begins.</summary>
    public const string UtcOffset = "utc_offset";

    /// <summary>A setting replaces nothing.</summary>
    public string? Corrects => null;
}

/// <summary>Where a statement can be read or heard.</summary>
public sealed record Source : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>For readers.</summary>
    public required Name Name { get; init; }

    /// <summary>What kind of place it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Two letters.</summary>
    public string? Language { get; init; }

    /// <summary>Where it can be looked up.</summary>
    public string? Address { get; init; }

    /// <summary>As exactly as it is known.</summary>
    public When? PublishedAt { get; init; }

    /// <summary>When it was read.</summary>
    public When? AccessedAt { get; init; }

    /// <summary>Of the content as it was read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Id of the source that quotes this one.</summary>
    public string? Through { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }
}

/// <summary>Somebody who acts or speaks as one.</summary>
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="Name">As it names itself, or in plain words.</param>
/// <param name="Kind">What kind of actor.</param>
/// <param name="SpeaksFor">Ids of groups of people (of the scenario) for whom this party can accept or refuse.</param>
/// <param name="Note">Free words, left out when a ledger is redacted.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
public sealed record Party(
    string Id,
    Name Name,
    PartyKind Kind,
    IReadOnlyList<string> SpeaksFor,
    string? Note,
    string? Corrects = null
) : IRecord
{
    /// <summary>
    /// Id of the party with whose voice it speaks: a ministry, a general staff with that of the state. Null: its own, or that
    /// of the state it is a body of.
    /// </summary>
    public string? Side { get; init; }
}

/// <summary>Another name of a party, or a name in another language.</summary>
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="Party">Id of the party.</param>
/// <param name="Text">The other name.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Statement">Id of a statement that uses it, if given.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
public sealed record Alias(
    string Id,
    string Party,
    string Text,
    string? Language,
    string? Statement,
    string? Corrects = null
) : IRecord;

/// <summary>A party belongs to a coalition or a larger body, as somebody says.</summary>
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="Party">Id of the member.</param>
/// <param name="MemberOf">Id of the larger body.</param>
/// <param name="From">From when on; null: always.</param>
/// <param name="Until">Until when; null: still.</param>
/// <param name="Statement">Id of the statement that says so, if given.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
public sealed record Membership(
    string Id,
    string Party,
    string MemberOf,
    When? From,
    When? Until,
    string? Statement,
    string? Corrects = null
) : IRecord;

/// <summary>Whom a statement is by: a person of a party, a party, or a source that speaks for itself.</summary>
/// <param name="Party">Id of the party; null where none is named.</param>
/// <param name="Speaker">The person, or <c>@</c> and the source that speaks for itself.</param>
public readonly record struct Voice(string? Party, string? Speaker)
{
    /// <summary>Both with a stroke between: a key to sort by, not a text to show.</summary>
    public override string ToString() => $"{Party}/{Speaker}";
}

/// <summary>Who said what about what, where and when. Kept as a claim.</summary>
public sealed record Statement : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>The person; null when the party or the source itself speaks.</summary>
    public string? Speaker { get; init; }

    /// <summary>Of the person, as told.</summary>
    public string? Role { get; init; }

    /// <summary>Id of the party for whom the person speaks.</summary>
    public string? Party { get; init; }

    /// <summary>Id of where it can be read.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the source that the first one quotes, as far as told.</summary>
    public string? Through { get; init; }

    /// <summary>As exactly as it is known.</summary>
    public required When SaidAt { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Subject> About { get; init; }

    /// <summary>Ids of the groups it concerns; empty for all.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What the speaker does by it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>What it says to each thing it is about.</summary>
    public required Bearing Bearing { get; init; }

    /// <summary>In one sentence, in our own words.</summary>
    public required Name Content { get; init; }

    /// <summary>From when on it speaks; null: always.</summary>
    public When? ValidFrom { get; init; }

    /// <summary>Until when; null: for good.</summary>
    public When? ValidUntil { get; init; }

    /// <summary>The wording itself, when it may be kept.</summary>
    public string? Original { get; init; }

    /// <summary>Of the wording, two letters.</summary>
    public string? Language { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>Who counts as one speaker: a later word of the same speaker takes the place of the earlier.</summary>
    public Voice Voice =>
        Speaker is null && Party is null ? new(null, "@" + Source) : new(Party, Speaker);

    /// <summary>
    /// Whether it is the speaker's own word on how things shall be, which his later word can replace. What he has seen, or
    /// accuses others of, stays beside it.
    /// </summary>
    public bool IsPosition => Stance is not (Stance.Observes or Stance.Accuses);

    /// <summary>
    /// Whether it takes back what its side declared, for a time or for good: from when it says so, and never before.
    /// </summary>
    public bool TakesBack =>
        Bearing == Bearing.Against
        && Stance is (Stance.Withdraws or Stance.Suspends or Stance.Ends);

    /// <summary>
    /// The moment from which it speaks: the one it names, and for what changes an earlier word the one at which it was said. Null:
    /// always.
    /// </summary>
    public DateTimeOffset? SpeaksFrom =>
        ValidFrom?.Earliest ?? (TakesBack || Stance == Stance.Resumes ? SaidAt.Earliest : null);

    /// <summary>Whether it is about a group, by its id; null asks for any.</summary>
    public bool Concerns(string? group) =>
        group is null || Groups.Count == 0 || Groups.Contains(group);

    /// <summary>Whether it speaks of this moment.</summary>
    public bool Covers(DateTimeOffset at) =>
        !(SpeaksFrom is { } from && at < from) && !(ValidUntil is { } until && at >= until.Latest);
}
