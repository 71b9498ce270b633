using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>
/// Seeded towns with several groups of several speeds, some too slow for the flow that is assumed, on foot, by car or both; closures,
/// windows, full destinations, limits for groups, and streets that both directions share.
/// </summary>
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
        Mode[][] modes =
        [
            [Mode.Car],
            [Mode.Foot, Mode.Car],
            [Mode.Foot],
        ];
        town.Group(
            "wounded",
            modes[chance.Below(3)],
            30 + (6 * chance.Below(3)),
            chance.Below(5),
            5 + chance.Below(10),
            0.5 + (chance.Unit() / 2)
        );
        town.Group("civilians", [Mode.Foot], 60 + (15 * chance.Below(2)), 0, chance.Below(2) * 20);
        town.Group("fighters", modes[chance.Below(2)], 75);
        var nodes = 4 + chance.Below(6);
        for (var i = 0; i < 3 * nodes; i++)
        {
            var (a, b) = (chance.Below(nodes), chance.Below(nodes));
            var (metres, walkers, cars) = (
                60 + chance.Below(600),
                1 + chance.Below(40),
                chance.Below(3)
            );
            if (a != b && chance.Below(2) == 0)
            {
                town.Street($"n{a}", $"n{b}", metres, 1 + (walkers / 4));
            }
            else if (a != b)
            {
                town.Link($"n{a}", $"n{b}", metres, walkers, cars * 20);
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

        Close(town, chance);
        if (chance.Below(4) == 0)
        {
            town.Damaged(0.5 + (chance.Unit() / 2), 0.5 + (chance.Unit() / 2));
        }

        return town.Build();
    }

    /// <summary>
    /// A reading of such a town: a corridor with fewer hours, which begin and end off the steps, another shut at times, a group
    /// barred from one, another share that will come.
    /// </summary>
    public static Variant ReadingOf(Scenario town, ulong seed)
    {
        var chance = new SplitMix64(seed + 500);
        string Corridor() => town.Corridors[chance.Below(town.Corridors.Count)].Id;
        string Group() => town.Groups[chance.Below(town.Groups.Count)].Id;
        var from = TimeSpan.FromSeconds(30 * chance.Below(20));
        return Town.AsGiven with
        {
            Id = "read",
            Shut = chance.Below(4) == 0 ? new HashSet<string> { Corridor() } : [],
            Barred = new HashSet<(string, string)> { (Corridor(), Group()) },
            Uptake = new Dictionary<string, double> { [Group()] = chance.Unit() },
            Hours = new Dictionary<string, IReadOnlyList<Interval>>
            {
                [Corridor()] =
                [
                    new(from, from + TimeSpan.FromSeconds(300 + (30 * chance.Below(30)))),
                ],
            },
        };
    }

    /// <summary>
    /// Towns in which every time is a whole number of minutes: one group, on foot, by car or both, with limits of its own at gates,
    /// hours, closures one after the other and over each other, and full destinations.
    /// </summary>
    /// <param name="seed">Of the town.</param>
    /// <param name="shelters">More than so many corridors lead to places that fill up; otherwise as chance has it.</param>
    public static Scenario OfOneGroup(ulong seed, int shelters = 0)
    {
        var chance = new SplitMix64(seed);
        var minutes = 30 + (10 * chance.Below(4));
        var town = new Town().Window(
            minutes,
            chance.Below(4) == 0 ? CountsAt.Destination : CountsAt.Gate
        );
        Mode[][] modes =
        [
            [Mode.Foot],
            [Mode.Car],
            [Mode.Foot, Mode.Car],
        ];
        town.Group(
            "all",
            modes[chance.Below(3)],
            60 + (60 * chance.Below(2)),
            chance.Below(5),
            5 + (5 * chance.Below(2)) - chance.Below(2)
        );
        var nodes = 3 + chance.Below(5);
        for (var i = 0; i < 3 * nodes; i++)
        {
            var (a, b) = (chance.Below(nodes), chance.Below(nodes));
            if (a != b)
            {
                var (walkers, cars) = (chance.Below(3) * (1 + chance.Below(30)), chance.Below(3));
                var metres = (cars > 0 ? 600 : 120) * (1 + chance.Below(cars > 0 ? 2 : 8));
                town.Link($"n{a}", $"n{b}", metres, walkers, cars * 10);
            }
        }

        for (var i = 0; i < nodes; i++)
        {
            town.Zone($"z{i}", $"n{i}", "all", 42 * chance.Below(12));
        }

        for (var c = 0; c <= Math.Max(shelters, chance.Below(3)); c++)
        {
            var opens = chance.Below(10);
            (int, int)[]? open =
                chance.Below(2) == 0 ? null : [(opens, opens + 8), (opens + 12, minutes)];
            long? places = shelters > 0 || chance.Below(2) == 0 ? 100 + chance.Below(200) : null;
            town.Corridor(
                $"c{c}",
                $"n{chance.Below(nodes)}",
                2 + chance.Below(20),
                "all",
                open,
                places,
                chance.Below(8)
            );
            if (chance.Below(2) == 0)
            {
                town.GroupLimit($"c{c}", "all", 1 + chance.Below(8));
            }
        }

        Close(town, chance);
        return town.Build();
    }

    private static void Close(Town town, SplitMix64 chance)
    {
        var links = town.Build().Network.Links;
        for (var i = 0; i < 4 && links.Count > 0; i++)
        {
            var from = chance.Below(20);
            var link = links[chance.Below(links.Count)].Id;
            town.Closed(link, from, from + 5 + chance.Below(30), chance.Below(2) * 0.5);
        }
    }
}
