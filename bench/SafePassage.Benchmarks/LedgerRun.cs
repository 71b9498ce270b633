using System.Diagnostics;
using System.Globalization;
using SafePassage.Adapters.LedgerFiles;
using SafePassage.Adapters.LedgerFiles.Store;
using SafePassage.Adapters.ScenarioFiles;
using SafePassage.Core.Answering;
using SafePassage.Core.Quantities;
using SafePassage.Core.Scenarios;
using SafePassage.Core.Statements;
using SafePassage.Flow;

namespace SafePassage.Benchmarks;

/// <summary>A ledger of many statements: written, loaded, read into assumptions; and thirty disputes of a scenario.</summary>
internal static class LedgerRun
{
    private const int Corridors = 12;

    /// <summary>Prints the best and the first of several runs of each step in milliseconds.</summary>
    public static int Statements(int count)
    {
        var folder = Directory.CreateTempSubdirectory("safepassage-bench-").FullName;
        try
        {
            var clock = Stopwatch.StartNew();
            var written = LedgerStore.Append(
                Path.Combine(folder, LedgerReader.FolderName),
                _ => Reading<IReadOnlyList<IRecord>>.Of([.. Records(count)]),
                "bench",
                TimeProvider.System
            );
            Print("write", [clock.Elapsed.TotalMilliseconds]);
            if (written.Value is null)
            {
                Console.Error.WriteLine(written.Problems[0]);
                return 1;
            }

            Ledger? ledger = null;
            Print("load", Times(5, () => ledger = LedgerReader.Read(folder).Value!.Ledger));
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
                    Times(7, () => ReadingRules.Assume(ledger!, rule, asked, start))
                );
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Bounds of thirty disputes: corridors and groups of a scenario, and as many hours of corridors as are lacking.</summary>
    public static int Disputes(string path)
    {
        var scenario = ScenarioReader.Read(path).Value!.Scenario;
        var ledger = LedgerReader.Read(path).Value!.Ledger;
        var applied = LedgerVariants.Apply(scenario, ledger, scenario.Window.Start);
        Print(
            "ranking",
            Times(
                5,
                () =>
                    DisputeRanking.Solve(
                        applied,
                        ledger,
                        scenario.Window.Start,
                        new(0),
                        TimeProvider.System
                    )
            )
        );

        // Three scenarios' worth: each corridor three times over, so that thirty and more are resolved.
        var many = Split(applied);
        var table = DisputeRanking.Solve(
            many,
            ledger,
            scenario.Window.Start,
            new(0),
            TimeProvider.System
        );
        Print(
            $"ranking of {table.Disputes.Count} disputes",
            Times(
                5,
                () =>
                    DisputeRanking.Solve(
                        many,
                        ledger,
                        scenario.Window.Start,
                        new(0),
                        TimeProvider.System
                    )
            )
        );
        return 0;
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
        yield return new Source(
            "agency",
            "Agency",
            SourceKind.Agency,
            "en",
            null,
            null,
            null,
            null,
            null,
            null
        );
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
            yield return new Statement(
                $"s{i}",
                $"Speaker {random.Below(300)}",
                "spokesperson",
                $"p{random.Below(40)}",
                "agency",
                null,
                When.At(start.AddMinutes(random.Below(10_000))),
                [about],
                [],
                pro ? Stance.Declares : Stance.Denies,
                pro ? Bearing.For : Bearing.Against,
                new(
                    "What was said, in one sentence of an ordinary length, for the record",
                    "ما قيل في جملة واحدة"
                ),
                random.Below(3) == 0 ? When.At(from) : null,
                random.Below(3) == 0 ? When.At(from.AddHours(2)) : null,
                null,
                null,
                null
            );
        }
    }

    private static double[] Times(int runs, Action action)
    {
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var clock = Stopwatch.StartNew();
            action();
            times[i] = clock.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    private static void Print(string what, double[] times) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: first {times[0]:0} ms, best {times.Min():0} ms, median {times.Order().ElementAt(times.Length / 2):0} ms"
            )
        );
}
