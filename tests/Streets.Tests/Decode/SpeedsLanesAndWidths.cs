using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>The numbers of a way, each with where it came from.</summary>
public class SpeedsLanesAndWidths
{
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
        var speed = Ways.Read($"highway=primary {tags}".Trim()).Forward.CarSpeed;
        speed.Value.ShouldBe(kmh, 1e-9);
        (speed.Origin.ToString(), speed.Rule.ToString()).ShouldBe((origin, rule));
    }

    [Fact]
    public void A_speed_for_each_direction()
    {
        var way = Ways.Read("highway=primary maxspeed=50 maxspeed:backward=30");
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
        var way = Ways.Read($"highway=primary {tags}".Trim());
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
        var width = Ways.Read(tags).Forward.FootWidth;
        width.Value.ShouldBe(metres, 1e-9);
        width.Origin.ToString().ShouldBe(origin);
    }
}
