using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>What a truce is called at a moment when it does not hold, and by which words.</summary>
public class LifeOfATruce
{
    private static Book Retracting(Book book, string statement, double hour) =>
        book.Add(
            new Review(
                $"r-{statement}",
                statement,
                ReviewStatus.Retracted,
                When.At(Book.At(hour)),
                "desk",
                "why",
                null
            )
        );

    [Theory]
    [InlineData(0.9, "Unstated: ")]
    [InlineData(1.0, "Announced: t0")]
    [InlineData(8.9, "Announced: t0")]
    [InlineData(9.0, "InForce: t0")]
    [InlineData(18.9, "InForce: t0")]
    [InlineData(19.0, "Expired: t0")]
    public void Its_hours_come_and_go(double hour, string state) =>
        TruceBook.Declared().State(hour).ShouldBe(state);

    [Theory]
    [InlineData(Stance.Proposes, 8.0, "Offered: t0")]
    [InlineData(Stance.Proposes, 10.0, "Offered: t0")]
    [InlineData(Stance.Proposes, 19.0, "Expired: t0")]
    [InlineData(Stance.Confirms, 8.0, "Announced: t0")]
    [InlineData(Stance.Confirms, 10.0, "InForce: t0")]
    public void What_the_first_word_is_decides_what_it_is_before(
        Stance stance,
        double hour,
        string state
    ) => TruceBook.Declared(stance: stance).State(hour).ShouldBe(state);

    [Fact]
    public void What_was_retracted_was_not_said_and_what_others_of_the_side_said_stays()
    {
        var book = Retracting(TruceBook.Declared(), "t0", 5);
        book.State(4).ShouldBe("Announced: t0");
        book.State(5).ShouldBe("Unstated: ");
        book.State(10).ShouldBe("Unstated: ");
        book.Word("own", 6, "ministry", Stance.Declares).State(10).ShouldBe("InForce: own");
    }

    [Fact]
    public void Only_words_for_it_carry_it_and_only_words_that_speak_of_the_moment_end_it()
    {
        var book = TruceBook
            .Declared()
            .Word("stop", 2, "north", Stance.Suspends, from: 12, until: 13)
            .Word("off", 3, "north", Stance.Withdraws, from: 18);
        book.State(10).ShouldBe("InForce: t0");
        book.State(12).ShouldBe("Suspended: stop");
        book.State(13).ShouldBe("InForce: t0");
        book.State(18).ShouldBe("CalledOff: off");
    }

    [Theory]
    [InlineData(Stance.Denies, "CalledOff: w")]
    [InlineData(Stance.Refuses, "CalledOff: w")]
    [InlineData(Stance.Withdraws, "CalledOff: w")]
    [InlineData(Stance.Suspends, "Suspended: w")]
    [InlineData(Stance.Ends, "Ended: w")]
    public void Each_word_against_of_its_own_side_has_its_name(Stance stance, string state)
    {
        TruceBook.Declared().Word("w", 11, "north", stance).State(12).ShouldBe(state);

        // Of several the one that goes furthest, whichever came last.
        TruceBook
            .Declared()
            .Word("w", 11, "north", stance)
            .Word("a", 10, "north", Stance.Suspends)
            .State(12)
            .ShouldBe(state);
    }

    [Theory]
    [InlineData(13.0, "Announced: again t0")]
    [InlineData(14.0, "Prolonged: again t0")]
    [InlineData(17.0, "Expired: again t0")]
    public void Between_two_spans_it_is_to_come_and_after_the_last_it_is_over(
        double hour,
        string state
    ) =>
        TruceBook
            .Declared(until: 12)
            .Word("again", 1, "north", Stance.Declares, from: 14, until: 16)
            .State(hour)
            .ShouldBe(state);

    [Fact]
    public void It_is_agreed_when_all_it_is_put_to_took_it_up_and_by_their_words()
    {
        var book = TruceBook
            .Declared()
            .Add(new Party("far", "Far", PartyKind.State, [], null))
            .Addressing("south", "far")
            .Word("yes", 3, "south", Stance.Accepts)
            .Word("so", 4, "council", Stance.Confirms)
            .Says("paper", 4, null, "truce:t", Bearing.For, stance: Stance.Confirms);
        book.State(8).ShouldBe("Announced: t0");
        book.Word("hm", 5, "far", Stance.Refuses);
        book.State(8).ShouldBe("Announced: t0");
        book.Word("too", 6, "far", Stance.Accepts);
        book.State(8).ShouldBe("Agreed: t0 yes too");
        TruceBook.Declared().Addressing().State(8).ShouldBe("Announced: t0");
    }

    [Fact]
    public void An_agreed_truce_that_is_not_taken_up_at_the_moment_is_announced()
    {
        var book = TruceBook.Declared(form: TruceForm.Agreed);
        book.Word("no", 2, "south", Stance.Refuses).State(10).ShouldBe("Announced: t0");
        var failing = book.Assume(ReadingRule.Announced).Truce.Fails.Single();
        failing.Reason.ShouldBe(FailingReason.NotAgreed);
        failing.Statements.ShouldBe(["t0"]);
        book.Word("yes", 3, "south", Stance.Accepts, from: 11, until: 12);
        book.State(11).ShouldBe("InForce: t0 yes");
        book.State(13).ShouldBe("Announced: t0 yes");
    }

    [Fact]
    public void The_changes_are_those_up_to_and_with_the_moment()
    {
        var ledger = TruceBook.Declared().Ledger();
        IEnumerable<string> Until(double hour) =>
            TruceStates
                .Changes(ledger, ledger.Truces[0], Book.At(hour))
                .Select(c => $"{c.At:HH:mm} {c.State}");
        Until(8.9).ShouldBe(["01:00 Announced"]);
        Until(9).ShouldBe(["01:00 Announced", "09:00 InForce"]);
        Until(0.9).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_record_there_is_one_as_soon_as_somebody_speaks_for_it()
    {
        TruceStates.All(new Book().Ledger()).ShouldBeEmpty();
        TruceStates.All(Book.OfTwoVoices().Ledger()).ShouldBeEmpty();
        var denied = new Book().Says("no", 1, "south", "truce", Bearing.Against);
        TruceStates.All(denied.Ledger()).ShouldBeEmpty();
        denied.Says("yes", 2, "north", "truce", Bearing.For);
        TruceStates.All(denied.Ledger()).Single().By.ShouldBe(["north"]);
        denied.Standing(3).Hours.ShouldBe([new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)]);

        // A paper that speaks for itself declares it too, and binds nobody.
        var paper = new Book().Says("a", 1, null, "truce", Bearing.For, from: 9, until: 19);
        paper.State(10).ShouldBe("InForce: a");
        paper.State(20).ShouldBe("Expired: a");
        new Book()
            .Says("a", 1, null, "truce", Bearing.For, from: 12, until: 13)
            .Says("b", 2, "north", "truce", Bearing.For, from: 9, until: 19)
            .Hours(ReadingRule.Announced)
            .ShouldBe("09:00-19:00");
    }

    [Fact]
    public void A_body_speaks_for_its_state_and_not_for_a_coalition_and_sides_in_a_circle_end()
    {
        var ledger = TruceBook
            .Declared()
            .Add(new Party("guard", "Guard", PartyKind.StateBody, [], null))
            .Add(new Membership("m3", "guard", "south", null, null, null))
            .Add(new Party("a", "A", PartyKind.Other, [], null) { Side = "b" })
            .Add(new Party("b", "B", PartyKind.Other, [], null) { Side = "a" })
            .Word("w", 2, "a", Stance.Confirms)
            .Ledger();
        ledger.SideOf("guard").ShouldBe("guard");
        ledger.SideOf("ministry").ShouldBe("north");
        ledger.SideOf("spokesman").ShouldBe("north");
        ledger.SideOf("nobody").ShouldBe("nobody");
        new[] { "a", "b" }.ShouldContain(ledger.SideOf("a"));
    }
}
