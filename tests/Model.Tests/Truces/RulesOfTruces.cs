using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>What everybody must be able to rely on, one rule after the other.</summary>
public class RulesOfTruces
{
    public static TheoryData<string> Rules => [.. ReadingRule.Standard.Select(r => r.Id)];

    private static ReadingRule Rule(string id) => ReadingRule.Standard.Single(r => r.Id == id);

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_hours_count_though_nobody_objects(string rule) =>
        TruceBook.Declared(from: 10, until: 11).Hours(Rule(rule)).ShouldBe("10:00-11:00");

    [Theory]
    [MemberData(nameof(Rules))]
    public void Two_what_the_declaring_side_calls_off_is_off_from_when_it_says_so(string rule)
    {
        var book = TruceBook.Declared().Word("off", 12, "north", Stance.Withdraws);
        book.Hours(Rule(rule), asOf: 20).ShouldBe("09:00-12:00");
        book.Hours(Rule(rule), asOf: 8).ShouldBe("09:00-19:00");
    }

    [Theory]
    [InlineData("ministry")]
    [InlineData("spokesman")]
    [InlineData("north")]
    public void Two_any_body_of_the_side_can_take_back_what_another_said(string body)
    {
        var book = TruceBook
            .Declared()
            .Word("again", 2, "ministry", Stance.Declares)
            .Word("off", 3, body, Stance.Withdraws, from: 14);
        book.Hours(ReadingRule.Announced).ShouldBe("09:00-14:00");
    }

    [Fact]
    public void Two_nobody_else_can_take_it_back()
    {
        var book = TruceBook
            .Declared()
            .Word("a", 2, "south", Stance.Withdraws)
            .Word("b", 2, "band", Stance.Ends);
        book.Hours(ReadingRule.Announced).ShouldBe("09:00-19:00");
        book.Hours(ReadingRule.Undisputed).ShouldBe("");
    }

    [Theory]
    [InlineData(Stance.Shortens, null, 15.0, "09:00-15:00")]
    [InlineData(Stance.Shortens, 11.0, 15.0, "11:00-15:00")]
    [InlineData(Stance.Suspends, 12.0, 13.0, "09:00-12:00 13:00-19:00")]
    [InlineData(Stance.Suspends, 12.0, null, "09:00-12:00")]
    [InlineData(Stance.Ends, 12.0, null, "09:00-12:00")]
    [InlineData(Stance.Prolongs, null, 23.0, "09:00-19:00")]
    public void Two_it_can_be_shortened_suspended_ended_and_prolonged(
        Stance stance,
        double? from,
        double? until,
        string hours
    ) =>
        TruceBook
            .Declared()
            .Word("change", 2, "ministry", stance, from, until)
            .Hours(ReadingRule.Announced)
            .ShouldBe(hours);

    [Fact]
    public void Two_a_prolongation_does_not_end_a_suspension()
    {
        var book = TruceBook
            .Declared(until: 15)
            .Word("stop", 2, "north", Stance.Suspends, from: 12, until: 14)
            .Word("more", 3, "north", Stance.Prolongs, until: 17);
        book.Hours(ReadingRule.Announced).ShouldBe("09:00-12:00 14:00-17:00");
        book.Word("go", 4, "north", Stance.Resumes, from: 13);
        book.Hours(ReadingRule.Announced).ShouldBe("09:00-12:00 13:00-17:00");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Three_yesterdays_truce_is_no_truce_today(string rule)
    {
        var book = TruceBook.Declared(from: -15, until: -5);
        book.Hours(Rule(rule)).ShouldBe("");
        book.State(8).ShouldBe("Expired: t0");
    }

    [Fact]
    public void Four_a_refusal_counts_against_what_was_refused_and_no_more()
    {
        var book = TruceBook
            .Declared()
            .Word("o0", 2, "north", Stance.Proposes, about: "group:fighters")
            .Offer("o0", "south")
            .Word("no", 3, "south", Stance.Refuses, about: "offer:o");
        foreach (var rule in ReadingRule.Standard.Where(r => r.Base != ReadingBase.Observed))
        {
            book.Hours(rule).ShouldBe("09:00-19:00", rule.Id);
            book.Assume(rule).Groups.ShouldAllBe(g => !g.Never, rule.Id);
            book.Open(rule).ShouldBe("09:00-19:00", rule.Id);
        }

        OfferStates
            .At(book.Ledger(), book.Ledger().Offers[0], Book.At(8))
            .State.ShouldBe(OfferState.Refused);
    }

    [Fact]
    public void Five_the_readings_side_by_side()
    {
        var book = TruceBook
            .Declared()
            .Word("open", 2, "north", Stance.Declares, about: "corridor:*")
            .Word("mined", 3, "band", Stance.Denies, about: "corridor:gate")
            .Word("seen", 4, "council", Stance.Observes, about: "corridor:door");
        book.Ledger();
        var lines = ReadingRule.Standard.Select(r =>
            $"{r.Id}: {book.Open(r)} | {book.Open(r, group: "fighters")} | {book.Open(r, "door")}"
        );
        lines.ShouldBe([
            "announced: 09:00-19:00 | 09:00-19:00 | 09:00-19:00",
            "addressed:  |  | 09:00-19:00",
            "undisputed:  |  | 09:00-19:00",
            "refused: 09:00-19:00 |  | 09:00-19:00",
            "observed:  |  | ",
        ]);
    }

    /// <summary>Whoever declares and whoever is addressed: the rules know no names.</summary>
    [Fact]
    public void Five_the_rules_are_the_same_when_the_sides_change_places()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            var ledger = RandomHistories.History(new(seed)).Ledger();
            var turned = LedgerChecks
                .Build([.. ledger.Records.Select(e => new PlacedRecord(Turn(e.Record), e.At))])
                .Value!;
            for (var at = 0.5; at < 40; at += 3)
            {
                var (a, b) = (
                    TruceStates.At(ledger, ledger.Truces[0], Book.At(at)),
                    TruceStates.At(turned, turned.Truces[0], Book.At(at))
                );
                b.State.ShouldBe(a.State, $"seed {seed}");
                b.Hours.ShouldBe(a.Hours, $"seed {seed}");
                b.AcceptedBy.Select(Turn).Order().ShouldBe(a.AcceptedBy.Order(), $"seed {seed}");
            }
        }
    }

    private static IRecord Turn(IRecord record) =>
        record switch
        {
            Party p => p with
            {
                Id = Turn(p.Id),
                Side = p.Side is { } s ? Turn(s) : null,
                Kind = p.Id is "north" or "south" ? PartyKind.State : p.Kind,
            },
            Membership m => m with { Party = Turn(m.Party), MemberOf = Turn(m.MemberOf) },
            Statement s => s with { Party = Turn(s.Party!) },
            Truce t => t with { By = [.. t.By.Select(Turn)], For = [.. t.For.Select(Turn)] },
            _ => record,
        };

    private static string Turn(string party) =>
        party switch
        {
            "north" => "south",
            "south" => "north",
            _ => party,
        };

    [Fact]
    public void An_agreed_truce_holds_only_while_all_have_taken_it_up()
    {
        var book = TruceBook.Declared(form: TruceForm.Agreed);
        book.State(8).ShouldBe("Announced: t0");
        book.Hours(ReadingRule.Announced).ShouldBe("");
        book.Word("yes", 3, "south", Stance.Accepts);
        book.State(8).ShouldBe("Agreed: t0 yes");
        book.State(10).ShouldBe("InForce: t0 yes");
        book.Hours(ReadingRule.Announced).ShouldBe("09:00-19:00");
        book.Word("out", 12, "south", Stance.Withdraws);
        book.State(13).ShouldBe("CalledOff: out");
        book.Hours(ReadingRule.Announced, 13).ShouldBe("09:00-12:00");
    }

    [Fact]
    public void A_life_from_the_offer_to_its_end()
    {
        var book = TruceBook
            .Declared(stance: Stance.Proposes)
            .Word("said", 2, "ministry", Stance.Declares)
            .Word("yes", 3, "south", Stance.Accepts)
            .Word("stop", 11, "north", Stance.Suspends, from: 12, until: 13)
            .Word("less", 14, "north", Stance.Shortens, until: 17)
            .Word("more", 16, "north", Stance.Prolongs, until: 21)
            .Word("over", 20, "north", Stance.Ends);
        var ledger = book.Ledger();
        TruceStates
            .Changes(ledger, ledger.Truces[0], Book.At(23))
            .Select(c => $"{c.At:HH:mm} {c.State}")
            .ShouldBe([
                "01:00 Offered",
                "02:00 Announced",
                "03:00 Agreed",
                "09:00 InForce",
                "12:00 Suspended",
                "13:00 InForce",
                "14:00 Shortened",
                "16:00 Prolonged",
                "20:00 Ended",
            ]);
    }

    [Fact]
    public void A_ledger_without_a_record_has_its_truce_all_the_same()
    {
        var book = new Book()
            .Says("a", 1, "north", "truce", Bearing.For, from: 9, until: 19)
            .Says("b", 2, "north", "truce", Bearing.For)
            .Says("c", 12, "north", "truce", Bearing.Against, stance: Stance.Withdraws);
        book.State(10).ShouldBe("InForce: a");
        book.State(13).ShouldBe("CalledOff: c");
    }
}
