using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>An export is whole or not there, leaves nothing of a laxer one, and runs nothing in a spreadsheet.</summary>
public class Exporting
{
    [Theory]
    [InlineData(LedgerFormat.Csv)]
    [InlineData(LedgerFormat.Json)]
    [InlineData(LedgerFormat.Acled)]
    public void A_stricter_redaction_leaves_nothing_of_a_laxer_one_in_any_form(LedgerFormat strict)
    {
        foreach (var lax in Enum.GetValues<LedgerFormat>())
        {
            using var scratch = new ScratchFolder();
            Export(scratch, SampleLedgers.Aleppo, lax);
            File.WriteAllText(scratch.File("out/.statements.csv.part"), "Malahifji");
            File.WriteAllText(scratch.File("out/aliases.csv.part"), "Malahifji");
            Export(scratch, Redaction.Apply(SampleLedgers.Aleppo, RedactionLevel.All), strict);
            foreach (var file in Directory.GetFiles(scratch.File("out")))
            {
                File.ReadAllText(file)
                    .ShouldNotContain("Malahifji", Case.Sensitive, $"{lax} {strict} {file}");
            }
        }
    }

    [Fact]
    public void Files_of_others_stay()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.File("out"));
        File.WriteAllText(scratch.File("out/gradings.csv"), "pupil,grade\nAnna,2\n");
        File.WriteAllText(scratch.File("out/notes.txt"), "mine");
        Export(scratch, SampleLedgers.Aleppo, LedgerFormat.Json);
        File.ReadAllText(scratch.File("out/gradings.csv")).ShouldStartWith("pupil");
        File.ReadAllText(scratch.File("out/notes.txt")).ShouldBe("mine");
    }

    [Fact]
    public void The_ledger_itself_is_not_written_over()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.File("ledger"));
        foreach (var name in (string[])["ledger", "ledger/", "ledger/../ledger"])
        {
            LedgerExportFolder
                .Write(
                    scratch.File(name),
                    SampleLedgers.Aleppo,
                    LedgerFormat.Csv,
                    scratch.File("ledger")
                )
                .Errors.Single()
                .What.ShouldContain("this is the ledger itself");
        }

        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(scratch.File("link"), scratch.File("ledger"));
            LedgerExportFolder
                .Write(
                    scratch.File("link"),
                    SampleLedgers.Aleppo,
                    LedgerFormat.Csv,
                    scratch.File("ledger")
                )
                .Errors.ShouldNotBeEmpty();
        }

        Directory.GetFiles(scratch.File("ledger")).ShouldBeEmpty();
    }

    /// <summary>Every text field of every kind begins like a formula; no cell does, and all are read as they were.</summary>
    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=x")]
    [InlineData("''=x")]
    [InlineData("'x")]
    [InlineData("-12.5")]
    public void Formulas_are_defused_and_read_as_they_were(string text)
    {
        var ledger = LedgerChecks
            .Build([
                new(
                    new Source
                    {
                        Id = "radio",
                        Name = text,
                        Kind = SourceKind.Other,
                        Address = text,
                        Note = text,
                    },
                    new("t", 1)
                ),
                new(
                    new Party("p", new Name(text, text, text), PartyKind.Other, [], text),
                    new("t", 2)
                ),
                new(
                    new Incident
                    {
                        Id = "i",
                        EventType = text,
                        SubEventType = text,
                        PlaceName = text,
                        Location = new GeoPoint(-37.1, -36.2),
                        GeoPrecision = 1,
                        When = When.Parse("2030-01-01", TimeSpan.Zero)!.Value,
                        TimePrecision = 1,
                        Parties = ["p"],
                        HowKnown = HowKnown.Seen,
                        Fatalities = 3,
                        Statements = [],
                        Note = text,
                    },
                    new("t", 3)
                ),
            ])
            .Value!;
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.File("ledger"));
        foreach (var (name, table) in LedgerTables.Write(ledger))
        {
            File.WriteAllText(scratch.File("ledger/" + name), table);
            foreach (var cell in table.Split(',', '\n').Select(c => c.Trim('"')))
            {
                (
                    cell is ['=' or '@', ..]
                    || cell is ['+' or '-', ..] && !double.TryParse(cell, out _)
                ).ShouldBeFalse(cell);
            }
        }

        SampleLedgers
            .Lines(SampleLedgers.Stored(scratch.Path))
            .ShouldBe(SampleLedgers.Lines(ledger));
    }

    private static void Export(ScratchFolder scratch, Ledger ledger, LedgerFormat form) =>
        LedgerExportFolder
            .Write(scratch.File("out"), ledger, form, scratch.File("ledger"))
            .Errors.ShouldBeEmpty();
}
