using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

public class JoiningChains
{
    /// <summary>
    /// <code>
    /// 1 ── 2 ── 3 ── 4 ── 5     way 10 is 1-2-3, way 11 is 5-4-3 (drawn the other way)
    ///           │
    ///           6               way 12
    /// </code>
    /// </summary>
    private static Sketch Tee() =>
        new Sketch()
            .Way(10, [1, 2, 3], speed: 36, lanes: 2, name: "Nile Street")
            .Way(11, [5, 4, 3], speed: 72)
            .Way(12, [3, 6]);

    [Fact]
    public void Junctions_and_ends_stay_nodes_and_all_else_becomes_shape()
    {
        var streets = Tee().Everything();
        Sketch.Links(streets).ShouldBe(["1>3*", "3>1*", "3>5*", "3>6*", "5>3*", "6>3*"]);
        var roads = OsmToRoads.ToRoads(streets);
        roads.Links.ShouldAllBe(l => l.Shape.Count == (l.Id.StartsWith("12.") ? 0 : 1));
        roads.Links[0].Shape[0].Longitude.ShouldBe(0.002, 1e-9);
    }

    /// <summary>1 ── 2 ── 3 where the second way is slower, narrower, has fewer lanes, and is longer.</summary>
    [Fact]
    public void Length_and_time_add_up_the_smallest_capacity_holds_and_the_least_sure_origin()
    {
        var streets = new Sketch()
            .At(1, 0, 0)
            .At(2, 0.001, 0)
            .At(3, 0.003, 0)
            .Way(10, [1, 2], speed: 36, lanes: 3, width: 4, name: "Short Street")
            .Way(11, [3, 2], speed: 18, lanes: 2, width: 3, name: "Long Street", oneway: false)
            .Everything();
        streets.Links.Length.ShouldBe(2);
        var (a, b) = (Earth.Metres(0, 0, 10_000, 0), Earth.Metres(10_000, 0, 30_000, 0));
        foreach (var link in streets.Links)
        {
            link.Metres.ShouldBe(a + b, 1e-9);
            (link.Metres / link.CarSpeed.Value).ShouldBe((a / 36) + (b / 18), 1e-9);
            link.CarLanes.Value.ShouldBe(2);
            link.CarLanes.Origin.ShouldBe(Origin.ClassDefault);
            link.FootWidth.Value.ShouldBe(3);
        }

        streets.NameOf(0)!.Local.ShouldBe("Long Street");
        streets
            .PartsOf(0)
            .ToArray()
            .Select(p => (p.Way, p.Ahead))
            .ShouldBe([(0, true), (1, false)]);
    }

    /// <summary>1 ══ 2 ── 3: cars may not go back on the second half, so node 2 is where it matters.</summary>
    [Fact]
    public void A_change_of_who_may_go_keeps_its_node()
    {
        var streets = new Sketch().Way(10, [1, 2]).Way(11, [2, 3], oneway: true).Everything();
        Sketch.Links(streets).ShouldBe(["1>2*", "2>1*", "2>3*", "3>2"]);
    }

    [Fact]
    public void Nodes_that_the_caller_needs_stay()
    {
        var map = new Sketch().Way(10, [1, 2, 3]).Map();
        var streets = OsmNetworkBuilder.Build(map, BuildOptions.All with { KeepNodes = [2, 77] });
        Sketch.Links(streets).ShouldBe(["1>2*", "2>1*", "2>3*", "3>2*"]);
    }

    /// <summary>A ring of four nodes, and a street that comes back to its junction 7 by 8 and 9.</summary>
    [Fact]
    public void No_link_ends_where_it_begins()
    {
        var streets = new Sketch()
            .At(3, 0.003, 0.001)
            .Way(10, [1, 2, 3, 4, 1])
            .Way(11, [6, 7])
            .At(8, 0.008, 0.001)
            .Way(12, [7, 8, 9, 7])
            .Everything();
        streets.Links.ShouldAllBe(l => l.From != l.To);
        streets.Links.Length.ShouldBe(4 + 2 + 4);
        streets.Parts.Sum(p => p.Segments).ShouldBe(4 + 1 + 3);
    }

    [Fact]
    public void Ids_lead_back_to_ways_and_are_unique()
    {
        var roads = OsmToRoads.ToRoads(Tee().Everything());
        roads
            .Links.Select(l => l.Id)
            .ShouldBe(["10.1", "10.1r", "11.1", "11.1r", "12.1", "12.1r"], ignoreOrder: true);
        foreach (var (link, i) in roads.Links.Select((l, i) => (l, i)))
        {
            var other = roads.Links[roads.ReverseOf(i)];
            (other.From, other.To).ShouldBe((link.To, link.From));
            other.Id.TrimEnd('r').ShouldBe(link.Id.TrimEnd('r'));
        }

        roads.Nodes.Select(n => n.Id).ShouldBe(["1", "3", "5", "6"]);
        roads.Links.Single(l => l.Id == "10.1").Street!.En.ShouldBe("Nile Street");
    }

    /// <summary>1 ── 2 ─bar─ 3 ── 4: the shorter segment at the bar is lost to cars, and only to them.</summary>
    [Fact]
    public void A_barrier_shuts_the_shorter_segment_beside_it()
    {
        var streets = new Sketch()
            .At(1, 0, 0)
            .At(2, 0.002, 0)
            .At(3, 0.003, 0)
            .Way(10, [1, 2, 3])
            .Bar(2, NodeBar.Cars)
            .Everything();
        Sketch.Links(streets).ShouldBe(["1>2*", "2>1*", "2>3", "3>2"]);
        streets.BarriersOnJunctions.ShouldBe(0);
    }

    [Fact]
    public void A_barrier_on_a_junction_is_left_aside_and_counted()
    {
        var streets = Tee().Bar(3, NodeBar.Cars).Everything();
        streets.Links.ShouldAllBe(l => l.Cars);
        streets.BarriersOnJunctions.ShouldBe(1);
    }

    [Fact]
    public void The_same_map_gives_the_same_network()
    {
        var (a, b) = (Tee().Strong(), Tee().Strong());
        a.Links.ShouldBe(b.Links);
        a.Points.ShouldBe(b.Points);
    }
}
