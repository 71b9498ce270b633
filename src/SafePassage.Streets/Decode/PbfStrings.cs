using System.Text;

namespace SafePassage.Streets;

/// <summary>The strings of one block; decoded only when asked for, and then once.</summary>
internal sealed class PbfStrings
{
    /// <summary>A block of the usual 8,000 things has some thousands.</summary>
    private const int Most = 1 << 20;

    private const sbyte NotLooked = -2;
    private const sbyte Dropped = -1;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly BlobPlace _place;
    private readonly int[] _entry;
    private readonly string?[] _text;
    private readonly sbyte[] _key;

    /// <param name="bytes">The message that holds them.</param>
    /// <param name="place">Of the block.</param>
    public PbfStrings(ReadOnlyMemory<byte> bytes, BlobPlace place)
    {
        (_bytes, _place) = (bytes, place);
        var count = CountOf(bytes.Span, place);
        _entry = new int[count];
        _text = new string?[count];
        _key = new sbyte[count];
        Array.Fill(_key, NotLooked);
        var reader = new WireReader(bytes.Span);
        for (var i = 0; !reader.AtEnd; )
        {
            var entry = reader.Position;
            reader.Next();
            if (reader.Field == 1)
            {
                _entry[i++] = entry;
            }

            reader.Skip();
        }
    }

    /// <summary>The kept key that the string spells, or −1.</summary>
    public int Key(ulong index)
    {
        var at = Check(index);
        if (_key[at] == NotLooked)
        {
            var bytes = Raw(at);
            _key[at] =
                bytes.Length <= OsmKeys.Longest
                && OsmKeys.TryParse(Encoding.UTF8.GetString(bytes), out var key)
                    ? (sbyte)key
                    : Dropped;
        }

        return _key[at];
    }

    /// <summary>A text that is kept: it is counted when it is first asked for.</summary>
    public string Text(ulong index, KeptThings kept)
    {
        var at = Check(index);
        if (_text[at] is { } known)
        {
            return known;
        }

        var bytes = Raw(at);
        if (bytes.Length > KeptThings.LongestText)
        {
            throw _place.Wrong(
                $"string {index} has {bytes.Length} bytes; read are up to {KeptThings.LongestText}"
            );
        }

        kept.TakeText(bytes.Length);
        return _text[at] = Encoding.UTF8.GetString(bytes);
    }

    private ReadOnlySpan<byte> Raw(int at)
    {
        var entry = new WireReader(_bytes.Span[_entry[at]..]);
        entry.Next();
        return entry.Bytes();
    }

    private static int CountOf(ReadOnlySpan<byte> bytes, BlobPlace place)
    {
        var count = 0;
        var reader = new WireReader(bytes);
        while (reader.Next())
        {
            count += reader.Field == 1 ? 1 : 0;
            reader.Skip();
        }

        return count <= Most
            ? count
            : throw place.Wrong($"the block has {count} strings; read are up to {Most}");
    }

    private int Check(ulong index) =>
        index < (ulong)_text.Length
            ? (int)index
            : throw _place.Wrong($"string {index} is used, the block has {_text.Length}");
}
