using SafePassage.Model;

namespace SafePassage.Model.Tests;

public class PredictionsAndAgreements
{
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
}
