using SafePassage.Formats.Osm;
using SafePassage.Streets;
using SafePassage.Model;

namespace SafePassage.Adapters.Tests.Osm;

/// <summary>Files of a test, gone after it.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("safepassage-osm-").FullName;

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Path_(string name) => Path.Combine(_folder, name);

    public static Reading<OsmExtract> Read(byte[] bytes, int workers = 2)
    {
        using var scratch = new Scratch();
        return OsmFile.Read(scratch.Write("a.osm.pbf", bytes), workers);
    }

    /// <summary>The extract of a sound file.</summary>
    public static OsmExtract Extract(byte[] bytes)
    {
        var reading = Read(bytes);
        reading.Problems.ShouldBeEmpty();
        return reading.Value!;
    }

    public static StreetMap Map(byte[] bytes) =>
        StreetInterpreter.Interpret(Extract(bytes), StreetAssumptions.Standard);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
