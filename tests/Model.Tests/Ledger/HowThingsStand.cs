using SafePassage.Model;

namespace SafePassage.Model.Tests;

public class HowThingsStand
{
    private static readonly Subject Gate = Subject.Corridor("gate");

    [Fact]
    public void Nobody_spoke() => Of(new()).Status.ShouldBe(StandingStatus.Unstated);

    [Fact]
    public void One_side_alone_is_undisputed_and_two_dispute_since_the_second_spoke()
    {
        var book = new Book().Says("a", 1, "north", "corridor:gate", Bearing.For);
        Of(book).Status.ShouldBe(StandingStatus.Undisputed);
        book.Says("b", 3, "south", "corridor:gate", Bearing.Against)
            .Says("c", 5, "south", "corridor:gate", Bearing.Against);
        var standing = Of(book);
        standing.Status.ShouldBe(StandingStatus.Disputed);
        standing.Since!.Value.Earliest.ShouldBe(Book.At(3));
        Of(book, asOf: 2).Status.ShouldBe(StandingStatus.Undisputed);
    }

    [Fact]
    public void Only_refusals_by_those_concerned_are_a_refusal_and_by_others_a_denial()
    {
        var book = new Book().Says("a", 1, "band", "group:fighters", Bearing.Against);
        Standings
            .Of(book.Ledger(), Subject.Group("fighters"), Book.At(9), "fighters")
            .Status.ShouldBe(StandingStatus.Refused);
        book.Says("b", 2, "north", "group:fighters", Bearing.Against);
        Standings
            .Of(book.Ledger(), Subject.Group("fighters"), Book.At(9), "fighters")
            .Status.ShouldBe(StandingStatus.Denied);
    }

    [Fact]
    public void A_later_word_of_the_same_speaker_takes_the_place_of_the_earlier()
    {
        var standing = Of(
            new Book()
                .Says("open", 1, "north", "corridor:gate", Bearing.For)
                .Says("shut", 3, "north", "corridor:gate", Bearing.Against)
        );
        standing.For.ShouldBeEmpty();
        standing.Against.Select(s => s.Id).ShouldBe(["shut"]);
        standing.Overtaken.Select(s => s.Id).ShouldBe(["open"]);
        standing.Since!.Value.Earliest.ShouldBe(Book.At(3));
    }

    [Fact]
    public void Two_persons_of_one_party_speak_with_one_voice_and_the_later_word_counts()
    {
        var standing = Of(
            new Book()
                .Says("a", 1, "north", "corridor:gate", Bearing.For, speaker: "A")
                .Says("b", 3, "north", "corridor:gate", Bearing.Against, speaker: "B")
        );
        standing.For.ShouldBeEmpty();
        standing.Overtaken.Select(s => s.Id).ShouldBe(["a"]);
        standing.Against.Select(s => s.Id).ShouldBe(["b"]);
    }

    [Fact]
    public void What_somebody_saw_does_not_take_back_what_he_declared()
    {
        var standing = Of(
            new Book()
                .Says("open", 1, "north", "corridor:gate", Bearing.For)
                .Says(
                    "shelled",
                    3,
                    "north",
                    "corridor:gate",
                    Bearing.Against,
                    stance: Stance.Accuses
                )
        );
        standing.Status.ShouldBe(StandingStatus.Disputed);
        standing.Overtaken.ShouldBeEmpty();
    }

    [Fact]
    public void A_word_on_all_corridors_is_a_word_on_each() =>
        Of(new Book().Says("a", 1, "south", "corridor:*", Bearing.Against))
            .Against.Select(s => s.Id)
            .ShouldBe(["a"]);

    [Theory]
    [InlineData(ReviewStatus.Retracted, 0)]
    [InlineData(ReviewStatus.Duplicate, 0)]
    [InlineData(ReviewStatus.Disputed, 1)]
    [InlineData(ReviewStatus.Unverifiable, 1)]
    public void What_was_taken_back_or_stands_twice_does_not_count(ReviewStatus status, int counted)
    {
        var book = new Book()
            .Says("a", 1, "north", "corridor:gate", Bearing.For)
            .Add(new Review("v", "a", status, When.At(Book.At(4)), "Desk", "Why", null));
        Of(book).For.Count.ShouldBe(counted);
        Of(book, asOf: 3).For.Count.ShouldBe(1);
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects_and_the_other_stays_in_the_book()
    {
        var book = new Book().Says("a", 1, "north", "corridor:gate", Bearing.For);
        var old = book.Ledger().Statement("a");
        var ledger = book.Add(old with { Id = "a2", Bearing = Bearing.Against, Corrects = "a" })
            .Ledger();
        Standings.Of(ledger, Gate, Book.At(9)).Against.Select(s => s.Id).ShouldBe(["a2"]);
        ledger.Records.Count(e => e.Record.Id == "a").ShouldBe(1);
        ledger.Statement("a").Id.ShouldBe("a2");
    }

    [Fact]
    public void Records_that_lead_nowhere_are_all_told()
    {
        var errors = new Book()
            .Says("a", 1, "nobody", "party:none statement:x agreement:lunch", Bearing.For)
            .Says("a", 1, "north", "truce", Bearing.For)
            .Errors();
        errors.ShouldBe(
            [
                "the statement a stands already in test, line 8",
                "there is no party nobody",
                "there is no party none",
                "there is no statement x",
                "an agreement has no point lunch",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public void Corrections_in_a_circle_are_refused()
    {
        var one = new Book().Says("a", 1, "north", "truce", Bearing.For).Ledger().Statement("a");
        new Book()
            .Add(one with { Corrects = "b" })
            .Add(one with { Id = "b", Corrects = "a" })
            .Errors()
            .ShouldContain(p => p.Contains("lead in a circle"));
    }

    private static Standing Of(Book book, double asOf = 9) =>
        Standings.Of(book.Ledger(), Gate, Book.At(asOf));
}
