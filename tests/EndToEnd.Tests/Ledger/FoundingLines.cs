namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>The founding report, claim by claim, beside what stands for it in the ledger.</summary>
internal static class FoundingLines
{
    public static IReadOnlyList<FoundingLine> All { get; } =
    [.. FoundingLinesOfTheTruce.All, .. FoundingLinesOfTheFighting.All];
}
