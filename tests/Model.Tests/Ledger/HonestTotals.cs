using SafePassage.Model;

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

    /// <summary>However it is written: as three numbers or one, in one number or two, of the side or of a body of it.</summary>
    [Theory]
    [InlineData("band tank 100 - - ", "band tank - 8 - ")]
    [InlineData("band tank 100 100 100 ", "band tank 8 8 8 ")]
    [InlineData("band tank 100 - - ", "band tank - - 8 ")]
    [InlineData("band tank - 100 - ", "band tank - 8 - about")]
    [InlineData("band killed 50 - - ", "band killed_or_wounded - 30 - ")]
    [InlineData("band wounded 50 - - ", "band killed_or_wounded - 30 - ")]
    [InlineData("squad killed 50 - - ", "band killed - 30 - ")]
    [InlineData("squad killed 50 - - ", "band killed_or_wounded - 30 - ")]
    public void Contradictions_are_flagged_whichever_way_they_are_written(
        string first,
        string second
    )
    {
        foreach (var swapped in (bool[])[false, true])
        {
            var (one, two) = swapped ? ("b", "a") : ("a", "b");
            var all = LossTotals.Of(
                Squads().Add(Written("l1", first, one)).Add(Written("l2", second, two)).Ledger(),
                Book.At(9)
            );
            all.ShouldAllBe(c => c.Contradict);
            all.SelectMany(c => c.Conflicts)
                .ShouldAllBe(c =>
                    new[] { c.First.Id, c.Second.Id }.Order().SequenceEqual(new[] { "l1", "l2" })
                );
        }
    }

    [Theory]
    [InlineData("band killed - 20 - ", "band killed_or_wounded - 30 - ")]
    [InlineData("squad killed - 20 - ", "band killed - 30 - ")]
    [InlineData("squad killed 20 - - ", "band killed 30 - - ")]
    [InlineData("band tank 50 - - ", "band killed_or_wounded - 30 - ")]
    [InlineData("band killed 50 - - ", "squad killed - 30 - ")]
    [InlineData("band tank - 8 - ", "band tank 8 8 8 ")]
    public void What_can_both_be_right_is_not(string first, string second) =>
        LossTotals
            .Of(
                Squads().Add(Written("l1", first, "a")).Add(Written("l2", second, "b")).Ledger(),
                Book.At(9)
            )
            .ShouldAllBe(c => !c.Contradict);

    [Fact]
    public void Killed_and_wounded_are_held_together_against_both_in_one_number()
    {
        var all = LossTotals.Of(
            Squads()
                .Add(Written("l1", "band killed - 60 - ", "a"))
                .Add(Written("l2", "band wounded - 60 - ", "a"))
                .Add(Written("l3", "band killed_or_wounded - 100 - ", "b"))
                .Ledger(),
            Book.At(9)
        );
        var conflict = all.Single(c => c.Category == LossCategory.KilledOrWounded)
            .Conflicts.Single();
        (conflict.First.Id, conflict.Second.Id, conflict.And?.Id).ShouldBe(("l3", "l1", "l2"));
        all.ShouldAllBe(c => c.Contradict);
    }

    [Theory]
    [InlineData("loss:l1")]
    [InlineData("statement:a")]
    public void Who_denies_a_count_or_the_statement_behind_it_is_named(string about) =>
        LossTotals
            .Of(
                Book.OfTwoVoices()
                    .Add(Loss("l1", Count.Exactly(5), "2030-01-01", "west", "a"))
                    .Says("d", 3, "south", about, Bearing.Against)
                    .Ledger(),
                Book.At(9)
            )
            .Single()
            .Denials.Select(d => (d.Of.Id, d.By.Id))
            .ShouldBe([("l1", "d")]);

    /// <summary>A word against a corridor that tells of losses on it is no word against the losses.</summary>
    [Fact]
    public void The_statement_a_count_rests_on_does_not_deny_it() =>
        LossTotals
            .Of(
                Book.OfTwoVoices()
                    .Says("s", 3, "north", "corridor:gate", Bearing.Against)
                    .Add(Loss("l1", Count.Exactly(2), "2030-01-01", "gate", "s"))
                    .Ledger(),
                Book.At(9)
            )
            .Single()
            .Denials.ShouldBeEmpty();

    [Fact]
    public void A_later_figure_of_the_same_voice_shows_the_earlier_one_and_contradicts_nobody()
    {
        var voice = Only(
            Book.OfTwoVoices()
                .Says("a2", 4, "north", "party:south", Bearing.Neither)
                .Add(Loss("l1", Count.Exactly(5), "2030-01-01", "west", "a"))
                .Add(Loss("l2", Count.Exactly(9), "2030-01-01", "west", "a2"))
                .Add(Loss("l3", Count.Exactly(1), "2029-12-31", "west", "a"))
        );
        voice.Contradict.ShouldBeFalse();
        var only = voice.Voices.Single();
        only.Total.ShouldBe(Count.Exactly(10));
        only.Earlier.Select(l => l.Id).ShouldBe(["l1"]);
    }

    private static Book Squads() =>
        Book.OfTwoVoices()
            .Add(new Party("squad", "Squad", PartyKind.ArmedGroup, [], null))
            .Add(new Membership("sm", "squad", "band", null, null, null));

    /// <summary>Side, category, low, best, high, and whether about.</summary>
    private static Loss Written(string id, string text, string statement)
    {
        var parts = text.Split(' ');
        long? N(int i) => parts[i] == "-" ? null : long.Parse(parts[i], null);
        return Loss(
            id,
            new(N(2), N(3), N(4), parts[5].Length > 0),
            "2030-01-01",
            "west",
            statement
        ) with
        {
            Side = parts[0],
            Category = Word<LossCategory>.Find(parts[1])!.Value,
        };
    }

    private static Loss Loss(
        string id,
        Count count,
        string period,
        string area,
        string statement
    ) =>
        new()
        {
            Id = id,
            Side = "band",
            Category = LossCategory.Tank,
            Count = count,
            Wording = "so many",
            Period = When.Parse(period, TimeSpan.Zero)!.Value,
            Area = area.Length == 0 ? null : new(area),
            Statement = statement,
        };

    private static LossComparison Only(Book book) =>
        LossTotals.Of(book.Ledger(), Book.At(9)).Single();
}
