using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SafePassage.Streets.Tests;

internal enum Packing
{
    Raw,
    Zlib,
    Lzma = 4,
    Bzip2 = 5,
    Lz4 = 6,
    Zstd = 7,
}

/// <summary>
/// Writes .osm.pbf files by hand, byte for byte, so that the reader is tested against the format and not against its
/// own generated twin; and so that files can be written wrongly on purpose.
/// </summary>
internal sealed class TinyPbf
{
    private readonly List<byte> _file = [];

    public Packing Packing { get; set; } = Packing.Zlib;

    /// <summary>Added to the raw_size of the next blobs: a lie.</summary>
    public int RawSizeLie { get; set; }

    public byte[] ToArray() => [.. _file];

    public TinyPbf Header(params string[] features) =>
        Blob(
            "OSMHeader",
            Message(m =>
            {
                foreach (var f in features.Length > 0 ? features : ["OsmSchema-V0.6", "DenseNodes"])
                {
                    m.Text(4, f);
                }
            })
        );

    public TinyPbf Block(Action<TinyBlock> fill, int granularity = 100)
    {
        var block = new TinyBlock();
        fill(block);
        return Blob("OSMData", block.ToBytes(granularity));
    }

    public TinyPbf Blob(string type, byte[] payload)
    {
        var blob = Message(m =>
        {
            if (Packing == Packing.Raw)
            {
                m.Bytes(1, payload);
                return;
            }

            m.Number(2, payload.Length + RawSizeLie);
            m.Bytes(Packing == Packing.Zlib ? 3 : (int)Packing, Deflate(payload));
        });
        return Frame(type, blob, blob.Length);
    }

    /// <summary>A frame whose announced length may be a lie.</summary>
    public TinyPbf Frame(string type, byte[] blob, int announced)
    {
        var header = Message(m =>
        {
            m.Text(1, type);
            m.Number(3, announced);
        });
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        _file.AddRange(length);
        _file.AddRange(header);
        _file.AddRange(blob);
        return this;
    }

    public static byte[] Message(Action<TinyMessage> fill)
    {
        var message = new TinyMessage();
        fill(message);
        return message.ToArray();
    }

    private static byte[] Deflate(byte[] payload)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(payload);
        }

        return target.ToArray();
    }
}

/// <summary>The wire format of protocol buffers: numbers, signed numbers, bytes, packed lists.</summary>
internal sealed class TinyMessage
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public void Number(int field, long value)
    {
        Varint((ulong)field << 3);
        Varint(unchecked((ulong)value));
    }

    public void Signed(int field, long value) => Number(field, unchecked((long)ZigZag(value)));

    public void Bytes(int field, byte[] value)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)value.Length);
        _bytes.AddRange(value);
    }

    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public void Packed(int field, IEnumerable<long> values)
    {
        var list = new TinyMessage();
        foreach (var value in values)
        {
            list.Varint(unchecked((ulong)value));
        }

        Bytes(field, list.ToArray());
    }

    /// <summary>The differences from each value to the next, as zigzag numbers.</summary>
    public void Differences(int field, IEnumerable<long> values)
    {
        long last = 0;
        Packed(
            field,
            values.Select(v =>
            {
                var difference = unchecked((long)ZigZag(unchecked(v - last)));
                last = v;
                return difference;
            })
        );
    }

    private static ulong ZigZag(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            _bytes.Add((byte)((value & 0x7f) | 0x80));
            value >>= 7;
        }

        _bytes.Add((byte)value);
    }
}
