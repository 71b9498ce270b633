using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>What a scenario sets beside its extract: crops, overrides, numbers by class, closures.</summary>
public sealed class ExtractsOverruled : IDisposable
{
    private readonly ExtractTown _town = new();

    public void Dispose() => _town.Dispose();

    [Theory]
    [InlineData("{osm: town.osm, nodes: node.csv}", "tables and an extract")]
    [InlineData("{nodes: node.csv}", "neither both its tables nor an extract")]
    [InlineData("{osm: nowhere.osm}", "there is no such file")]
    [InlineData("{osm: town.osm, bbox: [-29.9, 39, -30.1, 41]}", "the box has no inside")]
    [InlineData(
        "{osm: town.osm, bbox: [-29, 39, -28, 41]}",
        "no street of the file lies inside the crop"
    )]
    [InlineData("{osm: zones.geojson}", "this is JSON")]
    [InlineData("{nodes: a.csv, links: b.csv, bbox: [1, 2, 3, 4]}", "bbox is for extracts")]
    public void What_cannot_be_a_network_is_refused(string network, string what)
    {
        _town.Folder.Edit("scenario.yaml", $"network: {{osm: town.osm}}\n=>\nnetwork: {network}\n");
        _town.Failed().ShouldContain(p => p.What.Contains(what));
    }

    [Fact]
    public void Overrides_belong_to_the_network_and_are_inputs()
    {
        _town.Folder.Edit(
            "scenario.yaml",
            "{osm: town.osm}\n=>\n{osm: town.osm, overrides: o.csv}\n"
        );
        File.WriteAllText(
            _town.Folder.File("o.csv"),
            "by,target,quantity,value,source\nclass,tertiary,car_speed_kmh,11,us\n"
        );
        var read = _town.Read();
        read.Inputs.Select(i => i.Path).ShouldContain("o.csv");
        // Where a chain turns a corner into a street of another class its speed lies between.
        read.Scenario.Network.Links.Count(l =>
                l.Car is { FreeSpeed.Value: > 10.9 and < 11.1, SpeedOrigin: Origin.Override }
            )
            .ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_class_that_the_scenario_sets_holds_for_all_its_streets()
    {
        _town.Folder.Edit(
            "scenario.yaml",
            "destinations:\n=>\nassumptions: {street_classes: {residential: {car_speed_km_per_hour: 12, source: Us}}}\ndestinations:\n"
        );
        _town
            .Read()
            .Scenario.Network.Links.Count(l =>
                l.Car is { FreeSpeed.Value: > 11.9 and < 12.1, SpeedOrigin: Origin.ClassDefault }
            )
            .ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_closure_by_polygon_and_time_shuts_the_streets_inside_for_that_time()
    {
        File.AppendAllText(
            _town.Folder.File("scenario.yaml"),
            """

            closures:
              - id: flood
                polygon: [[-30.000845, 40.006043], [-29.987888, 40.006043], [-29.987888, 40.01144], [-30.000845, 40.01144]]
                from: "09:30"
                until: "11:00"
                capacity_factor: 0.25
                reason: Water
                source: Us

            """
        );
        var scenario = _town.Read().Scenario;
        var closure = scenario.Closures.ShouldHaveSingleItem();
        closure.When.ShouldBe(new(TimeSpan.FromHours(1.5), TimeSpan.FromHours(3)));
        closure.CapacityFactor.ShouldBe(0.25);
        bool Inside(int node)
        {
            var at = scenario.Network.Nodes[node].Location;
            return at.Longitude is > -30.000845 and < -29.987888
                && at.Latitude is > 40.006043 and < 40.01144;
        }

        var links = scenario.Network.Links;
        int[] touching =
        [
            .. Enumerable
                .Range(0, links.Count)
                .Where(l => Inside(links[l].From) || Inside(links[l].To)),
        ];
        touching.Length.ShouldBeGreaterThan(20);
        touching.ShouldBeSubsetOf(closure.Links);
        closure.Links.Count.ShouldBeLessThan(links.Count / 2);
    }
}
