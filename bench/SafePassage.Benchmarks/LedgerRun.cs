using System.Diagnostics;
using System.Globalization;
using SafePassage.Application;
using SafePassage.Flow;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Benchmarks;

/// <summary>A ledger of many statements: written, loaded, read into assumptions; and thirty disputes of a scenario.</summary>
internal static class LedgerRun
{
    private const int Corridors = 12;
    private static readonly Workers _all = new(Environment.ProcessorCount);

    /// <summary>
    /// Prints the first, best and median of several runs of each step: of the clock on the wall, and of all processors
    /// together, which other work on the machine does not lengthen as much.
    /// </summary>
    public static int Statements(int count)
    {
        var folder = Directory.CreateTempSubdirectory("safepassage-bench-").FullName;
        try
        {
            if (!Write(folder, count))
            {
                return 1;
            }

            var store = Path.Combine(folder, LedgerReader.FolderName, LedgerReader.StoreName);
            Print("load", Times(5, () => _ = LedgerReader.Read(folder, _all).Value!.Ledger));
            var ledger = LedgerReader.Read(folder, _all).Value!.Ledger;
            Print("  of it lines", Times(5, () => StoreFile.Read(store, store, _all)));
            Print("  of it checks and index", Times(5, () => LedgerChecks.Build(ledger.Records)));
            var start = new DateTimeOffset(2030, 1, 8, 9, 0, 0, TimeSpan.Zero);
            var asked = new Asked(
                start,
                start.AddHours(10),
                [
                    .. Enumerable
                        .Range(0, Corridors)
                        .Select(c => ($"c{c}", (IReadOnlyList<string>)["civilians", "fighters"])),
                ],
                ["civilians", "fighters"]
            );
            foreach (var rule in ReadingRule.Standard)
            {
                Print(
                    $"assume {rule.Id}",
                    Times(7, () => ReadingRules.Assume(ledger, rule, asked, start, _all))
                );
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Write(string folder, int count)
    {
        ParseResult<Appended>? written = null;
        PlacedRecord[] records =
        [
            .. Records(count).Select(r => new PlacedRecord(r, new("bench", 0))),
        ];
        Print(
            "write",
            Times(
                1,
                () =>
                    written = LedgerStore.Append(
                        Path.Combine(folder, LedgerReader.FolderName),
                        _ => ParseResult<IReadOnlyList<PlacedRecord>>.Of(records),
                        "bench",
                        TimeProvider.System,
                        _all
                    )
            )
        );
        foreach (var problem in written!.Errors)
        {
            Console.Error.WriteLine(problem);
        }

        return written.Value is not null;
    }

    /// <summary>Bounds of thirty disputes: corridors and groups of a scenario, and as many hours of corridors as are lacking.</summary>
    public static int Disputes(string path)
    {
        var scenario = ScenarioReader.Read(path).Value!.Scenario;
        var ledger = LedgerReader.Read(path).Value!.Ledger;
        var applied = LedgerVariants.Apply(scenario, ledger, scenario.Window.Start);
        Print("ranking", Times(5, () => Rank(applied)));

        // Three scenarios' worth: each corridor three times over, so that thirty and more are resolved.
        var many = Split(applied);
        var table = Rank(many);
        Print($"ranking of {table.Disputes.Count} disputes", Times(5, () => Rank(many)));
        return 0;

        DisputeTable Rank(Scenario asked) =>
            RankDisputes.Run(
                new(asked, ledger, scenario.Window.Start) { Leaders = 0, Workers = _all }
            );
    }

    private static Scenario Split(Scenario scenario) =>
        scenario.With(
            scenario.Variants,
            [
                .. scenario.Corridors.SelectMany(c =>
                    Enumerable
                        .Range(0, 4)
                        .Select(i =>
                            c with
                            {
                                Id = i == 0 ? c.Id : $"{c.Id}-{i}",
                                Throughput = new(c.Throughput.Value / 4),
                            }
                        )
                ),
            ]
        );

    private static IEnumerable<IRecord> Records(int count)
    {
        var random = new SplitMix64(1);
        yield return new Source
        {
            Id = "agency",
            Name = "Agency",
            Kind = SourceKind.Agency,
            Language = "en",
        };
        for (var p = 0; p < 40; p++)
        {
            yield return new Party(
                $"p{p}",
                $"Party {p}",
                PartyKind.ArmedGroup,
                p % 4 == 0 ? ["fighters"] : [],
                null
            );
        }

        var start = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < count; i++)
        {
            var pro = random.Below(2) == 0;
            var from = start.AddDays(7).AddHours(9 + random.Below(8));
            Subject about = (random.Below(20)) switch
            {
                0 => Subject.Truce,
                1 => Subject.Group("fighters"),
                2 => Subject.Group("civilians"),
                3 => Subject.Corridor(Subject.All),
                _ => Subject.Corridor($"c{random.Below(Corridors)}"),
            };
            yield return new Statement
            {
                Id = $"s{i}",
                Speaker = $"Speaker {random.Below(300)}",
                Role = "spokesperson",
                Party = $"p{random.Below(40)}",
                Source = "agency",
                SaidAt = When.At(start.AddMinutes(random.Below(10_000))),
                About = [about],
                Groups = [],
                Stance = pro ? Stance.Declares : Stance.Denies,
                Bearing = pro ? Bearing.For : Bearing.Against,
                Content = new(
                    "What was said, in one sentence of an ordinary length, for the record",
                    "ما قيل في جملة واحدة"
                ),
                ValidFrom = random.Below(3) == 0 ? When.At(from) : null,
                ValidUntil = random.Below(3) == 0 ? When.At(from.AddHours(2)) : null,
            };
        }
    }

    private readonly record struct Run(double Wall, double Processor);

    private static Run[] Times(int runs, Action action)
    {
        var times = new Run[runs];
        for (var i = 0; i < runs; i++)
        {
            // Each run begins like a process of its own: without what the one before left for the garbage collector.
            GC.Collect();
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            action();
            times[i] = new(
                clock.Elapsed.TotalMilliseconds,
                (Environment.CpuUsage.TotalTime - before).TotalMilliseconds
            );
        }

        return times;
    }

    private static void Print(string what, params Run[] times) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: first {times[0].Wall:0} ms, best {times.Min(t => t.Wall):0} ms, median {times.Select(t => t.Wall).Order().ElementAt(times.Length / 2):0} ms; processor first {times[0].Processor:0} ms, best {times.Min(t => t.Processor):0} ms"
            )
        );
}
