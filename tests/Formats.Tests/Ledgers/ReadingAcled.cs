using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Model;
using static SafePassage.Formats.Tests.Ledgers.AcledWeeks;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>One file of events, as it comes: its columns, times and figures, and what stands in it twice.</summary>
public class ReadingAcled
{
    [Theory]
    [InlineData(1, "2026-05-15", "2026-05-15")]
    [InlineData(2, "2026-05-15", "2026-05-15~")]
    [InlineData(3, "2026-05-15", "2026-05")]
    public void A_time_is_no_more_exact_than_it_was_known_and_goes_out_as_it_came(
        int precision,
        string day,
        string when
    )
    {
        using var scratch = new ScratchFolder();
        Append(scratch, l => Incoming.Given("setting", ["id=utc_offset", "value=+05:45"], l));
        Import(scratch, true, First with { Date = day, TimePrecision = precision });
        var ledger = SampleLedgers.Stored(scratch.Path);
        ledger.Incidents.Single().When.Text.ShouldBe(when);
        AcledTable.Write(ledger).ShouldContain($"\nXYZ1,{day},2026,{precision},");
    }

    [Theory]
    [InlineData("", 0L)]
    [InlineData("0", 0L)]
    public void No_figure_is_no_zero(string fatalities, long known)
    {
        using var scratch = new ScratchFolder();
        Import(scratch, true, First with { Fatalities = fatalities });
        SampleLedgers
            .Stored(scratch.Path)
            .Incidents.Single()
            .Fatalities.ShouldBe(fatalities.Length == 0 ? null : known);
    }

    [Theory]
    [InlineData(AcledFile.Today, ',', "")]
    [InlineData(AcledFile.Today, ';', "")]
    [InlineData(AcledFile.Today, '\t', "")]
    [InlineData(AcledFile.Today, ';', "sep=;\n")]
    [InlineData(AcledFile.Today, ',', "sep=,\r\n")]
    [InlineData(AcledFile.Yesterday, ',', "")]
    [InlineData(AcledFile.WithPeople, ',', "")]
    public void Columns_of_all_years_are_read(string header, char delimiter, string before)
    {
        using var scratch = new ScratchFolder();
        var path = scratch.File("a.csv");
        File.WriteAllText(
            path,
            before + AcledFile.Text(header, delimiter, First, new("XYZ9", Date: "04 November 2016"))
        );
        var read = AcledTable.Read([path], Ledger.Empty);
        read.Errors.ShouldBeEmpty();
        read.Value!.Select(e => e.Record)
            .OfType<Incident>()
            .Select(i => $"{i.Id} {i.When} {i.Fatalities}")
            .ShouldBe(["XYZ1 2026-05-01 3", "XYZ9 2016-11-04 3"]);

        // Lines are counted as they stand in the file.
        File.WriteAllText(
            path,
            before + AcledFile.Text(header, delimiter, First with { Date = "yesterday" })
        );
        AcledTable
            .Read([path], Ledger.Empty)
            .Errors.Single()
            .Line.ShouldBe(before.Length > 0 ? 3 : 2);
    }

    [Fact]
    public void An_event_that_stands_twice_is_told_with_a_word_on_the_file_for_actors()
    {
        using var scratch = new ScratchFolder();
        var path = AcledFile.Write(
            scratch,
            "actors.csv",
            First,
            First with
            {
                Actor1 = "Free Valley Front",
                Actor2 = "",
            }
        );
        var error = AcledTable.Read([path], Ledger.Empty).Errors.Single();
        error.What.ShouldContain("the event XYZ1 stands already");
        error.Remedy.ShouldContain("event-based");
        var other = AcledFile.Write(scratch, "other.csv", First);
        AcledTable.Read([other, path], Ledger.Empty).Errors.Count.ShouldBe(2);
    }

    [Fact]
    public void Two_files_at_once_are_read_as_one()
    {
        using var scratch = new ScratchFolder();
        string[] paths =
        [
            AcledFile.Write(scratch, "a.csv", First),
            AcledFile.Write(scratch, "b.csv", Second with { Actor1 = "Others" }),
        ];
        Append(scratch, l => AcledTable.Read(paths, l));
        var ledger = SampleLedgers.Stored(scratch.Path);
        (ledger.Incidents.Count, ledger.Parties.Count, ledger.Sources.Count).ShouldBe((2, 3, 2));
    }
}
