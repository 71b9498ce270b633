using static SafePassage.EndToEnd.Tests.Ledger.FoundingLedger;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>Numbers of the founding report: as vague as they were told, with the bounds of their words.</summary>
public class FoundingFigures
{
    [Theory]
    [InlineData(
        "g-r14",
        "party:attacking-groups",
        "strength",
        1500,
        null,
        null,
        null,
        "over 1,500"
    )]
    [InlineData(
        "g-f12",
        "place:eastern-neighbourhoods",
        "people",
        275000,
        275000,
        275000,
        null,
        "275,000"
    )]
    [InlineData(
        "g-f12-children",
        "place:eastern-neighbourhoods",
        "children",
        100000,
        100000,
        100000,
        null,
        "100,000"
    )]
    [InlineData(
        "g-f13",
        "place:eastern-neighbourhoods",
        "in_need",
        250000,
        250000,
        250000,
        null,
        "250,000"
    )]
    [InlineData("g-f14", "group:fighters", "strength", null, null, 8000, null, "at most 8,000")]
    [InlineData("g-f14-nusra", "party:al-nusra", "strength", null, 900, null, "yes", "about 900")]
    [InlineData("g-f14b", "party:al-nusra", "strength", null, null, 200, null, "no more than 200")]
    [InlineData("g-f15", "group:wounded", "to_be_taken_out", 200, null, null, null, "at least 200")]
    [InlineData("g-f16", "group:wounded", "to_be_taken_out", 400, 400, 400, null, "400")]
    [InlineData("g-f11", "group:civilians", "left", 48, 48, 48, null, "48")]
    [InlineData("g-f11-all", "group:civilians", "left", null, 50, null, "yes", "about fifty")]
    [InlineData(
        "g-f36",
        "corridor:bustan-al-qasr",
        "passing_daily",
        null,
        null,
        50000,
        null,
        "up to 50,000"
    )]
    [InlineData("g-f39", "place:west-aleppo", "room", 3000, null, null, null, "more than 3,000")]
    public void Figures_are_figures_with_the_bounds_of_their_words(
        string id,
        string of,
        string category,
        int? low,
        int? best,
        int? high,
        string? about,
        string wording
    )
    {
        var figure = Records("figures")[id];
        Text(figure, "of").ShouldBe(of);
        Text(figure, "category").ShouldBe(category);
        Number(figure, "low").ShouldBe(low);
        Number(figure, "best").ShouldBe(best);
        Number(figure, "high").ShouldBe(high);
        Text(figure, "approximate").ShouldBe(about);
        Text(figure, "wording")!.ShouldContain(wording);
    }

    [Theory]
    [InlineData("l1", "killed_or_wounded", 100, null, null, null)]
    [InlineData("l2", "armoured_vehicle", 5, 5, 5, null)]
    [InlineData("l3", "tank", 8, 8, 8, null)]
    [InlineData("l4", "gun_truck", null, 15, null, "yes")]
    public void Losses_are_as_vague_as_they_were_told(
        string id,
        string category,
        int? low,
        int? best,
        int? high,
        string? about
    )
    {
        var loss = Records("losses")[id];
        Text(loss, "category").ShouldBe(category);
        Number(loss, "low").ShouldBe(low);
        Number(loss, "best").ShouldBe(best);
        Number(loss, "high").ShouldBe(high);
        Text(loss, "approximate").ShouldBe(about);
        Text(loss, "period").ShouldBe("2016-10-28/2016-10-31");
    }
}
