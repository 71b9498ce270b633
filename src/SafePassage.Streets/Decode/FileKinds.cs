using System.IO.Compression;
using System.Text;

namespace SafePassage.Streets;

/// <summary>How a file is read.</summary>
internal enum FileKind
{
    Pbf,
    Xml,
    ZippedXml,
}

/// <summary>Tells files apart by their first bytes, and names those that we do not read.</summary>
internal static class FileKinds
{
    private const int Looked = 2048;

    private const string Unpack = "Unpack it first";
    private const string Convert = "Convert it: osmium cat IN -o OUT.osm.pbf";

    private static readonly (byte[] Start, string What, string Remedy)[] Foreign =
    [
        ([.. "BZh"u8], "a bzip2 archive", Unpack),
        ([.. "PK\x03\x04"u8], "a zip archive", Unpack),
        ([0xfd, .. "7zXZ"u8, 0], "an xz archive", Unpack),
        ([0x28, 0xb5, 0x2f, 0xfd], "a zstd archive", Unpack),
        ([.. "7z"u8, 0xbc, 0xaf], "a 7z archive", Unpack),
        ([.. "Rar!"u8], "a rar archive", Unpack),
        ([0xff, 0xe0, 0x04, .. "o5m2"u8], "in the format o5m", Convert),
        ([0xff, 0xe0, 0x04, .. "o5c2"u8], "a change file in the format o5c", Convert),
        (
            [.. "SQLite format 3"u8],
            "a database (GeoPackage or MBTiles)",
            "Give the extract of OpenStreetMap that it was made from"
        ),
        (
            [0, 0, 0x27, 0x0a],
            "a shapefile",
            "Give the extract of OpenStreetMap that it was made from"
        ),
        (
            [.. "%PDF"u8],
            "a PDF document",
            "Give an extract of OpenStreetMap: .osm.pbf, .osm or .osm.gz"
        ),
    ];

    /// <exception cref="OsmFormatException">It is of a kind that is not read; named with the remedy.</exception>
    public static FileKind Of(ByteSource source)
    {
        var bytes = new byte[Looked];
        var start = bytes.AsSpan(0, source.Read(bytes, 0));
        if (start is not [0x1f, 0x8b, ..])
        {
            return OfPlain(start);
        }

        var inner = OfPlain(Unzipped(source, bytes));
        return inner == FileKind.Xml
            ? FileKind.ZippedXml
            : throw Not("a gzip archive of something else than .osm", Unpack);
    }

    private static ReadOnlySpan<byte> Unzipped(ByteSource source, byte[] bytes)
    {
        try
        {
            using var zip = new GZipStream(
                source.FromStart(),
                CompressionMode.Decompress,
                leaveOpen: true
            );
            return bytes.AsSpan(0, zip.ReadAtLeast(bytes, Looked, throwOnEndOfStream: false));
        }
        catch (InvalidDataException e)
        {
            throw OsmFormatException.AtByte(
                0,
                $"the gzip data is damaged ({e.Message})",
                OsmFormatException.DownloadAgain
            );
        }
    }

    private static FileKind OfPlain(ReadOnlySpan<byte> start)
    {
        foreach (var (signature, what, remedy) in Foreign)
        {
            if (start.StartsWith(signature))
            {
                throw Not(what, remedy);
            }
        }

        var text = start is [0xef, 0xbb, 0xbf, ..] ? start[3..] : start;
        text = text.TrimStart(" \t\r\n"u8);
        return text switch
        {
            [0xff, 0xfe, ..] or [0xfe, 0xff, ..] or [(byte)'<', 0, ..] or [0, (byte)'<', ..] =>
                throw Not("text in UTF-16", "Save it as UTF-8: iconv -f UTF-16 -t UTF-8"),
            [(byte)'{' or (byte)'[', ..] => throw Not(
                "JSON, which is not read",
                "Ask Overpass for out:xml instead"
            ),
            [(byte)'<', ..] => Markup(text),
            [(byte)'n' or (byte)'w' or (byte)'r', (byte)'-' or (>= (byte)'0' and <= (byte)'9'), ..]
                when text.IndexOf(" v"u8) > 0 => throw Not("in osmium's line format OPL", Convert),
            _ => FileKind.Pbf,
        };
    }

    private static FileKind Markup(ReadOnlySpan<byte> text)
    {
        var words = Encoding.UTF8.GetString(text);
        return
            words.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || words.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? throw Not(
                $"a web page, not a map; it says: '{XmlRemarks.Plain(WithoutTags(words))}'",
                "Look at what the server says, and download the file again later"
            )
            : FileKind.Xml;
    }

    private static string WithoutTags(string markup)
    {
        var text = new StringBuilder();
        var within = false;
        foreach (var c in markup)
        {
            within = c == '<' || (within && c != '>');
            text.Append(within || c == '>' ? ' ' : c);
        }

        return text.ToString();
    }

    private static OsmFormatException Not(string what, string remedy) =>
        OsmFormatException.OfFile($"this is {what}", remedy);
}
