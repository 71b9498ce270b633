using SafePassage.Model;
using static SafePassage.Model.Tests.ClaimedLosses;

namespace SafePassage.Model.Tests;

public class HonestTotals
{
    private static readonly Count AtLeast100 = new(100, null, null, false);
    private static readonly Count About15 = new(null, 15, null, true);

    [Fact]
    public void One_voice_is_added_over_days_and_areas_that_do_not_overlap()
    {
        var total = Only(
            Book.OfTwoVoices()
                .Add(Loss("l1", Count.Exactly(5), "2030-01-01", "west", "a"))
                .Add(Loss("l2", Count.Exactly(8), "2030-01-02", "west", "a"))
                .Add(Loss("l3", Count.Exactly(1), "2030-01-02", "east", "a"))
        );
        total.Voices.Single().Total.ShouldBe(Count.Exactly(14));
        total.Contradict.ShouldBeFalse();
    }

    [Fact]
    public void A_day_within_a_week_that_was_counted_is_not_added_again()
    {
        var voice = Only(
            Book.OfTwoVoices()
                .Add(Loss("l1", AtLeast100, "2030-01-01/2030-01-07", "west", "a"))
                .Add(Loss("l2", Count.Exactly(8), "2030-01-02", "west", "a"))
        )
            .Voices.Single();
        voice.Total.ShouldBe(AtLeast100);
        voice.NotAdded.Select(l => l.Id).ShouldBe(["l2"]);
    }

    [Fact]
    public void Two_voices_are_never_added_and_their_contradiction_is_told()
    {
        var both = Only(
            Book.OfTwoVoices()
                .Add(Loss("l1", AtLeast100, "2030-01-01", "west", "a"))
                .Add(Loss("l2", Count.Exactly(8), "2030-01-01", "west", "b"))
        );
        both.Voices.Select(v => v.Total).ShouldBe([AtLeast100, Count.Exactly(8)]);
        both.Contradict.ShouldBeTrue();
    }

    [Fact]
    public void At_least_100_of_one_week_and_about_15_of_the_next_by_one_voice_is_at_least_100() =>
        Only(
            Book.OfTwoVoices()
                .Add(Loss("l1", AtLeast100, "2030-01-01/2030-01-07", "west", "a"))
                .Add(Loss("l2", About15, "2030-01-08/2030-01-14", "west", "a"))
        )
            .Voices.Single()
            .Total.ShouldBe(new Count(100, null, null, true));

    [Fact]
    public void Totals_by_period_and_by_area_keep_to_the_same_rules()
    {
        var all = Only(
            Book.OfTwoVoices()
                .Add(Loss("l1", Count.Exactly(5), "2030-01-01", "west", "a"))
                .Add(Loss("l2", Count.Exactly(8), "2030-01-02", "west", "a"))
                .Add(Loss("l3", Count.Exactly(1), "2030-01-02", "east", "a"))
                .Add(Loss("l4", Count.Exactly(7), "2030-01-02", "east", "b"))
        );
        Text(all.ByPeriod).ShouldBe(["2030-01-01 5", "2030-01-02 9 7"]);
        Text(all.ByArea).ShouldBe(["east 1 7", "west 13"]);

        static IEnumerable<string> Text(IReadOnlyList<LossSlice> slices) =>
            slices.Select(s =>
                $"{s.Period?.Text ?? s.Area?.En} {string.Join(" ", s.Voices.Select(v => v.Total.Low))}"
            );
    }

    [Theory]
    // The same time and area.
    [InlineData(100, null, "2030-01-01", "west", 8, 8, "2030-01-01", "west", "Contradicting")]
    [InlineData(5, 5, "2030-01-01", "west", 5, 5, "2030-01-01", "west", null)]
    // A day within a week: more on the day than in the whole week cannot be; fewer can.
    [InlineData(5, 5, "2030-01-01/2030-01-07", "west", 8, 8, "2030-01-02", "west", "Contradicting")]
    [InlineData(8, 8, "2030-01-01/2030-01-07", "west", 5, 5, "2030-01-02", "west", null)]
    // A part of a city within the city.
    [InlineData(5, 5, "2030-01-01", "city", 8, null, "2030-01-01", "city / west", "Contradicting")]
    [InlineData(5, null, "2030-01-01", "city", 8, 8, "2030-01-01", "city / west", null)]
    // Neither holds the other: nothing follows but that they must not be added.
    [InlineData(
        5,
        5,
        "2030-01-01/2030-01-03",
        "west",
        90,
        90,
        "2030-01-02/2030-01-05",
        "west",
        "Overlapping"
    )]
    [InlineData(
        5,
        5,
        "2030-01-01/2030-01-07",
        "city / west",
        90,
        90,
        "2030-01-02",
        "city",
        "Overlapping"
    )]
    [InlineData(5, 5, "2030-01-01", "", 90, 90, "2030-01-01", "west", "Overlapping")]
    // Other times, other areas.
    [InlineData(5, 5, "2030-01-01", "west", 90, 90, "2030-01-02", "west", null)]
    [InlineData(5, 5, "2030-01-01", "west", 90, 90, "2030-01-01", "east", null)]
    public void Two_voices_contradict_each_other_where_both_cannot_be_right(
        int low,
        int? high,
        string period,
        string area,
        int low2,
        int? high2,
        string period2,
        string area2,
        string? kind
    )
    {
        foreach (var swapped in (bool[])[false, true])
        {
            var (first, second) = swapped ? ("b", "a") : ("a", "b");
            var both = Only(
                Book.OfTwoVoices()
                    .Add(Loss("l1", new(low, null, high, false), period, area, first))
                    .Add(Loss("l2", new(low2, null, high2, false), period2, area2, second))
            );
            both.Conflicts.Select(c => c.Kind.ToString()).ShouldBe(kind is null ? [] : [kind]);
            both.Voices.Count.ShouldBe(2);
            both.Contradict.ShouldBe(kind == "Contradicting");
        }
    }
}
