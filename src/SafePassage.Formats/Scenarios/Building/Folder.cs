using System.Security.Cryptography;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>The folder of a scenario: opens its files by name and remembers which were read.</summary>
internal sealed class Folder
{
    private const string Main = "scenario.yaml";
    private static readonly string[] _extracts = [".pbf", ".osm", ".osm.gz"];

    private readonly string _path;
    private readonly ErrorLog _log;
    private readonly SortedDictionary<string, InputFile> _inputs = new(StringComparer.Ordinal);

    private Folder(string path, ErrorLog log) => (_path, _log) = (path, log);

    public IReadOnlyList<InputFile> Inputs => [.. _inputs.Values];

    /// <param name="main">The name of the scenario file in the folder; null when there is none.</param>
    public static Folder Of(string path, ErrorLog log, out string? main)
    {
        main = null;
        if (path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal))
        {
            if (Directory.Exists(path))
            {
                main = Main;
                return new(path, log);
            }

            if (Path.GetFileName(path) is { Length: > 0 } file && File.Exists(path))
            {
                if (_extracts.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                {
                    log.Add(
                        Excerpt.Of(path),
                        null,
                        null,
                        "this is an extract of OpenStreetMap, and a scenario is expected",
                        "Make a first scenario from it and a map of zones: safepassage new FOLDER --osm FILE --zones ZONES.geojson"
                    );
                    return new(path, log);
                }

                main = file;
                return new(Path.GetDirectoryName(path) ?? "", log);
            }
        }

        log.Add(
            Excerpt.Of(path),
            null,
            null,
            "there is no such folder or file",
            $"Name a scenario folder, or the {Main} in it"
        );
        return new(path, log);
    }

    /// <summary>The path as a person would open it from where the command was given.</summary>
    public string Show(string name) =>
        Path.Combine(_path, name).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The path for a reader of another kind of file, whose bytes are hashed here; null and told when it cannot be read.</summary>
    public string? Take(string name)
    {
        var path = Path.Combine(_path, name);
        try
        {
            using var stream = PlainFile.Open(path);
            _inputs[name] = new(name, Convert.ToHexStringLower(SHA256.HashData(stream)));
            return path;
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            _log.Add(FileTrouble.Of(path, Show(name), e));
            return null;
        }
    }

    /// <summary>Whether a plain file of that name lies in the folder.</summary>
    public bool Has(string name) => File.Exists(Path.Combine(_path, name));

    /// <summary>Null when the file cannot be read; the error is then in the log.</summary>
    public SourceText? Open(string name, long most)
    {
        var source = SourceText.Read(Path.Combine(_path, name), Show(name), most, _log);
        if (source is not null)
        {
            _inputs[name] = new(name, source.Sha256);
        }

        return source;
    }
}
