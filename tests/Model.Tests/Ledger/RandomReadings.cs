using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>The five readings against the slow and obvious one, on made-up ledgers: when, why not, and by whose words.</summary>
public class RandomReadings
{
    private static readonly (Stance Stance, Bearing Bearing)[] _words =
    [
        (Stance.Declares, Bearing.For),
        (Stance.Declares, Bearing.For),
        (Stance.Confirms, Bearing.For),
        (Stance.Observes, Bearing.For),
        (Stance.Observes, Bearing.Against),
        (Stance.Accuses, Bearing.Against),
        (Stance.Denies, Bearing.Against),
        (Stance.Refuses, Bearing.Against),
        (Stance.Withdraws, Bearing.Against),
        (Stance.Suspends, Bearing.Against),
        (Stance.Proposes, Bearing.Neither),
    ];

    private static readonly string[] _abouts =
    [
        "truce",
        "truce",
        "corridor:gate",
        "corridor:gate",
        "corridor:*",
        "group:fighters",
        "group:*",
        "truce corridor:gate",
        "truce group:fighters",
    ];

    private static readonly double[] _hours = [.. Enumerable.Range(18, 20).Select(h => h / 2.0)];

    [Fact]
    public void Hours_reasons_and_statements_are_those_of_the_second_implementation()
    {
        var reasons = new HashSet<(ReadingBase, FailingReason)>();
        for (ulong seed = 1; seed <= 400; seed++)
        {
            var ledger = Random(new(seed)).Ledger();
            foreach (var rule in ReadingRule.Standard)
            {
                var asked = ReadingRules.Assume(ledger, rule, Book.Day, Book.At(16));
                foreach (var premise in asked.Corridors.Concat(asked.Groups).Prepend(asked.Truce))
                {
                    var slow = new SlowReading(ledger, rule, premise.Subject, premise.Group, 16);
                    var where = $"seed {seed}, {rule.Id}, {premise.Subject} {premise.Group}";
                    _hours
                        .Select(hour => $"{hour} {Text(At(premise, hour))}")
                        .ShouldBe(_hours.Select(hour => $"{hour} {Text(slow.At(hour))}"), where);
                    IsWhole(premise).ShouldBeTrue(where);
                    reasons.UnionWith(premise.Fails.Select(f => (rule.Base, f.Reason)));
                }
            }
        }

        // Readings that never fail would agree with anything.
        reasons.Count.ShouldBe(18, string.Join(' ', reasons.Order()));
    }

    private static (FailingReason, string[])? At(Premise premise, double hour)
    {
        var at = Book.At(hour);
        var holds = premise.Holds.Any(h => h.From <= at && at < h.Until);
        var fails = premise.Fails.Where(f => f.When.From <= at && at < f.When.Until).ToArray();
        (fails.Length == (holds ? 0 : 1)).ShouldBeTrue();
        return holds ? null : (fails[0].Reason, [.. fails[0].Statements]);
    }

    private static string Text((FailingReason Reason, string[] Behind)? fails) =>
        fails is { } f ? $"{f.Reason}: {string.Join(' ', f.Behind)}" : "holds";

    /// <summary>Each time is told once: in order, and no two neighbours say the same.</summary>
    private static bool IsWhole(Premise premise) =>
        premise.Holds.Zip(premise.Holds.Skip(1)).All(h => h.First.Until < h.Second.From)
        && premise
            .Fails.Zip(premise.Fails.Skip(1))
            .All(f =>
                f.First.When.Until < f.Second.When.From
                || f.First.Reason != f.Second.Reason
                || !f.First.Statements.SequenceEqual(f.Second.Statements)
            );

    private static Book Random(SplitMix64 random)
    {
        var book = new Book();
        string[] parties = ["north", "south", "band", "council"];
        string[] groups = ["", "", "", "fighters", "civilians"];
        var words = random.Below(9);
        for (var i = 0; i < words; i++)
        {
            var (stance, bearing) = _words[random.Below(_words.Length)];
            double? from = random.Below(3) == 0 ? 9 + random.Below(8) : null;
            double? until = random.Below(3) == 0 ? (from ?? 9) + 1 + random.Below(5) : null;
            book.Says(
                $"s{i}",
                random.Below(3) == 0 ? 11 + random.Below(6) : 1 + random.Below(3),
                parties[random.Below(4)],
                _abouts[random.Below(_abouts.Length)],
                bearing,
                groups[random.Below(groups.Length)],
                from,
                until,
                stance: stance
            );
        }

        return book;
    }
}
