using SafePassage.Model;

namespace SafePassage.Pages.Tests;

internal sealed record Planned(Order Order, TimeSpan Travel)
{
    public double OutBy(TimeSpan at) =>
        Order.Persons.Value
        * Math.Clamp((at - Travel - Order.Depart.From) / Order.Depart.Length, 0, 1);
}

/// <summary>Every zone and group goes the shortest way to its nearest gate that has time left.</summary>
internal static class SamplePlan
{
    public static List<Planned> Make(Scenario s, Variant variant)
    {
        var free = s.Corridors.ToDictionary(c => c.Id, c => c.Open[0].From);
        var trees = s.Corridors.ToDictionary(c => c.Id, c => Tree(s.Network, c.Gate));
        var planned = new List<Planned>();
        foreach (
            var (zone, g) in s.Zones.SelectMany(z =>
                Enumerable.Range(0, s.Groups.Count).Select(g => (z, g))
            )
        )
        {
            var group = s.Groups[g];
            var usable = s
                .Corridors.Where(c => c.Eligible.Contains(group.Id) && !variant.Shut.Contains(c.Id))
                .OrderBy(c => trees[c.Id].Metres[zone.Node]);
            foreach (var c in usable)
            {
                var route = Route(s.Network, trees[c.Id].Next, zone.Node, c.Gate);
                var travel = TimeSpan.FromTicks(
                    route.Sum(l => group.TimeFor(l, group.Modes[0]).Ticks)
                );
                var start = Math.Max(Math.Ceiling((free[c.Id] - travel).TotalMinutes), 0);
                var most =
                    (long)((SampleCity.Length - travel).TotalMinutes - start)
                    * c.Throughput.Value
                    / 60;
                var persons = Math.Min(s.Coming(zone, g, variant).Value, most);
                if (persons <= 0)
                {
                    continue;
                }

                var minutes = Math.Ceiling(persons * 60.0 / c.Throughput.Value);
                var order = new Order(
                    zone.Id,
                    group.Id,
                    group.Modes[0],
                    c.Id,
                    [.. route.Select(l => l.Id)],
                    new(TimeSpan.FromMinutes(start), TimeSpan.FromMinutes(start + minutes)),
                    new(persons)
                );
                planned.Add(new(order, travel));
                free[c.Id] = order.Depart.Until + travel;
                break;
            }
        }

        return planned;
    }

    private static (double[] Metres, int[] Next) Tree(RoadNetwork network, int gate)
    {
        var into = network.Links.Select((l, i) => (l, i)).ToLookup(x => x.l.To);
        var metres = Enumerable.Repeat(double.PositiveInfinity, network.Nodes.Count).ToArray();
        var next = new int[network.Nodes.Count];
        var queue = new PriorityQueue<int, double>([(gate, 0)]);
        metres[gate] = 0;
        while (queue.TryDequeue(out var node, out var at))
        {
            foreach (var (link, i) in into[node])
            {
                if (at + link.Length.Value < metres[link.From])
                {
                    (metres[link.From], next[link.From]) = (at + link.Length.Value, i);
                    queue.Enqueue(link.From, metres[link.From]);
                }
            }
        }

        return (metres, next);
    }

    private static List<RoadLink> Route(RoadNetwork network, int[] next, int node, int gate)
    {
        var route = new List<RoadLink>();
        while (node != gate)
        {
            route.Add(network.Links[next[node]]);
            node = route[^1].To;
        }

        return route;
    }
}
