using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

public enum HeadState
{
    /// <summary>Nothing was added, changed or taken away since.</summary>
    Same,

    /// <summary>The ledger holds the head that was noted, and entries after it.</summary>
    Longer,

    /// <summary>Entries are gone.</summary>
    Shorter,

    /// <summary>At that number stands another entry: it, or one before it, was changed.</summary>
    Other,
}

/// <summary>Compares a ledger with a head that somebody noted elsewhere.</summary>
public static class HeadCheck
{
    public static HeadState Of(StoreContent content, LedgerHead noted)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.HashAfter(noted.Entries) switch
        {
            null => HeadState.Shorter,
            { } hash when hash != noted.Hash => HeadState.Other,
            _ => content.Count == noted.Entries ? HeadState.Same : HeadState.Longer,
        };
    }

    /// <summary>What is to be said of it.</summary>
    public static string Text(HeadState state, StoreContent content, LedgerHead noted)
    {
        ArgumentNullException.ThrowIfNull(content);
        return state switch
        {
            HeadState.Same => "the head is the one that was noted",
            HeadState.Longer =>
                $"the head that was noted is in the chain, and {Entries(content.Count - noted.Entries)} added after it",
            HeadState.Shorter =>
                $"the ledger has {content.Count} entries and had {noted.Entries} when its head was noted: the last {noted.Entries - content.Count} are missing. Restore it from a copy",
            HeadState.Other =>
                $"entry {noted.Entries} has not the hash that was noted: it or an entry before it was changed, and the chain made anew. Restore the ledger from a copy",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
    }

    private static string Entries(long count) =>
        count == 1 ? "1 entry was" : $"{count} entries were";
}
