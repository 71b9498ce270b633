using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>Decisions are cited by number, papers by key; what is cited is there.</summary>
public partial class Citations
{
    private const string Decisions = "docs/decisions/README.md";

    private static readonly string[] _withProse = [".cs", ".md", ".csproj", ".props", ".sh"];

    [Fact]
    public void Decisions_are_numbered_one_after_the_other() =>
        Numbers().ShouldBe(Enumerable.Range(1, Numbers().Length));

    [Fact]
    public void Decisions_that_are_cited_were_made()
    {
        var made = Numbers();
        Cited(DecisionNumber(), "number")
            .Where(c => !made.Contains(int.Parse(c.What)))
            .ShouldBeEmpty($"there are {made.Length} decisions in {Decisions}");
    }

    [Fact]
    public void A_comment_says_which_decision_it_means() =>
        Cited(SomeDecision(), "0")
            .Where(c => Path.GetExtension(c.File) != ".md")
            .Where(c => !c.File.EndsWith("/Citations.cs", StringComparison.Ordinal))
            .ShouldBeEmpty("write 'docs/decisions, decision 14', or leave it out");

    [Fact]
    public void Papers_that_are_cited_are_in_the_references_and_the_other_way_round()
    {
        var listed = PaperRow()
            .Matches(RepositoryFiles.Text("docs/references.md"))
            .Select(m => m.Groups["key"].Value)
            .ToHashSet();
        var cited = Cited(PaperKeys(), "keys")
            .SelectMany(c => c.What.Split(", ").Select(k => (c.File, Key: k)))
            .ToList();
        cited
            .Where(c => !listed.Contains(c.Key))
            .ShouldBeEmpty("cited, and not in docs/references.md");
        listed
            .Except(cited.Select(c => c.Key))
            .ShouldBeEmpty("in docs/references.md, and cited nowhere");
    }

    private static int[] Numbers() =>
        [
            .. DecisionHead()
                .Matches(RepositoryFiles.Text(Decisions))
                .Select(m => int.Parse(m.Groups["number"].Value)),
        ];

    private static IEnumerable<(string File, string What)> Cited(Regex what, string group) =>
        RepositoryFiles
            .With(_withProse)
            .Append(".editorconfig")
            .SelectMany(f =>
                what.Matches(RepositoryFiles.Text(f)).Select(m => (f, m.Groups[group].Value))
            );

    [GeneratedRegex(
        @"^(?<number>\d+)\. \*\*",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DecisionHead();

    [GeneratedRegex(@"\b[Dd]ecision (?<number>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex DecisionNumber();

    [GeneratedRegex(@"docs/decisions(?!/|, decision \d)")]
    private static partial Regex SomeDecision();

    [GeneratedRegex(
        @"^\| (?<key>[A-Z]{2,4}\d\d) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PaperRow();

    [GeneratedRegex(
        @"\[(?<keys>[A-Z]{2,4}\d\d(, [A-Z]{2,4}\d\d)*)\]",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex PaperKeys();
}
