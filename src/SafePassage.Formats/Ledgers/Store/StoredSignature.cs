using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>A line of the store that signs the head before it, and with it all that stands above.</summary>
/// <param name="Seq">Number of the line.</param>
/// <param name="Head">What is signed.</param>
/// <param name="Key">Fingerprint of the key.</param>
/// <param name="Value">In base64, as it stands in the line.</param>
internal sealed record StoredSignature(long Seq, LedgerHead Head, string Key, string Value);
