using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What verifying a ledger comes to: one of the three below.</summary>
public abstract record LedgerCheck
{
    private LedgerCheck() { }

    /// <summary>The ledger is a store with a chain.</summary>
    /// <param name="Entries">Up to the first broken link.</param>
    /// <param name="Head">Hash of the last of them; zeros when there is none.</param>
    /// <param name="Errors">The first broken link, and what is wrong with entries before it; none when the chain holds.</param>
    /// <param name="Torn">Says what is left of a line that was never acknowledged; null when nothing is.</param>
    public sealed record Chain(
        int Entries,
        string Head,
        IReadOnlyList<InputError> Errors,
        string? Torn
    ) : LedgerCheck;

    /// <summary>Tables have no chain: that they can be read and fit together is all that can be said of them.</summary>
    public sealed record NoChain(int Records) : LedgerCheck;

    public sealed record Unreadable(IReadOnlyList<InputError> Errors) : LedgerCheck;
}

/// <summary>Holds every link of a ledger's chain against the next and names the first that is broken.</summary>
public static class VerifyLedger
{
    /// <param name="scenario">The scenario's folder, or its scenario.yaml.</param>
    /// <param name="workers">Entries are shared out to them.</param>
    public static LedgerCheck Run(string scenario, Workers workers = default)
    {
        var path = Path.Combine(LedgerReader.FolderOf(scenario), LedgerReader.StoreName);
        if (File.Exists(path))
        {
            var shown = path.Replace(Path.DirectorySeparatorChar, '/');
            var content = StoreFile.Read(path, shown, workers);
            return new LedgerCheck.Chain(
                content.Records.Count,
                content.Head,
                content.Errors,
                content.Torn
            );
        }

        var read = LedgerReader.Read(scenario, workers);
        return read.Value is { } tables
            ? new LedgerCheck.NoChain(tables.Ledger.Records.Count)
            : new LedgerCheck.Unreadable(read.Errors);
    }
}
