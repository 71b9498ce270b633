using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>Zones come from a table or a map, and find their node.</summary>
public sealed class ReadingZones : OfBaseScenario
{
    internal const string TwoZones = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"zone_id": "z1", "name": "East", "name_ar": "شرق", "civilians": 600, "wounded": null},
           "geometry": {"type": "Point", "coordinates": [37.1001, 36.2001]}},
          {"type": "Feature", "properties": {"zone_id": "z2", "name": "West", "civilians": "400", "wounded": 5, "node_id": "n2"},
           "geometry": {"type": "Polygon", "coordinates": [[[37.10, 36.19], [37.12, 36.19], [37.12, 36.21], [37.10, 36.21], [37.10, 36.19]]]}}
        ]}
        """;

    [Fact]
    public void A_row_of_HXL_tags_is_passed_over_and_people_stand_in_order_of_priority()
    {
        var zones = Read().Zones;
        zones.Select(z => z.Id).ShouldBe(["z1", "z2"]);

        // wounded have priority 1, civilians 2
        zones[0].People.ShouldBe([new(10), new(600)]);
    }

    [Fact]
    public void A_zone_with_a_node_lies_there_and_one_without_joins_the_nearest()
    {
        var scenario = Read();
        scenario.Zones[0].Location.ShouldBe(scenario.Network.Nodes[0].Location);
        scenario.Network.Nodes[scenario.Zones[1].Node].Id.ShouldBe("n2");
        scenario.Zones[1].Location.ShouldBe(new GeoPoint(37.1101, 36.2001));
    }

    [Fact]
    public void A_node_that_some_of_the_people_cannot_leave_is_passed_over()
    {
        // From n2 only walkers can go on; the wounded of z2 go by car and so need n3.
        Folder.Edit(
            "link.csv",
            "l2,n2,n3,false,900,primary,,,\n=>\nl2,n2,n3,true,900,primary,,,foot\n"
        );
        Folder.Edit(
            "scenario.yaml",
            "file: people.csv\n=>\nfile: people.csv, snap_limit_metres: 1000\n"
        );
        var scenario = Read();
        scenario.Network.Nodes[scenario.Zones[1].Node].Id.ShouldBe("n3");
    }

    [Fact]
    public void The_limit_of_snapping_can_be_set()
    {
        Folder.Edit(
            "scenario.yaml",
            "file: people.csv\n=>\nfile: people.csv, snap_limit_metres: 5\n"
        );
        ScenarioReader
            .Read(Folder.Path)
            .Errors.ShouldHaveSingleItem()
            .What.ShouldContain("the limit is 5 m");
    }

    [Fact]
    public void A_map_gives_points_and_outlines()
    {
        Folder.Edit("scenario.yaml", "file: people.csv\n=>\nfile: zones.geojson\n");
        File.WriteAllText(Folder.File("zones.geojson"), TwoZones);
        var zones = Read().Zones;
        zones[0].Name.ShouldBe(new Name("East", "شرق"));
        zones[0].Node.ShouldBe(0);
        zones[0].Outline.ShouldBeEmpty();
        zones[0].People.ShouldBe([Persons.Zero, new(600)]);
        zones[1].Outline.ShouldHaveSingleItem().Count.ShouldBe(5);
        zones[1].Location.Longitude.ShouldBeInRange(37.10, 37.12);
        zones[1].Node.ShouldBe(1);
    }

    private Scenario Read() => ReadFolder().Scenario;
}
