using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SafePassage.Formats.Truces;

/// <summary>What truce new recorded.</summary>
internal sealed record RecordedDocument(
    IReadOnlyList<RecordedItem> Records,
    [property: Description("COUNT:HASH, to be noted elsewhere")] string Head
);

internal sealed record RecordedItem(string Kind, string Id, long Entry);

/// <summary>What truce page wrote.</summary>
internal sealed record PageDocument(
    string File,
    [property: Description("The one it opens in: en, fr or ar")] string Language,
    [property: Description("The moment it tells of")] string At
);

/// <summary>A record with those that name it, and how what it is stands.</summary>
internal sealed record ShownDocument
{
    public required string Kind { get; init; }

    public required string Id { get; init; }

    [Description("As in the ledger's tables; fields without a value are left out")]
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    [Description("By kind, ids of the records that name it; of a party also the losses it claims")]
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> NamedBy { get; init; }

    [Description("Null where nobody spoke about it")]
    public StandingDocument? Standing { get; init; }
}

/// <summary>How one subject stands.</summary>
internal sealed record StandingDocument
{
    public required string About { get; init; }

    [Description("unstated, undisputed, disputed, refused or denied")]
    public required string Status { get; init; }

    public string? Since { get; init; }

    [Description("What the scenario itself says, while nobody in the ledger speaks for it")]
    public ScenarioItem? Scenario { get; init; }

    public required IReadOnlyList<SaidItem> For { get; init; }

    public required IReadOnlyList<SaidItem> Against { get; init; }

    public required IReadOnlyList<SaidItem> Neither { get; init; }

    [Description("Replaced by a later word of the same side")]
    public required IReadOnlyList<SaidItem> Overtaken { get; init; }

    public required IReadOnlyList<string> Speakers { get; init; }
}

internal sealed record ScenarioItem(
    string Status,
    [property: Description("for, against, or for and against")] string Way,
    string Source
);

internal sealed record SaidItem(
    string Id,
    string? Speaker,
    string? Party,
    string Source,
    string? Through,
    [property: JsonPropertyName("said_at")] string SaidAt,
    string Content
);
