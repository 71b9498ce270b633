using SafePassage.Core.Statements;

namespace SafePassage.Core.Tests.Statements;

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
            .Says("b", 1, "south", "truce", Bearing.Neither);

    private static Loss Loss(
        string id,
        Count count,
        string period,
        string area,
        string statement
    ) =>
        new(
            id,
            "band",
            LossCategory.Tank,
            count,
            "so many",
            When.Parse(period, TimeSpan.Zero)!.Value,
            area,
            statement,
            null
        );

    private static LossComparison Only(Book book) =>
        Totals.Losses(book.Ledger(), Book.At(9)).Single();
}
