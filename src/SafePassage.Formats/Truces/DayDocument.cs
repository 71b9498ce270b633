using System.ComponentModel;

namespace SafePassage.Formats.Truces;

/// <summary>The daily report.</summary>
internal sealed record DayDocument(
    string Day,
    IReadOnlyList<ChangeItem> Changes,
    [property: Description("Those of the day, against the day before")]
        IReadOnlyList<ViolationItem> Violations,
    IReadOnlyList<PlaceItem> Places,
    [property: Description("Ids of statements made on the day")] IReadOnlyList<string> Said,
    [property: Description("How things stand at the end of the day")] StatusDocument AtEnd
);

internal sealed record ChangeItem(
    string Truce,
    string? At,
    string State,
    IReadOnlyList<string> Because
);

internal sealed record PlaceItem(
    [property: Description("Null where none is named")] string? Place,
    long Count,
    long Before,
    IReadOnlyDictionary<string, long> ByHowKnown
);
