using SafePassage.Formats.Ledgers.Monitoring;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers.Monitoring;

/// <summary>Declarations with the columns of ETH/PRIO go out and come back as they were.</summary>
public class CeasefireTables
{
    [Fact]
    public void The_truces_of_random_registers_come_back_into_an_empty_ledger_as_they_were()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var ledger = new RandomRegister(seed).Ledger;
            var text = CeasefireTable.Write(ledger);
            var back = Back(text, Ledger.Empty, $"seed {seed}\n{text}");
            Shown(back).ShouldBe(Shown(ledger), $"seed {seed}");
            CeasefireTable.Write(back).ShouldBe(text, $"seed {seed}");
            foreach (var (truce, other) in ledger.Truces.Zip(back.Truces))
            {
                foreach (var hour in Enumerable.Range(0, 40))
                {
                    var at = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(
                        hour * 230
                    );
                    TruceStates
                        .At(back, other, at)
                        .State.ShouldBe(
                            TruceStates.At(ledger, truce, at).State,
                            $"seed {seed}, {truce.Id} at {at}"
                        );
                }
            }
        }
    }

    [Fact]
    public void What_the_ledger_holds_already_comes_back_as_nothing_new()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var ledger = new RandomRegister(seed).Ledger;
            var read = Read(CeasefireTable.Write(ledger), ledger);
            read.Errors.ShouldBeEmpty($"seed {seed}");
            Arrivals.Of(ledger, read.Value!).All.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void The_columns_of_the_dataset_alone_are_enough()
    {
        const string Table = """
            location,cc,cf_id,actor_name,side,ceasefire_class,cf_dec_yr,cf_dec_month,cf_dec_day,cf_effect_yr,cf_effect_month,cf_effect_day,end_yr,end_month,end_day,comment,link_id1
            Valley,90,1,Government of Valley,2,1,1999,3,-1,1999,4,2,1999,0,0,,http://a
            Valley,90,1,River Front,2,1,1999,4,1,1999,4,2,1999,0,0,A pause for talks,http://b
            Valley,90,2,River Front,1,1,2001,-1,-1,0,0,0,0,0,0,,
            """;
        var ledger = Back(Table, Ledger.Empty);
        ledger
            .Truces.Select(t => (t.Id, t.Form, t.Name.En, t.From?.Text, t.Until?.Text))
            .ShouldBe([
                (
                    "90-1",
                    TruceForm.Agreed,
                    "Ceasefire, Government of Valley, River Front, 1999-03",
                    "1999-04-02",
                    "1999"
                ),
                ("90-2", TruceForm.Declared, "Ceasefire, River Front, 2001", null, null),
            ]);
        ledger.Truces[0].By.Select(p => ledger.Party(p).Name.En).ShouldBe(["Government of Valley"]);
        ledger.Truces[0].For.Select(p => ledger.Party(p).Name.En).ShouldBe(["River Front"]);
        ledger
            .Statements.Select(s => (s.Stance, s.SaidAt.Text))
            .ShouldBe([
                (Stance.Declares, "1999-03"),
                (Stance.Accepts, "1999-04-01"),
                (Stance.Declares, "2001"),
            ]);
        ledger.Sources.Single().Name.En.ShouldBe("ETH/PRIO Civil Conflict Ceasefire Dataset");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_line_column_and_remedy()
    {
        const string Table = """
            location,uniq_id,actor_name,cf_dec_yr,cf_dec_month,cf_dec_day,cf_effect_yr,cf_effect_month,cf_effect_day,end_yr,end_month,end_day,sp_declared,sp_form
            Valley,1,North,2016,2,30,,,,,,,,
            Valley,2,,2016,2,3,,,,,,,,
            Valley,3,North,-1,2,3,,,,,,,,
            Valley,4,North,2016,-1,3,,,,,,,,
            Valley,5,North,2016,2,3,2016,2,4,2016,2,3,,
            Valley,6,North,2016,2,3,,,,,,,2016-02-04T09:00Z,
            Valley,7,North,2016,13,3,,,,,,,,said
            Valley,8,North,2016,2,3,2016,2,4,,,,,
            Valley,8,South,2016,2,3,2016,2,5,,,,,
            Valley,8,North,2016,2,4,2016,2,4,,,,,
            """;
        Read(Table, Ledger.Empty)
            .Errors.Select(e => (e.Line, e.Column, e.What))
            .ShouldBe([
                (2, 23, "2016-02-30 is no date"),
                (3, 10, "actor_name is empty"),
                (4, 16, "cf_dec_yr is not known"),
                (5, 21, "cf_dec_month is not known, though the day is 3"),
                (6, 41, "the ceasefire ends (2016-02-03) before it begins (2016-02-04)"),
                (
                    7,
                    31,
                    "sp_declared is 2016-02-04T09:00Z, and cf_dec_yr, cf_dec_month, cf_dec_day say 2016-02-03"
                ),
                (8, 21, "cf_dec_month is 13, which is above the limit"),
                (8, 33, "sp_form is 'said'"),
                (10, 32, "the ceasefire 8 has 2016-02-05 here and 2016-02-04 in line 9"),
                (11, 10, "North declares the ceasefire 8 already in line 9"),
            ]);
    }

    [Fact]
    public void Formulas_do_not_run_in_a_spreadsheet()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var ledger = new RandomRegister(seed).WithViolations().Ledger;
            (CeasefireTable.Write(ledger) + DailyTable.Write(ledger)).ShouldNotMatch(
                "(^|,|\")[=@]",
                $"seed {seed}"
            );
        }
    }

    private static string[] Shown(Ledger ledger)
    {
        string Party(string? id) => id is null ? "" : ledger.Party(id).Name.En;
        string Parties(IEnumerable<string> ids) => string.Join('|', ids.Select(Party));
        return
        [
            .. ledger.Truces.Select(t =>
                $"{t.Id} {t.Name} {t.Form} [{Parties(t.By)}] [{Parties(t.For)}] {t.Area} {t.From} {t.Until} {t.Statement}"
            ),
            .. ledger
                .Statements.Select(s =>
                    $"{s.Id} {Party(s.Party)} {s.Stance} {s.SaidAt} {ledger.Source(s.Source).Name.En} {s.Content} {string.Join(' ', s.About)}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Ledger Back(string table, Ledger into, string? because = null)
    {
        var read = Read(table, into);
        read.Errors.ShouldBeEmpty(because);
        var built = LedgerChecks.Build([.. into.Records, .. read.Value!]);
        built.Errors.ShouldBeEmpty(because);
        return built.Value!;
    }

    private static ParseResult<IReadOnlyList<PlacedRecord>> Read(string table, Ledger into)
    {
        using var scratch = new ScratchFolder();
        File.WriteAllText(scratch.File("ceasefires.csv"), table);
        return CeasefireTable.Read([scratch.File("ceasefires.csv")], into);
    }
}
