using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>Seeded towns with several groups, closures, windows, full destinations and two modes.</summary>
internal static class RandomTowns
{
    public static Scenario Make(ulong seed)
    {
        var chance = new SplitMix64(seed);
        var minutes = 30 + (10 * chance.Below(6));
        var town = new Town().Window(
            minutes,
            chance.Below(4) == 0 ? CountsAt.Destination : CountsAt.Gate
        );
        town.Group(
            "wounded",
            Mode.Car,
            chance.Below(5),
            5 + chance.Below(10),
            0.5 + (chance.Unit() / 2)
        );
        town.Group("civilians", Mode.Foot, 0, chance.Below(2) * 20);
        town.Group("fighters", Mode.Car);
        var nodes = 4 + chance.Below(6);
        for (var i = 0; i < 3 * nodes; i++)
        {
            var (a, b) = (chance.Below(nodes), chance.Below(nodes));
            if (a != b)
            {
                town.Link(
                    $"n{a}",
                    $"n{b}",
                    60 + chance.Below(600),
                    1 + chance.Below(40),
                    chance.Below(3) * 20
                );
            }
        }

        for (var i = 0; i < nodes; i++)
        {
            town.Zone($"z{i}", $"n{i}", "civilians", chance.Below(400));
            town.Zone($"z{i}", $"n{i}", "wounded", chance.Below(9));
            town.Zone($"z{i}", $"n{i}", "fighters", chance.Below(60));
        }

        string[] eligible = ["civilians wounded", "fighters wounded", "civilians wounded fighters"];
        for (var c = 0; c < 1 + chance.Below(3); c++)
        {
            var opens = chance.Below(10);
            (int, int)[]? open =
                chance.Below(2) == 0 ? null : [(opens, opens + 8), (opens + 12, minutes)];
            long? places = chance.Below(3) == 0 ? 100 + chance.Below(200) : null;
            town.Corridor(
                $"c{c}",
                $"n{chance.Below(nodes)}",
                2 + chance.Below(20),
                eligible[chance.Below(3)],
                open,
                places,
                chance.Below(8)
            );
            if (chance.Below(3) == 0)
            {
                town.GroupLimit($"c{c}", "wounded", 1);
            }
        }

        var built = town.Build();
        for (var i = 0; i < 4; i++)
        {
            var from = chance.Below(20);
            var link = built.Network.Links[chance.Below(built.Network.Links.Count)].Id;
            town.Closed(link, from, from + 5 + chance.Below(30), chance.Below(2) * 0.5);
        }

        return town.Build();
    }
}
