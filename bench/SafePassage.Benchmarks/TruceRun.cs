using System.Diagnostics;
using System.Globalization;
using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Benchmarks;

/// <summary>A register of many statements: how things stand at a moment, all five questions at once.</summary>
internal static class TruceRun
{
    private const int Offers = 200;
    private const int Terms = 200;
    private const int Violations = 2000;
    private static readonly DateTimeOffset _start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="count">Of statements.</param>
    /// <param name="truces">They are on so many; with one they are said by three parties and nearly all on it.</param>
    public static int Run(int count, int truces)
    {
        var built = LedgerChecks.Build([
            .. Records(count, truces).Select(r => new PlacedRecord(r, new("bench", 0))),
        ]);
        foreach (var error in built.Errors.Take(5))
        {
            Console.Error.WriteLine(error);
        }

        if (built.Value is not { } ledger)
        {
            return 1;
        }

        foreach (var day in (int[])[2, 8, 20])
        {
            var at = _start.AddDays(day).AddHours(12);
            Print($"status on day {day}", () => _ = TruceOverview.Of(ledger, at));
            Print(
                $"  of it how {truces} truces stand",
                () =>
                    _ = TruceStates.All(ledger).Select(t => TruceStates.At(ledger, t, at)).ToArray()
            );
            Print(
                $"  of it {Terms} terms",
                () => _ = ledger.Terms.Select(t => TermStates.At(ledger, t, at)).ToArray()
            );
            Print(
                $"  of it {Offers} offers",
                () => _ = ledger.Offers.Select(o => OfferStates.At(ledger, o, at)).ToArray()
            );
            Print("  of it violations", () => _ = ViolationTotals.Of(ledger, new(_start, at), at));
            Print("  of it due", () => _ = DueDates.Of(ledger, new(at, at.AddDays(2)), at));
        }

        return 0;
    }

    private static IEnumerable<IRecord> Records(int count, int truces)
    {
        var (random, parties) = (new SplitMix64(1), Math.Min(40, 2 * truces + 1));
        yield return new Source
        {
            Id = "agency",
            Name = "Agency",
            Kind = SourceKind.Agency,
        };
        for (var p = 0; p < parties; p++)
        {
            yield return new Party($"p{p}", $"Party {p}", PartyKind.ArmedGroup, [], null);
        }

        foreach (var record in Things(random, truces, parties))
        {
            yield return record;
        }

        Stance[] stances =
        [
            Stance.Declares,
            Stance.Accepts,
            Stance.Refuses,
            Stance.Denies,
            Stance.Prolongs,
            Stance.Suspends,
            Stance.Resumes,
            Stance.Observes,
        ];
        for (var i = 0; i < count - truces - Offers - Terms - Violations; i++)
        {
            Subject about = random.Below(truces == 1 ? 2 : 10) switch
            {
                < 2 => Subject.TruceOf($"t{random.Below(truces)}"),
                < 4 => Subject.Offer($"o{random.Below(Offers)}"),
                < 6 => Subject.Term($"c{random.Below(Terms)}"),
                < 8 => Subject.Violation($"v{random.Below(Violations)}"),
                _ => Subject.Corridor($"g{random.Below(12)}"),
            };
            var stance =
                about.Kind == SubjectKind.Violation
                    ? Stance.Denies
                    : stances[random.Below(stances.Length)];
            var said = _start.AddMinutes(random.Below(28_000));
            yield return Says($"s{i}", random.Below(parties), about, stance, said) with
            {
                ValidUntil = random.Below(3) == 0 ? When.At(said.AddHours(30)) : null,
            };
        }
    }

    private static IEnumerable<IRecord> Things(SplitMix64 random, int truces, int parties)
    {
        for (var i = 0; i < truces; i++)
        {
            var said = _start.AddDays(i);
            yield return Says(
                $"td{i}",
                i % parties,
                Subject.TruceOf($"t{i}"),
                Stance.Declares,
                said
            );
            yield return new Truce
            {
                Id = $"t{i}",
                Name = $"Truce {i}",
                By = [$"p{i % parties}"],
                For = [$"p{(i + 1) % parties}", $"p{(i + 2) % parties}"],
                From = When.At(said.AddHours(9)),
                Until = When.At(said.AddHours(40)),
                Statement = $"td{i}",
            };
        }

        for (var i = 0; i < Offers; i++)
        {
            var said = _start.AddHours(2 * i);
            yield return Says($"od{i}", i % parties, Subject.Offer($"o{i}"), Stance.Proposes, said);
            yield return new Offer
            {
                Id = $"o{i}",
                By = [$"p{i % parties}"],
                To = [$"p{(i + 3) % parties}"],
                What = $"Offer {i}",
                Series = $"series{i % 10}",
                Until = When.At(said.AddDays(2)),
                Statement = $"od{i}",
            };
        }

        for (var i = 0; i < Terms; i++)
        {
            yield return new Term
            {
                Id = $"c{i}",
                Of = Subject.TruceOf($"t{i % truces}"),
                Kind = TermKind.Aid,
                What = $"Clause {i}",
                Statement = $"td{i % truces}",
            };
        }

        for (var i = 0; i < Violations; i++)
        {
            var at = _start.AddMinutes(random.Below(28_000));
            yield return Says(
                $"vd{i}",
                random.Below(parties),
                Subject.TruceOf($"t{i % truces}"),
                Stance.Accuses,
                at
            );
            yield return new AllegedViolation
            {
                Id = $"v{i}",
                Breaks =
                    i % 2 == 0 ? Subject.TruceOf($"t{i % truces}") : Subject.Term($"c{i % Terms}"),
                What = "Shells",
                By = [$"p{random.Below(parties)}"],
                When = When.At(at),
                HowKnown = HowKnown.Heard,
                Statements = [$"vd{i}"],
            };
        }
    }

    private static Statement Says(
        string id,
        int party,
        Subject about,
        Stance stance,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = id,
            Party = $"p{party}",
            Source = "agency",
            SaidAt = When.At(at),
            About = [about],
            Stance = stance,
            Bearing = stance switch
            {
                Stance.Refuses or Stance.Denies or Stance.Suspends => Bearing.Against,
                Stance.Accuses or Stance.Proposes => Bearing.Neither,
                _ => Bearing.For,
            },
            Content = "What was said, in one sentence of an ordinary length, for the record",
        };

    private static void Print(string what, Action action)
    {
        var times = new double[7];
        for (var i = 0; i < times.Length; i++)
        {
            GC.Collect();
            var clock = Stopwatch.StartNew();
            action();
            times[i] = clock.Elapsed.TotalMilliseconds;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: first {times[0]:0} ms, best {times.Min():0} ms, median {times.Order().ElementAt(3):0} ms"
            )
        );
    }
}
