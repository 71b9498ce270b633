using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>One way from node 1 to node 2 with the tags of each row, written 'key=value key=value'.</summary>
public class Interpreting
{
    private static OsmMap Map(string tags) => Ways.Map(tags);

    private static OsmWay Way(string tags) => Ways.Read(tags);

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
        var way = Way(tags);
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
        var way = Way($"highway=primary {tags}");
        Arrows(way.Forward.AllowsCars, way.Backward.AllowsCars).ShouldBe(cars);
        way.Forward.AllowsWalkers.ShouldBeTrue();
    }

    [Theory]
    [InlineData("highway=steps", WayTraits.Steps)]
    [InlineData("highway=steps ramp:wheelchair=yes", WayTraits.None)]
    [InlineData("highway=steps wheelchair=yes", WayTraits.None)]
    [InlineData("highway=footway wheelchair=no", WayTraits.NotForWheelchairs)]
    [InlineData("highway=residential surface=asphalt", WayTraits.SurfaceKnown)]
    [InlineData("highway=residential surface=gravel", WayTraits.SurfaceKnown | WayTraits.Unpaved)]
    [InlineData("highway=track", WayTraits.Unpaved)]
    [InlineData("highway=path", WayTraits.Unpaved)]
    [InlineData("highway=track tracktype=grade1", WayTraits.SurfaceKnown)]
    [InlineData("highway=track surface=concrete", WayTraits.SurfaceKnown)]
    [InlineData(
        "highway=track tracktype=grade5",
        WayTraits.SurfaceKnown | WayTraits.Unpaved | WayTraits.Rough
    )]
    [InlineData("highway=footway smoothness=bad", WayTraits.Rough)]
    [InlineData("highway=footway smoothness=intermediate", WayTraits.None)]
    [InlineData("highway=footway smoothness=horrible wheelchair=yes", WayTraits.None)]
    [InlineData("highway=service ford=yes", WayTraits.Ford)]
    [InlineData("highway=service ford=no", WayTraits.None)]
    public void What_is_underfoot(string tags, WayTraits traits) =>
        Way(tags).Traits.ShouldBe(traits);

    [Theory]
    [InlineData("6%", 6)]
    [InlineData("6", 6)]
    [InlineData("-4.5 %", -4.5)]
    [InlineData("+3%", 3)]
    [InlineData("45°", 100)]
    [InlineData("up", double.NaN)]
    [InlineData("300%", double.NaN)]
    [InlineData("", double.NaN)]
    public void Inclines(string value, double perCent)
    {
        var incline = Ways.Read("highway=footway", ("incline", value)).InclinePerCent;
        (
            double.IsNaN(perCent) ? double.IsNaN(incline) : Math.Abs(incline - perCent) < 1e-9
        ).ShouldBeTrue($"{incline}");
    }

    [Theory]
    [InlineData("highway=yes", GuessRule.ClassUnknown)]
    [InlineData("highway=Residential", GuessRule.ClassUnknown)]
    [InlineData("highway=residential;swamp", GuessRule.ClassUnknown)]
    [InlineData("highway=residential;unclassified", GuessRule.ClassOfList)]
    public void A_class_that_is_not_understood_is_remarked(string tags, GuessRule rule)
    {
        var map = Map(tags);
        map.Remarks.ShouldHaveSingleItem().Rule.ShouldBe(rule);
        map.Ways.Length.ShouldBe(rule == GuessRule.ClassOfList ? 1 : 0);
    }

    [Theory]
    [InlineData("highway=construction")]
    [InlineData("highway=construction construction=primary")]
    [InlineData("route=ferry motor_vehicle=yes")]
    [InlineData("highway=proposed")]
    [InlineData("highway=razed")]
    [InlineData("highway=platform")]
    [InlineData("highway=raceway")]
    [InlineData("highway=service route=ferry")]
    [InlineData("highway=track abandoned=yes")]
    public void What_is_no_street_is_left_out(string tags) => Map(tags).Ways.ShouldBeEmpty();

    [Theory]
    [InlineData("", 50, "ClassDefault", "None")]
    [InlineData("maxspeed=70", 70, "Given", "None")]
    [InlineData("maxspeed=70km/h", 70, "Given", "None")]
    [InlineData("maxspeed=30mph", 48.28032, "Given", "None")]
    [InlineData("maxspeed=10knots", 18.52, "Given", "None")]
    [InlineData("maxspeed=DE:urban", 50, "Rule", "SpeedZone")]
    [InlineData("maxspeed=RU:urban", 60, "Rule", "SpeedZone")]
    [InlineData("maxspeed=RU:living_street", 20, "Rule", "SpeedZone")]
    [InlineData("maxspeed=FR:zone30", 30, "Rule", "SpeedZone")]
    [InlineData("maxspeed=DE:zone:20", 20, "Rule", "SpeedZone")]
    [InlineData("maxspeed=walk", 6, "Rule", "SpeedZone")]
    [InlineData("maxspeed=none", 130, "Rule", "SpeedZone")]
    [InlineData("maxspeed:type=PT:rural", 90, "Rule", "SpeedZone")]
    [InlineData("zone:maxspeed=DE:30", 30, "Rule", "SpeedZone")]
    [InlineData("source:maxspeed=DE:rural", 90, "Rule", "SpeedZone")]
    [InlineData("maxspeed:forward=60 maxspeed:backward=40", 60, "Given", "None")]
    [InlineData("source:maxspeed=sign", 50, "ClassDefault", "None")]
    [InlineData("maxspeed=60;40", 40, "Rule", "SpeedLowest")]
    [InlineData("maxspeed=fast", 50, "Rule", "SpeedNonsense")]
    [InlineData("maxspeed=5000", 50, "Rule", "SpeedNonsense")]
    [InlineData("maxspeed=0", 50, "Rule", "SpeedNonsense")]
    [InlineData("maxspeed=-30", 50, "Rule", "SpeedNonsense")]
    [InlineData("maxspeed=70 smoothness=very_bad", 20, "Rule", "SpeedRough")]
    [InlineData("maxspeed=15 smoothness=very_bad", 15, "Given", "None")]
    public void Speeds(string tags, double kmh, string origin, string rule)
    {
        var speed = Way($"highway=primary {tags}".Trim()).Forward.CarSpeed;
        speed.Value.ShouldBe(kmh, 1e-9);
        (speed.Origin.ToString(), speed.Rule.ToString()).ShouldBe((origin, rule));
    }

    [Fact]
    public void A_speed_for_each_direction()
    {
        var way = Way("highway=primary maxspeed=50 maxspeed:backward=30");
        (way.Forward.CarSpeed.Value, way.Backward.CarSpeed.Value).ShouldBe((50, 30));
    }

    [Theory]
    [InlineData("", 2, 2, "ClassDefault")]
    [InlineData("lanes=6", 3, 3, "Rule")]
    [InlineData("lanes=3", 1, 1, "Rule")]
    [InlineData("lanes=1", 1, 1, "Rule")]
    [InlineData("lanes=3 lanes:forward=2 lanes:backward=1", 2, 1, "Given")]
    [InlineData("lanes=5 lanes:backward=2", 3, 2, "Rule")]
    [InlineData("lanes=5 lanes:both_ways=1", 2, 2, "Rule")]
    [InlineData("lanes=3 oneway=yes", 3, 3, "Given")]
    [InlineData("lanes:forward=4", 4, 2, "Given")]
    [InlineData("lanes=many", 2, 2, "Rule")]
    [InlineData("lanes=400", 2, 2, "Rule")]
    [InlineData("lanes=3 oneway=yes lanes:psv=1", 2, 2, "Rule")]
    [InlineData("lanes=3 lanes:bus:forward=1", 1, 1, "Rule")]
    [InlineData("lanes=4 lanes:psv:backward=1", 1, 1, "Rule")]
    [InlineData("lanes=6 lanes:psv=2", 2, 2, "Rule")]
    [InlineData("lanes=5 lanes:forward=3 lanes:backward=2 lanes:bus:forward=1", 2, 2, "Rule")]
    [InlineData("lanes=3 oneway=yes motor_vehicle:lanes=yes|yes|no", 2, 2, "Rule")]
    [InlineData("lanes=3 oneway=yes vehicle:lanes=|no|no", 1, 1, "Rule")]
    [InlineData("lanes=3 oneway=yes bus:lanes=yes|yes|designated", 2, 2, "Rule")]
    [InlineData("lanes=3 oneway=yes lanes:psv=1 bus:lanes=||designated", 2, 2, "Rule")]
    [InlineData("lanes:bus=1 oneway=yes", 2, 2, "ClassDefault")]
    [InlineData("lanes=2 oneway=yes lanes:psv=none", 2, 2, "Given")]
    public void LanesByDirection(string tags, double forward, double backward, string origin)
    {
        var way = Way($"highway=primary {tags}".Trim());
        way.Forward.CarLanes.Value.ShouldBe(forward);
        way.Backward.CarLanes.Value.ShouldBe(backward);
        way.Forward.CarLanes.Origin.ToString().ShouldBe(origin);
    }

    [Theory]
    [InlineData("highway=footway width=3.5", 3.5, "Given")]
    [InlineData("highway=footway width=350cm", 3.5, "Given")]
    [InlineData("highway=footway width=10ft", 3.048, "Given")]
    [InlineData("highway=footway width=10'6\"", 3.2004, "Given")]
    [InlineData("highway=footway width=wide", 2, "Rule")]
    [InlineData("highway=footway width=200", 2, "Rule")]
    [InlineData("highway=residential width=6", 2, "ClassDefault")]
    [InlineData("highway=residential width=1.2", 1.2, "Rule")]
    [InlineData("highway=steps", 1.5, "ClassDefault")]
    public void WidthsForWalkers(string tags, double metres, string origin)
    {
        var width = Way(tags).Forward.FootWidth;
        width.Value.ShouldBe(metres, 1e-9);
        width.Origin.ToString().ShouldBe(origin);
    }

    [Fact]
    public void What_could_not_be_understood_is_remarked_once_with_its_way()
    {
        var remarks = Map(
            "highway=primary maxspeed=fast lanes=many oneway=perhaps access=elves width=9km"
        ).Remarks;
        remarks
            .Select(r => (r.WayId, r.Key, r.Value))
            .ShouldBe([
                (10, "access", "elves"),
                (10, "oneway", "perhaps"),
                (10, "maxspeed", "fast"),
                (10, "lanes", "many"),
                (10, "width", "9km"),
            ]);
    }

    [Fact]
    public void Names_are_kept_in_four_languages_and_traits_with_them()
    {
        var map = Map(
            "highway=primary name=شارع name:en=Street name:fr=Rue bridge=yes tunnel=no junction=roundabout"
        );
        var name = map.Names.ShouldHaveSingleItem().ToName();
        (name.En, name.Ar, name.Fr).ShouldBe(("Street", "شارع", "Rue"));
        map.Ways[0].Traits.ShouldBe(WayTraits.Bridge | WayTraits.Roundabout);
    }

    [Theory]
    [InlineData("bridge=yes", WayTraits.Bridge)]
    [InlineData("bridge=viaduct", WayTraits.Bridge)]
    [InlineData("bridge=no", WayTraits.None)]
    [InlineData("tunnel=yes", WayTraits.Tunnel)]
    [InlineData("tunnel=building_passage", WayTraits.Tunnel)]
    [InlineData("junction=roundabout", WayTraits.Roundabout)]
    public void Traits(string tag, WayTraits traits) =>
        Way($"highway=primary {tag}").Traits.ShouldBe(traits);

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
