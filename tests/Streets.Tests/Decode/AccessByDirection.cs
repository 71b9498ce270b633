using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Every access key × every direction × every mode: what the most special tag says holds, and nothing else changes.</summary>
public class AccessByDirection
{
    /// <summary>From the most special to the most general; those of walkers, then those of cars.</summary>
    private static readonly string[] Foot = ["foot", "access"];

    private static readonly string[] Car = ["motorcar", "motor_vehicle", "vehicle", "access"];

    public static TheoryData<string, string> Keys()
    {
        var all = new TheoryData<string, string>();
        foreach (var key in Foot.Concat(Car).Distinct())
        {
            foreach (var side in (string[])["", ":forward", ":backward"])
            {
                all.Add(key, side);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_shuts_its_own_modes_in_its_own_direction(string key, string side)
    {
        var way = Ways.Read($"highway=residential {key}{side}=no");
        var (ahead, back) = (side != ":backward", side != ":forward");
        way.Forward.AllowsCars.ShouldBe(!(ahead && Car.Contains(key)));
        way.Backward.AllowsCars.ShouldBe(!(back && Car.Contains(key)));
        way.Forward.AllowsWalkers.ShouldBe(!(ahead && Foot.Contains(key)));
        way.Backward.AllowsWalkers.ShouldBe(!(back && Foot.Contains(key)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Only_what_names_the_mode_opens_what_the_class_shuts(string key, string side)
    {
        var way = Ways.Read($"highway=footway {key}{side}=yes");
        var opens = key is "motorcar" or "motor_vehicle";
        way.Forward.AllowsCars.ShouldBe(opens && side != ":backward");
        way.Backward.AllowsCars.ShouldBe(opens && side != ":forward");
        way.Forward.AllowsWalkers.ShouldBeTrue();
    }

    [Fact]
    public void The_more_special_key_holds_and_among_equals_the_direction()
    {
        foreach (var (keys, mode) in ((string[], string)[])[(Foot, "foot"), (Car, "car")])
        {
            for (var general = 1; general < keys.Length; general++)
            {
                for (var special = 0; special < general; special++)
                {
                    var way = Ways.Read(
                        $"highway=residential {keys[general]}:forward=no {keys[special]}=yes"
                    );
                    Open(way, mode).ShouldBeTrue($"{keys[special]} over {keys[general]}:forward");
                }
            }

            Open(Ways.Read($"highway=residential {keys[0]}=no {keys[0]}:forward=yes"), mode)
                .ShouldBeTrue();
        }

        static bool Open(OsmWay way, string mode) =>
            mode == "foot" ? way.Forward.AllowsWalkers : way.Forward.AllowsCars;
    }

    [Fact]
    public void A_one_way_street_stays_one_way_whoever_is_let_in()
    {
        var way = Ways.Read("highway=primary oneway=yes motor_vehicle=yes");
        (way.Forward.AllowsCars, way.Backward.AllowsCars).ShouldBe((true, false));
        way = Ways.Read("highway=primary oneway=yes motor_vehicle:forward=no");
        (way.Forward.AllowsCars, way.Backward.AllowsCars).ShouldBe((false, false));
    }
}
