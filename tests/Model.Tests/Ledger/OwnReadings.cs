using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>What a reading of one's own settles holds, or does not, whoever says otherwise; and what nobody speaks of.</summary>
public class OwnReadings
{
    public static TheoryData<string> Rules => [.. ReadingRule.Standard.Select(r => r.Id)];

    private static ReadingRule Settling(string subject, bool holds, ReadingRule? on = null)
    {
        Subject[] about = [Subject.Parse(subject)!.Value];
        return ReadingRule.Of(
            new(
                "mine",
                "Mine",
                (on ?? ReadingRule.Undisputed).Base,
                holds ? about : [],
                holds ? [] : about,
                [],
                "why"
            )
        );
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_settled_to_hold_holds_whoever_denies_it(string rule)
    {
        var on = ReadingRule.Standard.Single(r => r.Id == rule);
        var denied = new Book().Says("no", 2, "council", "corridor:gate", Bearing.Against);
        denied.Open(Settling("corridor:gate", true, on)).ShouldBe("09:00-19:00");
        denied.Open(Settling("corridor:*", true, on)).ShouldBe("09:00-19:00");
        var unspoken = on.Base == ReadingBase.Observed ? "" : "09:00-19:00";
        denied
            .Open(Settling("corridor:gate", true, on), "door")
            .ShouldBe(unspoken, "of the other nothing is settled");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void But_in_its_hours_where_somebody_gave_it_some(string rule)
    {
        var on = ReadingRule.Standard.Single(r => r.Id == rule);
        new Book()
            .Says("open", 1, "north", "corridor:gate", Bearing.For, from: 10, until: 12)
            .Says("no", 2, "council", "corridor:gate", Bearing.Against)
            .Open(Settling("corridor:gate", true, on))
            .ShouldBe("10:00-12:00");
        new Book()
            .Says("open", 1, "north", "corridor:gate", Bearing.For)
            .Says("off", 2, "north", "corridor:gate", Bearing.Against, stance: Stance.Withdraws)
            .Open(Settling("corridor:gate", true, on))
            .ShouldBe("09:00-19:00", "though who declared it takes it back");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_settled_not_to_hold_does_not(string rule)
    {
        var on = ReadingRule.Standard.Single(r => r.Id == rule);
        var book = new Book()
            .Says("open", 1, "north", "corridor:gate", Bearing.For)
            .Says("seen", 1, "council", "corridor:gate", Bearing.For, stance: Stance.Observes);
        var premises = book.Assume(Settling("corridor:gate", false, on));
        foreach (var gate in premises.Corridors.Where(c => c.Subject.Id == "gate"))
        {
            gate.Never.ShouldBeTrue();
            gate.Fails.Single().Reason.ShouldBe(FailingReason.Settled);
        }
    }

    [Fact]
    public void One_thing_is_settled_before_all_of_its_kind()
    {
        var own = new OwnReading(
            "mine",
            "Mine",
            ReadingBase.Announced,
            [Subject.Corridor("gate")],
            [Subject.Corridor("*")],
            [],
            "why"
        );
        new Book().Open(ReadingRule.Of(own)).ShouldBe("09:00-19:00");
        new Book().Open(ReadingRule.Of(own), "door").ShouldBe("");
    }

    /// <summary>The one thing that must be said: nobody has seen a corridor of which nobody speaks.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void What_nobody_speaks_of_holds_but_where_it_must_have_been_seen(string rule)
    {
        var on = ReadingRule.Standard.Single(r => r.Id == rule);
        foreach (
            var premises in new[]
            {
                new Book().Assume(on),
                new Book().Says("x", 1, "north", "statement:x", Bearing.Against).Assume(on),
            }
        )
        {
            premises.Truce.Fails.ShouldBeEmpty();
            premises.Groups.ShouldAllBe(g => g.Fails.Count == 0 && !g.Never);
            premises
                .Corridors.SelectMany(c => c.Fails.Select(f => f.Reason))
                .Distinct()
                .ShouldBe(on.Base == ReadingBase.Observed ? [FailingReason.NotObserved] : []);
            premises.Corridors.ShouldAllBe(c => c.Never == (on.Base == ReadingBase.Observed));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_scenarios_own_word_counts_where_nobody_speaks(string rule)
    {
        var on = ReadingRule.Standard.Single(r => r.Id == rule);
        var gate = Subject.Corridor("gate");
        FailingReason? Reason(bool pro, bool con) =>
            ReadingRules
                .Assume(
                    new Book().Ledger(),
                    on,
                    Book.Day with
                    {
                        Stated = new Dictionary<Subject, ScenarioWord>
                        {
                            [gate] = new("word", pro, con, "desk"),
                        },
                    },
                    Book.At(8)
                )
                .Corridors.First(c => c.Subject == gate)
                .Fails.SingleOrDefault()
                ?.Reason;

        var isSeen = on.Base == ReadingBase.Observed;
        Reason(true, false).ShouldBe(isSeen ? FailingReason.NotObserved : null);
        Reason(false, true)
            .ShouldBe(on.Base == ReadingBase.Refused ? null : FailingReason.ScenarioSays);
        Reason(true, true)
            .ShouldBe(
                on.Base == ReadingBase.Undisputed ? FailingReason.ScenarioSays
                : isSeen ? FailingReason.NotObserved
                : null
            );
    }

    [Theory]
    // The south is addressed, and so is whoever speaks for the far side; band and council speak for people.
    [InlineData("south", "")]
    [InlineData("envoy", "")]
    [InlineData("band", "")]
    [InlineData("council", "")]
    [InlineData("guest", "09:00-19:00")]
    public void Those_addressed_are_the_sides_named_and_those_who_speak_for_people(
        string party,
        string open
    )
    {
        TruceBook
            .Declared()
            .Add(new Party("guest", "Guest", PartyKind.Other, [], null))
            .Add(new Party("envoy", "Envoy", PartyKind.Other, [], null) { Side = "far" })
            .Add(new Party("far", "Far", PartyKind.State, [], null))
            .Addressing("south", "far")
            .Word("open", 2, "north", Stance.Declares, about: "corridor:gate")
            .Word("no", 3, party, Stance.Denies, about: "corridor:gate")
            .Open(ReadingRule.Addressed)
            .ShouldBe(open);
    }

    [Fact]
    public void Who_refuses_the_truce_keeps_back_his_own_people_and_shuts_no_corridor()
    {
        var book = TruceBook
            .Declared()
            .Word("no", 2, "band", Stance.Refuses)
            .Word("seen", 2, "band", Stance.Observes, about: "corridor:gate");
        string Held(ReadingRule rule) =>
            string.Join(
                ' ',
                book.Assume(rule).Groups.Where(g => g.Never).Select(g => g.Subject.Id)
            );
        Held(ReadingRule.Refused).ShouldBe("fighters");
        Held(ReadingRule.Addressed).ShouldBe("fighters");
        Held(ReadingRule.Undisputed).ShouldBe("");
        Held(ReadingRule.Announced).ShouldBe("");
        Held(ReadingRule.Observed).ShouldBe("");
        book.Open(ReadingRule.Refused, group: "fighters").ShouldBe("09:00-19:00");
        book.Open(ReadingRule.Addressed, group: "fighters").ShouldBe("09:00-19:00");
    }
}
