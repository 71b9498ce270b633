using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>How clauses, conditions and offers stand by each combination of the words on them.</summary>
public class StandingOfTerms
{
    private static Book Promised(string id = "x") =>
        TruceBook
            .Declared()
            .Word($"{id}0", 2, "north", Stance.Declares, about: $"term:{id}")
            .Term(id, "truce:t", TermKind.NoShelling, $"{id}0");

    private static TermState Term(Book book, double at = 8)
    {
        var ledger = book.Ledger();
        var states = TermStates.All(ledger, Book.At(at));
        foreach (var (term, all) in ledger.Terms.Zip(states))
        {
            var one = TermStates.At(ledger, term, Book.At(at));
            (one.State, one.Violations).ShouldBe((all.State, all.Violations));
            one.Because.ShouldBe(all.Because);
        }

        return states.Single(s => s.Term.Id == "x").State;
    }

    [Fact]
    public void Without_clauses_none_stands() =>
        TermStates.All(TruceBook.Declared().Ledger(), Book.At(8)).ShouldBeEmpty();

    [Fact]
    public void Of_several_words_against_the_one_that_goes_furthest_counts()
    {
        var book = Promised();
        book.Word("no", 3, "south", Stance.Denies, about: "term:x");
        Term(book).ShouldBe(TermState.Disputed);
        book.Word("shells", 3, "south", Stance.Accuses, about: "term:x");
        Term(book).ShouldBe(TermState.AllegedBroken);
        book.Word("not so", 3, "council", Stance.Refuses, about: "term:x");
        Term(book).ShouldBe(TermState.Refused);
        book.Word("stop", 4, "north", Stance.Suspends, about: "term:x");
        Term(book).ShouldBe(TermState.Suspended);
        book.Word("off", 5, "north", Stance.Withdraws, about: "term:x");
        Term(book).ShouldBe(TermState.TakenBack);
    }

    [Theory]
    [InlineData("x", TermState.Refused, TermState.Promised)]
    [InlineData("y", TermState.Promised, TermState.Refused)]
    [InlineData("x y", TermState.Refused, TermState.Refused)]
    public void An_answer_refuses_the_terms_that_it_names(string refused, TermState x, TermState y)
    {
        var book = TruceBook
            .Declared()
            .Word("o0", 2, "north", Stance.Declares, about: "offer:o term:x term:y")
            .Offer("o0", "south")
            .Term("x", "offer:o", TermKind.Aid, "o0")
            .Term("y", "offer:o", TermKind.Aid, "o0")
            .Word("part", 3, "south", Stance.Declares, about: "truce:t")
            .Add(
                new OfferAnswer
                {
                    Id = "a",
                    To = Subject.Offer("o"),
                    By = "south",
                    Kind = AnswerKind.AcceptsInPart,
                    Refused = refused.Split(' '),
                    Statement = "part",
                }
            );
        Term(book).ShouldBe(x);
        TermStates.All(book.Ledger(), Book.At(8))[1].State.ShouldBe(y);

        // Who refuses one thing denies another without refusing it.
        book.Word("no", 4, "council", Stance.Denies, about: "term:x term:y");
        Term(book).ShouldBe(x == TermState.Refused ? x : TermState.Disputed);
    }

    [Fact]
    public void Violations_count_from_when_they_are_alleged_and_while_they_are()
    {
        var book = Promised();
        foreach (
            var (id, hour, breaks, times) in new (string, double, string, long?)[]
            {
                ("v", 4, "term:x", 3),
                ("w", 5, "term:x", null),
                ("u", 3, "truce:t", 9),
            }
        )
        {
            book.Says(
                    $"said-{id}",
                    hour,
                    "south",
                    "party:north",
                    Bearing.Neither,
                    stance: Stance.Accuses
                )
                .Add(
                    new AllegedViolation
                    {
                        Id = id,
                        Breaks = Subject.Parse(breaks)!.Value,
                        What = "Shells",
                        When = When.At(Book.At(2)),
                        HowKnown = HowKnown.Heard,
                        Times = times,
                        Statements = id == "v" ? ["said-v", "said-w"] : [$"said-{id}"],
                    }
                );
        }

        book.Add(
            new Review(
                "r",
                "said-v",
                ReviewStatus.Retracted,
                When.At(Book.At(10)),
                "desk",
                "why",
                null
            )
        );
        string At(double hour)
        {
            var ledger = book.Ledger();
            var standing = TermStates.At(ledger, ledger.Terms[0], Book.At(hour));
            return $"{standing.State} {standing.Violations}: {string.Join(' ', standing.Because)}";
        }

        At(3.9).ShouldBe("Promised 0: x0");
        At(4).ShouldBe("AllegedBroken 3: said-v");
        At(5).ShouldBe("AllegedBroken 4: said-v said-w");
        At(10).ShouldBe("AllegedBroken 4: said-w");
    }

    [Theory]
    [InlineData("measure:m", Stance.Declares, PreconditionState.ClaimedDone)]
    [InlineData("measure:m", Stance.Observes, PreconditionState.Observed)]
    [InlineData("term:x", Stance.Declares, PreconditionState.NotDone)]
    [InlineData("term:x", Stance.Accepts, PreconditionState.NotDone)]
    [InlineData("term:x", Stance.Confirms, PreconditionState.ClaimedDone)]
    [InlineData("term:x", Stance.Observes, PreconditionState.Observed)]
    [InlineData("precondition:p", Stance.Declares, PreconditionState.ClaimedDone)]
    [InlineData("precondition:p", Stance.Observes, PreconditionState.Observed)]
    public void A_condition_is_met_by_what_it_requires(
        string about,
        Stance stance,
        PreconditionState state
    )
    {
        var book = Promised()
            .Word("m0", 1, "north", Stance.Proposes, about: "measure:m")
            .Add(new Measure("m", "Quiet", "north", When.At(Book.At(3)), null, "m0"))
            .Precondition(
                "p",
                "corridor:gate",
                "x0",
                about.StartsWith("pre", StringComparison.Ordinal) ? "term:x" : about
            )
            .Says("so", 3, "council", about, Bearing.For, stance: stance);
        State(book).ShouldBe(state);

        // One who saw it is enough, whoever only says so besides.
        book.Says("too", 4, "south", "precondition:p", Bearing.For, stance: Stance.Declares);
        State(book)
            .ShouldBe(state == PreconditionState.NotDone ? PreconditionState.ClaimedDone : state);
        book.Word("no", 5, "band", Stance.Denies, about: about);
        State(book).ShouldBe(PreconditionState.Disputed);
    }

    private static PreconditionState State(Book book)
    {
        var ledger = book.Ledger();
        return PreconditionStates.At(ledger, ledger.Preconditions[0], Book.At(8)).State;
    }
}
