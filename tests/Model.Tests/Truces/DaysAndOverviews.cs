using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>What one look at all truces shows, and what belongs to a day.</summary>
public class DaysAndOverviews
{
    [Fact]
    public void What_was_said_on_a_day_is_what_may_only_have_been_said_on_it()
    {
        (string Text, bool IsSaid)[] times =
        [
            ("2030-01-02T00:00:00Z", true),
            ("2030-01-02T23:59:59Z", true),
            ("2030-01-01T23:59:59Z", false),
            ("2030-01-03T00:00:00Z", false),
            ("2030-01-02", true),
            ("2030-01-03", false),
            ("2030-01-01", false),
            ("2030-01", false),
            ("2030", false),
        ];
        var book = TruceBook.Declared();
        var first = book.Ledger().Statement("t0");
        foreach (var (text, i) in times.Select((t, i) => (t.Text, i)))
        {
            book.Add(first with { Id = $"s{i}", SaidAt = When.Parse(text, TimeSpan.Zero)!.Value });
        }

        book.Add(first with { Id = "gone", SaidAt = When.At(Book.At(30)) })
            .Add(
                new Review(
                    "r",
                    "gone",
                    ReviewStatus.Retracted,
                    When.At(Book.At(40)),
                    "desk",
                    "why",
                    null
                )
            );
        var ledger = book.Ledger();
        TruceDay
            .Of(ledger, Book.At(24))
            .Said.Select(s => s.Id)
            .Order()
            .ShouldBe(
                times
                    .Select((t, i) => (t.IsSaid, Id: $"s{i}"))
                    .Where(t => t.IsSaid)
                    .Select(t => t.Id)
            );
    }

    [Fact]
    public void The_changes_of_a_day_are_those_from_its_first_moment_to_its_last()
    {
        var book = TruceBook
            .Declared(from: 24, until: 60)
            .Word("stop", 20, "north", Stance.Suspends, from: 30, until: 48);
        book.Says("u0", 2, "south", "truce:a", Bearing.For)
            .Add(
                new Truce
                {
                    Id = "a",
                    Name = "Another",
                    By = ["south"],
                    From = When.At(Book.At(24)),
                    Until = When.At(Book.At(72)),
                    Statement = "u0",
                }
            );
        var day = TruceDay.Of(book.Ledger(), Book.At(24));
        day.Changes.Select(c =>
                $"{(c.Change.At - Book.At(0)).TotalHours} {c.Truce.Id} {c.Change.State}"
            )
            .ShouldBe(["24 a InForce", "24 t InForce", "30 t Suspended"]);
        day.AtEnd.At.ShouldBe(Book.At(48).AddTicks(-1));
        TruceDay
            .Of(book.Ledger(), Book.At(48))
            .Changes.Select(c => $"{c.Change.State}")
            .ShouldBe(["InForce", "Expired"]);
    }

    /// <summary>Two truces, one that follows an offer, with a clause each; and a clause of the offer.</summary>
    private static Book Two() =>
        TruceBook
            .Declared()
            .Word("o0", 0.5, "north", Stance.Proposes, about: "offer:o")
            .Offer("o0", "south", 12)
            .Change<Truce>("t", t => t with { Follows = Subject.Offer("o") })
            .Says("u0", 5, "south", "truce:u", Bearing.For)
            .Add(
                new Truce
                {
                    Id = "u",
                    Name = "Second",
                    By = ["south"],
                    Follows = Subject.Offer("o"),
                    From = When.At(Book.At(18)),
                    Until = When.At(Book.At(30)),
                    Statement = "u0",
                }
            )
            .Word("x0", 2, "north", Stance.Declares, about: "term:x term:y term:z")
            .Term("x", "truce:t", TermKind.Aid, "x0")
            .Term("y", "truce:u", TermKind.Aid, "x0")
            .Term("z", "offer:o", TermKind.Aid, "x0")
            .Precondition("p", "truce:t", "x0");

    private static string Seen(double hour)
    {
        var seen = TruceOverview.Of(Two().Ledger(), Book.At(hour));
        return $"{string.Join(' ', seen.Truces.Select(t => t.Truce.Id))} | {string.Join(' ', seen.Offers.Select(o => o.Offer.Id))} | {string.Join(' ', seen.Terms.Select(t => t.Term.Id + (seen.IsOver(t) ? "-" : "")))} | {string.Join(' ', seen.Preconditions.Select(p => p.Precondition.Id))} | {seen.AllOver}";
    }

    [Theory]
    [InlineData(0.4, " |  |  |  | False")]
    [InlineData(0.5, " | o |  |  | False")]
    [InlineData(1.0, "t | o |  |  | False")]
    [InlineData(2.0, "t | o | x y z | p | False")]
    [InlineData(5.0, "t u | o | x y z | p | False")]
    [InlineData(18.5, "t u | o | x y z | p | False")]
    [InlineData(19.0, "t u | o | x- y z | p | False")]
    [InlineData(30.0, "t u | o | x- y- z- | p | True")]
    public void What_was_not_said_yet_is_not_there_and_a_clause_goes_with_its_truce(
        double hour,
        string seen
    ) => Seen(hour).ShouldBe(seen);

    [Theory]
    [InlineData(Stance.Accepts, false)]
    [InlineData(Stance.Refuses, true)]
    public void The_clause_of_an_offer_without_a_truce_is_over_when_that_came_to_nothing(
        Stance answer,
        bool over
    )
    {
        var book = TruceBook
            .Declared()
            .Word("o0", 0.5, "north", Stance.Proposes, about: "offer:o term:z")
            .Offer("o0", "south", 12)
            .Term("z", "offer:o", TermKind.Aid, "o0")
            .Add(
                new Offer
                {
                    Id = "lapsed",
                    By = ["north"],
                    To = ["south"],
                    What = "Other talks",
                    Until = When.At(Book.At(1)),
                    Statement = "o0",
                }
            );
        bool Over(double hour)
        {
            var seen = TruceOverview.Of(book.Ledger(), Book.At(hour));
            return seen.IsOver(seen.Terms.Single());
        }

        Over(3).ShouldBeFalse();
        Over(12).ShouldBeTrue("nobody answered");
        book.Word("word", 4, "south", answer, about: "offer:o");
        Over(5).ShouldBe(over);
        book.Word("off", 6, "north", Stance.Withdraws, about: "offer:o");
        Over(7).ShouldBeTrue("it was taken back");
    }

    [Fact]
    public void The_words_that_answer_a_truce_are_the_positions_of_others()
    {
        var book = TruceBook
            .Declared()
            .Word("own", 2, "ministry", Stance.Declares)
            .Word("yes", 3, "south", Stance.Accepts)
            .Word("no", 4, "band", Stance.Refuses)
            .Word("stop", 4, "north", Stance.Suspends, from: 30)
            .Says("saw", 5, "band", "truce:t", Bearing.Against, stance: Stance.Observes)
            .Says("seen", 5, "council", "truce:t", Bearing.Against, stance: Stance.Observes)
            .Says("heard", 5, "south", "truce:t", Bearing.For, stance: Stance.Observes);
        var seen = TruceOverview.Of(book.Ledger(), Book.At(8));
        var truce = seen.Truces.Single();
        truce.AcceptedBy.ShouldBe(["south"]);
        truce.RefusedBy.ShouldBe(["band"]);
        seen.Answering(truce).Select(s => s.Id).ShouldBe(["yes", "no"]);
        Should
            .Throw<ArgumentNullException>(() => seen.Answering(null!))
            .ParamName.ShouldBe("standing");
        Should
            .Throw<ArgumentNullException>(() => seen.IsOver(null!))
            .ParamName.ShouldBe("standing");
        Should
            .Throw<ArgumentNullException>(() => seen.Readings(null!))
            .ParamName.ShouldBe("standing");
    }

    [Fact]
    public void Violations_are_all_and_those_of_the_day_and_the_due_to_the_end_of_tomorrow()
    {
        var book = TruceBook.Declared(from: 9, until: 50);
        foreach (var hour in new[] { 2, 23, 24, 30, 47, 71, 72 })
        {
            book.Says(
                    $"said-{hour}",
                    1,
                    "south",
                    "truce:t",
                    Bearing.Neither,
                    stance: Stance.Accuses
                )
                .Says(
                    $"p{hour}",
                    1,
                    "south",
                    "truce:t",
                    Bearing.Neither,
                    until: hour,
                    stance: Stance.Predicts
                )
                .Add(
                    new AllegedViolation
                    {
                        Id = $"v{hour}",
                        Breaks = Subject.TruceOf("t"),
                        What = "Shells",
                        When = When.At(Book.At(hour)),
                        HowKnown = HowKnown.Heard,
                        Statements = [$"said-{hour}"],
                    }
                );
        }

        var seen = TruceOverview.Of(book.Ledger(), Book.At(30));
        seen.Violations.Single()
            .ShouldSatisfyAllConditions(v => v.Count.ShouldBe(4), v => v.Before.ShouldBe(0));
        seen.Today.Single()
            .ShouldSatisfyAllConditions(v => v.Count.ShouldBe(3), v => v.Before.ShouldBe(2));
        seen.Due.Select(d => (d.At - Book.At(0)).TotalHours).ShouldBe([30, 47, 50, 71, 72]);
    }
}
