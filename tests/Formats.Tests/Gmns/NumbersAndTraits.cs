using SafePassage.Formats.Gmns;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Gmns;

/// <summary>What a link is like: its numbers, its traits and who may use it, from its row or from its class.</summary>
public sealed class NumbersAndTraits : OfGmnsTables
{
    [Fact]
    public void Given_numbers_are_kept_and_empty_ones_come_from_the_class()
    {
        var network = Network();
        network
            .Links[0]
            .Car.ShouldBe(
                new CarUse(new(40), 1, 900, Origin.Given, Origin.Given, Origin.ClassDefault)
            );
        network.Links[0].Foot.ShouldBe(new FootUse(new(3), Origin.ClassDefault));
        network
            .Links[1]
            .Car.ShouldBe(
                new CarUse(
                    new(50),
                    2,
                    1200,
                    Origin.ClassDefault,
                    Origin.ClassDefault,
                    Origin.ClassDefault
                )
            );
    }

    [Fact]
    public void The_numbers_of_a_class_can_be_replaced_by_the_scenario()
    {
        Folder.Edit(
            "scenario.yaml",
            "assumptions:\n=>\nassumptions:\n  street_classes: {primary: {car_lanes: 1, source: Picture}}\n"
        );
        Network().Links[1].Car!.Value.Lanes.ShouldBe(1);
    }

    [Theory]
    [InlineData("secondary", "", "")]
    [InlineData("steps", "", "steps")]
    [InlineData("track", "tunnels;rough", "unpaved,rough,tunnels")]
    [InlineData("trunk", "bridges", "bridges,trunk_roads")]
    [InlineData("secondary", "\"not_for_wheelchairs, fords\"", "fords,not_for_wheelchairs")]
    public void What_a_link_is_underfoot_stands_in_its_class_and_in_a_column(
        string facility,
        string traits,
        string expected
    )
    {
        Links(
            "link_id,from_node_id,to_node_id,directed,length,facility_type,grade,traits",
            $"l1,n1,n2,false,900,{facility},-7.5,{traits}"
        );
        foreach (var link in Network().Links.Take(2))
        {
            link.Traits.ToString().ShouldBe(expected);
            link.InclinePerCent.ShouldBe(7.5);
        }
    }

    [Fact]
    public void A_trait_that_nobody_knows_is_refused_with_the_nearest_word()
    {
        Links(
            "link_id,from_node_id,to_node_id,directed,length,facility_type,traits",
            "l1,n1,n2,false,900,secondary,step"
        );
        var error = ScenarioReader.Read(Folder.Path).Errors.ShouldHaveSingleItem();
        error.What.ShouldBe("traits names 'step', which is no known trait");
        error.Remedy.ShouldContain("steps");
    }

    [Fact]
    public void Trunk_roads_that_walkers_are_let_onto_are_listed_with_their_length()
    {
        const string Header =
            "link_id,from_node_id,to_node_id,directed,length,facility_type,allowed_uses";
        Links(Header, "l1,n1,n2,false,900,trunk,");
        Trunk().ShouldBe(0.9);
        Links(Header, "l1,n1,n2,false,900,trunk,\"foot,car\"");
        Trunk().ShouldBeNull("the table says that walkers may");
        Links(Header, "l1,n1,n2,false,900,primary,");
        Trunk().ShouldBeNull();

        double? Trunk() =>
            ScenarioReader
                .Read(Folder.Path)
                .Value!.Scenario.Assumptions.SingleOrDefault(a =>
                    a.Value.Quantity == AssumedQuantity.TrunkOnFoot
                )
                ?.Value.Number;
    }

    [Fact]
    public void Uses_that_no_mode_of_ours_has_leave_a_link_that_nobody_uses()
    {
        Folder.Edit("link.csv", "900,primary,,,\n=>\n900,primary,,,bike\n");
        Folder.Edit("people.csv", "z2,West,,37.1101,36.2001\n=>\nz2,West,n2,,\n");
        var network = Network();
        ShouldBeShut(network.Links[1]);

        using (var links = new StreamWriter(Folder.File("link.csv")))
        {
            GmnsWriter.WriteLinks(links, network);
        }

        ShouldBeShut(Network().Links[1]);

        static void ShouldBeShut(RoadLink link) =>
            (link.Foot is null, link.Car is null).ShouldBe((true, true));
    }
}
