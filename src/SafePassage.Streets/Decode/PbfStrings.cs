using Google.Protobuf;
using Google.Protobuf.Collections;

namespace SafePassage.Streets;

/// <summary>The strings of one block; decoded only when asked for, and then once.</summary>
internal sealed class PbfStrings(RepeatedField<ByteString> bytes, BlobPlace place)
{
    private const sbyte NotLooked = -2;
    private const sbyte Dropped = -1;

    private readonly string?[] _text = new string?[bytes.Count];
    private readonly sbyte[] _key = NewKeys(bytes.Count);

    /// <summary>The kept key that the string spells, or −1.</summary>
    public int Key(uint index)
    {
        Check(index);
        if (_key[index] == NotLooked)
        {
            _key[index] = OsmKeys.TryParse(Text(index), out var key) ? (sbyte)key : Dropped;
        }

        return _key[index];
    }

    public string Text(uint index)
    {
        Check(index);
        return _text[index] ??= bytes[(int)index].ToStringUtf8();
    }

    private void Check(uint index)
    {
        if (index >= (uint)_text.Length)
        {
            throw place.Wrong($"string {index} is used, the block has {_text.Length}");
        }
    }

    private static sbyte[] NewKeys(int count)
    {
        var keys = new sbyte[count];
        Array.Fill(keys, NotLooked);
        return keys;
    }
}
