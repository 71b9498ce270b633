using System.Text;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>What a store holds.</summary>
/// <param name="Records">Up to the first broken link.</param>
/// <param name="Head">Hash of the last entry; zeros when there is none.</param>
/// <param name="WholeBytes">Length of the file up to the last whole line.</param>
/// <param name="Torn">Says what is left of a line that was never acknowledged; null when nothing is.</param>
public sealed record StoreContent(
    IReadOnlyList<PlacedRecord> Records,
    IReadOnlyList<InputError> Errors,
    string Head,
    long WholeBytes,
    string? Torn,
    string Sha256
)
{
    internal static StoreContent Nothing { get; } = new([], [], StoreLine.Root, 0, null, "");

    /// <summary>How many lines are sound: the number of the last entry.</summary>
    public long Count { get; init; }

    public LedgerHead LastHead => new(Count, Head);

    /// <summary>In order.</summary>
    internal IReadOnlyList<StoredSignature> Signatures { get; init; } = [];

    /// <summary>How many signatures there are, good or not.</summary>
    public int SignatureCount => Signatures.Count;

    /// <summary>The hash after so many entries; null when there are not so many.</summary>
    public string? HashAfter(long count)
    {
        if (count > Count)
        {
            return null;
        }

        var bytes = Whole;
        var line = StoreLine.Root;
        for (var i = 0L; i < count; i++)
        {
            var end = bytes.IndexOf((byte)'\n');
            var whole = end < 0 ? bytes : bytes[..end];
            if (i == count - 1 && StoreLine.Split(whole, out _, out var hash))
            {
                line = Encoding.ASCII.GetString(hash);
            }

            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }

        return line;
    }

    /// <summary>Whether the last line is whole but for its line feed.</summary>
    internal bool LacksLineFeed { get; init; }

    /// <summary>The whole lines as they stand in the file.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; init; }

    internal ReadOnlySpan<byte> Whole => Bytes.Span;
}
