using SafePassage.Pages;
using SafePassage.Pages.Sections;

namespace SafePassage.Pages.Tests;

/// <summary>Every part of the page is made to fail, each in turn: the page loses the part, says so, and keeps the rest.</summary>
public class LosingParts
{
    private static readonly Lazy<string[]> _parts = new(() =>
    {
        var parts = new List<string>();
        Write((part, _) => parts.Add(part));
        return [.. parts.Distinct()];
    });

    public static TheoryData<string> Parts() => [.. _parts.Value];

    [Fact]
    public void Every_section_and_every_layer_is_such_a_part()
    {
        _parts.Value.ShouldContain("decision");
        _parts.Value.ShouldContain("data");
        foreach (var section in Contents.All.Except(StatementContents.All))
        {
            _parts.Value.ShouldContain(section.Id);
        }

        _parts.Value.Count(p => p.StartsWith("map.")).ShouldBe(11);
        _parts
            .Value.Where(p => p.StartsWith("map."))
            .ShouldAllBe(p =>
                SafePassage.Pages.Words.TextTable.Standard.In("en").ContainsKey("part." + p)
            );
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_fails_costs_the_part_and_leaves_a_sentence(string part)
    {
        var whole = new HtmlTree(Write(null));
        var page = new HtmlTree(
            Write(
                (drawn, page) =>
                {
                    if (drawn == part)
                    {
                        page.Html.Open("div").Element("b", "half of it");
                        throw new InvalidOperationException("Locate failed to converge");
                    }
                }
            )
        );
        page.Text.ShouldNotContain("half of it");
        page.Text.ShouldNotContain("converge");
        page.Tags.Count(t => t.Name == "section")
            .ShouldBe(whole.Tags.Count(t => t.Name == "section"));
        page.Tags.Count(t => t.Name == "script").ShouldBeInRange(5, 6);
        if (part != "data")
        {
            page.Tags.ShouldContain(t => t.Attributes.GetValueOrDefault("class") == "lost");
            page.Text.ShouldContain("could not be drawn");
        }

        foreach (var other in (string[])["curve", "orders", "verify"])
        {
            if (other != part)
            {
                page.Tags.ShouldContain(t => t.Name == "section" && t.Attributes["id"] == other);
            }
        }
    }

    [Fact]
    public void A_part_that_leaves_an_element_open_is_lost_too()
    {
        var page = new HtmlTree(
            Write(
                (part, page) =>
                {
                    if (part == "map.zones")
                    {
                        page.Html.Open("g");
                    }
                }
            )
        );
        page.Text.ShouldContain("the zones on the map");
    }

    [Fact]
    public void Whoever_ends_the_run_is_not_taken_for_a_fault_of_drawing() =>
        Should.Throw<OperationCanceledException>(() =>
            Write((_, _) => throw new OperationCanceledException())
        );

    private static string Write(Action<string, Page>? drawn)
    {
        var writer = new StringWriter();
        ReportPage.Write(writer, SampleReport.Small, SampleReport.Provenance, "en", drawn);
        return writer.ToString();
    }
}
