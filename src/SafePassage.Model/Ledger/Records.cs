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
/// <param name="Line">1-based; 0 when it came from no file.</param>
public readonly record struct Place(string File, int Line);

/// <summary>A setting of the whole ledger, for example <c>utc_offset</c>.</summary>
public sealed record Setting(string Id, string Value) : IRecord
{
    public const string UtcOffset = "utc_offset";

    public string? Corrects => null;
}

/// <summary>Where a statement can be read or heard.</summary>
public sealed record Source : IRecord
{
    public required string Id { get; init; }

    public required Name Name { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Two letters.</summary>
    public string? Language { get; init; }

    public string? Address { get; init; }

    public When? PublishedAt { get; init; }

    public When? AccessedAt { get; init; }

    /// <summary>Of the content as it was read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Id of the source that quotes this one.</summary>
    public string? Through { get; init; }

    public string? Note { get; init; }

    public string? Corrects { get; init; }
}

/// <summary>Somebody who acts or speaks as one.</summary>
/// <param name="SpeaksFor">Ids of groups of people (of the scenario) for whom this party can accept or refuse.</param>
public sealed record Party(
    string Id,
    Name Name,
    PartyKind Kind,
    IReadOnlyList<string> SpeaksFor,
    string? Note,
    string? Corrects = null
) : IRecord;

/// <summary>Another name of a party, or a name in another language.</summary>
public sealed record Alias(
    string Id,
    string Party,
    string Text,
    string? Language,
    string? Statement,
    string? Corrects = null
) : IRecord;

/// <summary>A party belongs to a coalition or a larger body, as somebody says.</summary>
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
public readonly record struct Voice(string? Party, string? Speaker)
{
    public override string ToString() => $"{Party}/{Speaker}";
}

/// <summary>Who said what about what, where and when. Kept as a claim.</summary>
public sealed record Statement : IRecord
{
    public required string Id { get; init; }

    /// <summary>The person; null when the party or the source itself speaks.</summary>
    public string? Speaker { get; init; }

    public string? Role { get; init; }

    /// <summary>Id of the party for whom the person speaks.</summary>
    public string? Party { get; init; }

    /// <summary>Id of where it can be read.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the source that the first one quotes, as far as told.</summary>
    public string? Through { get; init; }

    public required When SaidAt { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Subject> About { get; init; }

    /// <summary>Ids of the groups it concerns; empty for all.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    public required Stance Stance { get; init; }

    /// <summary>What it says to each thing it is about.</summary>
    public required Bearing Bearing { get; init; }

    /// <summary>In one sentence, in our own words.</summary>
    public required Name Content { get; init; }

    public When? ValidFrom { get; init; }

    public When? ValidUntil { get; init; }

    /// <summary>The wording itself, when it may be kept.</summary>
    public string? Original { get; init; }

    public string? Language { get; init; }

    public string? Note { get; init; }

    public string? Corrects { get; init; }

    /// <summary>Who counts as one speaker: a later word of the same speaker takes the place of the earlier.</summary>
    public Voice Voice =>
        Speaker is null && Party is null ? new(null, "@" + Source) : new(Party, Speaker);

    /// <summary>
    /// Whether it is the speaker's own word on how things shall be, which his later word can replace. What he has seen, or
    /// accuses others of, stays beside it.
    /// </summary>
    public bool IsPosition => Stance is not (Stance.Observes or Stance.Accuses);

    public bool Concerns(string? group) =>
        group is null || Groups.Count == 0 || Groups.Contains(group);

    /// <summary>Whether it speaks of this moment.</summary>
    public bool Covers(DateTimeOffset at) =>
        !(ValidFrom is { } from && at < from.Earliest)
        && !(ValidUntil is { } until && at >= until.Latest);
}
