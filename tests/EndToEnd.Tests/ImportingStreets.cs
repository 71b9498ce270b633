namespace SafePassage.EndToEnd.Tests;

/// <summary>From the extract of a made-up town to tables, through the door.</summary>
public class ImportingStreets
{
    private static readonly string[] Tables =
    [
        "assumptions.csv",
        "guesses.csv",
        "health.csv",
        "link.csv",
        "node.csv",
    ];

    [Fact]
    public void A_town_becomes_tables_and_says_what_it_guessed()
    {
        using var scratch = new Scratch();
        var outcome = Cli.Run(
            "import",
            "osm",
            "examples/made-up-town/town.osm",
            "-o",
            scratch.Path
        );

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        Golden.ShouldMatch(outcome.Output.Replace(scratch.Path, "OUT"), "import-town.txt");
        Files(scratch).ShouldBe(Tables);
        var health = File.ReadAllLines(scratch["health.csv"]);
        health.ShouldContain(l => l.StartsWith("island,foot,"));
        var guesses = File.ReadAllLines(scratch["guesses.csv"]);
        guesses.ShouldContain(l => l.EndsWith("car_lanes,1,class_default,"));
        guesses.Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Walkers_alone_leave_no_cars()
    {
        using var scratch = new Scratch();
        Cli.Run(
                "import",
                "osm",
                "examples/made-up-town/town.osm",
                "-o",
                scratch.Path,
                "--modes",
                "foot"
            )
            .ExitCode.ShouldBe(0);
        var links = File.ReadAllLines(scratch["link.csv"]);
        links.Length.ShouldBeGreaterThan(200);
        links.Skip(1).ShouldAllBe(l => l.Contains(",foot,") && !l.Contains("car"));
    }

    [Fact]
    public void A_box_keeps_what_lies_in_it_and_what_leads_out()
    {
        using var scratch = new Scratch();
        var whole = Cli.Run(
            "import",
            "osm",
            "examples/made-up-town/town.osm",
            "-o",
            scratch["whole"]
        );
        var box = Cli.Run(
            "import",
            "osm",
            "examples/made-up-town/town.osm",
            "-o",
            scratch["box"],
            "--bbox=-30.001,39.999,-29.99,40.0045"
        );
        (whole.ExitCode, box.ExitCode).ShouldBe((0, 0), box.Error);
        var kept = File.ReadAllLines(scratch["box/node.csv"]).Length;
        kept.ShouldBeInRange(10, File.ReadAllLines(scratch["whole/node.csv"]).Length / 2);
    }

    [Fact]
    public void A_polygon_keeps_what_the_box_of_its_shape_keeps_and_a_corner_less_keeps_less()
    {
        using var scratch = new Scratch();
        string Polygon(params string[] corners) =>
            $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', corners)}}]]}""";
        string[] square =
        [
            "[-30.001,39.999]",
            "[-29.99,39.999]",
            "[-29.99,40.0045]",
            "[-30.001,40.0045]",
            "[-30.001,39.999]",
        ];
        File.WriteAllText(scratch["square.geojson"], Polygon(square));
        File.WriteAllText(scratch["half.geojson"], Polygon([.. square[..3], square[4]]));
        string[] Nodes(string name, params string[] crop)
        {
            var outcome = Cli.Run([
                "import",
                "osm",
                "examples/made-up-town/town.osm",
                "-o",
                scratch[name],
                .. crop,
            ]);
            outcome.ExitCode.ShouldBe(0, outcome.Error);
            return File.ReadAllLines(scratch[$"{name}/node.csv"]);
        }

        var box = Nodes("box", "--bbox=-30.001,39.999,-29.99,40.0045");
        Nodes("square", "--polygon", scratch["square.geojson"]).ShouldBe(box);
        Nodes("half", "--polygon", scratch["half.geojson"])
            .Length.ShouldBeInRange(5, box.Length - 5);
    }

    /// <summary>Two million nodes that no street passes would take 32 MB if they were held; the process gets 16 for everything.</summary>
    [Theory]
    [InlineData("country.osm")]
    [InlineData("country.osm.pbf")]
    public void Memory_is_bounded_by_what_is_kept_and_not_by_the_file(string name)
    {
        using var scratch = new Scratch();
        using (var writer = File.CreateText(scratch["country.osm"]))
        {
            writer.Write("<osm version='0.6'>");
            for (var i = 1; i <= 2_000_000; i++)
            {
                writer.Write($"<node id='{i}' version='1' lat='40.{i % 9999:0000}' lon='-30'/>");
            }

            writer.Write(
                "<way id='1' version='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>"
            );
        }

        if (name.EndsWith(".pbf", StringComparison.Ordinal))
        {
            Assert.SkipUnless(File.Exists("/usr/bin/osmium"), "osmium is not installed");
            Cli.Start("osmium", scratch.Path, [], "cat", "country.osm", "-o", name)
                .ExitCode.ShouldBe(0);
        }

        var outcome = Cli.RunIn(
            scratch.Path,
            new() { ["DOTNET_GCHeapHardLimit"] = "0x1000000" },
            "import",
            "osm",
            name,
            "-o",
            "out"
        );
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("2,000,000 nodes, 1 ways");
    }

    [Fact]
    public void Overrides_replace_guesses_and_wrong_rows_are_all_told()
    {
        using var scratch = new Scratch();
        File.WriteAllText(
            scratch["good.csv"],
            "by,target,quantity,value,source\nclass,living_street,car_speed_kmh,7,a neighbour\n"
        );
        File.WriteAllText(
            scratch["bad.csv"],
            "by,target,quantity,value,source\nway,99999,car_lanes,2,me\nclass,motorway,car_lanes,2,me\n"
        );
        string[] import = ["import", "osm", "examples/made-up-town/town.osm", "--overrides"];

        Cli.Run([.. import, scratch["good.csv"], "-o", scratch["out"]]).ExitCode.ShouldBe(0);
        File.ReadAllLines(scratch["out/link.csv"])
            .Count(l => l.Contains(",7,1,"))
            .ShouldBeGreaterThan(3);
        var bad = Cli.Run([.. import, scratch["bad.csv"], "-o", scratch["none"]]);
        bad.ExitCode.ShouldBe(2);
        bad.Error.ShouldContain("bad.csv:2: way 99999 is not among the streets");
        bad.Error.ShouldContain("bad.csv:3: the map has no street of class 'motorway'");
        Directory.Exists(scratch["none"]).ShouldBeFalse();
    }

    [Fact]
    public void All_troubles_of_all_files_are_told_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["a.osm"], "<osm><way id='1'><nd ref='x'/>");
        File.WriteAllText(scratch["crop.geojson"], "no json");
        var outcome = Cli.Run(
            "import",
            "osm",
            scratch["a.osm"],
            "--polygon",
            scratch["crop.geojson"],
            "--overrides",
            scratch["nowhere.csv"],
            "--out",
            scratch["out"]
        );
        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("a.osm");
        outcome.Error.ShouldContain("crop.geojson:1:");
        outcome.Error.ShouldContain("nowhere.csv: there is no such file");
        outcome.Error.ShouldContain("3 errors; nothing was written");
        Directory.Exists(scratch["out"]).ShouldBeFalse();
    }

    private static IEnumerable<string?> Files(Scratch scratch) =>
        Directory
            .GetFileSystemEntries(scratch.Path)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);
}
