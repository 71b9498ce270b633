namespace SafePassage.EndToEnd.Tests;

/// <summary>What somebody is told who has just begun: what is a draft, what is hardly meant, what to write next.</summary>
public class FirstMinutes
{
    private const string Town = "examples/made-up-town/town.osm";

    [Fact]
    public void A_scenario_with_lines_to_look_at_is_a_draft_on_screen_page_and_in_JSON()
    {
        using var scratch = new Scratch();
        Cli.Run(
                "new",
                scratch["city"],
                "--osm",
                Town,
                "--zones",
                "examples/made-up-town/zones.geojson"
            )
            .ExitCode.ShouldBe(0);
        Cli.Run("check", scratch["city"]).Output.ShouldContain("  DRAFT      33 lines");
        var plan = Plan(scratch);
        plan.Output.ShouldStartWith("DRAFT: 33 lines of scenario.yaml are guesses");
        Page(scratch).ShouldContain("DRAFT. 33 lines of this scenario are guesses");
        Plan(scratch, "--json").Output.ShouldContain("\"is_draft\": true");
        Cli.Run("verify", scratch["out"]).ExitCode.ShouldBe(0);

        var yaml = scratch["city/scenario.yaml"];
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("# LOOK:", "# seen:"));
        Plan(scratch).Output.ShouldNotContain("DRAFT");
        Page(scratch).ShouldNotContain("DRAFT.");
        Plan(scratch, "--json").Output.ShouldContain("\"is_draft\": false");
    }

    [Theory]
    [InlineData("41-zones-of-a-scenario/null-people", "unlikely: nobody lives in zone z2")]
    [InlineData(
        "74-nothing-gets-through/uptake-zero",
        "unlikely: nobody will come of group residents"
    )]
    [InlineData("66-across-the-river", "")]
    public void What_is_hardly_meant_is_named_with_its_threshold(string folder, string says)
    {
        var check = Cli.Run("check", FoundCases.Folder(folder));
        check.Error.ShouldContain(says);
        check.Error.Contains("unlikely: ").ShouldBe(says.Length > 0);
    }

    [Fact]
    public void So_are_gates_of_another_city_and_crowds_beyond_any_city()
    {
        using var scratch = new Scratch();
        scratch.Take(FoundCases.Folder("41-zones-of-a-scenario/plain"));

        var zones = scratch["zones.geojson"];
        File.WriteAllText(zones, File.ReadAllText(zones).Replace("600", "9000000"));
        Cli.Run("check", scratch.Path)
            .Error.ShouldContain("unlikely: more than 60,000 people a square kilometre in zone ");
        var nodes = scratch["node.csv"];
        string[] rows = [.. File.ReadAllLines(nodes)];
        var gate = Array.FindIndex(rows, r => r.StartsWith("n4,", StringComparison.Ordinal));
        var cells = rows[gate].Split(',');
        var x = Array.FindIndex(rows[0].Split(','), c => c is "x_coord");
        cells[x] = "12.5";
        rows[gate] = string.Join(',', cells);
        File.WriteAllLines(nodes, rows);
        Cli.Run("check", scratch.Path)
            .Error.ShouldMatch(
                "unlikely: the gate of north is [0-9,.]+ km from the nearest zone, more than ten times the [0-9.]+ km"
            );
    }

    [Fact]
    public void So_are_walks_of_many_hours()
    {
        using var scratch = new Scratch();
        var road = FoundCases.Folder("73-compact-town-long-road/nine-quarters-20-km");
        foreach (var file in Directory.GetFiles(road))
        {
            File.WriteAllText(
                scratch[Path.GetFileName(file)],
                File.ReadAllText(file).Replace("modes: [car]", "modes: [foot]")
            );
        }

        Cli.Run("check", scratch.Path)
            .Error.ShouldMatch(
                "unlikely: [a-z]+ of 9 zones: .* walk more than two hours to the nearest gate they may use"
            );
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("check")]
    public void An_extract_in_place_of_a_scenario_is_told_what_to_do(string command)
    {
        var run = Cli.Run(command, Town);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("this is an extract of OpenStreetMap, and a scenario is expected");
        run.Error.ShouldContain("safepassage new FOLDER --osm FILE --zones ZONES.geojson");
    }

    [Fact]
    public void What_a_ledger_takes_is_listed_where_it_is_asked()
    {
        var help = Cli.Run("ledger", "add", "--help").Output;
        help.ShouldContain("  statement: ");
        help.ShouldMatch(@"stance\* \(([a-z_]+ \| )*denies");
        help.ShouldContain("said_at* (2016-11-04)");
        help.ShouldContain("  retraction: ");
    }

    private static Cli.Outcome Plan(Scratch scratch, params string[] more) =>
        Cli.Run([
            "plan",
            scratch["city"],
            "--out",
            scratch["out"],
            "--time-limit",
            "0",
            "-q",
            .. more,
        ]);

    private static string Page(Scratch scratch) => File.ReadAllText(scratch["out/report.html"]);
}
