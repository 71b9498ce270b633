using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>What is said of scenarios found in the wild: what is wrong, and on which day things happen.</summary>
public class FoundWords
{
    private const string Clocks =
        "can mean two moments: the window begins at 2026-10-25T00:00+03:00 and ends at 2026-10-25T06:00+02:00, so the clocks change in between";

    [Theory]
    [InlineData("41-zones-of-a-scenario/crs-3857", "another system of coordinates")]
    [InlineData("41-zones-of-a-scenario/duplicate-key", "the key residents stands already")]
    [InlineData("41-zones-of-a-scenario/extra-properties", "a zone has no property 'fid'")]
    [InlineData("41-zones-of-a-scenario/feature-id-only", "the property zone_id is missing")]
    [InlineData("41-zones-of-a-scenario/multipoint", "the geometry is a MultiPoint")]
    [InlineData("41-zones-of-a-scenario/null-geometry", "this feature has no geometry")]
    [InlineData("41-zones-of-a-scenario/swapped", "128301 m away")]
    [InlineData("41-zones-of-a-scenario/topojson", "this is TopoJSON, not GeoJSON")]
    [InlineData("50-dst-end/clock-after", "05:00 " + Clocks)]
    [InlineData("50-dst-end/clock-after", "06:00 " + Clocks)]
    [InlineData("50-dst-end/clock-after", "Write date, time and offset: 2026-10-25T06:00+02:00")]
    [InlineData("50-dst-end/clock-ambiguous", "03:30 " + Clocks)]
    [InlineData("51-dst-begin/window", "06:00 can mean two moments")]
    [InlineData("51-dst-begin/window", "so the clocks change in between")]
    [InlineData("52-offsets/24h", "the calendar has no such moment")]
    [InlineData("52-offsets/hours-only", "Write year-month-day, T, time and offset")]
    [InlineData("52-offsets/no-colon", "Write year-month-day, T, time and offset")]
    [InlineData("52-offsets/space", "Write year-month-day, T, time and offset")]
    [InlineData("52-offsets/too-big", "the calendar has no such moment")]
    [InlineData("52-offsets/zulu", "Write year-month-day, T, time and offset")]
    [InlineData("53-leap/bad", "the calendar has no such moment")]
    [InlineData("54-midnight/24h-clock", "until is '24:00'")]
    [InlineData("54-midnight/daily-in-three-days", "22:00 can mean more than one day")]
    [InlineData("80-people-table/excel-trailing-columns", "this column has no name")]
    [InlineData("80-people-table/hxl-row-1", "the column zone_id is missing")]
    [InlineData("80-people-table/hxl-second-again", "people.csv:4:23: node_id is #loc+code")]
    [InlineData("80-people-table/length-thousands", "'1,200', with digits in groups. Write 1200:")]
    [InlineData("80-people-table/thousands", "'1,200', with digits in groups. Write 1200:")]
    [InlineData("80-people-table/title-row-above", "the column zone_id is missing")]
    [InlineData("80-people-table/total-row", "people.csv:4:7: name is empty")]
    public void What_is_wrong_is_told_with_its_remedy(string folder, string says)
    {
        var check = Cli.Run("check", Folder(folder));
        check.ExitCode.ShouldBe(2);
        check.Error.ShouldContain(says);
        check.Error.ShouldNotContain("1.200");
    }

    [Fact]
    public void Times_in_a_window_of_days_carry_their_day()
    {
        var (plan, _, page) = PlanTables(Folder("72"));
        plan.Output.ShouldContain("2026-06-01 20:00–2026-06-04 20:00 (+03:00)");
        plan.Output.ShouldMatch("2026-06-03 03:41 +2026-06-04 04:41");
        page.ShouldContain("3 June, 03:41");
        page.ShouldContain("4 June, 04:41");
        // Whatever may run over midnight within a day keeps the bare time.
        PlanTables(Folder("54-midnight/crosses")).Page.ShouldNotContain("1 June, 20");
    }

    [Fact]
    public void Zones_that_overlap_are_told_and_planned() =>
        Cli.Run("check", Folder("41-zones-of-a-scenario/overlap"))
            .Error.ShouldMatch("note: the zones .* and .* overlap: [0-9]+ %");
}
