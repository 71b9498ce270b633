using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafePassage.House.Tests;

/// <summary>A source file, bound to symbols. Its room is its folder: Model/Roads, Formats/Scenarios/Schema.</summary>
internal sealed record SourceFile(string Room, SyntaxTree Tree, SemanticModel Model);

/// <summary>Every project of src, compiled from its sources as the build does: each sees whom its project file names.</summary>
internal static class SourceTree
{
    private static readonly string _source = Path.Combine(Repository.Root, "src");

    /// <summary>Release or Debug, as these tests were built.</summary>
    public static string Configuration { get; } =
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Where the command line lies with all it needs.</summary>
    public static string Built { get; } =
        Path.Combine(_source, "SafePassage.Cli", "bin", Configuration, "net10.0");

    private static readonly Lazy<IReadOnlyList<ProjectFile>> _projects = new(() =>
        [
            .. Directory
                .GetDirectories(_source, "SafePassage.*")
                .Order(StringComparer.Ordinal)
                .Select(ProjectFile.Read),
        ]
    );

    private static readonly Lazy<IReadOnlyList<SourceFile>> _files = new(Compile);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> _fromOutside = new(() =>
        [
            .. TrustedByTheRuntime()
                .Concat(Directory.GetFiles(Built, "*.dll").Where(IsFromOutside))
                .Select(f => MetadataReference.CreateFromFile(f)),
        ]
    );

    private static readonly Lazy<Dictionary<string, string>> _rooms = new(() =>
        Projects.SelectMany(p => p.Sources).ToDictionary(s => s.Path, s => s.Room)
    );

    public static IReadOnlyList<ProjectFile> Projects => _projects.Value;

    public static IReadOnlyList<SourceFile> Files => _files.Value;

    /// <summary>What is not ours: the runtime, and the packages as they lie beside the command line.</summary>
    public static IReadOnlyList<MetadataReference> FromOutside => _fromOutside.Value;

    public static string RoomOf(SyntaxTree tree) => _rooms.Value[tree.FilePath];

    /// <summary>Its path from the root of the repository.</summary>
    public static string Name(SyntaxTree tree) =>
        Path.GetRelativePath(Repository.Root, tree.FilePath).Replace('\\', '/');

    public static string Name(Location place) =>
        $"{Name(place.SourceTree!)}:{place.GetLineSpan().StartLinePosition.Line + 1}";

    private static IReadOnlyList<SourceFile> Compile()
    {
        var files = Projects.ToDictionary(p => p.Name);
        var done = new Dictionary<string, CSharpCompilation>(StringComparer.Ordinal);
        return
        [
            .. Projects
                .Select(Compiled)
                .SelectMany(c =>
                    c.SyntaxTrees.Where(IsOurs)
                        .Select(t => new SourceFile(RoomOf(t), t, c.GetSemanticModel(t)))
                ),
        ];

        CSharpCompilation Compiled(ProjectFile project) =>
            done.TryGetValue(project.Name, out var before)
                ? before
                : done[project.Name] = Compile(
                    project,
                    [
                        .. FromOutside,
                        .. project.Seen.Select(s => Compiled(files[s]).ToMetadataReference()),
                    ]
                );
    }

    private static CSharpCompilation Compile(ProjectFile project, MetadataReference[] references)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
        return CSharpCompilation.Create(
            project.Name,
            project.Sources.Select(s =>
                CSharpSyntaxTree.ParseText(File.ReadAllText(s.Path), parse, s.Path)
            ),
            references,
            new CSharpCompilationOptions(
                project.IsProgram
                    ? OutputKind.ConsoleApplication
                    : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
    }

    private static bool IsOurs(SyntaxTree tree) =>
        !Projects.Any(p => tree.FilePath.StartsWith(p.Intermediate, StringComparison.Ordinal));

    private static IEnumerable<string> TrustedByTheRuntime()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(f => Path.GetDirectoryName(f) == folder);
    }

    private static bool IsFromOutside(string file) =>
        !Path.GetFileName(file).StartsWith("SafePassage.", StringComparison.OrdinalIgnoreCase);
}
