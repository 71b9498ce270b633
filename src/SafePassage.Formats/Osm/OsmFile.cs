using SafePassage.Formats.Documents;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>Opens an extract; what it holds is read by <see cref="OsmReader"/>.</summary>
public static class OsmFile
{
    /// <param name="path">The file.</param>
    /// <param name="workers">Decoding is shared out to them.</param>
    /// <param name="cancellation">Looked at between blobs or elements.</param>
    /// <returns>
    /// The extract, or the errors of the file. A file that is missing or may not be opened is an error too.
    /// </returns>
    public static ParseResult<OsmExtract> Read(
        string path,
        Workers workers,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var file = PlainFile.Open(path);
            return OsmReader.Read(file, path, workers, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ParseResult<OsmExtract>.Failed([FileTrouble.Of(path, path, e)]);
        }
    }
}
