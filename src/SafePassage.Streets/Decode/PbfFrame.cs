using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace SafePassage.Streets;

/// <summary>Where one blob lies in the file.</summary>
/// <param name="Number">0 for the first.</param>
/// <param name="Offset">Of its frame, for messages.</param>
/// <param name="DataOffset">Of the Blob itself.</param>
/// <param name="DataLength">Bytes of the Blob, at most 32 MiB.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BlobPlace(int Number, long Offset, long DataOffset, int DataLength)
{
    public OsmFormatException Wrong(
        string what,
        string remedy = OsmFormatException.DownloadAgain
    ) => OsmFormatException.InBlob(Number, Offset, what, remedy);
}

/// <summary>Reads the frames of a <c>.osm.pbf</c> file: which blobs there are and where, without inflating any.</summary>
internal static class PbfFrame
{
    public const int LongestHeader = 64 * 1024;
    public const int LongestBlob = 32 * 1024 * 1024;

    /// <summary>The header blob, then the data blobs, in the order of the file.</summary>
    public static List<BlobPlace> Index(ByteSource file, long length)
    {
        var blobs = new List<BlobPlace>();
        var buffer = new byte[LongestHeader];
        long offset = 0;
        for (var number = 0; offset < length; number++)
        {
            var (header, dataOffset) = ReadHeader(file, length, offset, number, buffer);
            var place = new BlobPlace(number, offset, dataOffset, (int)header.Length);
            if (Wanted(header.Type, place, blobs.Count == 0))
            {
                blobs.Add(place);
            }

            offset = dataOffset + header.Length;
        }

        return blobs.Count > 0 ? blobs : throw OsmFormatException.InBlob(0, 0, "the file is empty");
    }

    private static ((string Type, long Length) Header, long DataOffset) ReadHeader(
        ByteSource file,
        long length,
        long offset,
        int number,
        byte[] buffer
    )
    {
        OsmFormatException Wrong(string what, string remedy = OsmFormatException.DownloadAgain) =>
            OsmFormatException.InBlob(number, offset, what, remedy);

        if (length - offset < 4)
        {
            throw Wrong($"the file ends after {length - offset} of the 4 bytes that start a blob");
        }

        Fill(file, buffer.AsSpan(0, 4), offset);
        var headerLength = BinaryPrimitives.ReadUInt32BigEndian(buffer);
        if (headerLength is 0 or > LongestHeader)
        {
            throw Wrong(
                $"a blob header of {headerLength} bytes is announced, allowed are 1 to {LongestHeader}",
                "The file is damaged from here on, or is no .osm.pbf file"
            );
        }

        if (headerLength > length - offset - 4)
        {
            throw Wrong("the file ends inside a blob header");
        }

        var bytes = buffer.AsSpan(0, (int)headerLength);
        Fill(file, bytes, offset + 4);
        var header = Parse(bytes) ?? throw Wrong("the blob header cannot be decoded");
        var left = length - offset - 4 - headerLength;
        if (header.Length is < 0 or > LongestBlob)
        {
            throw Wrong(
                $"a blob of {header.Length} bytes is announced, allowed are 0 to {LongestBlob}",
                "Write the file again with a tool that keeps to the format, for instance osmium cat"
            );
        }

        return header.Length <= left
            ? (header, offset + 4 + headerLength)
            : throw Wrong(
                $"the blob should have {header.Length} bytes, the file ends after {left} of them"
            );
    }

    /// <summary>What a blob is and how long; null when the header cannot be read as one.</summary>
    private static (string Type, long Length)? Parse(ReadOnlySpan<byte> bytes)
    {
        string? type = null;
        long? length = null;
        try
        {
            var reader = new WireReader(bytes);
            while (reader.Next())
            {
                switch (reader.Field)
                {
                    case 1:
                        type = Encoding.UTF8.GetString(reader.Bytes());
                        break;
                    case 3:
                        length = unchecked((int)reader.Integer());
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
        catch (WireException)
        {
            return null;
        }

        return type is not null && length is { } known ? (type, known) : null;
    }

    private static bool Wanted(string type, BlobPlace place, bool first)
    {
        const string Remedy =
            "Join files with osmium cat or osmium merge, not by appending one to the other";
        return (type, first) switch
        {
            ("OSMHeader", true) or ("OSMData", false) => true,
            ("OSMHeader", false) => throw place.Wrong("a second OSMHeader", Remedy),
            ("OSMData", true) => throw place.Wrong("OSMData comes before the OSMHeader", Remedy),
            // The format asks readers to skip what they do not know.
            _ => false,
        };
    }

    /// <summary>Reads exactly the bytes asked for.</summary>
    public static void Fill(ByteSource file, Span<byte> bytes, long offset)
    {
        while (bytes.Length > 0)
        {
            var read = file.Read(bytes, offset);
            if (read == 0)
            {
                throw OsmFormatException.AtByte(
                    offset,
                    "the file became shorter while it was read",
                    "Read it when nobody writes it"
                );
            }

            bytes = bytes[read..];
            offset += read;
        }
    }
}
