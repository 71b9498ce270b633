using System.Reflection;
using System.Xml.Linq;

namespace SafePassage.Packages.Tests;

/// <summary>One of the projects that are published for others to use.</summary>
public sealed record Package(string Name, string[] DependsOn)
{
    public static IReadOnlyList<Package> All { get; } =
    [
        new("SafePassage.Flow", []),
        new("SafePassage.Model", []),
        new("SafePassage.Streets", ["SafePassage.Model"]),
        new("SafePassage.Verification", ["SafePassage.Model"]),
    ];

    public static TheoryData<string> Names => [.. All.Select(p => p.Name)];

    public static string Metadata(string key) =>
        typeof(Package)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == key)
            .Value!;

    public static Package Of(string name) => All.First(p => p.Name == name);

    public string Folder => Path.Combine(Repository.Root, "src", Name);

    public Readme Readme => new(File.ReadAllText(Path.Combine(Folder, "README.md")));

    public Assembly Assembly => Assembly.Load(Name);

    /// <summary>Without those that the compiler makes for extension members, which nobody can name.</summary>
    public IReadOnlyList<Type> Types =>
        [.. Assembly.GetExportedTypes().Where(t => !t.FullName!.Contains("+<"))];

    /// <summary>The words on every member, by the names that the compiler gives them.</summary>
    public IReadOnlyDictionary<string, XElement> Words =>
        XDocument
            .Load(Path.ChangeExtension(Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(m => (string)m.Attribute("name")!);
}
