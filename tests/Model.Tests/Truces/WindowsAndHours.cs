using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Where the time that is planned runs beyond what was declared, or what was declared beyond it.</summary>
public class WindowsAndHours
{
    [Theory]
    [InlineData(9, 19, "")]
    [InlineData(8, 19, "08:00-09:00")]
    [InlineData(8, 21, "08:00-09:00 19:00-21:00")]
    [InlineData(20, 21, "20:00-21:00")]
    public void The_parts_without_a_truce_are_named(double from, double until, string gaps) =>
        TruceBook
            .Text(
                TruceWindow.Uncovered(
                    TruceBook.Declared().Ledger(),
                    new(Book.At(from), Book.At(until)),
                    Book.At(8)
                )
            )
            .ShouldBe(gaps);

    [Fact]
    public void What_one_truce_leaves_open_another_may_fill() =>
        TruceWindow
            .Uncovered(
                TruceBook
                    .Declared()
                    .Says("u0", 2, "south", "truce:u", Bearing.For)
                    .Add(
                        new Truce
                        {
                            Id = "u",
                            Name = "Second",
                            By = ["south"],
                            From = When.At(Book.At(18)),
                            Until = When.At(Book.At(22)),
                            Statement = "u0",
                        }
                    )
                    .Ledger(),
                new(Book.At(9), Book.At(22)),
                Book.At(8)
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData(Stance.Withdraws, 12.0, "12:00-19:00")]
    [InlineData(Stance.Suspends, 12.0, "12:00-19:00")]
    public void What_is_taken_back_leaves_the_rest_of_the_window_open(
        Stance stance,
        double from,
        string gaps
    ) =>
        TruceBook
            .Text(
                TruceWindow.Uncovered(
                    TruceBook.Declared().Word("w", 8, "north", stance, from).Ledger(),
                    new(Book.At(9), Book.At(19)),
                    Book.At(8)
                )
            )
            .ShouldBe(gaps);

    [Fact]
    public void A_prolongation_beyond_the_window_is_named_and_hours_that_were_always_longer_are_not()
    {
        var ledger = TruceBook
            .Declared()
            .Word("w", 8, "north", Stance.Prolongs, until: 21)
            .Ledger();
        var window = new Stretch(Book.At(9), Book.At(19));
        TruceWindow
            .Beyond(ledger, window, Book.At(8))
            .Select(b => (b.Truce.Id, b.Until))
            .ShouldBe([("t", Book.At(21))]);
        TruceWindow.Beyond(ledger, window, Book.At(7)).ShouldBeEmpty("it was said at eight");
        TruceWindow
            .Beyond(TruceBook.Declared().Ledger(), new(Book.At(9), Book.At(12)), Book.At(8))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_ledger_without_a_record_of_a_truce_has_nothing_to_hold_a_window_against() =>
        TruceWindow
            .Uncovered(Book.OfTwoVoices().Ledger(), new(Book.At(1), Book.At(2)), Book.At(0))
            .ShouldBeEmpty();

    /// <summary>Hour by hour: what is left open is where no truce holds.</summary>
    [Fact]
    public void Of_several_truces_the_parts_are_those_where_none_holds()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var random = new SafePassage.Flow.SplitMix64(seed);
            var book = new Book();
            var held = new HashSet<int>();
            var count = 1 + random.Below(4);
            for (var i = 0; i < count; i++)
            {
                var from = random.Below(20);
                var until = from + 1 + random.Below(6);
                held.UnionWith(Enumerable.Range(from, until - from));
                book.Says($"s{i}", -1, "north", $"truce:t{i}", Bearing.For)
                    .Add(
                        new Truce
                        {
                            Id = $"t{i}",
                            Name = "Pause",
                            By = ["north"],
                            From = When.At(Book.At(from)),
                            Until = When.At(Book.At(until)),
                            Statement = $"s{i}",
                        }
                    );
            }

            var (start, end) = (random.Below(12), 12 + random.Below(14));
            var gaps = TruceWindow.Uncovered(
                book.Ledger(),
                new(Book.At(start), Book.At(end)),
                Book.At(0)
            );
            Enumerable
                .Range(-2, 40)
                .Where(h => gaps.Any(g => g.From <= Book.At(h) && Book.At(h) < g.Until))
                .ShouldBe(
                    Enumerable.Range(start, end - start).Where(h => !held.Contains(h)),
                    $"seed {seed}"
                );
            gaps.ShouldAllBe(g => g.From < g.Until, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(9, 19, true)]
    [InlineData(9, 20.5, true)]
    [InlineData(9, 21, false)]
    [InlineData(9, 22, false)]
    [InlineData(2, 9, false)]
    [InlineData(2, 9.5, true)]
    [InlineData(21, 22, false)]
    public void A_truce_goes_beyond_a_time_that_it_covers_the_end_of(
        double from,
        double until,
        bool beyond
    )
    {
        var ledger = TruceBook
            .Declared()
            .Word("w", 1, "north", Stance.Prolongs, until: 21)
            .Ledger();
        TruceWindow
            .Beyond(ledger, new(Book.At(from), Book.At(until)), Book.At(8))
            .Any()
            .ShouldBe(beyond);
        TruceWindow
            .Beyond(
                TruceBook.Declared(until: null).Ledger(),
                new(Book.At(9), Book.At(12)),
                Book.At(8)
            )
            .ShouldBeEmpty("without an end nothing goes beyond it");
    }
}
