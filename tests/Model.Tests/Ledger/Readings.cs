using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

public class Readings
{
    [Fact]
    public void The_three_readings_of_one_dispute()
    {
        var book = new Book()
            .Says("a", 1, "north", "corridor:gate", Bearing.For)
            .Says("b", 2, "band", "corridor:gate", Bearing.Against);
        Open(book, ReadingRule.Announced, "fighters").ShouldBe("09:00-19:00");
        Open(book, ReadingRule.Announced, "civilians").ShouldBe("09:00-19:00");
        Open(book, ReadingRule.Undisputed, "fighters").ShouldBe("");
        Open(book, ReadingRule.Undisputed, "civilians").ShouldBe("");
        Open(book, ReadingRule.Refused, "fighters").ShouldBe("");
        Open(book, ReadingRule.Refused, "civilians").ShouldBe("09:00-19:00");
    }

    [Fact]
    public void Who_refuses_the_truce_stays_and_the_others_may_go()
    {
        var book = new Book()
            .Says("a", 1, "north", "truce", Bearing.For)
            .Says("b", 2, "band", "truce", Bearing.Against);
        var refused = Assume(book, ReadingRule.Refused);
        refused.Truce.Never.ShouldBeFalse();
        refused
            .Groups.Select(g => (g.Group, g.Never))
            .ShouldBe([("civilians", false), ("fighters", true)]);
        Assume(book, ReadingRule.Undisputed).Truce.Never.ShouldBeTrue();
        Assume(book, ReadingRule.Announced).Truce.Never.ShouldBeFalse();
    }

    [Fact]
    public void A_word_counts_for_the_hours_it_speaks_of()
    {
        var book = new Book()
            .Says("a", 1, "north", "corridor:gate", Bearing.For)
            .Says("b", 2, "council", "corridor:gate", Bearing.Against, from: 12, until: 13)
            .Says("c", 2, "council", "corridor:gate", Bearing.Against, from: 15, until: 16);
        Open(book, ReadingRule.Undisputed, "civilians")
            .ShouldBe("09:00-12:00 13:00-15:00 16:00-19:00");
    }

    [Fact]
    public void What_is_said_after_the_moment_is_not_heard()
    {
        var book = new Book().Says("b", 8, "council", "corridor:gate", Bearing.Against);
        Text(
                ReadingRules.Assume(book.Ledger(), ReadingRule.Undisputed, Book.Day, Book.At(7)),
                "civilians"
            )
            .ShouldBe("09:00-19:00");
        Open(book, ReadingRule.Undisputed, "civilians").ShouldBe("");
    }

    [Fact]
    public void A_reading_of_ones_own_settles_things_and_sets_statements_aside()
    {
        var book = new Book()
            .Says("a", 1, "north", "corridor:door", Bearing.For)
            .Says("b", 2, "council", "corridor:*", Bearing.Against);
        var own = new OwnReading(
            "mine",
            "Mine",
            ReadingBase.Undisputed,
            [],
            [Subject.Corridor("door")],
            ["b"],
            "why"
        );
        var assumed = ReadingRules.Assume(book.Ledger(), ReadingRule.Of(own), Book.Day, Book.At(9));
        assumed
            .Corridors.Select(c => (c.Subject.Id, c.Group, c.Never))
            .ShouldBe([
                ("gate", "civilians", false),
                ("gate", "fighters", false),
                ("door", "civilians", true),
            ]);
    }

    [Fact]
    public void A_statement_in_favour_never_makes_an_assumption_worse_as_announced()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var random = new SplitMix64(seed);
            var book = Random(random, 12);
            var before = Assume(book, ReadingRule.Announced);

            // The last word, and for all hours: a word for single hours leaves the others out, and an earlier one may be overtaken.
            var after = Assume(
                One(book, "new", Bearing.For, random, last: true),
                ReadingRule.Announced
            );
            Hours(after).Zip(Hours(before)).ShouldAllBe(h => h.First >= h.Second, $"seed {seed}");
        }
    }

    [Fact]
    public void The_order_in_which_records_are_entered_does_not_matter()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            var texts = ReadingRule.Standard.Select(rule =>
                Enumerable
                    .Range(0, 7)
                    .Select(turn => Book.Text(Assume(Random(new(seed), 10).Shuffled(turn), rule)))
                    .Distinct()
                    .Count()
            );
            texts.ShouldAllBe(n => n == 1, $"seed {seed}");
        }
    }

    [Fact]
    public void Every_order_of_appending_statements_of_one_moment_gives_the_same_assumptions()
    {
        (string Id, string Party, string About, Bearing Bearing, string? Speaker)[] all =
        [
            ("a", "north", "corridor:gate", Bearing.For, null),
            ("b", "north", "corridor:gate", Bearing.Against, null),
            ("c", "south", "corridor:* truce", Bearing.Against, "S"),
            ("d", "band", "truce group:fighters", Bearing.Against, null),
            ("e", "north", "truce corridor:door", Bearing.For, "N"),
        ];
        HashSet<string> texts = [];
        var orders = 0;
        foreach (var order in Orders(all.Length))
        {
            var book = new Book();
            foreach (var i in order)
            {
                var s = all[i];
                book.Says(s.Id, 3, s.Party, s.About, s.Bearing, speaker: s.Speaker);
            }

            texts.Add(
                string.Join('\n', ReadingRule.Standard.Select(r => Book.Text(Assume(book, r))))
                    + Standings.Of(book.Ledger(), Subject.Corridor("gate"), Book.At(9)).Since
            );
            orders++;
        }

        orders.ShouldBe(120);
        texts.Count.ShouldBe(1, string.Join("\n\n", texts));
    }

    private static IEnumerable<int[]> Orders(int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Orders(count - 1)
                .SelectMany(o =>
                    Enumerable
                        .Range(0, count)
                        .Select(at => (int[])[.. o[..at], count - 1, .. o[at..]])
                );

    private static Book Random(SplitMix64 random, int statements)
    {
        var book = new Book();
        for (var i = 0; i < statements; i++)
        {
            One(book, $"s{i}", random.Below(2) == 0 ? Bearing.For : Bearing.Against, random);
        }

        return book;
    }

    private static Book One(
        Book book,
        string id,
        Bearing bearing,
        SplitMix64 random,
        bool last = false
    )
    {
        string[] abouts =
        [
            "truce",
            "corridor:gate",
            "corridor:door",
            "corridor:*",
            "group:civilians",
            "group:fighters",
        ];
        string[] parties = ["north", "south", "band", "council"];
        string[] groups = ["", "", "fighters", "civilians"];
        var from = 9 + random.Below(8);
        return book.Says(
            id,
            random.Below(4) + (last ? 4 : 0),
            parties[random.Below(4)],
            abouts[random.Below(6)],
            bearing,
            groups[random.Below(4)],
            random.Below(2) == 0 || last ? null : from,
            random.Below(2) == 0 || last ? null : from + 2
        );
    }

    private static IEnumerable<double> Hours(Premises assumptions) =>
        assumptions
            .Corridors.Concat(assumptions.Groups)
            .Prepend(assumptions.Truce)
            .Select(a => a.Holds.Sum(h => (h.Until - h.From).TotalHours));

    private static Premises Assume(Book book, ReadingRule rule) =>
        ReadingRules.Assume(book.Ledger(), rule, Book.Day, Book.At(9));

    private static string Open(Book book, ReadingRule rule, string group) =>
        Text(Assume(book, rule), group);

    private static string Text(Premises assumptions, string group) =>
        string.Join(
            " ",
            assumptions
                .Corridors.Single(c => c.Subject.Id == "gate" && c.Group == group)
                .Holds.Select(h => $"{h.From:HH:mm}-{h.Until:HH:mm}")
        );
}
