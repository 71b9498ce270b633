namespace SafePassage.Streets;

/// <summary>What is wrong with bytes that should be Protocol Buffers; caught where the blob is known.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves this folder.
internal sealed class WireException(string what) : Exception(what);
#pragma warning restore CA1032, CA1064

/// <summary>
/// Reads one message in the wire format of Protocol Buffers where it lies: nothing is copied and nothing is built, so a blob of
/// millions of empty things takes no more memory than its bytes. What is wrong throws <see cref="WireException"/>.
/// </summary>
internal ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;
    private const int Fixed32 = 5;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _kind;

    /// <summary>The number of the field that <see cref="Next"/> came to.</summary>
    public int Field { get; private set; }

    /// <summary>How many bytes have been read.</summary>
    public readonly int Position => _at;

    public readonly bool AtEnd => _at >= _bytes.Length;

    /// <summary>Goes to the next field, which must then be read or skipped; false at the end.</summary>
    public bool Next()
    {
        if (AtEnd)
        {
            return false;
        }

        var tag = Number();
        if (tag is 0 or > uint.MaxValue || tag >> 3 == 0)
        {
            throw new WireException("a field has no number");
        }

        (Field, _kind) = ((int)(tag >> 3), (int)(tag & 7));
        return true;
    }

    public long Integer()
    {
        Expect(Varint);
        return unchecked((long)Number());
    }

    /// <summary>A number in zigzag form.</summary>
    public long Signed()
    {
        Expect(Varint);
        return ZigZag(Number());
    }

    public ReadOnlySpan<byte> Bytes()
    {
        Expect(Delimited);
        var length = Number();
        if (length > (ulong)(_bytes.Length - _at))
        {
            throw new WireException($"a field of {length} bytes reaches beyond the message");
        }

        _at += (int)length;
        return _bytes.Slice(_at - (int)length, (int)length);
    }

    public void Skip()
    {
        switch (_kind)
        {
            case Varint:
                Number();
                break;
            case Fixed64:
                Pass(8);
                break;
            case Delimited:
                Bytes();
                break;
            case Fixed32:
                Pass(4);
                break;
            default:
                throw new WireException($"field {Field} is of the unknown kind {_kind}");
        }
    }

    /// <summary>The next number of a list; also the body of every other number.</summary>
    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (AtEnd)
            {
                throw new WireException("it ends within a number");
            }

            var b = _bytes[_at++];
            value |= unchecked((ulong)(b & 0x7f) << shift);
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new WireException("a number is longer than ten bytes");
    }

    public static long ZigZag(ulong value) => unchecked((long)(value >> 1) ^ -(long)(value & 1));

    private readonly void Expect(int kind)
    {
        if (_kind != kind)
        {
            throw new WireException($"field {Field} is not of the kind it should be");
        }
    }

    private void Pass(int count)
    {
        if (_bytes.Length - _at < count)
        {
            throw new WireException("it ends within a field");
        }

        _at += count;
    }
}

/// <summary>A list of numbers that lies packed in a message: counted and read where it lies.</summary>
internal ref struct PackedList
{
    private WireReader _reader;

    public PackedList(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[^1] >= 0x80)
        {
            throw new WireException("a list ends within a number");
        }

        _reader = new(bytes);
        Count = bytes.Length - More(bytes);
    }

    /// <summary>Of the whole list.</summary>
    public int Count { get; }

    public readonly bool AtEnd => _reader.AtEnd;

    public ulong Next() => _reader.Number();

    public long NextSigned() => WireReader.ZigZag(_reader.Number());

    /// <summary>The list of the field that a reader stands on; a list comes in one piece, as all known writers give it.</summary>
    public static PackedList Of(scoped ref WireReader reader, scoped in PackedList before)
    {
        var list = new PackedList(reader.Bytes());
        return before.Count == 0
            ? list
            : throw new WireException($"the list of field {reader.Field} comes in pieces");
    }

    /// <summary>Bytes that another byte of the same number follows.</summary>
    private static int More(ReadOnlySpan<byte> bytes)
    {
        var more = 0;
        foreach (var b in bytes)
        {
            more += b >> 7;
        }

        return more;
    }
}
