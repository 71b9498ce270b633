using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Which words answer an offer, from when, and what of several the last one is.</summary>
public class AnswersToOffers
{
    private static Book Offered(double? until = null) =>
        TruceBook
            .Declared()
            .Word("o0", 2, "north", Stance.Proposes, about: "group:fighters")
            .Offer("o0", "south council", until);

    private static Book Answer(
        Book book,
        string id,
        double hour,
        string by,
        AnswerKind kind,
        string to = "offer:o",
        Stance stance = Stance.Declares,
        string about = "group:fighters"
    ) =>
        book.Says(id, hour, by, about, Bearing.Neither, stance: stance)
            .Add(
                new OfferAnswer
                {
                    Id = $"a-{id}",
                    To = Subject.Parse(to)!.Value,
                    By = by,
                    Kind = kind,
                    Statement = id,
                }
            );

    private static string At(Book book, double hour)
    {
        var ledger = book.Ledger();
        var standing = OfferStates.At(ledger, ledger.Offers[0], Book.At(hour));
        return $"{standing.State}: {string.Join(' ', standing.Answers.Select(a => $"{a.Party} {a.Kind} {a.Statement}"))}";
    }

    [Theory]
    [InlineData(AnswerKind.Accepts, OfferState.Accepted)]
    [InlineData(AnswerKind.AcceptsInPart, OfferState.AcceptedInPart)]
    [InlineData(AnswerKind.Refuses, OfferState.Refused)]
    [InlineData(AnswerKind.Counters, OfferState.Countered)]
    [InlineData(AnswerKind.DoesNotAnswer, OfferState.Lapsed)]
    public void Each_kind_of_answer_has_its_state_from_the_moment_it_is_given(
        AnswerKind kind,
        OfferState state
    )
    {
        var book = Answer(Offered(), "yes", 5, "south", kind);
        At(book, 1.9).ShouldBe("Unstated: ");
        At(book, 2).ShouldBe("Open: ");
        At(book, 4.9).ShouldBe("Open: ");
        At(book, 5).ShouldBe($"{state}: south {kind} yes");
    }

    [Fact]
    public void A_word_is_an_answer_when_it_accepts_or_refuses_the_offer_itself()
    {
        At(Offered().Word("w", 3, "south", Stance.Accepts, about: "offer:o"), 8)
            .ShouldBe("Accepted: south Accepts w");
        At(Offered().Word("w", 3, "south", Stance.Refuses, about: "offer:o"), 8)
            .ShouldBe("Refused: south Refuses w");
        At(Offered().Word("w", 3, "south", Stance.Denies, about: "offer:o"), 8).ShouldBe("Open: ");
        At(Offered().Word("w", 3, "south", Stance.Accepts, about: "truce:t"), 8).ShouldBe("Open: ");
        At(Offered().Says("w", 3, null, "offer:o", Bearing.For, stance: Stance.Accepts), 8)
            .ShouldBe("Open: ");
    }

    [Fact]
    public void What_is_recorded_of_a_word_goes_before_what_the_word_itself_does() =>
        At(
                Answer(
                    Offered(),
                    "w",
                    3,
                    "south",
                    AnswerKind.Accepts,
                    stance: Stance.Refuses,
                    about: "offer:o"
                ),
                8
            )
            .ShouldBe("Accepted: south Accepts w");

    [Fact]
    public void An_answer_to_something_else_is_none_and_nobody_answers_himself()
    {
        var book = Offered()
            .Add(
                new Offer
                {
                    Id = "o2",
                    By = ["south"],
                    What = "Other talks",
                    Statement = "o0",
                }
            );
        At(Answer(book, "w", 3, "south", AnswerKind.Accepts, "offer:o2"), 8).ShouldBe("Open: ");
        At(Answer(Offered(), "w", 3, "ministry", AnswerKind.Refuses), 8).ShouldBe("Open: ");
    }

    [Fact]
    public void The_last_answer_of_each_side_counts_and_who_took_his_word_back_gave_none()
    {
        var book = Answer(Offered(), "no", 3, "south", AnswerKind.Refuses);
        Answer(book, "yes", 4, "south", AnswerKind.Accepts);
        At(book, 8).ShouldBe("Accepted: south Accepts yes");
        Answer(book, "part", 4, "council", AnswerKind.AcceptsInPart);
        At(book, 8).ShouldBe("Mixed: council AcceptsInPart part south Accepts yes");
        foreach (var id in new[] { "yes", "no" })
        {
            book.Add(
                new Review(
                    $"r-{id}",
                    id,
                    ReviewStatus.Retracted,
                    When.At(Book.At(6)),
                    "desk",
                    "why",
                    null
                )
            );
        }

        At(book, 5).ShouldBe("Mixed: council AcceptsInPart part south Accepts yes");
        At(book, 6).ShouldBe("AcceptedInPart: council AcceptsInPart part");
    }

    [Fact]
    public void An_offer_that_was_retracted_was_not_made_and_one_whose_time_is_over_lapsed()
    {
        var book = Offered(12);
        At(book, 11.9).ShouldBe("Open: ");
        At(book, 12).ShouldBe("Lapsed: council DoesNotAnswer  south DoesNotAnswer ");
        book.Add(
            new Review("r", "o0", ReviewStatus.Retracted, When.At(Book.At(6)), "desk", "why", null)
        );
        At(book, 5).ShouldBe("Open: ");
        At(book, 6).ShouldBe("Unstated: ");
    }

    [Fact]
    public void An_offer_to_nobody_lapses_too() =>
        At(Offered(12).Change<Offer>("o", o => o with { To = [] }), 12).ShouldBe("Lapsed: ");

    [Theory]
    [InlineData("south", "Open: ")]
    [InlineData("ministry", "TakenBack: ")]
    public void Only_who_made_it_takes_it_back(string by, string state) =>
        At(Offered().Word("off", 3, by, Stance.Withdraws, about: "offer:o"), 8).ShouldBe(state);

    [Fact]
    public void Of_a_series_each_knows_how_many_were_made_before_it()
    {
        var book = Offered();
        var first = book.Ledger().Offers[0];
        book.Word("later", 3, "north", Stance.Proposes, about: "group:fighters")
            .Add(first with { Id = "a", Number = 5 })
            .Add(first with { Id = "b", Number = 4 })
            .Add(first with { Id = "c", Number = 1, Statement = "later" })
            .Add(first with { Id = "d", Number = null })
            .Add(first with { Id = "e", Series = "others" })
            .Add(first with { Id = "f", Series = null });
        var ledger = book.Ledger();
        ledger
            .Offers.Select(o => $"{o.Id} {OfferStates.At(ledger, o, Book.At(8)).OfSeries}")
            .Order()
            .ShouldBe(["a 4", "b 2", "c 5", "d 1", "e 1", "f 1", "o 3"]);
    }
}
