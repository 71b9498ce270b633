namespace SafePassage.House.Tests;

/// <summary>What is kept in the repository, by path from its root with '/'; nothing that a build or a run makes.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] _made = ["bin", "obj", "out", "node_modules", ".git", ".vs"];

    private static readonly Lazy<IReadOnlyList<string>> _all = new(() =>
        [.. Under(Repository.Root).Order(StringComparer.Ordinal)]
    );

    public static IReadOnlyList<string> All => _all.Value;

    public static IEnumerable<string> With(params string[] extensions) =>
        All.Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal));

    public static string Text(string path) =>
        File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Under(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(d => !_made.Contains(Path.GetFileName(d)))
                    .SelectMany(Under)
            );
}
