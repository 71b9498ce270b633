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
/// <param name="Language">Two letters.</param>
/// <param name="Through">Id of the source that quotes this one.</param>
/// <param name="Sha256">Of the content as it was read.</param>
public sealed record Source(
    string Id,
    Name Name,
    SourceKind Kind,
    string? Language,
    string? Address,
    When? PublishedAt,
    When? AccessedAt,
    string? Sha256,
    string? Through,
    string? Note,
    string? Corrects = null
) : IRecord;

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
/// <param name="Speaker">The person; null when the party or the source itself speaks.</param>
/// <param name="Party">Id of the party for whom the person speaks.</param>
/// <param name="Source">Id of where it can be read.</param>
/// <param name="Through">Id of the source that the first one quotes, as far as told.</param>
/// <param name="About">At least one.</param>
/// <param name="Groups">Ids of the groups it concerns; empty for all.</param>
/// <param name="Bearing">What it says to each thing it is about.</param>
/// <param name="Content">In one sentence, in our own words.</param>
/// <param name="Original">The wording itself, when it may be kept.</param>
public sealed record Statement(
    string Id,
    string? Speaker,
    string? Role,
    string? Party,
    string Source,
    string? Through,
    When SaidAt,
    IReadOnlyList<Subject> About,
    IReadOnlyList<string> Groups,
    Stance Stance,
    Bearing Bearing,
    Name Content,
    When? ValidFrom,
    When? ValidUntil,
    string? Original,
    string? Language,
    string? Note,
    string? Corrects = null
) : IRecord
{
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
