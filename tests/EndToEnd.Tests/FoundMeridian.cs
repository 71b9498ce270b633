using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>A town on the 180th meridian.</summary>
public class FoundMeridian
{
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
}
