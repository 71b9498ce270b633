using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Model;
using static SafePassage.Formats.Tests.Ledgers.AcledWeeks;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>Next week's file: what is new comes in, what changed is a correction to be accepted, what is the same stays.</summary>
public class AcledUpdates
{
    [Fact]
    public void Changed_figures_are_listed_and_nothing_is_written_until_they_are_accepted()
    {
        using var scratch = new ScratchFolder();
        Import(scratch, true, First, Second);
        AcledRow[] next = [First with { Fatalities = "7" }, new("XYZ3", Source: "Valley Radio")];
        var before = File.ReadAllBytes(scratch.File("ledger/ledger.jsonl"));
        var waiting = Import(scratch, false, next);
        waiting.Records.ShouldBeEmpty();
        waiting
            .Waiting.Single()
            .Text.ShouldEndWith(
                "week.csv:2: incident XYZ1 would become XYZ1.2: fatalities '3' → '7'"
            );
        waiting.NewWaiting.ShouldBe(2);
        File.ReadAllBytes(scratch.File("ledger/ledger.jsonl")).ShouldBe(before);

        Import(scratch, true, next).Records.Count.ShouldBe(3);
        var ledger = SampleLedgers.Stored(scratch.Path);
        var mended = ledger.Incidents.Single(i => i.Id == "XYZ1.2");
        (mended.Corrects, mended.Fatalities).ShouldBe(("XYZ1", 7));
        Import(scratch, false, next).Records.ShouldBeEmpty();
        AcledTable.Write(ledger).ShouldContain("\nXYZ1,2026-05-01,");
        Totals(ledger).ShouldBe(["source-valley-radio 3", "source-xland-news-agency 2"]);
    }

    [Fact]
    public void Every_later_version_corrects_the_one_before_and_an_older_file_changes_nothing()
    {
        using var scratch = new ScratchFolder();
        for (var deaths = 3; deaths < 7; deaths++)
        {
            Import(scratch, true, First with { Fatalities = $"{deaths}" });
        }

        var ledger = SampleLedgers.Stored(scratch.Path);
        ledger.Incidents.Single().Id.ShouldBe("XYZ1.4");
        ledger.Incidents.Single().Corrects.ShouldBe("XYZ1.3");
        var older = Import(scratch, false, First);
        older.Records.ShouldBeEmpty();
        older.Notes.Single().ShouldContain("incident XYZ1");
    }

    [Fact]
    public void What_keepers_added_stays_when_a_figure_changes()
    {
        using var scratch = new ScratchFolder();
        Import(scratch, true, First);
        Correct(scratch, "incident", "XYZ1", "place_ar=البلدة العليا", "note=Seen from the tower");
        Import(scratch, false, First).Records.ShouldBeEmpty();
        Import(scratch, true, First with { Fatalities = "9" });
        var incident = SampleLedgers.Stored(scratch.Path).Incidents.Single();
        incident.Fatalities.ShouldBe(9);
        incident.PlaceName!.Ar.ShouldBe("البلدة العليا");
        incident.Note.ShouldBe("Seen from the tower");
    }

    [Fact]
    public void A_further_source_makes_a_further_statement_and_takes_none_away()
    {
        using var scratch = new ScratchFolder();
        Import(scratch, true, First);
        Import(scratch, true, First with { Source = "Xland News Agency;  Hill Post ; " });
        var ledger = SampleLedgers.Stored(scratch.Path);
        ledger
            .Incidents.Single()
            .Statements.Select(s => ledger.Source(ledger.Statement(s).Source).Name.En)
            .ShouldBe(["Valley Radio", "Xland News Agency", "Hill Post"]);
    }

    [Fact]
    public void The_same_name_keeps_its_id_and_another_gets_one_that_nobody_has()
    {
        using var scratch = new ScratchFolder();
        const string Long = "Military Forces of Xland (2020-) Republican Revolutionary Guard Corps";
        Import(scratch, true, First with { Actor1 = Long });
        Import(scratch, true, Second with { Actor1 = $"{Long} - Valley Brigade", Actor2 = Long });
        var ledger = SampleLedgers.Stored(scratch.Path);
        ledger
            .Parties.Select(p => p.Name.En)
            .ShouldBe([Long, "Free Valley Front", $"{Long} - Valley Brigade"]);
        ledger.Parties.Select(p => p.Id).Distinct().Count().ShouldBe(3);
        ledger.Incidents.Single(i => i.Id == "XYZ2").Parties[1].ShouldBe(ledger.Parties[0].Id);

        // A name that was mended since, and another name of the same party, are known too.
        Correct(scratch, "party", ledger.Parties[1].Id, "name=Front of the Free Valley");
        Import(scratch, true, new AcledRow("XYZ4", Actor1: Long));
        SampleLedgers.Stored(scratch.Path).Parties.Count.ShouldBe(3);
    }

    [Fact]
    public void What_was_retracted_does_not_come_back()
    {
        using var scratch = new ScratchFolder();
        Import(scratch, true, First, Second);
        Append(scratch, l => Retract("incident", "XYZ1", l));
        Append(scratch, l => Retract("statement", "XYZ1-report-2", l));
        var again = Import(scratch, false, First with { Fatalities = "8" }, Second);
        again.Waiting.ShouldBeEmpty();
        again.Notes.ShouldContain(n => n.Contains("incident XYZ1"));
        SampleLedgers.Stored(scratch.Path).Incidents.Select(i => i.Id).ShouldBe(["XYZ2"]);
    }

    [Fact]
    public void A_table_of_our_own_with_changed_figures_is_a_correction_too()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(
            scratch.File("ledger"),
            [.. SampleLedgers.Aleppo.Records.Select(e => e.Record)]
        );
        var losses = LedgerTables
            .Write(SampleLedgers.Aleppo)
            .Single(t => t.Name == "losses.csv")
            .Text;
        File.WriteAllText(scratch.File("losses.csv"), losses.Replace(",8,8,8,,8,", ",9,9,9,,9,"));
        var waiting = ImportFiles(
            scratch,
            false,
            l => Incoming.File(scratch.File("losses.csv"), l)
        );
        waiting
            .Waiting.Single()
            .Text.ShouldContain(
                "loss l3 would become l3.2: low '8' → '9'; best '8' → '9'; high '8' → '9'; wording '8' → '9'"
            );
        ImportFiles(scratch, true, l => Incoming.File(scratch.File("losses.csv"), l));
        var ledger = SampleLedgers.Stored(scratch.Path);
        ledger.Losses.Single(l => l.Id == "l3.2").Count.ShouldBe(Count.Exactly(9));
        ledger.Losses.ShouldNotContain(l => l.Id == "l3");
    }

    private static IEnumerable<string> Totals(Ledger ledger) =>
        IncidentTotals
            .Of(ledger, DateTimeOffset.MaxValue)
            .Where(t => t.By == IncidentBy.Category)
            .Select(t => $"{t.Source} {t.Incidents}");

    private static void Correct(
        ScratchFolder scratch,
        string kind,
        string id,
        params string[] fields
    ) => Append(scratch, l => Incoming.Correction(kind, id, fields, l));

    private static ParseResult<IReadOnlyList<PlacedRecord>> Retract(
        string kind,
        string id,
        Ledger ledger
    ) =>
        Incoming.Retraction(
            kind,
            id,
            "desk",
            "why",
            new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero),
            ledger
        );
}
