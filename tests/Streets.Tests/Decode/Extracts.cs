using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Extracts that lie in memory.</summary>
internal static class Extracts
{
    public static ParseResult<OsmExtract> Read(
        byte[] bytes,
        int workers = 2,
        CancellationToken cancellation = default
    )
    {
        using var stream = new MemoryStream(bytes);
        return OsmReader.Read(stream, "a.osm.pbf", new(workers), cancellation);
    }

    /// <summary>The extract of a sound file.</summary>
    public static OsmExtract Sound(byte[] bytes)
    {
        var read = Read(bytes);
        read.Errors.ShouldBeEmpty();
        return read.Value!;
    }

    public static OsmMap Map(byte[] bytes) =>
        OsmInterpreter.Interpret(Sound(bytes), HighwayDefaults.Standard);
}
