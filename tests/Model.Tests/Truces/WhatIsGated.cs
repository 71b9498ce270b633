using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Preconditions, terms and corridors: what closes what.</summary>
public class WhatIsGated
{
    private static Book Withdrawal(string? requires = null) =>
        TruceBook
            .Declared()
            .Word("open", 2, "north", Stance.Declares, about: "corridor:gate")
            .Word("first", 2, "north", Stance.Declares, about: "truce:t")
            .Precondition("p", "corridor:gate", "first", requires, by: "north");

    [Fact]
    public void Nothing_passes_while_nobody_says_that_the_precondition_was_met()
    {
        foreach (var rule in ReadingRule.Standard)
        {
            Withdrawal().Open(rule).ShouldBe("", rule.Id);
            Withdrawal()
                .Open(rule, "door")
                .ShouldBe(rule.Base == ReadingBase.Observed ? "" : "09:00-19:00", rule.Id);
        }

        var fails = Withdrawal().Assume(ReadingRule.Announced).Corridors[0].Fails.Single();
        (fails.Reason, fails.Of).ShouldBe(
            (FailingReason.WaitsForPrecondition, Subject.Precondition("p"))
        );
        State(Withdrawal()).ShouldBe(PreconditionState.NotDone);
    }

    [Fact]
    public void What_is_claimed_done_opens_it_and_what_is_denied_shuts_it_by_the_reading()
    {
        var book = Withdrawal().Word("done", 3, "north", Stance.Confirms, about: "precondition:p");
        State(book).ShouldBe(PreconditionState.ClaimedDone);
        book.Open(ReadingRule.Announced).ShouldBe("09:00-19:00");
        book.Open(ReadingRule.Undisputed).ShouldBe("09:00-19:00");
        book.Open(ReadingRule.Observed).ShouldBe("");
        book.Word("not", 4, "south", Stance.Denies, about: "precondition:p");
        State(book).ShouldBe(PreconditionState.Disputed);
        book.Open(ReadingRule.Announced).ShouldBe("09:00-19:00");
        book.Open(ReadingRule.Addressed).ShouldBe("");
        book.Open(ReadingRule.Undisputed).ShouldBe("");
        book.Open(ReadingRule.Refused, group: "civilians").ShouldBe("09:00-19:00");
        book.Open(ReadingRule.Refused, group: "fighters").ShouldBe("");
    }

    [Fact]
    public void The_measure_it_requires_speaks_for_it()
    {
        var book = Withdrawal("measure:m")
            .Word("left", 3, "north", Stance.Declares, from: 11, about: "measure:m")
            .Add(new Measure("m", "Withdrawal", "north", When.At(Book.At(3)), null, "left"));
        book.Open(ReadingRule.Announced).ShouldBe("11:00-19:00");
    }

    [Fact]
    public void A_term_that_is_promised_is_not_yet_kept()
    {
        var book = Withdrawal("term:x")
            .Word("x0", 3, "north", Stance.Declares, about: "term:x")
            .Term("x", "truce:t", TermKind.Withdrawal, "x0");
        book.Open(ReadingRule.Announced).ShouldBe("");
        book.Word("seen", 4, "council", Stance.Confirms, about: "term:x");
        book.Open(ReadingRule.Announced).ShouldBe("09:00-19:00");
    }

    [Fact]
    public void A_chain_waits_for_its_first_link()
    {
        var book = Withdrawal("precondition:q")
            .Precondition("q", "truce:t", "first")
            .Word("met", 3, "north", Stance.Confirms, about: "precondition:p");
        book.Open(ReadingRule.Announced).ShouldBe("");
        book.Hours(ReadingRule.Announced).ShouldBe("");
        book.Word("here", 4, "north", Stance.Confirms, from: 12, about: "precondition:q");
        book.Open(ReadingRule.Announced).ShouldBe("12:00-19:00");
        book.Hours(ReadingRule.Announced).ShouldBe("12:00-19:00");
    }

    [Fact]
    public void A_precondition_that_depends_on_itself_is_refused_with_the_way_round()
    {
        Withdrawal("precondition:q")
            .Precondition("q", "truce:t", "first", "precondition:p")
            .Errors()
            .ShouldBe([
                "the precondition p depends on itself: precondition:p waits for precondition:q waits for precondition:p",
                "the precondition q depends on itself: precondition:q waits for precondition:p waits for precondition:q",
            ]);
    }

    [Fact]
    public void A_suspended_term_shuts_the_corridor_it_promises()
    {
        var book = TruceBook
            .Declared()
            .Word("x0", 2, "north", Stance.Declares, about: "term:x")
            .Term("x", "truce:t", TermKind.Corridor, "x0", "corridor:gate")
            .Word("stop", 3, "north", Stance.Suspends, from: 12, until: 14, about: "term:x");
        book.Open(ReadingRule.Announced).ShouldBe("09:00-12:00 14:00-19:00");
        book.Open(ReadingRule.Announced, "door").ShouldBe("09:00-19:00");
    }

    [Fact]
    public void The_body_of_a_side_that_announced_a_corridor_can_close_it()
    {
        var book = TruceBook
            .Declared()
            .Word("open", 2, "ministry", Stance.Declares, about: "corridor:gate")
            .Word("too", 3, "north", Stance.Declares, about: "corridor:*")
            .Word("shut", 4, "ministry", Stance.Withdraws, from: 13, about: "corridor:gate");
        book.Open(ReadingRule.Announced).ShouldBe("09:00-13:00");
        book.Open(ReadingRule.Announced, "door").ShouldBe("09:00-19:00");
    }

    /// <summary>A term of two: the shorter a truce, the fewer hours of everything; and nothing after it was called off.</summary>
    [Fact]
    public void A_shorter_truce_never_opens_more_and_a_withdrawn_one_nothing_after_it()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var random = new SafePassage.Flow.SplitMix64(seed);
            var cut = 9 + (random.Below(20) / 2.0);
            foreach (var rule in ReadingRule.Standard)
            {
                var whole = RandomHistories.History(new(seed)).Assume(rule, 20);
                var shorter = RandomHistories
                    .History(new(seed))
                    .Word("last", 24.5, "north", Stance.Shortens, until: cut)
                    .Assume(rule, 25);
                var off = RandomHistories
                    .History(new(seed))
                    .Word("off", 24.5, "ministry", Stance.Withdraws, from: cut)
                    .Assume(rule, 25);
                Sum(shorter)
                    .ShouldBeLessThanOrEqualTo(
                        Sum(RandomHistories.History(new(seed)).Assume(rule, 25)),
                        $"seed {seed}, {rule.Id}"
                    );
                off.Truce.Holds.ShouldAllBe(
                    h => h.Until <= Book.At(cut),
                    $"seed {seed}, {rule.Id}"
                );
                whole.Truce.Holds.ShouldAllBe(h => h.From < h.Until);
            }
        }
    }

    private static double Sum(Premises premises) =>
        premises.Truce.Holds.Sum(h => (h.Until - h.From).TotalHours);

    private static PreconditionState State(Book book)
    {
        var ledger = book.Ledger();
        return PreconditionStates.At(ledger, ledger.Preconditions[0], Book.At(8)).State;
    }
}
