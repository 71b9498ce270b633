namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>One statement of a line of the founding report, as the ledger has to hold it.</summary>
/// <param name="Row">Of the report, claim by claim.</param>
/// <param name="Speaker">Null where a party or the source itself speaks.</param>
/// <param name="Party">Id of the party; null where the report speaks for itself.</param>
/// <param name="Through">Whom the report quotes, where it says so.</param>
/// <param name="About">Every subject, in order.</param>
/// <param name="Says">Words that have to be in the content.</param>
internal sealed record FoundingLine(
    int Row,
    string Id,
    string? Speaker,
    string? Party,
    string? Through,
    string About,
    string Stance,
    string Bearing,
    params string[] Says
)
{
    public string Source { get; init; } = "report";

    /// <summary>The office that the report gives the speaker; null where it gives none.</summary>
    public string? Role { get; init; }

    public override string ToString() => $"row {Row}: {Id}";
}
