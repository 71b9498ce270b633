using System.Buffers;
using System.IO.Compression;

namespace SafePassage.Streets;

/// <summary>
/// Reads and inflates blobs, one at a time; each worker has its own. Memory: two buffers of at most 32 MiB.
/// </summary>
internal sealed class PbfBlob(ByteSource file) : IDisposable
{
    // The fields of a Blob.
    private const int Raw = 1;
    private const int RawSize = 2;
    private const int Zlib = 3;
    private const int Lzma = 4;
    private const int Bzip2 = 5;
    private const int Lz4 = 6;
    private const int Zstd = 7;

    private byte[] _stored = [];
    private byte[] _inflated = [];

    /// <summary>The inflated bytes; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Read(BlobPlace place)
    {
        Resize(ref _stored, place.DataLength);
        PbfFrame.Fill(file, _stored.AsSpan(0, place.DataLength), place.DataOffset);
        try
        {
            return Content(place);
        }
        catch (WireException e)
        {
            throw place.Wrong($"the blob cannot be decoded ({e.Message})");
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_stored);
        ArrayPool<byte>.Shared.Return(_inflated);
        (_stored, _inflated) = ([], []);
    }

    private ReadOnlyMemory<byte> Content(BlobPlace place)
    {
        var reader = new WireReader(_stored.AsSpan(0, place.DataLength));
        long? rawSize = null;
        var (field, start, length) = (0, 0, 0);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case RawSize:
                    rawSize = reader.Integer();
                    break;
                case >= Raw and <= Zstd:
                    length = reader.Bytes().Length;
                    (field, start) = (reader.Field, reader.Position - length);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return field switch
        {
            Raw => _stored.AsMemory(start, length),
            Zlib => Inflate(start, length, rawSize, place),
            0 => throw place.Wrong("the blob holds no data"),
            _ => throw place.Wrong(
                $"the blob is compressed as {Name(field)}; only zlib and none are read",
                "Convert the file: osmium cat IN.osm.pbf -o OUT.osm.pbf -f pbf,pbf_compression=zlib"
            ),
        };
    }

    private ReadOnlyMemory<byte> Inflate(int start, int length, long? rawSize, BlobPlace place)
    {
        if (rawSize is not (>= 0 and <= PbfFrame.LongestBlob))
        {
            throw place.Wrong(
                $"the blob says it inflates to {rawSize ?? 0} bytes, allowed are 0 to {PbfFrame.LongestBlob}"
            );
        }

        Resize(ref _inflated, (int)rawSize);
        var target = _inflated.AsMemory(0, (int)rawSize);
        using var stored = new MemoryStream(_stored, start, length);
        using var inflater = new ZLibStream(stored, CompressionMode.Decompress);
        try
        {
            var read = inflater.ReadAtLeast(target.Span, target.Length, throwOnEndOfStream: false);
            Span<byte> beyond = stackalloc byte[1];
            if (read == target.Length && inflater.Read(beyond) == 0)
            {
                return target;
            }

            throw place.Wrong(
                read < target.Length
                    ? $"the blob inflates to {read} bytes instead of {target.Length}"
                    : $"the blob inflates to more than the {target.Length} bytes it announces"
            );
        }
        catch (InvalidDataException e)
        {
            throw place.Wrong($"the compressed data is damaged ({e.Message})");
        }
    }

    private static string Name(int field) =>
        field switch
        {
            Lzma => "lzma",
            Bzip2 => "bzip2",
            Lz4 => "lz4",
            _ => "zstd",
        };

    private static void Resize(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(length);
        }
    }
}
