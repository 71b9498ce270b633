using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Extracts found in the wild, as files: deleted, doubled, cut off or clipped, and of other kinds.</summary>
public class FoundExtracts
{
    private const string Town = "examples/made-up-town/town.osm";

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
}
