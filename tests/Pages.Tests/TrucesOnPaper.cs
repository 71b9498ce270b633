using SafePassage.Model;

namespace SafePassage.Pages.Tests;

/// <summary>The register's page: whole, offline, in three languages, safe from what others wrote.</summary>
public class TrucesOnPaper
{
    private static readonly DateTimeOffset _start = new(2030, 1, 5, 9, 0, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("en", "in force", "ltr")]
    [InlineData("fr", "en vigueur", "ltr")]
    [InlineData("ar", "سارية", "rtl")]
    public void The_page_opens_in_each_language_and_holds_the_others(
        string language,
        string state,
        string direction
    )
    {
        var page = new HtmlTree(Written(language));
        page.Text.ShouldContain(state);
        var root = page.Tags.First(t => t.Name == "html").Attributes;
        (root["lang"], root["dir"]).ShouldBe((language, direction));
        page.Data.ShouldContain("words");
    }

    [Fact]
    public void Whatever_points_within_the_page_leads_somewhere_and_nothing_points_out()
    {
        var page = new HtmlTree(Written("en"));
        var ids = page.Values("id").ToList();
        ids.ShouldBeUnique();
        page.Values("href")
            .Where(h => h.StartsWith('#'))
            .ShouldAllBe(h => ids.Contains(h.Substring(1)));
        page.Values("src").ShouldBeEmpty();
        page.Text.ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public void The_day_has_a_page_of_its_own()
    {
        using var writer = new StringWriter();
        TrucePage.WriteDay(writer, TruceDay.Of(Ledger(), _start.AddHours(-9)), "fr");
        new HtmlTree(writer.ToString()).Text.ShouldContain("Rapport quotidien de trêve");
    }

    private static string Written(string language)
    {
        using var writer = new StringWriter();
        TrucePage.Write(writer, TruceOverview.Of(Ledger(), _start.AddHours(2)), language);
        return writer.ToString();
    }

    private static Ledger Ledger()
    {
        Statement Says(string id, string party, Stance stance, Bearing bearing) =>
            new()
            {
                Id = id,
                Party = party,
                Source = "radio",
                SaidAt = When.At(_start.AddHours(-20)),
                About = [Subject.TruceOf("t")],
                Stance = stance,
                Bearing = bearing,
                Content = "<script>alert(1)</script>",
            };
        IRecord[] records =
        [
            new Source
            {
                Id = "radio",
                Name = "Radio",
                Kind = SourceKind.Broadcaster,
            },
            new Party("north", "North", PartyKind.State, [], null),
            new Party("south", "South", PartyKind.Other, [], null),
            Says("a", "north", Stance.Declares, Bearing.For),
            Says("b", "south", Stance.Refuses, Bearing.Against),
            new Truce
            {
                Id = "t",
                Name = "Winter pause",
                By = ["north"],
                For = ["south"],
                From = When.At(_start),
                Until = When.At(_start.AddHours(10)),
                Statement = "a",
            },
            new Loss
            {
                Id = "l",
                Side = "north",
                Category = LossCategory.Tank,
                Count = Count.Exactly(8),
                Wording = "8",
                Period = When.At(_start),
                Statement = "b",
            },
        ];
        return LedgerChecks
            .Build([.. records.Select((r, i) => new PlacedRecord(r, new("test", i + 1)))])
            .Value!;
    }
}
