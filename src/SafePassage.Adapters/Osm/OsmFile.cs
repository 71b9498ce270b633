using Microsoft.Win32.SafeHandles;
using SafePassage.Adapters.Osm.Decode;
using SafePassage.Adapters.Tables;
using SafePassage.Core.Quantities;

namespace SafePassage.Adapters.Osm;

/// <summary>
/// Reads the streets of an OpenStreetMap extract: <c>.osm.pbf</c>, <c>.osm</c> or <c>.osm.gz</c>, told apart by their
/// first bytes, not by their name.
/// </summary>
public static class OsmFile
{
    /// <summary>A damaged file is described by at most so many problems.</summary>
    public const int MostProblems = 20;

    /// <param name="path">The file.</param>
    /// <param name="workers">Threads that inflate and decode at once, at least 1. The result does not depend on it.</param>
    /// <param name="cancellation">Looked at between blobs or elements.</param>
    /// <returns>
    /// The extract, or the problems of the file. A file that is missing or may not be opened is a problem too.
    /// </returns>
    public static Reading<OsmExtract> Read(
        string path,
        int workers,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workers);
        try
        {
            using var file = File.OpenHandle(path);
            return Kind(file) switch
            {
                Format.Xml => Reading<OsmExtract>.Of(XmlReading.Read(path, false, cancellation)),
                Format.ZippedXml => Reading<OsmExtract>.Of(
                    XmlReading.Read(path, true, cancellation)
                ),
                _ => ReadPbf(path, file, workers, cancellation),
            };
        }
        catch (OsmFormatException e)
        {
            return Refuse(path, [e]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Reading<OsmExtract>.Failed([FileTrouble.Of(path, path, e)]);
        }
    }

    private static Reading<OsmExtract> ReadPbf(
        string path,
        SafeFileHandle file,
        int workers,
        CancellationToken cancellation
    )
    {
        try
        {
            return Reading<OsmExtract>.Of(PbfReader.Read(file, workers, cancellation));
        }
        catch (OsmFormatException first)
        {
            var all = PbfReader.Diagnose(file, MostProblems, cancellation);
            return Refuse(path, all.Count > 0 ? all : [first]);
        }
    }

    private static Reading<OsmExtract> Refuse(
        string path,
        IEnumerable<OsmFormatException> problems
    ) => Reading<OsmExtract>.Failed(problems.Select(e => e.ToProblem(path)));

    private enum Format
    {
        Pbf,
        Xml,
        ZippedXml,
    }

    private static Format Kind(SafeFileHandle file)
    {
        Span<byte> start = stackalloc byte[4];
        start.Clear();
        var read = RandomAccess.Read(file, start, 0);
        return start[..read] switch
        {
            [0x1f, 0x8b, ..] => Format.ZippedXml,
            [(byte)'<', ..]
            or [0xef, 0xbb, 0xbf, ..]
            or [(byte)' ' or (byte)'\n' or (byte)'\r', ..] => Format.Xml,
            _ => Format.Pbf,
        };
    }
}
