namespace SafePassage.Formats.Ledgers.Store;

/// <summary>
/// Gives the same string for the same short text, as far as it remembers: parties, sources and speakers come again in
/// thousands of lines, and what is not allocated need not be moved by the garbage collector.
/// </summary>
internal sealed class SharedTexts
{
    public const int Longest = 48;

    private readonly string?[] _slots = new string?[1 << 12];

    public string Of(ReadOnlySpan<char> text)
    {
        ref var slot = ref _slots[
            string.GetHashCode(text, StringComparison.Ordinal) & (_slots.Length - 1)
        ];
        if (slot is null || !text.SequenceEqual(slot))
        {
            slot = text.ToString();
        }

        return slot;
    }
}
