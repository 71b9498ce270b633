using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>Slips that nobody sees when writing and everybody when reading: a wrong article, a word that stands twice.</summary>
public partial class PlainWords
{
    [Fact]
    public void Articles_go_with_their_words_and_no_small_word_stands_twice() =>
        RepositoryFiles
            .With(".cs", ".md")
            .Where(f => Path.GetFileName(f) != "PlainWords.cs")
            .SelectMany(f => Slip().Matches(RepositoryFiles.Text(f)).Select(m => $"{f}: {m.Value}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("there is a error", "a error")]
    [InlineData("a unknown word", "a unknown")]
    [InlineData("an sound file", "an sound")]
    [InlineData("one of the the files", "the the")]
    [InlineData("one of the\n    /// the files", "the\n    /// the")]
    [InlineData("a unit, an hour, a one-way street; a and b; foreach (var a in arcs)", "")]
    public void A_slip_is_seen_and_nothing_else(string text, string slip) =>
        (Slip().Match(text) is { Success: true } found ? found.Value : "").ShouldBe(slip);

    [GeneratedRegex(
        """
            (?<![\w.'"*`\\-])
            ( [Aa]\ ( (?!one\b|once\b) [aeio][a-z]{3,} | un(?!i)[a-z]{3,} )
            | [Aa]n\ [bcdfgjklmnpqrstvwyz][a-z]{3,}
            | (?<twice> the|an|is|of|to|in|and|or|it|on|for|with|by|as|at|be|are|was|not ) (\s|///?)+ \k<twice>
            )
            (?![\w'"*`-])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Slip();
}
