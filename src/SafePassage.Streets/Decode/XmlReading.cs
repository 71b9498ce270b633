using System.IO.Compression;
using System.Xml;

namespace SafePassage.Streets;

/// <summary>
/// Reads <c>.osm</c> and <c>.osm.gz</c> twice from the start: the ways, then the nodes they pass. So the order of things does not matter,
/// and nothing is held that is not kept.
/// </summary>
internal static class XmlReading
{
    private const int LongestPiece = 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        XmlResolver = null,
    };

    public static OsmExtract Read(ByteSource file, bool zipped, CancellationToken cancellation)
    {
        var kept = new KeptThings(file.Length);
        var ways = new XmlWays(kept);
        Pass(file, zipped, ways.Take, cancellation);
        var builder = new ExtractBuilder(ways.Batch);
        var nodes = new XmlNodes(builder.Wanted, kept);
        Pass(file, zipped, nodes.Take, cancellation);
        builder.Add(nodes.Batch);
        return builder.Build(nodes.Count, ways.Ways, ways.Relations, ways.Turns);
    }

    /// <summary>Calls <paramref name="take"/> for every child of the root, positioned on its start.</summary>
    private static void Pass(
        ByteSource file,
        bool zipped,
        Action<XmlReader> take,
        CancellationToken cancellation
    )
    {
        var start = file.FromStart();
        using var unzipped = zipped
            ? new GZipStream(start, CompressionMode.Decompress, leaveOpen: true)
            : null;
        using var metered = new MeteredStream(unzipped ?? start, LongestPiece);
        using var reader = Open(metered);
        try
        {
            CheckRoot(reader);
            while (reader.Read())
            {
                metered.Mark();
                cancellation.ThrowIfCancellationRequested();
                if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
                {
                    take(reader);
                }
            }
        }
        catch (XmlException e)
        {
            throw Wrong(reader, WithoutPlace(e.Message));
        }
        catch (InvalidDataException e)
        {
            throw Wrong(reader, e.Message);
        }
    }

    /// <summary>The first bytes are read here already, and what is wrong with them has no line yet.</summary>
    private static XmlReader Open(Stream stream)
    {
        try
        {
            return XmlReader.Create(stream, Settings);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw OsmFormatException.AtByte(
                0,
                $"the file cannot be unpacked or begun ({WithoutPlace(e.Message)})",
                OsmFormatException.DownloadAgain
            );
        }
    }

    /// <summary>The framework repeats line and position at the end, which we say in front.</summary>
    private static string WithoutPlace(string message)
    {
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.');
    }

    private static void CheckRoot(XmlReader reader)
    {
        reader.MoveToContent();
        if (reader.NodeType != XmlNodeType.Element || reader.Name != "osm")
        {
            throw Wrong(
                reader,
                $"the root element is '{reader.Name}', expected 'osm'",
                "Give a file in the OSM XML format; change files (osmChange) cannot be read"
            );
        }
    }

    public static OsmFormatException Wrong(
        XmlReader reader,
        string what,
        string remedy = OsmFormatException.DownloadAgain
    )
    {
        var at = (IXmlLineInfo)reader;
        return OsmFormatException.AtLine(at.LineNumber, at.LinePosition, what, remedy);
    }
}
