using System.Text.RegularExpressions;

namespace SafePassage.EndToEnd.Tests;

/// <summary>From an extract and polygons to a plan: the how-to, and what happens when the input is not as it should be.</summary>
public partial class StartingAnew
{
    private const string Town = "examples/made-up-town/town.osm";
    private const string Quarters = "examples/made-up-town/zones.geojson";

    [Fact]
    public void The_commands_of_the_how_to_run()
    {
        var page = File.ReadAllText(Path.Combine(Cli.Root, "docs", "how-to", "your-own-city.md"));
        string[] commands =
        [
            .. Shell()
                .Matches(page)
                .SelectMany(m => m.Groups["code"].Value.Split('\n'))
                .Where(l => l.StartsWith("./safepassage")),
        ];
        commands.Length.ShouldBe(3);
        using var scratch = new Scratch();
        foreach (var command in commands)
        {
            // Into a folder of the test, so that it can be run again.
            var here = command.Replace("out/my-city", scratch["my-city"]);
            if (command.Contains(" plan "))
            {
                here += $" --out {scratch["out"]}";
            }

            var outcome = Cli.Start("bash", Cli.Root, Store(scratch), "-c", here);
            outcome.ExitCode.ShouldBe(0, here + "\n" + outcome.Error);
        }

        var report = File.ReadAllText(scratch["out/report.html"]);
        report.ShouldContain("Evacuation of my-city");
        report.ShouldContain("What the street map does not say");
        var manifest = File.ReadAllText(scratch["out/manifest.json"]);
        foreach (var table in (string[])["guess-totals.csv", "health.csv"])
        {
            File.ReadAllLines(scratch[$"out/{table}"]).Length.ShouldBeGreaterThan(1);
            manifest.ShouldContain(table);
        }

        File.ReadAllLines(scratch["my-city-streets/guesses.csv"]).Length.ShouldBeGreaterThan(100);
        Directory.GetFiles(scratch["store"]).ShouldHaveSingleItem().ShouldEndWith(".streets");
    }

    [Fact]
    public void What_was_assumed_is_marked_and_gates_stand_where_the_larger_roads_end()
    {
        using var scratch = new Scratch();
        New(scratch).ExitCode.ShouldBe(0);
        var yaml = File.ReadAllText(scratch["city/scenario.yaml"]);
        foreach (
            var key in (string[])
                [
                    "title:",
                    "start:",
                    "osm:",
                    "max_people_per_zone:",
                    "modes:",
                    "uptake:",
                    "walking_speed_metres_per_second:",
                    "mobilisation_minutes:",
                    "- id: outside",
                    "gate_longitude:",
                    "status:",
                    "closures:",
                    "foot_capacity_factor:",
                    "persons_per_car:",
                    "walkers_per_second_per_metre:",
                    "minutes_beyond:",
                    "throughput_persons_per_hour:",
                    "car_capacity_factor:",
                ]
        )
        {
            yaml.ShouldMatch($@"# LOOK: [^\n]+\n *(# LOOK: [^\n]+\n *)*{key}");
        }

        yaml.ShouldContain("North: Bridge Road");
        yaml.ShouldContain("South: Bridge Road");
        yaml.ShouldContain("East: Market Road");
        yaml.ShouldContain("West: Market Road");
        yaml.Split("  - id: ").Length.ShouldBe(1 + 1 + 1 + 4, "a group, a destination, four gates");
    }

    [Fact]
    public void Whatever_it_calls_assumed_or_guessed_stands_below_a_mark()
    {
        using var scratch = new Scratch();
        New(scratch).ExitCode.ShouldBe(0);
        var lines = File.ReadAllLines(scratch["city/scenario.yaml"]);
        var claims = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Regex.IsMatch(lines[i], "(Assumed|Guessed|evidence: assumed)"))
            {
                claims++;
                lines[Math.Max(0, i - 9)..i].ShouldContain(l => l.Contains("# LOOK: "), lines[i]);
            }
        }

        claims.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void The_plan_of_a_new_scenario_passes_its_checks()
    {
        using var scratch = new Scratch();
        New(scratch, "--people", "30000", "--modes", "foot,car").ExitCode.ShouldBe(0);
        var plan = Cli.RunIn(
            Cli.Root,
            Store(scratch),
            "plan",
            scratch["city"],
            "--out",
            scratch["out"],
            "--time-limit",
            "0"
        );
        plan.ExitCode.ShouldBe(0, plan.Error);
        plan.Output.ShouldContain("30,000");
        var verify = Cli.RunIn(Cli.Root, Store(scratch), "verify", scratch["out"]);
        verify.ExitCode.ShouldBe(0, verify.Error);
    }

    /// <summary>The west of the town: Harbour and Hillside reach a little beyond it, Market and Orchards lie outside.</summary>
    [Fact]
    public void A_crop_stays_in_the_scenario_and_zones_outside_are_told()
    {
        using var scratch = new Scratch();
        const string West = "-30.01,39.99,-29.99,40.02";
        var made = New(scratch, "--people", "9000", $"--bbox={West}");
        made.ExitCode.ShouldBe(0, made.Error);
        made.Error.ShouldContain(
            "2 zones (Market, Orchards) lie outside the crop and are left out"
        );
        made.Error.ShouldContain("2 zones (Harbour, Hillside) lie partly outside the crop");
        var yaml = File.ReadAllText(scratch["city/scenario.yaml"]);
        yaml.ShouldContain("  bbox: [-30.01, 39.99, -29.99, 40.02]\n");
        var zones = File.ReadAllText(scratch["city/zones.geojson"]);
        zones.Split("\"zone_id\"").Length.ShouldBe(1 + 2);

        File.WriteAllText(
            scratch["west.geojson"],
            """{"type":"Polygon","coordinates":[[[-30.01,39.99],[-29.99,39.99],[-29.99,40.02],[-30.01,40.02],[-30.01,39.99]]]}"""
        );
        Directory.Delete(scratch["city"], recursive: true);
        New(scratch, "--people", "9000", "--polygon", scratch["west.geojson"]).ExitCode.ShouldBe(0);
        File.ReadAllText(scratch["city/scenario.yaml"])
            .ShouldContain("  polygon: \"../west.geojson\"\n");
        File.ReadAllText(scratch["city/zones.geojson"]).ShouldBe(zones);
    }

    [Fact]
    public void A_crop_elsewhere_is_refused()
    {
        using var scratch = new Scratch();
        var far = New(scratch, "--people", "9000", "--bbox=10,10,11,11");
        far.ExitCode.ShouldBe(2);
        far.Error.ShouldContain("no street of the file lies inside the crop");
    }

    /// <summary>Processes of their own, all with the network still to be built.</summary>
    [Fact]
    public async Task Runs_at_once_share_one_kept_network()
    {
        using var scratch = new Scratch();
        New(scratch).ExitCode.ShouldBe(0);
        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ =>
                    Task.Run(() =>
                        Cli.RunIn(Cli.Root, Store(scratch), "check", scratch["city"], "--quiet")
                    )
                )
        );
        runs.ShouldAllBe(r => r.ExitCode == 0);
        Directory.GetFiles(scratch["store"]).ShouldHaveSingleItem().ShouldEndWith(".streets");
    }

    [Fact]
    public void A_scenario_that_is_there_is_not_written_over()
    {
        using var scratch = new Scratch();
        New(scratch).ExitCode.ShouldBe(0);
        File.AppendAllText(scratch["city/scenario.yaml"], "# mine\n");
        var again = New(scratch);
        again.ExitCode.ShouldBe(2);
        again.Error.ShouldContain("there is a scenario already");
        File.ReadAllText(scratch["city/scenario.yaml"]).ShouldEndWith("# mine\n");
    }

    [Theory]
    [InlineData("POP", "(feature 1, Harbour): there is no number of people as its property 'POP'")]
    [InlineData(
        "name",
        "zones.geojson:5:44: $.features[3].properties.name (feature 4, Orchards): name is 'Orchards'"
    )]
    public void People_that_cannot_be_counted_are_told_zone_by_zone(string people, string what)
    {
        using var scratch = new Scratch();
        var outcome = New(scratch, "--people", people);
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(what);
        outcome.Error.ShouldContain("4 errors; nothing was written");
        Directory.Exists(scratch["city"]).ShouldBeFalse();
    }

    private static Cli.Outcome New(Scratch scratch, params string[] more) =>
        Cli.RunIn(
            Cli.Root,
            Store(scratch),
            ["new", scratch["city"], "--osm", Town, "--zones", Quarters, .. more]
        );

    private static Dictionary<string, string> Store(Scratch scratch) =>
        new() { ["SAFEPASSAGE_CACHE"] = scratch["store"] };

    [GeneratedRegex(
        @"```sh\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shell();
}
