using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Extracts found in the wild: what the map says there, and what is made of it.</summary>
public class FoundStreets
{
    private const string Town = "examples/made-up-town/town.osm";

    [Fact]
    public void Smoothness_is_about_wheels()
    {
        var town = Import(File("01", "town.osm"));
        town.Links.Select(l => l.From).Distinct().Count().ShouldBe(4);
        foreach (var way in (string[])["5.", "6."])
        {
            town.Open("foot", way).ShouldBe(way == "5." ? ["13>3", "3>13"] : ["14>4", "4>14"]);
            town.Open("car", way).ShouldBeEmpty();
        }

        var village = Plan(File("01", "village.osm"), File("01", "zones.geojson"));
        village.Yaml.ShouldContain("Road out");
        village.Yaml.ShouldContain("gate_longitude: 10.02\n");
        Numbers(village.Plan).Plan.ShouldBe(3000);
        // Way 2 is the track; its chain is named by the longer road.
        village.Orders.ShouldContain(",1.2 2.1,");
    }

    [Fact]
    public void Access_is_told_apart_by_direction()
    {
        var town = Import(File("02", "town.osm"));
        town.Open("car", "5.").ShouldBe(["2>12"]);
        town.Open("car", "6.").ShouldBe(["13>3"]);
        town.Open("car", "7.").ShouldBe(["4>14"]);
        town.Open("car", "8.").ShouldBe(["15>5"]);
        foreach (var way in (string[])["5.", "6.", "7.", "8."])
        {
            town.Open("foot", way).Length.ShouldBe(2);
        }
    }

    [Fact]
    public void What_is_deleted_in_the_file_is_not_there()
    {
        var josm = Import(File("03", "josm.osm"));
        josm.ExitCode.ShouldBe(0);
        josm.Outcome.Output.ShouldContain("4 ways taken");
        josm.Links.ShouldNotContain(l => l.Name == "Demolished bridge");
        var history = Import(File("03", "history.osm"));
        history.ExitCode.ShouldBe(0);
        history.Open("foot", "5.").ShouldBeEmpty();
        history.Links.Count(l => l.Uses.Contains("car")).ShouldBeLessThan(history.Links.Count);
        var village = Plan(File("03", "bridge-deleted.osm"), File("03", "zones.geojson"));
        village.Orders.ShouldNotContain("Destroyed bridge");
        village.Plan.ExitCode.ShouldBeLessThan(3);
    }

    [Fact]
    public void A_way_that_stands_twice_is_one()
    {
        var once = Import(File("04", "merged.osm"));
        once.ExitCode.ShouldBe(0);
        once.Links.Select(l => l.Id).ShouldBeUnique();
        once.Open("foot", "5.").ShouldBe(["13>3", "3>13"]);
        var town = Import(Town);
        var joined = Import(File("04", "two-extracts-joined.osm.pbf"));
        joined.ExitCode.ShouldBe(0);
        joined.Links.ShouldBe(town.Links);
        Import(File("04", "drawn-twice.osm"))
            .Health.ShouldContain(l =>
                l.StartsWith("drawn_twice,") && l.Contains(",6,Only Bridge,")
            );
    }

    [Fact]
    public void A_bridge_drawn_twice_carries_as_many_as_one()
    {
        long Bound(string file) =>
            Numbers(
                Plan(
                    File("04", file),
                    File("04", "zones.geojson"),
                    y =>
                        y.Replace(
                            "throughput_persons_per_hour: 2000",
                            "throughput_persons_per_hour: 50000"
                        ),
                    "--modes",
                    "car"
                ).Plan
            ).Bound;

        Bound("bridge-drawn-twice.osm").ShouldBe(19_934);
        Bound("bridge-once.osm").ShouldBe(19_934);
    }

    [Fact]
    public void A_file_that_its_server_did_not_finish_is_refused()
    {
        var cut = Import(File("05", "cut.osm")).Outcome;
        cut.ExitCode.ShouldBe(2);
        cut.Error.ShouldContain("runtime error: Query timed out in \"recurse\" at line 4");
        cut.Error.ShouldContain("Ask again with a longer timeout or a smaller box");
    }

    [Fact]
    public void Places_that_ways_carry_are_read()
    {
        var town = Import(Town);
        Import(File("06", "locations-on-ways.osm.pbf"))
            .Links.Select(l => l.Id)
            .ShouldBe(town.Links.Select(l => l.Id));
        var geom = Import(File("06", "out-geom.osm"));
        geom.ExitCode.ShouldBe(0);
        geom.Links.Count.ShouldBe(4);
    }

    [Fact]
    public void Classes_that_are_not_understood_are_named()
    {
        var town = Import(File("07", "town.osm"));
        town.Outcome.Output.ShouldContain("not clear  3 values of highway, for example");
        town.Open("car", "5.").Length.ShouldBe(2, "of a list the least class holds");
        town.Outcome.Output.ShouldContain("5 ways taken");
    }

    [Fact]
    public void Cars_keep_off_bus_lanes()
    {
        var town = Import(File("08", "town.osm"), "--modes", "car");
        town.Links.ShouldNotContain(l => l.Id.StartsWith("2."));
        town.Links.Where(l => l.Id.StartsWith("9.")).ShouldAllBe(l => l.Lanes == "1");
        using var scratch = new Scratch();
        Cli.Run("import", "osm", File("08", "town.osm"), "-q", "--out", scratch["out"]);
        var guesses = System.IO.File.ReadAllLines(scratch["out/guesses.csv"]);
        guesses.ShouldContain("1,primary,forward,car_lanes,2,rule,lanes_bus");
        guesses.ShouldContain("2,primary,forward,cars,0,rule,lanes_bus");
        guesses.ShouldContain("9,primary,both,car_lanes,1,rule,lanes_bus");
    }

    [Fact]
    public void Walkers_keep_off_roads_for_motor_vehicles()
    {
        var town = Import(File("09", "town.osm"));
        town.Open("foot", "5.").ShouldBeEmpty();
        town.Open("car", "5.").Length.ShouldBe(2);
        town.Open("foot", "6.").ShouldBeEmpty();
        (town.Open("foot", "7.").Length, town.Open("car", "7.").Length).ShouldBe((2, 2));
        town.Links.Where(l => l.Id.StartsWith("7.")).ShouldAllBe(l => l.Traits == "trunk_roads");
        var village = Plan(File("09", "village.osm"), File("09", "zones.geojson"));
        village.Orders.ShouldNotContain("Expressway");
    }

    [Fact]
    public void The_town_on_the_180th_meridian_is_the_town_a_degree_west()
    {
        var here = Plan(File("10", "grid-ends.osm"), File("10", "zones.geojson"));
        var west = Plan(
            File("10", "same-town-one-degree-west.osm"),
            File("10", "zones-one-degree-west.geojson")
        );
        here.Yaml.ShouldContain("West: Road to the west");
        here.Yaml.ShouldContain("gate_longitude: 179.98\n");
        here.Yaml.ShouldContain("gate_longitude: -179.978\n");
        here.Yaml.ShouldContain("+12:00");
        Numbers(here.Plan).ShouldBe(Numbers(west.Plan));
        // The map: the same outline of the western zone in the same frame.
        string Zone(string page) =>
            page[page.IndexOf("data-z=\"0\" d=\"", StringComparison.Ordinal)..][..60];
        Zone(here.Page).ShouldBe(Zone(west.Page));
    }

    [Theory]
    [InlineData("zones-not-cut.geojson")]
    [InlineData("zones-beyond-180.geojson")]
    public void Zones_that_are_not_cut_at_the_meridian_are_refused_with_the_rule(string zones)
    {
        var made = Plan(File("10", "grid-ends.osm"), File("10", zones)).New;
        made.ExitCode.ShouldBe(2);
        made.Error.ShouldContain("180th meridian");
        made.Error.ShouldContain("RFC 7946, 3.1.9");
    }

    [Fact]
    public void A_box_leads_across_the_meridian()
    {
        var whole = Import(File("10", "grid.osm"));
        var part = Import(File("10", "grid.osm"), "--bbox", "179.995,-16.81,-179.995,-16.78");
        part.ExitCode.ShouldBe(0);
        part.Links.Count.ShouldBeInRange(20, whole.Links.Count - 20);
        part.Links.Max(l => l.Length).ShouldBeLessThan(1_000, "no street leads around the earth");
        Import(File("10", "island.osm")).Links.Sum(l => l.Length).ShouldBeLessThan(6_000);
        Import(File("10", "split.osm")).ExitCode.ShouldBeLessThan(2);
    }

    [Fact]
    public void Odd_ways_make_no_odd_links()
    {
        var town = Import(File("11", "town.osm"));
        town.ExitCode.ShouldBe(0);
        town.Links.ShouldAllBe(l => l.From != l.To && l.Length > 0);
        town.Links.ShouldContain(l => l.Id.StartsWith("9."));
        town.Health.ShouldContain(l =>
            l.StartsWith("drawn_twice,") && l.Contains("There and back")
        );
        town.Health.Count(l => l.StartsWith("drawn_twice,")).ShouldBe(4);
    }

    [Fact]
    public void Cars_on_footways_are_slow_and_finite()
    {
        var town = Import(File("12", "town.osm"));
        town.Open("car", "5.").Length.ShouldBe(2);
        town.Links.Where(l => l.Uses.Contains("car") && l.Id[0] is '6' or '7' or '8')
            .ShouldAllBe(l => l.Speed == "5" && l.Lanes == "1");
    }

    [Fact]
    public void Barriers_stop_whom_they_stop()
    {
        var town = Import(File("13", "town.osm"));
        string[] Through(string node) =>
            [
                .. town
                    .Links.Where(l => l.From == node || l.To == node)
                    .SelectMany(l => l.Uses.Split(','))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
        // Shut to cars: the way beside the barrier has no link for them.
        foreach (var way in (string[])["3.", "5.", "6.", "7.", "8."])
        {
            town.Open("car", way).Length.ShouldBeLessThan(town.Open("foot", way).Length, way);
        }

        town.Open("car", "4.").Length.ShouldBe(town.Open("foot", "4.").Length);
        Through("52").ShouldContain("foot");
        Import(File("13", "on-junctions.osm"))
            .Outcome.Output.ShouldContain("2 stand on junctions and are taken as open");
    }

    [Fact]
    public void What_is_not_modelled_is_counted()
    {
        Import(File("14", "town.osm"))
            .Outcome.Output.ShouldContain("1 turn restriction is not heeded: no_left_turn 1");
        var town = Import(File("16", "town.osm"));
        town.Outcome.Output.ShouldContain("1 of access:conditional not heeded");
        town.Outcome.Output.ShouldContain("'no @ (Mo-Su 06:00-20:00)' on way 5 (Market lane)");
        var back = town.Links.Single(l => l.Id.StartsWith("8.") && l.Uses.Contains("car"));
        (back.From, back.To, back.Speed, back.Lanes).ShouldBe(("15", "5", "40", "2"));
    }

    [Fact]
    public void Order_does_not_matter_and_missing_nodes_are_counted()
    {
        Import(File("15", "ways-first.osm")).Links.Count.ShouldBe(4);
        var clipped = Import(File("15", "clipped.osm"));
        clipped.Outcome.Output.ShouldContain("2 nodes that ways pass are not in the file");
        clipped.Links.Sum(l => l.Length).ShouldBeLessThan(2_000);
    }

    [Theory]
    [InlineData("busy.osm", "web page")]
    [InlineData("diff.osm", "augmented diff")]
    [InlineData("hist.osh.pbf", "osmium time-filter")]
    [InlineData("lz4.osm.pbf", "compressed as lz4")]
    [InlineData("over.osm", "Ask Overpass for out:xml")]
    [InlineData("t.osc", "osmChange")]
    [InlineData("town.opl", "OPL")]
    [InlineData("town.osm.bz2", "bzip2")]
    [InlineData("town.zip", "zip archive")]
    [InlineData("utf16.osm", "UTF-16")]
    public void A_foreign_kind_of_file_is_named(string file, string what)
    {
        var outcome = Import(File("17", file)).Outcome;
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(what);
    }

    [Theory]
    [InlineData("nodense.osm.pbf")]
    [InlineData("none.osm.pbf")]
    [InlineData("low.osm.pbf")]
    public void An_unusual_but_sound_file_is_read(string file) =>
        Import(File("17", file)).Links.Count.ShouldBe(586);

    [Fact]
    public void Parts_that_overlap_are_refused_as_areas_as_crops_and_as_zones()
    {
        Cli.Outcome[] refused =
        [
            Import(Town, "--polygon", File("42", "crop-overlapping.geojson")).Outcome,
            Import(
                Town,
                "--overrides",
                File("42", "overrides-both.csv"),
                "--areas",
                File("42", "area-overlapping.geojson")
            ).Outcome,
            Plan(Town, File("40", "multi-overlap.geojson")).New,
        ];
        foreach (var outcome in refused)
        {
            outcome.ExitCode.ShouldBe(2);
            outcome.Error.ShouldContain("the parts of the outline overlap");
        }

        Import(Town, "--polygon", File("42", "crop-whole.geojson")).ExitCode.ShouldBeLessThan(2);
    }

    [Fact]
    public void An_area_may_be_named_by_a_number() =>
        Import(
            Town,
            "--overrides",
            File("42", "overrides.csv"),
            "--areas",
            File("42", "areas.geojson")
        )
            .ExitCode.ShouldBeLessThan(2);

    [Fact]
    public void Zones_keep_names_that_are_numbers()
    {
        using var scratch = new Scratch();
        Cli.Run(
                "new",
                scratch["city"],
                "--osm",
                Town,
                "--zones",
                File("40", "numeric-names.geojson")
            )
            .ExitCode.ShouldBe(0);
        var zones = System.IO.File.ReadAllText(scratch["city/zones.geojson"]);
        zones.ShouldContain("\"name\":\"101\"");
        zones.ShouldContain("\"name\":\"102\"");
    }
}
