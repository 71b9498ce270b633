using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// Reads the streets of an OpenStreetMap extract: <c>.osm.pbf</c>, <c>.osm</c> or <c>.osm.gz</c>, told apart by their
/// first bytes, not by their name. Without state: any number of threads may read, each a stream of its own.
/// </summary>
/// <remarks>
/// Memory: what is kept, and up to 64 MiB of buffers for each worker. The limits of the format are enforced before anything is
/// reserved: a damaged or hostile file is refused with its place.
/// </remarks>
public static class OsmReader
{
    /// <summary>A damaged extract is described by at most so many errors.</summary>
    public const int MostErrors = 20;

    /// <summary>Reads an extract, or says what is wrong with it.</summary>
    /// <param name="stream">Read from its start; must be able to seek, and is not closed.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="workers">Blobs of a .osm.pbf are shared out to them.</param>
    /// <param name="cancellation">Looked at between blobs or elements.</param>
    /// <returns>The extract, or what is wrong with it.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ParseResult<OsmExtract> Read(
        Stream stream,
        string name,
        Workers workers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!stream.CanSeek)
        {
            throw new ArgumentException("the stream must be able to seek", nameof(stream));
        }

        var source = new ByteSource(stream);
        try
        {
            var read = FileKinds.Of(source) switch
            {
                FileKind.Xml => ParseResult<OsmExtract>.Of(
                    XmlReading.Read(source, false, cancellation)
                ),
                FileKind.ZippedXml => ParseResult<OsmExtract>.Of(
                    XmlReading.Read(source, true, cancellation)
                ),
                _ => ReadPbf(source, name, workers, cancellation),
            };
            return read.Value is { } extract && HasNoPlaces(extract)
                ? Refuse(name, [WithoutPlaces(extract)])
                : read;
        }
        catch (OsmFormatException e)
        {
            return Refuse(name, [e]);
        }
    }

    private static ParseResult<OsmExtract> ReadPbf(
        ByteSource source,
        string name,
        Workers workers,
        CancellationToken cancellation
    )
    {
        try
        {
            return ParseResult<OsmExtract>.Of(PbfReader.Read(source, workers, cancellation));
        }
        catch (OsmFormatException first)
        {
            var all = PbfReader.Diagnose(source, MostErrors, cancellation);
            return Refuse(name, all.Count > 0 ? all : [first]);
        }
    }

    private static ParseResult<OsmExtract> Refuse(
        string name,
        IEnumerable<OsmFormatException> errors
    ) => ParseResult<OsmExtract>.Failed(errors.Select(e => e.ToInputError(name)));

    private static bool HasNoPlaces(OsmExtract extract) =>
        extract.NodeIds.Length > 0 && Array.TrueForAll(extract.LonE7, x => x == OsmExtract.Absent);

    private static OsmFormatException WithoutPlaces(OsmExtract extract) =>
        OsmFormatException.OfFile(
            $"the ways pass {extract.NodeIds.Length} nodes, and the file holds places for none of them",
            "Add (._;>;); to the query before out, or run osmium add-locations-to-ways -n with the whole extract"
        );
}
