using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Ways drawn along each other, node by node: 1 ── 2 ── 3.</summary>
public class DrawingTwice
{
    [Fact]
    public void A_segment_between_the_same_nodes_counts_once_and_is_told()
    {
        var streets = new Sketch()
            .Way(10, [1, 2, 3])
            .Way(11, [3, 2, 1], name: "Again")
            .Everything();
        streets.Links.Length.ShouldBe(2);
        var twice = NetworkHealth
            .Examine(streets, [], [], new HealthLimits())
            .Repeated.ShouldHaveSingleItem();
        (twice.OsmWay, twice.By, twice.Street!.En).ShouldBe((11, 10, "Again"));
        twice.Metres.ShouldBe(2 * 111.2, 0.2);
    }

    [Fact]
    public void The_higher_class_holds_whichever_comes_first()
    {
        var streets = new Sketch()
            .Way(10, [1, 2], HighwayClass.Service, lanes: 1)
            .Way(11, [1, 2], HighwayClass.Primary, lanes: 3)
            .Everything();
        streets.Links.ShouldAllBe(l => l.CarLanes.Value == 3);
        streets.Repeated.ShouldHaveSingleItem().Way.ShouldBe(0);
    }

    [Theory]
    [InlineData(true, false, false, true)]
    [InlineData(false, true, true, false)]
    public void What_only_one_of_them_allows_stays_open(
        bool walkers,
        bool cars,
        bool otherWalkers,
        bool otherCars
    )
    {
        var streets = new Sketch()
            .Way(10, [1, 2], walkers: walkers, cars: cars)
            .Way(11, [1, 2], walkers: otherWalkers, cars: otherCars)
            .Everything();
        streets.Links.Count(l => l.Walkers).ShouldBe(2);
        streets.Links.Count(l => l.Cars).ShouldBe(2);
        streets.Repeated.ShouldBeEmpty();
    }

    [Fact]
    public void Two_one_way_streets_against_each_other_are_the_two_directions_of_one()
    {
        var streets = new Sketch()
            .Way(10, [1, 2], oneway: true, walkers: false)
            .Way(11, [2, 1], oneway: true, walkers: false)
            .Everything();
        Sketch.Links(streets).ShouldBe(["1>2*", "2>1*"]);
        streets.Repeated.ShouldBeEmpty();
    }

    [Fact]
    public void There_and_back_is_one_street()
    {
        var streets = new Sketch().Way(10, [1, 2, 3, 2, 1]).Everything();
        Sketch.Links(streets).ShouldBe(["1>3*", "3>1*"]);
        streets.Repeated.ShouldHaveSingleItem().ShouldBe(new(0, 0, 0, 2, 2 * Leg(streets)));
    }

    /// <summary>A hundred ways between the same nodes, and a hub with many doubled spokes.</summary>
    [Fact]
    public void Many_times_is_once()
    {
        var many = new Sketch();
        for (var i = 0; i < 100; i++)
        {
            many.Way(10 + i, [1, 2]).Way(1000 + i, [1, 3 + (i / 2)]);
        }

        var streets = many.Everything();
        streets.Links.Length.ShouldBe(2 + (2 * 50));
        streets.Repeated.Sum(r => r.Segments).ShouldBe(99 + 50);
    }

    [Fact]
    public void Pieces_of_one_way_keep_ids_of_their_own()
    {
        var map = new Sketch().At(6, 0.002, 0).Way(10, [1, 2, 3, 4, 5, 6]).Way(11, [2, 6, 5]).Map();
        var cropped = MapCrop.Crop(map, NamedArea.Of("box", new GeoBox(0.0015, -1, 0.0025, 1)));
        cropped.Ways.Count(w => w.Id == 10).ShouldBe(2);
        var roads = OsmToRoads.ToRoads(OsmNetworkBuilder.Build(cropped, BuildOptions.All));
        roads.Links.Select(l => l.Id).ShouldBeUnique();
        roads.Links.Count(l => l.Id.StartsWith("10.")).ShouldBeGreaterThan(3);
    }

    private static double Leg(OsmNetwork streets) => streets.Links[0].Metres / 2;
}
