using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Streets of extracts found in the wild: what the map says of them, and who may go there.</summary>
public class FoundStreets
{
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
}
