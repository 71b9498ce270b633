using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>What falls due in a period: each kind of date at its edges, and only as far as it was said by then.</summary>
public class WhatIsDue
{
    /// <summary>A truce from nine to nineteen, an offer until twelve, a clause from ten to eighteen, a date foretold for fourteen.</summary>
    private static Book Everything() =>
        TruceBook
            .Declared()
            .Word("o0", 2, "north", Stance.Proposes, about: "group:fighters")
            .Offer("o0", "south", 12)
            .Word("x0", 3, "north", Stance.Declares, about: "term:x")
            .Term("x", "truce:t", TermKind.Aid, "x0")
            .Change<Term>(
                "x",
                t => t with { From = When.At(Book.At(10)), Until = When.At(Book.At(18)) }
            )
            .Word("y0", 3, "north", Stance.Declares, about: "term:y")
            .Term("y", "truce:t", TermKind.Aid, "y0")
            .Says("p", 4, "south", "truce:t", Bearing.Neither, until: 14, stance: Stance.Predicts)
            .Says("q", 4, "south", "truce:t", Bearing.Neither, stance: Stance.Predicts);

    private static IEnumerable<string> Due(Book book, double from, double until, double asOf) =>
        DueDates
            .Of(book.Ledger(), new(Book.At(from), Book.At(until)), Book.At(asOf))
            .Select(d => $"{(d.At - Book.At(0)).TotalHours:0} {d.Kind} {d.Of}");

    private static readonly string[] _all =
    [
        "9 TruceBegins truce:t",
        "10 TermBegins term:x",
        "12 AnswerDue offer:o",
        "14 PredictionDue statement:p",
        "18 TermEnds term:x",
        "19 TruceEnds truce:t",
    ];

    [Fact]
    public void Everything_in_order() => Due(Everything(), 0, 48, 8).ShouldBe(_all);

    /// <summary>At its very beginning all that falls on it, at its very end only what is over then.</summary>
    [Fact]
    public void At_the_edges_of_a_period()
    {
        foreach (var line in _all)
        {
            var at = double.Parse(
                line.Split(' ')[0],
                System.Globalization.CultureInfo.InvariantCulture
            );
            Due(Everything(), at, at + 0.5, 8).ShouldBe([line]);
            Due(Everything(), at - 0.5, at, 8)
                .ShouldBe(line.Contains("Begins", StringComparison.Ordinal) ? [] : [line]);
            Due(Everything(), at + 0.5, at + 0.9, 8).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(2.0)]
    [InlineData(3.0)]
    [InlineData(4.0)]
    public void What_was_not_said_yet_is_not_due(double asOf)
    {
        (string Line, double Said)[] said =
        [
            (_all[0], 1),
            (_all[1], 3),
            (_all[2], 2),
            (_all[3], 4),
            (_all[4], 3),
            (_all[5], 1),
        ];
        Due(Everything(), 0, 48, asOf)
            .ShouldBe(said.Where(s => s.Said <= asOf).Select(s => s.Line));
    }

    [Fact]
    public void An_answer_is_due_while_some_are_missing_and_after_the_day_it_was()
    {
        IEnumerable<string> Answers(Book book, double asOf) =>
            Due(book, 0, 48, asOf).Where(d => d.Contains("AnswerDue", StringComparison.Ordinal));
        var book = Everything();
        Answers(book, 13).ShouldHaveSingleItem("nobody answered");
        book.Word("no", 5, "south", Stance.Refuses, about: "offer:o");
        Answers(book, 6).ShouldBeEmpty("all who answered refuse");
        book.Word("yes", 6, "council", Stance.Accepts, about: "offer:o");
        Answers(book, 7).ShouldHaveSingleItem("they answer differently");
        book.Word("back", 7, "north", Stance.Withdraws, about: "offer:o");
        Answers(book, 8).ShouldBeEmpty("it was taken back");
    }

    [Fact]
    public void Of_one_moment_the_kinds_are_in_order_and_then_the_things()
    {
        var book = TruceBook
            .Declared(from: 9, until: 12)
            .Word("o0", 2, "north", Stance.Proposes, about: "group:fighters")
            .Offer("o0", "south", 12)
            .Word("x0", 3, "north", Stance.Declares, about: "term:x");
        foreach (var id in new[] { "x", "w" })
        {
            book.Term(id, "truce:t", TermKind.Aid, "x0")
                .Change<Term>(
                    id,
                    t => t with { From = When.At(Book.At(12)), Until = When.At(Book.At(12)) }
                );
        }

        Due(book, 10, 13, 8)
            .ShouldBe([
                "12 TruceEnds truce:t",
                "12 AnswerDue offer:o",
                "12 TermBegins term:w",
                "12 TermBegins term:x",
                "12 TermEnds term:w",
                "12 TermEnds term:x",
            ]);
    }

    /// <summary>Of a day alone: what begins is due from its first moment, what ends at its last.</summary>
    [Fact]
    public void Of_a_clause_whose_days_alone_are_known()
    {
        var day = When.Parse("2030-01-02", TimeSpan.Zero);
        Due(Everything().Change<Term>("x", t => t with { From = day, Until = day }), 20, 60, 8)
            .ShouldBe(["24 TermBegins term:x", "48 TermEnds term:x"]);
    }
}
