using System.Text.RegularExpressions;

namespace SafePassage.EndToEnd.Tests;

/// <summary>The repository explains itself; these tests execute the explanation.</summary>
public partial class Documents
{
    public static TheoryData<string> All =>
        [
            .. Directory
                .GetFiles(Cli.Root, "*.md", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Cli.Root, f).Replace('\\', '/'))
                .Where(f =>
                    !f.Split('/')
                        .Any(part => part is "bin" or "obj" or "out" or "node_modules" or ".git")
                )
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Paths_and_links_exist(string document)
    {
        var text = File.ReadAllText(Path.Combine(Cli.Root, document));
        var here = Path.GetDirectoryName(Path.Combine(Cli.Root, document))!;
        var links = Link().Matches(text).Select(m => Path.Combine(here, m.Groups[1].Value));
        var paths = PathName().Matches(text).Select(m => Path.Combine(Cli.Root, m.Groups[1].Value));
        links.Concat(paths).Where(p => !Path.Exists(p)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Names_of_types_exist(string document)
    {
        var text = File.ReadAllText(Path.Combine(Cli.Root, document));
        TypeName()
            .Matches(text)
            .Select(m => m.Groups[1].Value)
            .Where(n => !_words.Value.Contains(n))
            .ShouldBeEmpty(
                "rename it in the text, or put words that are no types of ours without backquotes"
            );
    }

    [Fact]
    public void The_commands_of_the_readme_run()
    {
        var readme = File.ReadAllText(Path.Combine(Cli.Root, "README.md"));
        string[] commands =
        [
            .. Shell()
                .Matches(readme)
                .SelectMany(m => m.Groups["code"].Value.Split('\n'))
                .Where(l => l.StartsWith("./safepassage")),
        ];
        commands.ShouldContain("./safepassage plan examples/aleppo-2016-11-04");
        readme.ShouldContain("./check.sh");
        foreach (var command in commands)
        {
            var outcome = Cli.Start("bash", Cli.Root, [], "-c", command);
            outcome.ExitCode.ShouldBe(0, command + "\n" + outcome.Error);
        }
    }

    private static readonly Lazy<HashSet<string>> _words = new(() =>
        [
            .. Directory
                .GetFiles(Cli.Root, "*.cs", SearchOption.AllDirectories)
                .Where(f =>
                    !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")
                )
                .SelectMany(f => Word().Matches(File.ReadAllText(f)).Select(m => m.Value)),
        ]
    );

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|docs|tests|bench|examples)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex PathName();

    [GeneratedRegex(@"`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)`")]
    private static partial Regex TypeName();

    [GeneratedRegex(
        @"```sh\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shell();

    [GeneratedRegex(@"[A-Za-z0-9_]+")]
    private static partial Regex Word();
}
