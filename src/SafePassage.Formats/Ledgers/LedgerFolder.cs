using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>A ledger as it was read.</summary>
/// <param name="Inputs">Every file that was read, by path below the scenario folder, in order.</param>
/// <param name="Notes">Harmless remarks.</param>
public sealed record LedgerFolder(
    Ledger Ledger,
    IReadOnlyList<InputFile> Inputs,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Of the chain; null where the ledger is kept in tables, which have none.</summary>
    public LedgerHead? Head { get; init; }
}
