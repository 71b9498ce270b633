using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>A document speaks of versions and commits, which a reader can find, and not of how the work went on.</summary>
public partial class WordsOfWork
{
    public static TheoryData<string> Documents => Document.Paths;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Are_in_no_document(string path) =>
        Word().Matches(Document.Of(path).Text).Select(m => m.Value).ShouldBeEmpty();

    [GeneratedRegex(
        @"\b(sessions?|slow hours?|last stop|sprints?|issue \d+|the issue|yesterday|so far today|tomorrow|our agents?|the brief)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Word();
}
