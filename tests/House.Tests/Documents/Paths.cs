using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>Files and folders that the documents, and the comments of the code, speak of.</summary>
public partial class Paths
{
    private static readonly string[] _ours =
    [
        ".cs",
        ".md",
        ".sh",
        ".csproj",
        ".props",
        ".slnx",
        ".css",
        ".js",
        ".py",
    ];

    public static TheoryData<string> Documents => Document.Paths;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_somewhere(string path)
    {
        var document = Document.Of(path);
        var here = Path.GetDirectoryName(Path.Combine(Repository.Root, path))!;
        Link()
            .Matches(document.Prose)
            .Select(m => m.Groups["target"].Value)
            .Where(t => !Path.Exists(Path.Combine(here, t)))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Files_that_are_named_exist(string path) =>
        Document
            .Of(path)
            .Code.Select(c => c.Split(' ')[0].TrimEnd('/'))
            .Where(c => IsOurs(c) && !Exists(c, path))
            .ShouldBeEmpty();

    [Fact]
    public void Pages_that_comments_cite_exist() =>
        RepositoryFiles
            .With(".cs", ".csproj", ".props", ".sh", ".editorconfig")
            .SelectMany(f =>
                Cited()
                    .Matches(RepositoryFiles.Text(f))
                    .Select(m => m.Value.TrimEnd('.'))
                    .Where(p => !Exists(p, f) && !Exists(p + ".md", f))
                    .Select(p => $"{f}: {p}")
            )
            .ShouldBeEmpty();

    /// <summary>A path of the repository, and not one of somebody's scenario.</summary>
    private static bool IsOurs(string code) =>
        Root().IsMatch(code) || _ours.Contains(Path.GetExtension(code), StringComparer.Ordinal);

    private static bool Exists(string path, string from)
    {
        if (path.Contains('*', StringComparison.Ordinal))
        {
            var ending = path[(path.IndexOf('*', StringComparison.Ordinal) + 1)..];
            var beginning = path[..path.IndexOf('*', StringComparison.Ordinal)];
            return RepositoryFiles.All.Any(f =>
                f.StartsWith(beginning, StringComparison.Ordinal)
                && f.EndsWith(ending, StringComparison.Ordinal)
            );
        }

        var here = Path.GetDirectoryName(Path.Combine(Repository.Root, from))!;
        return Path.Exists(Path.Combine(Repository.Root, path))
            || Path.Exists(Path.Combine(here, path))
            || RepositoryFiles.All.Count(f => Path.GetFileName(f) == path) == 1;
    }

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^(src|docs|tests|bench|examples)/[A-Za-z0-9_./*-]+$")]
    private static partial Regex Root();

    [GeneratedRegex(@"\bdocs/[A-Za-z0-9_./-]+")]
    private static partial Regex Cited();
}
