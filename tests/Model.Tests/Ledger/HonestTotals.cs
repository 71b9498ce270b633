using SafePassage.Model;

namespace SafePassage.Model.Tests;

public class HonestTotals
{
    private static readonly Count AtLeast100 = new(100, null, null, false);
    private static readonly Count About15 = new(null, 15, null, true);

    [Fact]
    public void At_least_100_and_about_15_is_at_least_100_and_not_115() =>
        (AtLeast100 + About15).ShouldBe(new Count(100, null, null, true));

    [Fact]
    public void Exact_figures_add_up() =>
        (Count.Exactly(5) + Count.Exactly(8)).ShouldBe(Count.Exactly(13));

    [Fact]
    public void Ranges_add_end_to_end() =>
        (new Count(1, 2, 3, false) + new Count(10, null, 30, false)).ShouldBe(
            new Count(11, null, 33, false)
        );

    [Fact]
    public void One_voice_is_added_over_days_and_areas_that_do_not_overlap()
    {
        var total = Only(
            Book2()
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
            Book2()
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
            Book2()
                .Add(Loss("l1", AtLeast100, "2030-01-01", "west", "a"))
                .Add(Loss("l2", Count.Exactly(8), "2030-01-01", "west", "b"))
        );
        both.Voices.Select(v => v.Total).ShouldBe([AtLeast100, Count.Exactly(8)]);
        both.Contradict.ShouldBeTrue();
    }

    [Fact]
    public void At_least_100_of_one_week_and_about_15_of_the_next_by_one_voice_is_at_least_100() =>
        Only(
            Book2()
                .Add(Loss("l1", AtLeast100, "2030-01-01/2030-01-07", "west", "a"))
                .Add(Loss("l2", About15, "2030-01-08/2030-01-14", "west", "a"))
        )
            .Voices.Single()
            .Total.ShouldBe(new Count(100, null, null, true));

    [Fact]
    public void Totals_by_period_and_by_area_keep_to_the_same_rules()
    {
        var all = Only(
            Book2()
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
                Book2()
                    .Add(Loss("l1", new(low, null, high, false), period, area, first))
                    .Add(Loss("l2", new(low2, null, high2, false), period2, area2, second))
            );
            both.Conflicts.Select(c => c.Kind.ToString()).ShouldBe(kind is null ? [] : [kind]);
            both.Voices.Count.ShouldBe(2);
            both.Contradict.ShouldBe(kind == "Contradicting");
        }
    }

    [Theory]
    [InlineData(15, 12, true)]
    [InlineData(15, 18, true)]
    [InlineData(15, 30, false)]
    [InlineData(15, 5, false)]
    public void About_is_read_a_quarter_either_way_when_two_figures_are_compared(
        int about,
        int exact,
        bool agrees
    ) => new Count(null, about, null, true).Agrees(Count.Exactly(exact)).ShouldBe(agrees);

    [Fact]
    public void About_15_and_at_least_10_can_both_be_right() =>
        About15.Agrees(new(10, null, null, false)).ShouldBeTrue();

    /// <summary>Whatever is added, the sum says no more than its parts: no end that one of them lacks.</summary>
    [Fact]
    public void A_sum_never_has_an_end_that_a_part_lacks_and_never_more_than_the_least_of_all()
    {
        Count[] counts =
        [
            AtLeast100,
            About15,
            Count.Exactly(5),
            new(null, null, 9, false),
            new(2, 3, 4, true),
            Count.None,
        ];
        foreach (var a in counts)
        {
            foreach (var b in counts)
            {
                var sum = a + b;
                sum.ShouldBe(b + a);
                (sum.High is not null).ShouldBe(a.High is not null && b.High is not null);
                (sum.Best is not null).ShouldBe(a.Best is not null && b.Best is not null);
                (sum.Low ?? 0).ShouldBe((a.Low ?? 0) + (b.Low ?? 0));
                foreach (var c in counts)
                {
                    ((a + b) + c).ShouldBe(a + (b + c));
                }
            }
        }
    }

    [Fact]
    public void Incidents_are_counted_by_category_side_period_and_area_and_by_source()
    {
        var book = Book2()
            .Add(Incident("i1", "Battles", "2030-01-01", "west", 3, "a"))
            .Add(Incident("i2", "Battles", "2030-02-01", "west", null, "a", "b"))
            .Add(Incident("i3", "Riots", "2030-01-01", null, 1, "b"));
        IncidentTotals
            .Of(book.Ledger(), Book.At(10_000))
            .Select(t =>
                $"{t.By} {t.Key} {t.Source}: {t.Incidents}, {t.Fatalities.Low} killed, {t.WithoutFigure} without"
            )
            .ShouldBe([
                "Category Battles paper: 2, 3 killed, 1 without",
                "Category Battles radio: 1, 0 killed, 1 without",
                "Category Riots radio: 1, 1 killed, 0 without",
                "Side band paper: 2, 3 killed, 1 without",
                "Side band radio: 2, 1 killed, 1 without",
                "Period 2030-01 paper: 1, 3 killed, 0 without",
                "Period 2030-01 radio: 1, 1 killed, 0 without",
                "Period 2030-02 paper: 1, 0 killed, 1 without",
                "Period 2030-02 radio: 1, 0 killed, 1 without",
                "Area west paper: 2, 3 killed, 1 without",
                "Area west radio: 1, 0 killed, 1 without",
                "Area  radio: 1, 1 killed, 0 without",
            ]);
    }

    [Fact]
    public void Predictions_come_due_and_their_outcome_is_what_the_ledger_holds()
    {
        var book = new Book().Says(
            "p",
            1,
            "north",
            "place:town",
            Bearing.Neither,
            from: 5,
            until: 6,
            stance: Stance.Predicts
        );
        Of(book, 4).ShouldBe(Outcome.NotDue);
        Of(book, 7).ShouldBe(Outcome.Unknown);
        book.Says("o", 8, "south", "statement:p", Bearing.Against);
        Of(book, 7).ShouldBe(Outcome.Unknown);
        Of(book, 9).ShouldBe(Outcome.DidNotHold);
        book.Says("o2", 8, "north", "statement:p", Bearing.For);
        Of(book, 9).ShouldBe(Outcome.Disputed);

        static Outcome Of(Book book, double at) =>
            Predictions.Of(book.Ledger(), Book.At(at)).Single().Outcome;
    }

    [Fact]
    public void An_agreement_lacks_what_nobody_said_and_is_disputed_by_every_refusal_of_the_truce()
    {
        var points = Agreement
            .Check(
                new Book()
                    .Says(
                        "a",
                        1,
                        "north",
                        "truce agreement:times agreement:all_parties",
                        Bearing.For
                    )
                    .Says("b", 2, "south", "truce", Bearing.Against)
                    .Ledger(),
                Book.At(9)
            )
            .ToDictionary(p => p.Point, p => p.Status);
        points[AgreementPoint.Times].ShouldBe(PointStatus.Present);
        points[AgreementPoint.AllParties].ShouldBe(PointStatus.Disputed);
        points[AgreementPoint.Voluntary].ShouldBe(PointStatus.Missing);
        points.Count.ShouldBe(12);
    }

    private static Book Book2() =>
        new Book()
            .Says("a", 1, "north", "truce", Bearing.Neither)
            .Says("b", 1, "south", "truce", Bearing.Neither, source: "radio");

    private static Incident Incident(
        string id,
        string type,
        string day,
        string? place,
        long? killed,
        params string[] statements
    ) =>
        new()
        {
            Id = id,
            EventType = type,
            PlaceName = place is null ? null : new(place),
            GeoPrecision = 3,
            When = When.Parse(day, TimeSpan.Zero)!.Value,
            TimePrecision = 1,
            Parties = ["band"],
            HowKnown = HowKnown.Reported,
            Fatalities = killed,
            Statements = statements,
        };

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
