using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>
/// Every scenario of the folders found in the wild is planned, and what is planned is verified. NOW.csv is what the program answered
/// when they were collected; it holds save where EXPECT.md says otherwise, which <see cref="Otherwise"/> lists. A plan may bring
/// out more, nothing else may change.
/// </summary>
public class FoundNow
{
    private sealed record Row(int Exit, long? Bound, long? Plan);

    private static readonly Row Refused = new(2, null, null);

    private static readonly Dictionary<string, Row> Otherwise = new()
    {
        ["20-gmns-feet-and-mph/miles"] = new(1, 1000, 1000),
        ["22-gmns-osm2gmns-columns"] = new(0, 1000, 1000),
        // The clocks change in the window, and a clock time is refused.
        ["50-dst-end/clock-after"] = Refused,
        ["50-dst-end/clock-ambiguous"] = Refused,
        // 20:00 is both ends of the window.
        ["54-midnight/exactly-24h"] = new(0, 5000, 5000),
        ["54-midnight/exactly-24h-b"] = new(0, 5000, 5000),
        ["60-shelter-of-no-places/only"] = new(1, 0, 0),
        ["62-gate-takes-few/one-an-hour"] = new(1, 3, 0),
        ["63-gate-in-the-zone/only"] = new(0, 3000, 3000),
        ["63-gate-in-the-zone/single-node-city"] = new(0, 3000, 3000),
        ["64-enormous/population"] = new(1, 5375, 0),
        ["68-tiny-length"] = new(1, 1000, 1000),
        ["69-parallel-and-duplicate"] = new(1, 2916, 0),
        ["71-two-corridors-one-gate"] = new(1, 2025, 0),
        ["73-compact-town-long-road/one-zone-gate-here"] = new(0, 600, 600),
        ["73-compact-town-long-road/two-close"] = new(0, 1000, 1000),
        ["75-less-than-a-twentieth/just-below"] = new(1, 2700, 0),
        // 1.2 m for 897 m is found unlikely, as in folder 20.
        ["80-people-table/length-as-advised"] = new(1, 1000, 1000),
        ["80-people-table/sep-line"] = new(0, 1000, 1000),
        ["90-group-limit-and-hours"] = new(0, 150, 150),
        ["91-group-limit-two-modes"] = new(0, 292, 287),
        ["92-street-shut-while-people-are-on-it"] = new(1, 0, 0),
    };

    private static readonly Dictionary<string, Row> Rows = System
        .IO.File.ReadLines(Path.Combine(Root, "NOW.csv"))
        .Skip(1)
        .Select(l => l.Split(','))
        .ToDictionary(c => c[0], c => new Row(int.Parse(c[1]), Number(c[2]), Number(c[3])));

    public static TheoryData<string> Scenarios => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_is_answered_as_its_folder_says(string name)
    {
        var expected = Otherwise.GetValueOrDefault(name, Rows[name]);
        var (plan, verified, page) = PlanTables(Folder(name));
        plan.ExitCode.ShouldBe(expected.Exit, plan.Error);
        if (expected.Exit > 1)
        {
            plan.Error.ShouldMatch(@"errors?; nothing was written\.");
            return;
        }

        verified.ShouldBe(0);
        var (_, bound, persons) = Numbers(plan);
        bound.ShouldBe(expected.Bound!.Value);
        persons.ShouldBeInRange(expected.Plan!.Value, bound);
        page.ShouldNotContain("class=\"lost\"");
        // Nobody is planned for only when nobody can get out, or that is said.
        (bound > 0 && persons == 0).ShouldBe(plan.Error.Contains("the plan brings out nobody"));
        (bound > 0 && persons == 0).ShouldBe(page.Contains("the plan brings out nobody"));
    }

    [Fact]
    public void Every_scenario_there_is_has_its_row()
    {
        var there = Folders.SelectMany(f =>
            Directory
                .GetFiles(f, "scenario.yaml", SearchOption.AllDirectories)
                .Select(s =>
                    Path.GetRelativePath(Path.GetDirectoryName(f)!, Path.GetDirectoryName(s)!)
                )
        );
        there.ShouldBe(Rows.Keys, ignoreOrder: true);
        Otherwise.Keys.Except(Rows.Keys).ShouldBeEmpty();
    }

    private static long? Number(string cell) => cell.Length == 0 ? null : long.Parse(cell);
}
