using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>Adding something of a known kind takes a handful of places, and a page says which.</summary>
public partial class HowTo
{
    private const int Most = 5;

    public static TheoryData<string> Pages =>
        [
            .. Document
                .All.Select(d => d.Path)
                .Where(p =>
                    p.Split('/') is ["docs", "how-to", var page]
                    && page.StartsWith("add-", StringComparison.Ordinal)
                ),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Names_at_most_five_places(string path)
    {
        var places = Document.Of(path).Code.Where(c => Place().IsMatch(c)).Distinct().ToList();
        places.ShouldNotBeEmpty();
        places.Count.ShouldBeLessThanOrEqualTo(Most, string.Join(", ", places));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_linked_from_the_page_for_contributors(string path) =>
        Document.Of("CONTRIBUTING.md").Text.ShouldContain($"]({path})");

    /// <summary>A file, or a folder in which one is made; not what is written from the code by a test.</summary>
    [GeneratedRegex("^(src|tests|bench|docs)/[A-Za-z0-9_./-]+$")]
    private static partial Regex Place();
}
