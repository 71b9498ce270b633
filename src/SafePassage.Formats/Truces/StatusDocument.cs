using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SafePassage.Formats.Truces;

/// <summary>What stands at a moment: the answer of truce status, offers, violations and due.</summary>
internal sealed record StatusDocument
{
    [Description("The moment asked, in the offset of the ledger; what was said later is not heard")]
    public required string At { get; init; }

    [Description("Left out where it was not asked")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TruceItem>? Truces { get; init; }

    [Description("Left out where it was not asked")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TermItem>? Terms { get; init; }

    [Description("Left out where it was not asked")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PreconditionItem>? Preconditions { get; init; }

    [Description("In order of the moment; left out where it was not asked")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OfferItem>? Offers { get; init; }

    [Description("To the end of the next day; left out where it was not asked")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DueItem>? Due { get; init; }

    [Description("All alleged by then; left out where it was not asked")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ViolationItem>? Violations { get; init; }

    [Description("Those of the day, against the day before; left out where it was not asked")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ViolationItem>? ViolationsOfTheDay { get; init; }
}

/// <summary>A name as the ledger has it.</summary>
internal sealed record NameText(string En, string? Fr, string? Ar);

internal sealed record HoursItem(
    [property: Description("Null: no beginning was said")] string? From,
    [property: Description("Null: no end was said")] string? Until
);

internal sealed record TruceItem
{
    public required string Id { get; init; }

    public required NameText Name { get; init; }

    [Description(
        "offered, announced, agreed, in_force, prolonged, shortened, suspended, called_off, expired or ended"
    )]
    public required string State { get; init; }

    [Description("Whether its time is past")]
    public required bool Over { get; init; }

    [Description("Ids of the statements the state rests on")]
    public required IReadOnlyList<string> Because { get; init; }

    [Description("When it holds as those who declared it say")]
    public required IReadOnlyList<HoursItem> Hours { get; init; }

    [Description("Ids of parties beside those who declared it")]
    public required IReadOnlyList<string> AcceptedBy { get; init; }

    [Description("Ids of parties beside those who declared it")]
    public required IReadOnlyList<string> RefusedBy { get; init; }

    [Description("When it holds in each reading; none is favoured")]
    public required IReadOnlyList<ReadingItem> Readings { get; init; }
}

internal sealed record ReadingItem(
    string Reading,
    IReadOnlyList<HoursItem> Holds,
    IReadOnlyList<FailingItem> Fails
);

internal sealed record FailingItem(
    string? From,
    string? Until,
    [property: Description(
        "outside_hours, taken_back, denied, refused, not_agreed, not_observed, waits_for_precondition, settled or scenario_says"
    )]
        string Reason,
    IReadOnlyList<string> Statements,
    [property: Description("What fails first, where that is another thing")] string? Of
);

internal sealed record TermItem(
    string Id,
    string Of,
    NameText What,
    string Kind,
    [property: Description(
        "offered, refused, promised, disputed, kept_as_reported, alleged_broken, suspended or taken_back"
    )]
        string State,
    IReadOnlyList<string> Because,
    [property: Description("How many are alleged, by all accusers")] long Violations,
    [property: Description("Whether it went with its truce or offer")] bool Over
);

internal sealed record PreconditionItem(
    string Id,
    string Of,
    NameText What,
    [property: Description("not_done, claimed_done, disputed or observed")] string State,
    IReadOnlyList<string> Because
);

internal sealed record OfferItem(
    string Id,
    [property: Description("offer, request or call")] string Form,
    NameText What,
    IReadOnlyList<string> By,
    IReadOnlyList<string> To,
    [property: Description("As exactly as it is known")] string Made,
    [property: Description(
        "open, accepted, accepted_in_part, refused, countered, mixed, lapsed or taken_back"
    )]
        string State,
    string? Series,
    [property: Description("Which of its series")] long Number,
    IReadOnlyList<AnswerItem> Answers
);

internal sealed record AnswerItem(
    string Party,
    [property: Description("accepts, accepts_in_part, refuses, counters or does_not_answer")]
        string Answer,
    string? Statement,
    IReadOnlyList<string> Accepted,
    IReadOnlyList<string> Refused
);

internal sealed record DueItem(string? At, string Kind, string Of);

internal sealed record ViolationItem(
    [property: Description("Who is said to have done it; null where nobody says")] string? By,
    string Breaks,
    [property: Description("Null where a source speaks for itself")] string? AllegedBy,
    long Count,
    [property: Description("In the period before, of the same length")] long Before,
    [property: Description("seen, heard, recorded, reported")]
        IReadOnlyDictionary<string, long> ByHowKnown,
    IReadOnlyList<string> DeniedBy
);
