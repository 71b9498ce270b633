using System.Text.RegularExpressions;
using SafePassage.Model;
using SafePassage.Pages.Sections;

namespace SafePassage.Pages.Tests;

public partial class Structure
{
    private static readonly HtmlTree _page = new(Pages.Small);

    [Fact]
    public void Tags_are_balanced_and_ids_stand_once()
    {
        var ids = _page.Values("id").ToList();
        ids.ShouldBeUnique();
        ids.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Every_section_is_there_with_its_heading_and_in_the_contents()
    {
        foreach (var section in Contents.All.Except(StatementContents.All))
        {
            _page.Tags.ShouldContain(t => t.Name == "section" && t.Attributes["id"] == section.Id);
            _page.Values("href").ShouldContain("#" + section.Id);
        }

        _page.Tags.Count(t => t.Name == "h1").ShouldBe(1);
        _page.Tags.Count(t => t.Name == "main").ShouldBe(1);
    }

    [Fact]
    public void Whatever_points_within_the_page_leads_somewhere()
    {
        var ids = _page.Values("id").ToHashSet();
        _page
            .Values("href")
            .Where(h => h.StartsWith('#'))
            .ShouldAllBe(h => ids.Contains(h.Substring(1)));
        _page.Values("aria-labelledby").ShouldAllBe(id => ids.Contains(id));
        _page.Values("for").ShouldAllBe(id => ids.Contains(id));
        UrlOfFragment().Matches(Pages.Small).ShouldAllBe(m => ids.Contains(m.Groups[1].Value));
    }

    [Fact]
    public void Nothing_is_fetched()
    {
        _page.Values("src").ShouldBeEmpty();
        _page.Values("href").ShouldAllBe(h => h.StartsWith('#') || h == "data:,");
        Regex
            .IsMatch(
                Pages.Small,
                @"url\((?!#)|@import|@font-face|fetch\(|XMLHttpRequest|WebSocket|navigator\."
            )
            .ShouldBeFalse();
        _page
            .Values("content")
            .ShouldContain(c => c.StartsWith("default-src 'none'; style-src 'sha256-"));
        _page.Values("style").ShouldBeEmpty("the policy of the page forbids style attributes");
    }

    [Fact]
    public void Drawings_have_names_or_are_hidden_from_screen_readers() =>
        _page
            .Tags.Where(t => t.Name == "svg")
            .ShouldAllBe(t =>
                t.Attributes.ContainsKey("aria-hidden")
                || (t.Attributes["role"] == "img" && t.Attributes["aria-label"].Length > 10)
            );

    [Fact]
    public void The_answer_stands_in_words()
    {
        var announced = SampleReport.Small.Variants[0];
        _page.Text.ShouldContain(
            $"At most {announced.Bound.Persons:N0} of the {announced.People:N0} people"
        );
        _page.Text.ShouldContain($"brings out {announced.Plan.Persons:N0}");
        _page.Text.ShouldContain(
            "Gate C limits from 09:40 to 19:00: 100 persons an hour more would bring out up to 930 more."
        );
        _page.Text.ShouldContain("No output is a promise of safety or a finding of who is right.");
    }

    [Fact]
    public void Every_order_stands_as_a_sentence()
    {
        var sentences = SampleReport.Small.Variants.Sum(v => v.Plan.Orders.Count);
        Regex
            .Count(
                _page.Text,
                @"(Civilians|Fighters|Wounded and sick) of Quarter \d+ (walk|ride) (by .+? )?to gate Gate [A-H], leaving \d\d:\d\d to \d\d:\d\d, ([\d.,]+ a minute|one every [\d,]+ minutes)\."
            )
            .ShouldBe(sentences);
    }

    [Fact]
    public void A_status_is_said_by_word_sign_and_line()
    {
        foreach (
            var status in (string[])
                ["agreed", "claimed open", "disputed", "observed open", "closed", "unknown"]
        )
        {
            _page.Text.ShouldContain(status);
        }

        _page
            .Tags.Count(t =>
                t.Attributes.GetValueOrDefault("class", "").StartsWith("corridor st-")
                && t.Name == "g"
            )
            .ShouldBe(8);
        _page
            .Tags.Count(t => t.Attributes.GetValueOrDefault("class") == "way")
            .ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Links_there_and_back_are_drawn_once()
    {
        var network = SampleReport.Small.Scenario.Network;
        var streets = _page.Tags.Where(t =>
            t.Attributes.GetValueOrDefault("class") is "major" or "medium" or "minor"
        );
        var lines = streets.Sum(t => t.Attributes["d"].Count(c => c is 'M' or 'm'));
        lines.ShouldBe(network.Links.Count / 2);
    }

    [Fact]
    public void The_same_report_gives_the_same_page() =>
        Pages.Write("again", SampleReport.Of(SampleCity.Scenario())).ShouldBe(Pages.Small);

    [Fact]
    public void A_scenario_without_variants_people_or_corridors_still_makes_a_page()
    {
        var full = SampleCity.Scenario(zones: 1);
        var report = SampleReport.Of(full);
        var page = new HtmlTree(Pages.Write("one-zone", report));
        page.Text.ShouldContain("Quarter 1");
    }

    [GeneratedRegex(@"url\(#([a-z-]+)\)")]
    private static partial Regex UrlOfFragment();
}
