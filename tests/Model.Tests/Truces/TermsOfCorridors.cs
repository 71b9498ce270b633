using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>A corridor that a truce promises in a clause: its hours, what it waits for, and whose clause it may be.</summary>
public class TermsOfCorridors
{
    private static Book Promised(
        string concerns = "corridor:gate",
        string of = "truce:t",
        TermKind kind = TermKind.Corridor
    ) =>
        TruceBook
            .Declared()
            .Word("x0", 2, "north", Stance.Declares, about: "term:x")
            .Term("x", of, kind, "x0", concerns);

    private static Book Hours(double? from, double? until) =>
        Promised()
            .Change<Term>(
                "x",
                t =>
                    t with
                    {
                        From = from is { } f ? When.At(Book.At(f)) : null,
                        Until = until is { } u ? When.At(Book.At(u)) : null,
                    }
            );

    [Theory]
    [InlineData(null, null, "09:00-19:00")]
    [InlineData(11.0, null, "11:00-19:00")]
    [InlineData(null, 14.0, "09:00-14:00")]
    [InlineData(11.0, 14.0, "11:00-14:00")]
    [InlineData(2.0, 9.0, "")]
    public void It_is_open_in_the_hours_of_the_clause(double? from, double? until, string hours)
    {
        Hours(from, until).Open(ReadingRule.Announced).ShouldBe(hours);
        Hours(from, until).Open(ReadingRule.Announced, "door").ShouldBe("09:00-19:00");

        // A word with hours of its own beside one without leaves the others those of the clause.
        Hours(from, until)
            .Word("more", 3, "council", Stance.Confirms, from: 17, until: 18, about: "term:x")
            .Open(ReadingRule.Announced)
            .ShouldBe(hours);
        Hours(from, until)
            .Word("again", 3, "north", Stance.Declares, from: 17, until: 18, about: "term:x")
            .Word("so", 4, "north", Stance.Declares, about: "term:x")
            .Open(ReadingRule.Announced)
            .ShouldBe(
                hours switch
                {
                    "" => "17:00-18:00",
                    _ when from is null && until is null => "17:00-18:00",
                    "09:00-14:00" or "11:00-14:00" => $"{hours} 17:00-18:00",
                    _ => hours,
                }
            );
    }

    [Theory]
    [InlineData("corridor:gate", "truce:t", TermKind.Corridor, "")]
    [InlineData("corridor:*", "truce:t", TermKind.Corridor, "")]
    [InlineData("corridor:door corridor:gate", "truce:t", TermKind.Corridor, "")]
    [InlineData("corridor:gate group:civilians", "truce:t", TermKind.Corridor, "")]
    [InlineData("corridor:gate", "offer:o", TermKind.Corridor, "")]
    [InlineData("corridor:door", "truce:t", TermKind.Corridor, "09:00-19:00")]
    [InlineData("corridor:gate", "truce:t", TermKind.Aid, "09:00-19:00")]
    [InlineData("corridor:gate", "offer:other", TermKind.Corridor, "09:00-19:00")]
    public void It_waits_for_what_its_clause_waits_for_and_for_no_other(
        string concerns,
        string of,
        TermKind kind,
        string open
    )
    {
        var book = Promised(concerns, of, kind)
            .Word("o0", 1, "north", Stance.Proposes, about: "group:fighters")
            .Offer("o0", "south")
            .Add(
                new Offer
                {
                    Id = "other",
                    By = ["north"],
                    What = "Another",
                    Statement = "o0",
                }
            )
            .Change<Truce>("t", t => t with { Follows = Subject.Offer("o") })
            .Precondition("p", "term:x", "x0");
        book.Open(ReadingRule.Announced).ShouldBe(open);
        book.Assume(ReadingRule.Announced).Groups.ShouldAllBe(g => !g.Never);

        // Without a truce that is planned for, its clauses promise nothing.
        ReadingRules
            .Assume(book.Ledger(), ReadingRule.Announced, Book.Day, Book.At(8))
            .Corridors[0]
            .Never.ShouldBeFalse();
        book.Word("met", 3, "north", Stance.Confirms, about: "precondition:p")
            .Open(ReadingRule.Announced)
            .ShouldBe("09:00-19:00");
    }

    [Fact]
    public void What_the_precondition_requires_may_wait_for_more()
    {
        var book = Promised(kind: TermKind.Withdrawal)
            .Precondition("p", "corridor:gate", "x0", "term:x")
            .Precondition("q", "term:x", "x0")
            .Word("kept", 3, "council", Stance.Confirms, about: "term:x");
        book.Open(ReadingRule.Announced).ShouldBe("");
        book.Word("met", 4, "council", Stance.Confirms, about: "precondition:q");
        book.Open(ReadingRule.Announced).ShouldBe("09:00-19:00");
    }

    [Fact]
    public void A_precondition_of_all_corridors_is_one_of_each_and_of_no_group()
    {
        var book = Promised(kind: TermKind.Aid).Precondition("p", "corridor:*", "x0");
        book.Open(ReadingRule.Announced).ShouldBe("");
        book.Open(ReadingRule.Announced, "door").ShouldBe("");
        book.Hours(ReadingRule.Announced).ShouldBe("09:00-19:00");
        book.Assume(ReadingRule.Announced).Groups.ShouldAllBe(g => !g.Never);
    }

    [Fact]
    public void Who_says_that_it_was_met_says_so_for_everybody()
    {
        var book = Promised(kind: TermKind.Aid)
            .Precondition("p", "corridor:gate", "x0")
            .Word("met", 3, "north", Stance.Confirms, about: "precondition:p", groups: "fighters");
        book.Open(ReadingRule.Announced).ShouldBe("09:00-19:00");
        book.Open(ReadingRule.Announced, group: "fighters").ShouldBe("09:00-19:00");
    }

    [Theory]
    [InlineData(Stance.Declares, "")]
    [InlineData(Stance.Accepts, "")]
    [InlineData(Stance.Confirms, "09:00-19:00")]
    [InlineData(Stance.Observes, "09:00-19:00")]
    public void A_required_clause_is_kept_when_somebody_saw_or_confirmed_it(
        Stance stance,
        string open
    )
    {
        var book = Promised(kind: TermKind.Withdrawal)
            .Precondition("p", "corridor:gate", "x0", "term:x")
            .Says("so", 3, "council", "term:x", Bearing.For, stance: stance);
        book.Open(ReadingRule.Announced).ShouldBe(open);

        // A measure that is declared is one that is taken.
        TruceBook
            .Declared()
            .Says("so", 3, "council", "measure:m", Bearing.For, stance: stance)
            .Add(new Measure("m", "Withdrawal", "north", When.At(Book.At(3)), null, "so"))
            .Precondition("p", "corridor:gate", "t0", "measure:m")
            .Open(ReadingRule.Announced)
            .ShouldBe("09:00-19:00");
    }

    [Fact]
    public void What_is_said_of_clause_and_corridor_at_once_is_said_once()
    {
        var book = Promised()
            .Word("both", 3, "north", Stance.Withdraws, from: 15, about: "term:x corridor:gate")
            .Word("hm", 4, "south", Stance.Proposes, about: "term:x");
        var gate = book.Assume(ReadingRule.Announced).Corridors[0];
        TruceBook.Text(gate.Holds).ShouldBe("09:00-15:00");
        book.Open(ReadingRule.Undisputed).ShouldBe("09:00-15:00");
        gate.Fails.Single().Statements.ShouldBe(["both"]);
    }

    /// <summary>Hour by hour: a corridor is open while it is declared and what it waits for is met.</summary>
    [Fact]
    public void What_waits_is_open_while_both_hold()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            var random = new SafePassage.Flow.SplitMix64(seed);
            var book = TruceBook.Declared().Precondition("p", "corridor:gate", "t0");
            var both = new[] { "corridor:gate", "precondition:p" }.Select(about =>
                Hours(book, random, about)
            );
            var open = both.Aggregate((a, b) => [.. a.Intersect(b)]);
            var holds = book.Assume(ReadingRule.Announced).Corridors[0].Holds;
            Enumerable
                .Range(9, 10)
                .Where(h => holds.Any(s => s.From <= Book.At(h) && Book.At(h) < s.Until))
                .ShouldBe(open, $"seed {seed}");
            holds.ShouldAllBe(h => h.From < h.Until, $"seed {seed}");
        }
    }

    private static int[] Hours(Book book, SafePassage.Flow.SplitMix64 random, string about)
    {
        int[] hours = [.. Enumerable.Range(9, 10).Where(_ => random.Below(2) == 0)];
        if (hours.Length == 0)
        {
            hours = [12];
        }

        foreach (var hour in hours)
        {
            book.Word(
                $"{about[..2]}{hour}",
                2,
                "north",
                Stance.Declares,
                from: hour,
                until: hour + 1,
                about: about
            );
        }

        return hours;
    }

    [Fact]
    public void A_condition_denied_for_an_hour_was_not_met_in_the_others() =>
        Promised(kind: TermKind.Aid)
            .Precondition("p", "corridor:gate", "x0")
            .Word("no", 3, "south", Stance.Denies, from: 12, until: 13, about: "precondition:p")
            .Open(ReadingRule.Announced)
            .ShouldBe("");

    [Fact]
    public void Who_shortens_takes_back_the_rest_and_does_not_declare()
    {
        var book = TruceBook
            .Declared()
            .Word("open", 2, "north", Stance.Declares, about: "corridor:gate")
            .Word("less", 3, "north", Stance.Shortens, until: 15, about: "corridor:gate");
        var failing = book.Assume(ReadingRule.Announced).Corridors[0].Fails.Single();
        failing.When.From.ShouldBe(Book.At(15));
        failing.Reason.ShouldBe(FailingReason.TakenBack);
        failing.Statements.ShouldBe(["less"]);
        TruceBook
            .Declared()
            .Word("so", 2, "council", Stance.Confirms, about: "corridor:gate")
            .Word("less", 3, "north", Stance.Shortens, until: 15, about: "corridor:gate")
            .Open(ReadingRule.Announced)
            .ShouldBe("09:00-19:00");
    }
}
