using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>Writes a schedule as orders, with as few approaches as it needs.</summary>
internal static class OrderBook
{
    public static List<Order> Of(Scenario scenario, Schedule schedule)
    {
        var numbers = Numbers(schedule);
        var orders = new List<Order>();
        for (var p = 0; p < schedule.Parties.Count; p++)
        {
            if (schedule[p] is not { } made)
            {
                continue;
            }

            var approach = schedule.Approaches[made.Approach];
            orders.Add(
                new(
                    scenario.Zones[schedule.Parties[p].Zone].Id,
                    scenario.Groups[schedule.Parties[p].Group].Id,
                    approach.Mode,
                    scenario.Corridors[approach.Corridor].Id,
                    [.. made.Route.Links.Select(l => scenario.Network.Links[l].Id)],
                    new Interval(Clock.Time(made.Window.FromMs), Clock.Time(made.Window.UntilMs)),
                    new(made.Window.Persons)
                )
                {
                    Approach = numbers[made.Approach],
                }
            );
        }

        return orders;
    }

    /// <summary>From 1 for each corridor, mode and rights; approaches whose signs would nowhere differ become one.</summary>
    private static int[] Numbers(Schedule schedule)
    {
        var approaches = schedule.Approaches;
        var numbers = new int[approaches.Count];
        var kept = new Dictionary<Approach, List<Dictionary<int, int>>>();
        for (var a = 0; a < approaches.Count; a++)
        {
            var signs = Signs(schedule, a);
            if (signs.Count == 0)
            {
                continue;
            }

            var key = approaches[a] with { Number = 0 };
            if (!kept.TryGetValue(key, out var all))
            {
                kept.Add(key, all = []);
            }

            var same = all.FindIndex(s =>
                signs.All(x => !s.TryGetValue(x.Key, out var link) || link == x.Value)
            );
            if (same < 0)
            {
                same = all.Count;
                all.Add([]);
            }

            foreach (var (node, link) in signs)
            {
                all[same][node] = link;
            }

            numbers[a] = same + 1;
        }

        return [.. numbers.Select(n => Math.Max(1, n))];
    }

    private static Dictionary<int, int> Signs(Schedule schedule, int approach)
    {
        var signs = new Dictionary<int, int>();
        var from = schedule.Approaches.Streets(approach).From;
        for (var p = 0; p < schedule.Parties.Count; p++)
        {
            if (schedule[p] is { } made && made.Approach == approach)
            {
                foreach (var link in made.Route.Links)
                {
                    signs[from[link]] = link;
                }
            }
        }

        return signs;
    }
}
