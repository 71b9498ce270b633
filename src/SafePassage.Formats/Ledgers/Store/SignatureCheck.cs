using SafePassage.Formats.Ledgers.Signing;

namespace SafePassage.Formats.Ledgers.Store;

public enum SignatureState
{
    /// <summary>Signed by a key that was given.</summary>
    Good,

    /// <summary>A key that was given, and yet its signature is of something else.</summary>
    Wrong,

    /// <summary>A key that was not given.</summary>
    UnknownKey,

    /// <summary>Nobody signed.</summary>
    Unsigned,
}

/// <summary>Entries that one signature covers, or none.</summary>
/// <param name="From">Number of the first.</param>
/// <param name="Until">Number of the last.</param>
/// <param name="Key">Name of the key's file, its fingerprint when it is not known, empty when nobody signed.</param>
public sealed record SignedStretch(long From, long Until, SignatureState State, string Key)
{
    /// <summary>What is to be said of it.</summary>
    public string Text =>
        $"{Which}: {State switch
        {
            SignatureState.Good => $"signed with {Key}",
            SignatureState.Wrong =>
                $"the signature with {Key} is wrong: what it was made of is not what stands here",
            SignatureState.UnknownKey =>
                $"signed with a key that is not among those given (fingerprint {Key})",
            _ => "signed by nobody",
        }}";

    private string Which =>
        From < Until ? $"entries {From} to {Until}"
        : From == Until ? $"entry {From}"
        : $"all {Until} entries once more";
}

/// <summary>
/// Who signed what. A signature vouches for the head before it, and so for everything up to there; it is told for the entries
/// since the one before it, which its signer added.
/// </summary>
public static class SignatureCheck
{
    public static IReadOnlyList<SignedStretch> Of(
        StoreContent content,
        IReadOnlyList<PublicKey> keys
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(keys);
        var stretches = new List<SignedStretch>();
        var next = 1L;
        foreach (var signature in content.Signatures)
        {
            var known = keys.Where(k => k.Fingerprint == signature.Key).ToList();
            var state =
                known.Count == 0 ? SignatureState.UnknownKey
                : known[0].Verifies(signature.Head, signature.Value) ? SignatureState.Good
                : SignatureState.Wrong;
            stretches.Add(
                new(
                    next,
                    signature.Head.Entries,
                    state,
                    known.Count == 0 ? signature.Key : known[0].Name
                )
            );
            next = signature.Seq + 1;
        }

        if (next <= content.Count)
        {
            stretches.Add(new(next, content.Count, SignatureState.Unsigned, ""));
        }

        return stretches;
    }
}
