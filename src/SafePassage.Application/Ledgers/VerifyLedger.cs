using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Signing;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Application;

/// <param name="Scenario">The scenario's folder, or its scenario.yaml.</param>
public sealed record LedgerCheckRequest(string Scenario)
{
    /// <summary>A head that was noted elsewhere; null: none is compared.</summary>
    public LedgerHead? Noted { get; init; }

    /// <summary>Files with public keys; none: signatures are counted and not checked.</summary>
    public IReadOnlyList<string> KeyFiles { get; init; } = [];

    public Workers Workers { get; init; }
}

/// <summary>What verifying a ledger comes to: one of the three below.</summary>
public abstract record LedgerCheck
{
    private LedgerCheck() { }

    /// <summary>The ledger is a store with a chain.</summary>
    /// <param name="Head">Up to the first broken link.</param>
    /// <param name="Errors">The first broken link, and what is wrong with entries before it; none when the chain holds.</param>
    /// <param name="Torn">Says what is left of a line that was never acknowledged; null when nothing is.</param>
    public sealed record Chain(LedgerHead Head, IReadOnlyList<InputError> Errors, string? Torn)
        : LedgerCheck
    {
        /// <summary>How it compares with the head that was noted; null when none was given.</summary>
        public HeadAnswer? Noted { get; init; }

        /// <summary>How many entries are signatures, good or not.</summary>
        public int Signatures { get; init; }

        /// <summary>Who signed what; empty when no key was given.</summary>
        public IReadOnlyList<SignedStretch> Signed { get; init; } = [];

        /// <summary>Whether there is nothing to look at.</summary>
        public bool IsSound =>
            Errors.Count == 0
            && Torn is null
            && Noted is not { Holds: false }
            && Signed.All(s => s.State == SignatureState.Good);
    }

    /// <summary>Tables have no chain: that they can be read and fit together is all that can be said of them.</summary>
    public sealed record NoChain(int Records) : LedgerCheck;

    /// <summary>The ledger or a key cannot be read.</summary>
    public sealed record Unreadable(IReadOnlyList<InputError> Errors) : LedgerCheck;
}

/// <summary>Holds every link of a ledger's chain against the next, its head against one that was noted, its signatures against keys.</summary>
public static class VerifyLedger
{
    public static LedgerCheck Run(LedgerCheckRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var keys = KeyFile.Public(request.KeyFiles);
        if (keys.Value is null)
        {
            return new LedgerCheck.Unreadable(keys.Errors);
        }

        try
        {
            return Run(request, keys.Value);
        }
        finally
        {
            foreach (var key in keys.Value)
            {
                key.Dispose();
            }
        }
    }

    private static LedgerCheck Run(LedgerCheckRequest request, IReadOnlyList<PublicKey> keys)
    {
        var path = Path.Combine(LedgerReader.FolderOf(request.Scenario), LedgerReader.StoreName);
        if (File.Exists(path))
        {
            var shown = path.Replace(Path.DirectorySeparatorChar, '/');
            var content = StoreFile.Read(path, shown, request.Workers);
            return new LedgerCheck.Chain(content.LastHead, content.Errors, content.Torn)
            {
                Noted = request.Noted is { } noted ? HeadCheck.Of(content, noted) : null,
                Signatures = content.SignatureCount,
                Signed = keys.Count == 0 ? [] : SignatureCheck.Of(content, keys),
            };
        }

        var read = LedgerReader.Read(request.Scenario, request.Workers);
        return read.Value is { } tables
            ? new LedgerCheck.NoChain(tables.Ledger.Records.Count)
            : new LedgerCheck.Unreadable(read.Errors);
    }
}
