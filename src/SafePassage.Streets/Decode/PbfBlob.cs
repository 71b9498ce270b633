using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Google.Protobuf;
using SafePassage.Streets.Wire;

namespace SafePassage.Streets;

/// <summary>
/// Reads and inflates blobs, one at a time; each worker has its own. Memory: two buffers of at most 32 MiB.
/// </summary>
internal sealed class PbfBlob(ByteSource file) : IDisposable
{
    private static readonly MessageParser<Blob> Blobs = Blob.Parser.WithDiscardUnknownFields(true);

    private byte[] _stored = [];
    private byte[] _inflated = [];

    /// <summary>The inflated bytes; valid until the next call.</summary>
    public ReadOnlySpan<byte> Read(BlobPlace place)
    {
        Resize(ref _stored, place.DataLength);
        var bytes = _stored.AsSpan(0, place.DataLength);
        PbfFrame.Fill(file, bytes, place.DataOffset);
        Blob blob;
        try
        {
            blob = Blobs.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw place.Wrong($"the blob cannot be decoded ({e.Message})");
        }

        return blob.DataCase switch
        {
            Blob.DataOneofCase.Raw => blob.Raw.Span,
            Blob.DataOneofCase.ZlibData => Inflate(blob, place),
            Blob.DataOneofCase.None => throw place.Wrong("the blob holds no data"),
            var other => throw place.Wrong(
                $"the blob is compressed as {Name(other)}; only zlib and none are read",
                "Convert the file: osmium cat IN.osm.pbf -o OUT.osm.pbf -f pbf,pbf_compression=zlib"
            ),
        };
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_stored);
        ArrayPool<byte>.Shared.Return(_inflated);
        (_stored, _inflated) = ([], []);
    }

    private Span<byte> Inflate(Blob blob, BlobPlace place)
    {
        if (!blob.HasRawSize || blob.RawSize is < 0 or > PbfFrame.LongestBlob)
        {
            throw place.Wrong(
                $"the blob says it inflates to {blob.RawSize} bytes, allowed are 0 to {PbfFrame.LongestBlob}"
            );
        }

        Resize(ref _inflated, blob.RawSize);
        var target = _inflated.AsSpan(0, blob.RawSize);
        MemoryMarshal.TryGetArray(blob.ZlibData.Memory, out var source);
        using var stored = new MemoryStream(source.Array!, source.Offset, source.Count);
        using var inflater = new ZLibStream(stored, CompressionMode.Decompress);
        try
        {
            var read = inflater.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
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

    private static string Name(Blob.DataOneofCase compression) =>
        compression switch
        {
            Blob.DataOneofCase.LzmaData => "lzma",
            Blob.DataOneofCase.ObsoleteBzip2Data => "bzip2",
            Blob.DataOneofCase.Lz4Data => "lz4",
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
