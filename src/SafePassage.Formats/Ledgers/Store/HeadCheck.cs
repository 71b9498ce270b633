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

/// <param name="Text">What is to be said of it.</param>
public sealed record HeadAnswer(HeadState State, string Text)
{
    /// <summary>Whether all that was there when the head was noted still is.</summary>
    public bool Holds => State is HeadState.Same or HeadState.Longer;
}

/// <summary>Compares a ledger with a head that somebody noted elsewhere.</summary>
public static class HeadCheck
{
    public static HeadAnswer Of(StoreContent content, LedgerHead noted)
    {
        ArgumentNullException.ThrowIfNull(content);
        var further = content.Count - noted.Entries;
        return content.HashAfter(noted.Entries) switch
        {
            null => new(
                HeadState.Shorter,
                $"the ledger has {Entries(content.Count)} and had {noted.Entries} when its head was noted: the last {-further} are missing. Restore it from a copy"
            ),
            { } hash when hash != noted.Hash => new(
                HeadState.Other,
                $"entry {noted.Entries} has not the hash that was noted: it or an entry before it was changed, and the chain made anew. Restore the ledger from a copy"
            ),
            _ when further == 0 => new(HeadState.Same, "the head is the one that was noted"),
            _ => new(
                HeadState.Longer,
                $"the head that was noted is in the chain, and {Entries(further)} {(further == 1 ? "was" : "were")} added after it"
            ),
        };
    }

    private static string Entries(long count) => count == 1 ? "1 entry" : $"{count} entries";
}
