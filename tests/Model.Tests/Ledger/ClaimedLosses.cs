namespace SafePassage.Model.Tests;

/// <summary>Losses of one kind and side, as tests of totals compare them.</summary>
internal static class ClaimedLosses
{
    public static Loss Loss(string id, Count count, string period, string area, string statement) =>
        new()
        {
            Id = id,
            Side = "band",
            Category = LossCategory.Tank,
            Count = count,
            Wording = "so many",
            Period = When.Parse(period, TimeSpan.Zero)!.Value,
            Area = area.Length == 0 ? null : new(area),
            Statement = statement,
        };

    public static LossComparison Only(Book book) =>
        LossTotals.Of(book.Ledger(), Book.At(9)).Single();
}
