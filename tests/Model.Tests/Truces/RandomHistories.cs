using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>The state machine against the slow and obvious one, on made-up histories.</summary>
public class RandomHistories
{
    private static readonly Stance[] _stances =
    [
        Stance.Declares,
        Stance.Accepts,
        Stance.Confirms,
        Stance.Prolongs,
        Stance.Shortens,
        Stance.Suspends,
        Stance.Resumes,
        Stance.Withdraws,
        Stance.Ends,
        Stance.Refuses,
        Stance.Denies,
        Stance.Proposes,
        Stance.Predicts,
    ];

    private static readonly string[] _parties = ["north", "ministry", "spokesman", "south", "band"];

    [Fact]
    public void Hours_and_states_are_those_of_the_second_implementation()
    {
        var states = new Dictionary<TruceState, int>();
        for (ulong seed = 1; seed <= 600; seed++)
        {
            var random = new SplitMix64(seed);
            var ledger = History(random).Ledger();
            var truce = ledger.Truces[0];
            for (var asOf = 0.5; asOf < 48; asOf += 2.5)
            {
                var slow = new SlowTruce(ledger, truce, asOf);
                var quick = TruceStates.At(ledger, truce, Book.At(asOf));
                for (var hour = 0.0; hour < 96; hour += 0.5)
                {
                    quick
                        .Hours.Any(h => h.From <= Book.At(hour) && Book.At(hour) < h.Until)
                        .ShouldBe(slow.Holds(hour), $"seed {seed}, by {asOf}, at {hour}");
                }

                quick.IsInForce.ShouldBe(slow.Holds(asOf), $"seed {seed}, by {asOf}");
                if (quick.IsInForce)
                {
                    quick.State.ShouldBe(slow.State(), $"seed {seed}, by {asOf}");
                }

                states[quick.State] = states.GetValueOrDefault(quick.State) + 1;
            }
        }

        // A machine that never gets anywhere would agree with anything.
        states.Keys.Order().ShouldBe(Enum.GetValues<TruceState>());
    }

    /// <summary>Words of the sides that it binds alone, many at one moment: what counts is what they do to each other's hours.</summary>
    [Fact]
    public void What_one_side_says_often_and_at_once_is_what_the_second_implementation_says()
    {
        for (ulong seed = 1; seed <= 1500; seed++)
        {
            var ledger = History(new(seed), crowded: true).Ledger();
            var truce = ledger.Truces[0];
            foreach (var asOf in new[] { 10, 16, 40 })
            {
                var slow = new SlowTruce(ledger, truce, asOf);
                var quick = TruceStates.At(ledger, truce, Book.At(asOf));
                var held = Enumerable
                    .Range(0, 192)
                    .Where(h =>
                        quick.Hours.Any(s =>
                            s.From <= Book.At(h / 2.0) && Book.At(h / 2.0) < s.Until
                        )
                    );
                held.ShouldBe(
                    Enumerable.Range(0, 192).Where(h => slow.Holds(h / 2.0)),
                    $"seed {seed}, by {asOf}"
                );
                quick.IsInForce.ShouldBe(slow.Holds(asOf), $"seed {seed}, by {asOf}");
                if (quick.IsInForce)
                {
                    quick.State.ShouldBe(slow.State(), $"seed {seed}, by {asOf}");
                }
            }
        }
    }

    [Fact]
    public void The_truce_that_is_planned_holds_when_the_second_implementation_says_so()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var ledger = History(new(seed)).Ledger();
            var slow = new SlowTruce(ledger, ledger.Truces[0], 20);
            var planned = ReadingRules
                .Assume(ledger, ReadingRule.Announced, Book.Day with { Truce = "t" }, Book.At(20))
                .Truce.Holds;
            for (var hour = 9.0; hour < 19; hour += 0.5)
            {
                planned
                    .Any(h => h.From <= Book.At(hour) && Book.At(hour) < h.Until)
                    .ShouldBe(slow.Holds(hour), $"seed {seed}, at {hour}");
            }
        }
    }

    [Fact]
    public void In_no_reading_does_a_truce_hold_outside_the_hours_of_those_who_declared_it()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var ledger = History(new(seed)).Ledger();
            var asked = Book.Day with { Truce = "t" };
            var declared = ReadingRules
                .Assume(ledger, ReadingRule.Announced, asked, Book.At(20))
                .Truce.Holds;
            foreach (var rule in ReadingRule.Standard)
            {
                var holds = ReadingRules.Assume(ledger, rule, asked, Book.At(20)).Truce.Holds;
                holds.ShouldAllBe(
                    h => declared.Any(d => d.From <= h.From && h.Until <= d.Until),
                    $"seed {seed}, {rule.Id}"
                );
            }
        }
    }

    [Fact]
    public void The_order_of_entry_does_not_matter()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            Enumerable
                .Range(0, 7)
                .Select(turn =>
                {
                    var ledger = History(new(seed)).Shuffled(turn).Ledger();
                    return string.Join(
                        '\n',
                        TruceStates
                            .Changes(ledger, ledger.Truces[0], Book.At(48))
                            .Select(c => $"{c.At:HH:mm} {c.State} {string.Join(' ', c.Because)}")
                            .Concat(
                                ReadingRule.Standard.Select(r =>
                                    Book.Text(
                                        ReadingRules.Assume(
                                            ledger,
                                            r,
                                            Book.Day with
                                            {
                                                Truce = "t",
                                            },
                                            Book.At(20)
                                        )
                                    )
                                )
                            )
                    );
                })
                .Distinct()
                .Count()
                .ShouldBe(1, $"seed {seed}");
        }
    }

    internal static Book History(SplitMix64 random, bool crowded = false)
    {
        var book = TruceBook.Declared(
            form: random.Below(4) == 0 ? TruceForm.Agreed : TruceForm.Declared,
            stance: random.Below(6) == 0 ? Stance.Proposes : Stance.Declares,
            by: random.Below(5) == 0 ? "north band" : "north"
        );
        var words = random.Below(7) + (crowded ? 2 : 0);
        for (var i = 0; i < words; i++)
        {
            double Half(int most) => random.Below(most * 2) / 2.0;
            double? from = random.Below(3) == 0 ? Half(30) : null;
            double? until = random.Below(2) == 0 ? (from ?? 0) + 0.5 + Half(30) : null;
            book.Word(
                $"s{i}",
                crowded ? 1 + (4 * random.Below(4)) : Half(24),
                _parties[crowded ? random.Below(4) : random.Below(_parties.Length)],
                _stances[random.Below(_stances.Length)],
                from,
                until
            );
        }

        return book;
    }
}
