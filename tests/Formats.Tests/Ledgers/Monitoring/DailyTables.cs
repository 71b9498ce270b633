using System.Text.RegularExpressions;
using SafePassage.Formats.Ledgers.Monitoring;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers.Monitoring;

/// <summary>Monitors' daily tables go out and come back with the same counts.</summary>
public class DailyTables
{
    [Fact]
    public void The_counts_of_random_registers_come_back_beside_the_truces_as_they_were()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var ledger = new RandomRegister(seed).WithViolations().Ledger;
            if (ledger.Violations.Count == 0)
            {
                continue;
            }

            var (truces, text) = (CeasefireTable.Write(ledger), DailyTable.Write(ledger));
            var begun = Back(
                Read(truces, Ledger.Empty, CeasefireTable.Read),
                Ledger.Empty,
                $"seed {seed}"
            );
            var back = Back(Read(text, begun, DailyTable.Read), begun, $"seed {seed}\n{text}");
            Shown(back).ShouldBe(Shown(ledger), $"seed {seed}");
            DailyTable.Write(back).ShouldBe(text, $"seed {seed}");
            var again = Read(text, back, DailyTable.Read);
            again.Errors.ShouldBeEmpty($"seed {seed}");
            Arrivals
                .Of(back, again.Value!)
                .All.ShouldBeEmpty($"seed {seed}: the same table again adds nothing");
            var own = Read(text, ledger, DailyTable.Read);
            own.Errors.ShouldBeEmpty($"seed {seed}");
            Arrivals
                .Of(ledger, own.Value!)
                .All.ShouldBeEmpty($"seed {seed}: nor does it to the ledger it came from");
        }
    }

    [Fact]
    public void A_monitor_s_table_is_counted_by_place_against_the_day_before()
    {
        var ledger = Monitored();
        var noon = new DateTimeOffset(2030, 1, 5, 0, 0, 0, TimeSpan.Zero);
        TruceDay
            .Of(ledger, noon)
            .Places.Select(p =>
                (p.PlaceName?.En, p.Count, p.Before, p.ByHowKnown.GetValueOrDefault(HowKnown.Heard))
            )
            .ShouldBe([("Mill", 5, 3, 4)]);
        ledger.Violations.ShouldAllBe(v => v.By.Count == 0);
        TruceStates
            .At(ledger, ledger.Truces[0], noon.AddHours(12))
            .State.ShouldBe(TruceState.InForce);
        ReadingRules
            .Assume(
                ledger,
                ReadingRule.Observed,
                new(noon, noon.AddHours(20), [], []) { Truce = "t" },
                noon.AddHours(12)
            )
            .Truce.Holds.Count.ShouldBe(1, "what monitors count is no word against the truce");
    }

    [Fact]
    public void A_later_version_of_a_table_is_a_correction()
    {
        var ledger = Monitored();
        var later = Read(
            Table.Replace("2030-01-05,Mill,burst,1,4,0,5,3", "2030-01-05,Mill,burst,1,6,0,7,3"),
            ledger,
            DailyTable.Read
        );
        later.Errors.ShouldBeEmpty();
        var change = Arrivals.Of(ledger, later.Value!).Changes.ShouldHaveSingleItem();
        change.Text.ShouldEndWith("times '4' → '6'");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_line_column_and_remedy()
    {
        const string Wrong = """
            date,time,place,observation,seen,heard,recorded,total,day_before,breaks,source,reported_by
            04.01.2030,,Mill,burst,1,,,,,truce:t,Monitor,
            2030-01-04,9 am,Mill,burst,1,,,,,truce:t,Monitor,
            2030-01-04,,Mill,burst,,,,,,truce:t,Monitor,
            2030-01-04,,Mill,burst,1,2,,4,,truce:t,Monitor,
            2030-01-04,,Mill,burst,-1,2,,,,truce:t,Monitor,
            2030-01-04,,Mill,burst,1,,,,,corridor:x,Monitor,
            2030-01-04,,Mill,burst,1,,,,,truce:t,A; B,North
            2030-01-04,,Mill,shell,2,,,,,truce:t,Monitor,
            2030-01-04,,Mill,shell,3,,,,,truce:t,Monitor,
            2030-01-05,,Mill,shell,3,,,,7,truce:t,Monitor,
            """;
        Read(Wrong, Monitored(), DailyTable.Read)
            .Errors.Select(e => (e.Line, e.Column, Regex.Replace(e.What, @"\S+/(?=daily)", "")))
            .ShouldBe([
                (2, 1, "date is '04.01.2030', which is no day"),
                (3, 12, "time is '9 am', which is no time of day"),
                (4, 27, "nothing is counted in this row"),
                (5, 29, "total is 4, and seen, heard, recorded and reported make 3"),
                (6, 24, "seen is -1, which is too small"),
                (7, 30, "breaks is 'corridor:x', which cannot stand here"),
                (8, 43, "reported_by has 1 and source has 2"),
                (10, 18, "the same is counted already in daily.csv, line 9"),
                (11, 29, "day_before is 7, and the rows of 2030-01-04 make 2"),
            ]);
    }

    [Fact]
    public void Which_truce_is_meant_has_to_be_said_where_there_are_several()
    {
        var error = Read(Table, Ledger.Empty, DailyTable.Read).Errors[0];
        error.What.ShouldBe("breaks is empty, and the ledger has 0 truces");
        error.Remedy.ShouldBe(
            "Write the truce, term or measure it is said to break, like truce:ID"
        );
    }

    private const string Table = """
        date,place,observation,saw,heard,camera,total,day_before,source
        2030-01-04,Mill,burst,0,3,0,3,,Monitoring Mission
        2030-01-05,Mill,burst,1,4,0,5,3,Monitoring Mission
        """;

    private static Ledger Monitored()
    {
        var truce = Back(
            Read(
                "uniq_id,actor_name,cf_dec_yr,cf_dec_month,cf_dec_day\nt,North,2030,1,1\n",
                Ledger.Empty,
                CeasefireTable.Read
            ),
            Ledger.Empty
        );
        return Back(Read(Table, truce, DailyTable.Read), truce);
    }

    /// <summary>Counts by all that a table tells; one record of four is the same as two of two.</summary>
    private static string[] Shown(Ledger ledger)
    {
        string Parties(IEnumerable<string> ids) =>
            string.Join('|', ids.Select(p => ledger.Party(p).Name.En));
        return
        [
            .. ledger
                .Violations.GroupBy(v =>
                    $"{v.When} {v.PlaceName} {v.What} {v.Breaks} [{Parties(v.By)}] {v.HowKnown} {v.Note} {string.Join('|', v.Statements.Select(ledger.Statement).Select(s => $"{ledger.Source(s.Source).Name.En}/{(s.Party is { } p ? ledger.Party(p).Name.En : "")}/{s.SaidAt}"))}"
                )
                .Select(g => $"{g.Sum(v => v.Times ?? 1)} {g.Key}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Ledger Back(
        ParseResult<IReadOnlyList<PlacedRecord>> read,
        Ledger into,
        string? because = null
    )
    {
        read.Errors.ShouldBeEmpty(because);
        var built = LedgerChecks.Build([.. into.Records, .. read.Value!]);
        built.Errors.ShouldBeEmpty(because);
        return built.Value!;
    }

    private static ParseResult<IReadOnlyList<PlacedRecord>> Read(
        string table,
        Ledger into,
        Func<IReadOnlyList<string>, Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> read
    )
    {
        using var scratch = new ScratchFolder();
        File.WriteAllText(scratch.File("daily.csv"), table);
        return read([scratch.File("daily.csv")], into);
    }
}
