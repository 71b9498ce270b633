using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafePassage.House.Tests;

/// <summary>
/// Numbers of ours that a document gives, and claims that something is the only one of its kind. Each is counted here, and
/// one that nobody counts fails: such sentences were the first to become untrue.
/// </summary>
public partial class Claims
{
    /// <summary>By document and the words of the claim: what is so.</summary>
    private static readonly Dictionary<(string Document, string Words), Func<int>> _counted = new()
    {
        [("README.md", "lines")] = () =>
            RepositoryFiles
                .Text("tests/EndToEnd.Tests/golden/plan-aleppo.txt")
                .Count(c => c == '\n'),
        [("CHANGELOG.md", "languages")] = () => RepositoryFiles.All.Count(f => Texts().IsMatch(f)),
        [("docs/scenario-format.md", "languages")] = () =>
            RepositoryFiles.All.Count(f => Texts().IsMatch(f)),
        [("docs/how-to/your-own-city.md", "commands")] = () =>
            Document
                .Of("docs/how-to/your-own-city.md")
                .Fences[0]
                .Code.Split('\n')
                .Count(l => l.StartsWith("./safepassage", StringComparison.Ordinal)),
    };

    /// <summary>By the sentence's own words: whether it is so.</summary>
    private static readonly Dictionary<string, Func<bool>> _only = new()
    {
        ["the only unsafe code"] = () =>
            SourceTree
                .Files.Where(f =>
                    f.Tree.GetRoot().DescendantTokens().Any(t => t.IsKind(SyntaxKind.UnsafeKeyword))
                )
                .Select(f => Path.GetFileNameWithoutExtension(f.Tree.FilePath))
                .SequenceEqual(["Cache"]),
    };

    private static readonly string[] _numbers =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    [Fact]
    public void Numbers_are_what_is_counted()
    {
        foreach (var document in Document.All.Where(d => d.Path != "docs/performance.md"))
        {
            foreach (Match match in Number().Matches(document.Prose))
            {
                var (number, what) = (match.Groups["number"].Value, match.Groups["what"].Value);
                _counted
                    .TryGetValue((document.Path, what), out var count)
                    .ShouldBeTrue(
                        $"{document.Path} says '{match.Value}', and nothing counts them: say it without a number, or count them in {nameof(Claims)}"
                    );
                count!().ShouldBe(Value(number), $"{document.Path} says '{match.Value}'");
            }
        }
    }

    [Fact]
    public void What_is_said_to_be_the_only_one_is()
    {
        var claims = RepositoryFiles
            .With(".md", ".cs", ".props", ".sh")
            .Where(f => !f.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(f => Only().Matches(RepositoryFiles.Text(f)).Select(m => (f, m.Value)));
        foreach (var (file, claim) in claims)
        {
            _only
                .TryGetValue(claim.ToLowerInvariant(), out var holds)
                .ShouldBeTrue(
                    $"{file} says '{claim}', and nothing holds it: say it otherwise, or hold it in {nameof(Claims)}"
                );
            holds!().ShouldBeTrue($"{file} says '{claim}'");
        }
    }

    private static int Value(string number) =>
        Array.IndexOf(_numbers, number.ToLowerInvariant()) is var known and >= 0
            ? known
            : int.Parse(number.Replace(",", "", StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(?<number>zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9][0-9,]*) (?<what>lines|files|commands|languages|projects|rooms|sections|packages|tests)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\bthe (one|only|single)( \w+)? (place|file|type|project|room|code)\b|\bnowhere else\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Only();

    [GeneratedRegex(@"^src/SafePassage\.Pages/Words/[a-z]{2}\.json$")]
    private static partial Regex Texts();
}
