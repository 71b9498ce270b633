using SafePassage.Formats.Ledgers;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

public class RoundTrips
{
    [Fact]
    public void Tables_are_read_as_they_were_written()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.File("ledger"));
        foreach (var (name, text) in LedgerTables.Write(SampleLedgers.Aleppo))
        {
            File.WriteAllText(scratch.File("ledger/" + name), text);
            text.Split('\n')[1].Split(',').ShouldAllBe(tag => tag.StartsWith('#'), name);
        }

        SampleLedgers
            .Lines(SampleLedgers.Stored(scratch.Path))
            .ShouldBe(SampleLedgers.Lines(SampleLedgers.Aleppo));
    }

    [Fact]
    public void Json_is_read_as_it_was_written()
    {
        using var scratch = new ScratchFolder();
        File.WriteAllText(scratch.File("ledger.json"), LedgerJson.Write(SampleLedgers.Aleppo));
        var read = Incoming.File(scratch.File("ledger.json"), SampleLedgers.Aleppo);
        read.Errors.ShouldBeEmpty();
        var folder = scratch.File("ledger");
        SampleLedgers.Append(folder, [.. read.Value!.Select(e => e.Record)]);
        SampleLedgers
            .Lines(SampleLedgers.Stored(scratch.Path))
            .ShouldBe(SampleLedgers.Lines(SampleLedgers.Aleppo));
    }

    [Fact]
    public void The_store_is_read_as_it_was_written_with_Arabic_French_quotes_and_line_breaks()
    {
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(scratch.File("ledger"), SampleLedgers.Three);
        var ledger = SampleLedgers.Stored(scratch.Path);
        ledger.Records.Select(e => e.Record.Id).ShouldBe(["radio", "council", "s1"]);
        ledger.Statement("s1").Speaker.ShouldBe("أحمد");
        ledger.Statement("s1").Content.Ar.ShouldBe("الطريق ملغوم");
        ledger.Statement("s1").Original.ShouldBe("الطريق\nملغوم");
        ledger.Source("radio").Note.ShouldBe("Entendu à Élisabethville; \"sic\", 3 fois");
    }

    [Fact]
    public void Yaml_says_the_same_as_tables()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.File("ledger"));
        File.WriteAllText(
            scratch.File("ledger/ledger.yaml"),
            """
            settings:
              - {id: utc_offset, value: "+02:00"}
            sources:
              - id: radio
                name: Radio
                kind: broadcaster
            statements:
              - id: s1
                source: radio
                said_at: "2016-11-02"
                about: [truce, corridor:north]
                stance: declares
                content: The road is open
                content_ar: الطريق مفتوح
            """
        );
        var statement = SampleLedgers.Stored(scratch.Path).Statement("s1");
        statement.About.ShouldBe([Subject.Truce, Subject.Corridor("north")]);
        statement.Bearing.ShouldBe(Bearing.For);
        statement.SaidAt.Earliest.ShouldBe(DateTimeOffset.Parse("2016-11-02T00:00+02:00"));
        statement.Content.Ar.ShouldBe("الطريق مفتوح");
    }

    [Fact]
    public void Events_with_the_columns_of_Acled_come_in_and_go_out()
    {
        using var scratch = new ScratchFolder();
        File.WriteAllText(scratch.File("events.csv"), AcledTable.Write(SampleLedgers.Aleppo));
        var records = AcledTable.Read(scratch.File("events.csv"), SampleLedgers.Aleppo);
        records.Errors.ShouldBeEmpty();
        var back = LedgerChecks.Build(records.Value!).Value!;
        back.Incidents.Select(Shown).ShouldBe(SampleLedgers.Aleppo.Incidents.Select(Shown));
        AcledTable.Write(back).ShouldBe(File.ReadAllText(scratch.File("events.csv")));

        static string Shown(Incident i) =>
            $"{i.Id} {i.EventType} {i.SubEventType} {i.PlaceName?.En} {i.Location} {i.GeoPrecision} {i.When.Earliest:yyyy-MM-dd} {i.TimePrecision} {i.Parties.Count} {i.Fatalities}";
    }
}
