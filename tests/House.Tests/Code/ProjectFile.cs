using System.Xml.Linq;

namespace SafePassage.House.Tests;

/// <summary>What a project file says: whom the compiler may see, and who is only carried along to where it runs.</summary>
internal sealed record ProjectFile(
    string Name,
    string Folder,
    IReadOnlyList<string> Seen,
    IReadOnlyList<string> Carried,
    bool IsProgram
)
{
    /// <summary>Every source with its room. What the build made of a .proto belongs where that lies.</summary>
    public IEnumerable<(string Path, string Room)> Sources =>
        Files("*.cs")
            .Concat(Files("*.proto").Select(f => (Made(f.Path), f.Room)))
            .Append((Path.Combine(Intermediate, $"SafePassage.{Name}.GlobalUsings.g.cs"), Name));

    /// <summary>What the build writes; nobody's room.</summary>
    public string Intermediate => Path.Combine(Folder, "obj", SourceTree.Configuration, "net10.0");

    public static ProjectFile Read(string folder)
    {
        var name = Path.GetFileName(folder);
        var project = XDocument.Load(Path.Combine(folder, $"{name}.csproj"));
        var references = project
            .Descendants("ProjectReference")
            .ToLookup(
                r => (string?)r.Attribute("ExcludeAssets") == "compile",
                r => ShortName(Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!))
            );
        return new(
            ShortName(name),
            folder,
            [.. references[false].Order(StringComparer.Ordinal)],
            [.. references[true].Order(StringComparer.Ordinal)],
            project.Descendants("OutputType").Any(t => t.Value == "Exe")
        );
    }

    private static string ShortName(string project) => project["SafePassage.".Length..];

    private IEnumerable<(string Path, string Room)> Files(string pattern) =>
        from file in Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar)
        where parts[0] is not ("bin" or "obj")
        orderby file
        select (file, string.Join('/', [Name, .. parts[..^1]]));

    private string Made(string proto)
    {
        var name = Path.GetFileNameWithoutExtension(proto);
        return Path.Combine(Intermediate, $"{char.ToUpperInvariant(name[0])}{name[1..]}.cs");
    }
}
