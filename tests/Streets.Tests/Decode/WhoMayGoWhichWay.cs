using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Cars and walkers by the tags of a way, written 'key=value key=value', and past what stands in it.</summary>
public class WhoMayGoWhichWay
{
    [Theory]
    [InlineData("highway=residential", "<>", "<>")]
    [InlineData("highway=motorway", ">", "")]
    [InlineData("highway=motorway oneway=no", "<>", "")]
    [InlineData("highway=motorway foot=yes", ">", "<>")]
    [InlineData("highway=footway", "", "<>")]
    [InlineData("highway=footway access=yes", "", "<>")]
    [InlineData("highway=footway motorcar=yes", "<>", "<>")]
    [InlineData("highway=track vehicle=destination", "<>", "<>")]
    [InlineData("highway=busway", "", "")]
    [InlineData("highway=primary oneway=yes", ">", "<>")]
    [InlineData("highway=primary oneway=1", ">", "<>")]
    [InlineData("highway=primary oneway=true", ">", "<>")]
    [InlineData("highway=primary oneway=-1", "<", "<>")]
    [InlineData("highway=primary oneway=reverse", "<", "<>")]
    [InlineData("highway=primary oneway=no", "<>", "<>")]
    [InlineData("highway=motorway oneway=0", "<>", "")]
    [InlineData("highway=motorway_link", ">", "")]
    [InlineData("highway=motorway_link oneway=false", "<>", "")]
    [InlineData("highway=trunk_link", "<>", "<>")]
    [InlineData("highway=primary oneway:motor_vehicle=-1", "<", "<>")]
    [InlineData("highway=primary oneway=yes oneway:vehicle=no", "<>", "<>")]
    [InlineData("highway=footway oneway:foot=-1", "", "<")]
    [InlineData("highway=steps conveying=forward", "", ">")]
    [InlineData("highway=primary oneway=alternating", "<>", "<>")]
    [InlineData("highway=primary oneway=reversible", "", "<>")]
    [InlineData("highway=primary oneway=perhaps", "<>", "<>")]
    [InlineData("highway=primary oneway=yes oneway:motorcar=no", "<>", "<>")]
    [InlineData("highway=primary oneway=yes oneway:foot=yes", ">", ">")]
    [InlineData("highway=steps conveying=backward", "", "<")]
    [InlineData("highway=tertiary junction=roundabout", ">", "<>")]
    [InlineData("highway=tertiary junction=circular", ">", "<>")]
    [InlineData("highway=tertiary junction=roundabout oneway=no", "<>", "<>")]
    [InlineData("highway=primary access=no", "", "")]
    [InlineData("highway=primary access=no foot=yes", "", "<>")]
    [InlineData("highway=primary access=private motor_vehicle=yes", "<>", "")]
    [InlineData("highway=primary vehicle=no", "", "<>")]
    [InlineData("highway=primary motor_vehicle=no", "", "<>")]
    [InlineData("highway=primary motor_vehicle=private", "", "<>")]
    [InlineData("highway=primary foot=no", "<>", "")]
    [InlineData("highway=motorway foot=designated", ">", "<>")]
    [InlineData("highway=service access=customers", "<>", "<>")]
    [InlineData("highway=service access=permissive", "<>", "<>")]
    [InlineData("highway=track access=agricultural", "", "")]
    [InlineData("highway=primary access=military", "", "")]
    [InlineData("highway=primary smoothness=excellent", "<>", "<>")]
    [InlineData("highway=primary vehicle=no motor_vehicle=destination", "<>", "<>")]
    [InlineData("highway=primary motor_vehicle=yes motorcar=no", "", "<>")]
    [InlineData("highway=primary foot=use_sidepath", "<>", "")]
    [InlineData("highway=primary access=unheard_of", "<>", "<>")]
    [InlineData("highway=track impassable=yes", "", "")]
    [InlineData("highway=track smoothness=impassable", "", "<>")]
    [InlineData("highway=path smoothness=impassable impassable=yes", "", "")]
    [InlineData("highway=primary motorroad=yes", "<>", "")]
    [InlineData("highway=trunk motorroad=yes foot=yes", "<>", "<>")]
    [InlineData("highway=trunk motorroad=yes foot=designated", "<>", "<>")]
    [InlineData("highway=trunk motorroad=yes access=yes", "<>", "")]
    [InlineData("highway=trunk motorroad=no", "<>", "<>")]
    [InlineData("highway=trunk", "<>", "<>")]
    [InlineData("highway=motorway_link foot=yes", ">", "<>")]
    [InlineData("highway=service access=no;destination", "<>", "<>")]
    [InlineData("highway=track access=agricultural;forestry", "", "")]
    [InlineData("highway=residential;footway", "", "<>")]
    [InlineData("highway=residential;unclassified", "<>", "<>")]
    public void Who_may_go_which_way(string tags, string cars, string walkers)
    {
        var way = Ways.Read(tags);
        Arrows(way.Forward.AllowsCars, way.Backward.AllowsCars).ShouldBe(cars);
        Arrows(way.Forward.AllowsWalkers, way.Backward.AllowsWalkers).ShouldBe(walkers);
    }

    [Theory]
    [InlineData("lanes=2 oneway=yes motor_vehicle:lanes=no|no", "")]
    [InlineData("lanes=2 oneway=yes lanes:bus=2", "")]
    [InlineData("oneway=yes vehicle:lanes=no|no", "")]
    [InlineData("lanes=2 motor_vehicle:lanes:backward=no", ">")]
    [InlineData("lanes=3 motorcar:lanes:forward=no|no", "<")]
    [InlineData("lanes=2 access:lanes=no|no", "")]
    [InlineData("lanes=4 lanes:psv:forward=2 lanes:psv:backward=2", "")]
    [InlineData("lanes=2 motor_vehicle:lanes=yes|no", "<>")]
    public void Where_every_lane_is_for_others_cars_may_not_go(string tags, string cars)
    {
        var way = Ways.Read($"highway=primary {tags}");
        Arrows(way.Forward.AllowsCars, way.Backward.AllowsCars).ShouldBe(cars);
        way.Forward.AllowsWalkers.ShouldBeTrue();
    }

    [Theory]
    [InlineData("barrier=gate", NodeBar.None)]
    [InlineData("barrier=bollard", NodeBar.Cars)]
    [InlineData("barrier=bollard motor_vehicle=yes", NodeBar.None)]
    [InlineData("barrier=gate access=private", NodeBar.Cars | NodeBar.Walkers)]
    [InlineData("barrier=gate access=no foot=yes", NodeBar.Cars)]
    [InlineData("barrier=city_wall", NodeBar.Cars | NodeBar.Walkers)]
    [InlineData("barrier=debris", NodeBar.Cars)]
    [InlineData("barrier=gate locked=yes", NodeBar.Cars)]
    [InlineData("barrier=gate locked=yes motor_vehicle=yes", NodeBar.None)]
    [InlineData("highway=crossing access=no foot=yes", NodeBar.Cars)]
    [InlineData("impassable=yes", NodeBar.Cars | NodeBar.Walkers)]
    public void Barriers(string tags, NodeBar bar)
    {
        var map = Extracts.Map(
            new TinyPbf()
                .Header()
                .Block(b =>
                    b.Dense(
                        new(1, 37.1, 36.2),
                        new TinyNode(
                            2,
                            37.101,
                            36.2,
                            [.. tags.Split(' ').Select(t => (t.Split('=')[0], t.Split('=')[1]))]
                        )
                    )
                )
                .Block(b => b.Way(10, [1, 2], ("highway", "primary")))
                .ToArray()
        );
        map.Bars.ShouldBe([NodeBar.None, bar]);
    }

    private static string Arrows(bool forward, bool backward) =>
        (backward ? "<" : "") + (forward ? ">" : "");
}
