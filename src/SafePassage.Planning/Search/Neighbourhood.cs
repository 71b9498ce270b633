using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>The moves of the search: construct, destroy and repair. Keeps a schedule that is never worse than before.</summary>
internal sealed class Neighbourhood(Scenario scenario, Schedule schedule, SplitMix64 chance)
{
    private const int MostWithdrawn = 20;

    /// <summary>Groups by priority, and within a group those nearest to a gate first, so that gates are busy early.</summary>
    public void Construct()
    {
        int[] order =
        [
            .. Enumerable
                .Range(0, schedule.ZoneGroups.Count)
                .OrderBy(p => schedule.ZoneGroups[p].Group)
                .ThenBy(Nearest)
                .ThenBy(p => p),
        ];
        foreach (var party in order)
        {
            Place(party, null);
        }
    }

    /// <summary>Withdraws some parties and puts them back; undone when that made things worse.</summary>
    public void Round()
    {
        if (schedule.ZoneGroups.Count == 0)
        {
            return;
        }

        var before = schedule.Score;
        var reroute = chance.Below(8) == 0 ? PickTree() : null;
        var chosen = Choose(reroute);
        var undo = chosen.ConvertAll(p => (ZoneGroup: p, Was: schedule[p]));
        chosen.ForEach(schedule.Withdraw);
        var oldTree = reroute is { } option ? Relay(option) : null;

        foreach (var party in Sorted(chosen))
        {
            Place(party, chance);
        }

        if (schedule.Score.IsWorseThan(before))
        {
            chosen.ForEach(schedule.Withdraw);
            if (oldTree is not null)
            {
                schedule.SetTree(reroute!.Value, oldTree);
            }

            foreach (var (party, was) in undo.Where(u => u.Was is not null))
            {
                schedule.Assign(party, was!);
            }
        }
    }

    private void Place(int party, SplitMix64? blur)
    {
        if (
            (schedule.BestFor(party, blur) ?? (blur is null ? null : schedule.BestFor(party))) is
            { } best
        )
        {
            schedule.Assign(party, best);
        }
    }

    private long Nearest(int party) =>
        schedule.OptionsFor(party).Min(o => (long?)schedule.RouteOf(party, o)?.TravelMs)
        ?? long.MaxValue;

    private Option? PickTree()
    {
        Option[] trees = [.. schedule.Trees];
        return trees.Length == 0 ? null : trees[chance.Below(trees.Length)];
    }

    /// <summary>Some parties of one corridor (all of a tree that is laid anew), some from anywhere, some left behind.</summary>
    private List<int> Choose(Option? reroute)
    {
        var parties = schedule.ZoneGroups;
        var some = 2 + chance.Below(MostWithdrawn);
        var corridor = chance.Below(scenario.Corridors.Count);
        var chosen = new HashSet<int>();
        for (var i = 0; i < parties.Count; i++)
        {
            if (
                reroute is { } r
                && schedule[i] is { } made
                && made.Corridor == r.Corridor
                && made.Mode == r.Mode
            )
            {
                chosen.Add(i);
            }
        }

        // Those of higher priority keep their places in most rounds; what they leave is shared out anew.
        var group = parties[chance.Below(parties.Count)].Group;
        int[] open = [.. Enumerable.Range(0, parties.Count).Where(p => parties[p].Group >= group)];
        var first = open.Length == 0 ? 0 : chance.Below(open.Length);
        for (var i = 0; i < open.Length && chosen.Count < some; i++)
        {
            var party = open[(first + i) % open.Length];
            var here = schedule[party]?.Corridor == corridor;
            if (chance.Below(here ? 2 : 12) == 0)
            {
                chosen.Add(party);
            }
        }

        while (chosen.Count < Math.Min(some, open.Length))
        {
            chosen.Add(open[chance.Below(open.Length)]);
        }

        return [.. chosen];
    }

    /// <summary>Lays the ways to a corridor anew, with full links made costly and a little chance; returns the old ways.</summary>
    private ConvergentTree Relay(Option option)
    {
        var old = schedule.TreeOf(option);
        var cost = schedule.Costs(option).ToArray();
        var load = schedule.LoadShares(option.Mode);
        var weight = chance.Unit() * 4;
        for (var link = 0; link < cost.Length; link++)
        {
            cost[link] *= 1 + (weight * load[link]) + (0.2 * chance.Unit());
        }

        schedule.SetTree(option, cost);
        return old;
    }

    /// <summary>By priority; within a group by people, by nearness, or by chance.</summary>
    private int[] Sorted(List<int> chosen)
    {
        var rule = chance.Below(3);
        return
        [
            .. chosen
                .Select(p =>
                    (
                        ZoneGroup: p,
                        Key: rule switch
                        {
                            0 => -schedule.ZoneGroups[p].People,
                            1 => Nearest(p),
                            _ => chance.Below(int.MaxValue),
                        }
                    )
                )
                .OrderBy(x => schedule.ZoneGroups[x.ZoneGroup].Group)
                .ThenBy(x => x.Key)
                .ThenBy(x => x.ZoneGroup)
                .Select(x => x.ZoneGroup),
        ];
    }
}
