using SafePassage.Flow;
using SafePassage.Model;
using SafePassage.Verification;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>Random orders and random towns: what the replay finds beside what a walk along the street finds.</summary>
public class SharedWidthsWalked
{
    /// <summary>
    /// Random orders of three speeds both ways on one street, every time a whole minute, so that no two places at which something begins
    /// or ends lie nearer than a six-hundredth of the way.
    /// </summary>
    [Fact]
    public void The_replay_finds_just_the_crowds_that_a_walk_along_the_street_finds()
    {
        var town = Meeting();
        var chance = new SplitMix64(1);
        var (full, free, three) = (0, 0, 0);
        for (var i = 0; i < 400; i++)
        {
            Order[] orders =
            [
                .. Enumerable.Range(0, 2 + chance.Below(5)).Select(_ => RandomOrder(town, chance)),
            ];
            var most = MostOnTheWay(town, orders);
            var found = Answer
                .FlawsInReplay(town, orders)
                .Any(f => f.Text.Contains("of its width"));
            found.ShouldBe(most > 1 + 1e-9, $"case {i}, {most} of the width");
            full += found ? 1 : 0;
            free += found ? 0 : 1;
            three += orders.DistinctBy(o => (o.Group[..^1], o.Zone)).Count() > 2 ? 1 : 0;
        }

        full.ShouldBeGreaterThan(100);
        free.ShouldBeGreaterThan(100);
        three.ShouldBeGreaterThan(200);
    }

    private static Scenario Meeting()
    {
        var town = new Town().Window(120).Street("a", "b", 600, walkers: 60);
        foreach (var (name, pace) in new[] { ("quick", 120), ("plain", 60), ("slow", 30) })
        {
            town.Group($"{name}0", [Mode.Foot], pace).Group($"{name}1", [Mode.Foot], pace);
        }

        string[] groups = ["quick0", "quick1", "plain0", "plain1", "slow0", "slow1"];
        foreach (var group in groups)
        {
            town.Zone("a", "a", group, 9000).Zone("b", "b", group, 9000);
        }

        return town.Corridor("a", "a", 1000, string.Join(' ', groups))
            .Corridor("b", "b", 1000, string.Join(' ', groups))
            .Build();
    }

    private static Order RandomOrder(Scenario town, SplitMix64 chance)
    {
        var (group, along) = (town.Groups[chance.Below(6)].Id, chance.Below(2) == 0);
        var (from, minutes) = (chance.Below(60), 1 + chance.Below(30));
        return new(
            along ? "a" : "b",
            group,
            Mode.Foot,
            along ? "b" : "a",
            [along ? "a-b" : "b-a"],
            Minutes(from, from + minutes),
            new(minutes * (5 + (5 * chance.Below(7))))
        );
    }

    /// <summary>At 600 places, and at each after every moment at which somebody comes or the last of an order goes.</summary>
    private static double MostOnTheWay(Scenario town, Order[] orders)
    {
        var most = 0.0;
        for (var place = 0; place < 600; place++)
        {
            var way = (place + 0.5) / 600;
            (double From, double Until, double Share)[] here =
            [
                .. orders.Select(o =>
                {
                    var group = town.Groups.Single(g => g.Id == o.Group);
                    var minutes = group.TimeFor(town.Network.Links[0], Mode.Foot).TotalMinutes;
                    var later = minutes * (o.Zone == "a" ? way : 1 - way);
                    return (
                        o.Depart.From.TotalMinutes + later,
                        o.Depart.Until.TotalMinutes + later,
                        o.RatePersonsPerMinute * town.RoomOf(group, Mode.Foot).Millionths / 1e6 / 60
                    );
                }),
            ];
            foreach (var at in here.SelectMany(o => new[] { o.From, o.Until }))
            {
                var moment = at + 1e-7;
                most = Math.Max(
                    most,
                    here.Where(o => o.From < moment && moment < o.Until).Sum(o => o.Share)
                );
            }
        }

        return most;
    }

    /// <summary>Plans that were made as if each direction had a street to itself, replayed where they share it.</summary>
    [Fact]
    public void In_random_towns_plans_that_do_not_share_are_refused()
    {
        var refused = 0;
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var town = RandomTowns.Make(seed);
            var apart = town.Changed(link: l => l with { Reverse = null });
            var plan = Answer.PlanOf(apart, 10);
            Replayer.Run(apart, Town.AsGiven, plan).Flaws.ShouldBeEmpty();
            refused += Replayer.Run(town, Town.AsGiven, plan).Flaws.Any() ? 1 : 0;
        }

        refused.ShouldBeGreaterThan(3);
    }
}
