using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>
/// The slow witness of bounds: the most of one group that can be out, by a maximum flow on streets drawn anew for every minute.
/// Knows the scenario and nothing of the planner. True where all times are whole minutes; a unit is a sixtieth of a person, so that
/// persons an hour are units a minute.
/// </summary>
internal sealed class MinuteFlow
{
    private const int UnitsPerPerson = 60;
    private const long Unlimited = long.MaxValue / 4;

    private readonly Scenario _scenario;
    private readonly Group _group;
    private readonly int _minutes;
    private readonly List<List<int>> _leaving = [];
    private readonly List<(int To, long Left)> _arcs = [];
    private readonly int _source;
    private readonly int _sink;

    private MinuteFlow(Scenario scenario, int minutes)
    {
        (_scenario, _minutes) = (scenario, minutes);
        _group = scenario.Groups.Single();
        (_source, _sink) = (Node(), Node());
        int[] layers = [.. _group.Modes.Select(_ => Row(scenario.Network.Nodes.Count * minutes))];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            AddStreets(_group.Modes[layer], layers[layer]);
        }

        AddPeople(layers);
        AddGates(layers);
    }

    /// <summary>Whole persons.</summary>
    public static long MostOutBy(Scenario scenario, TimeSpan horizon)
    {
        var flow = new MinuteFlow(scenario, (int)horizon.TotalMinutes);
        return flow.Most() / UnitsPerPerson;
    }

    private void AddStreets(Mode mode, int first)
    {
        for (var link = 0; link < _scenario.Network.Links.Count; link++)
        {
            var road = _scenario.Network.Links[link];
            var capacity = _scenario.CapacityOf(road, mode).Value;
            var minutes = road.Allows(mode) ? Minutes(_group.TimeFor(road, mode)) : 0;
            for (var t = 0; t + minutes < _minutes && capacity > 0; t++)
            {
                Arc(
                    At(first, road.From, t),
                    At(first, road.To, t + minutes),
                    Entering(link, capacity, t, minutes)
                );
            }
        }

        for (var node = 0; node < _scenario.Network.Nodes.Count; node++)
        {
            Wait(t => At(first, node, t));
        }
    }

    /// <summary>What may enter in a minute: nothing where somebody would be on the link while it is shut.</summary>
    private long Entering(int link, long capacity, int minute, int minutes)
    {
        var left = capacity;
        foreach (var closure in _scenario.Closures.Where(c => c.Links.Contains(link)))
        {
            var (from, until) = (Minutes(closure.When.From), Minutes(closure.When.Until));
            var stays = closure.CapacityFactor == 0 ? minutes : 0;
            if (minute < until && from < minute + 1 + stays)
            {
                left = Math.Min(left, (long)Math.Floor(capacity * closure.CapacityFactor));
            }
        }

        return left;
    }

    private void AddPeople(int[] layers)
    {
        var (first, last) = (Minutes(_group.Mobilisation.First), Minutes(_group.Mobilisation.Last));
        foreach (var zone in _scenario.Zones)
        {
            var units = _scenario.Coming(zone, 0, Town.AsGiven).Value * UnitsPerPerson;
            var pool = Row(_minutes);
            Wait(t => pool + t);
            for (var t = first; t < Math.Min(Math.Max(last, first + 1), _minutes); t++)
            {
                var share = Math.Max(1, last - first);
                (units % share).ShouldBe(0, "people become ready in whole units");
                Arc(_source, pool + t, units / share);
            }

            for (var t = 0; t < _minutes; t++)
            {
                foreach (var layer in layers)
                {
                    Arc(pool + t, At(layer, zone.Node, t), Unlimited);
                }
            }
        }
    }

    private void AddGates(int[] layers)
    {
        var places = _scenario.Destinations.ToDictionary(d => d.Id, _ => Node());
        foreach (var destination in _scenario.Destinations)
        {
            var capacity = destination.Capacity?.Value * UnitsPerPerson ?? Unlimited;
            Arc(places[destination.Id], _sink, capacity);
        }

        foreach (var corridor in _scenario.Corridors.Where(c => c.Eligible.Contains(_group.Id)))
        {
            var limit = corridor.ThroughputByGroup.TryGetValue(_group.Id, out var own)
                ? Math.Min(own.Value, corridor.Throughput.Value)
                : corridor.Throughput.Value;
            var beyond = _scenario.CountsAt == CountsAt.Destination ? Minutes(corridor.Beyond) : 0;
            for (var t = 0; t + beyond < _minutes; t++)
            {
                if (corridor.Open.Any(o => Minutes(o.From) <= t && t < Minutes(o.Until)))
                {
                    var gate = Node();
                    Arc(gate, places[corridor.Destination], limit);
                    foreach (var layer in layers)
                    {
                        Arc(At(layer, corridor.Gate, t), gate, Unlimited);
                    }
                }
            }
        }
    }

    private static int Minutes(TimeSpan time)
    {
        (time.Ticks % TimeSpan.TicksPerMinute).ShouldBe(0, $"{time} is no whole number of minutes");
        return (int)time.TotalMinutes;
    }

    private int At(int first, int node, int minute) => first + (node * _minutes) + minute;

    private void Wait(Func<int, int> at)
    {
        for (var t = 0; t + 1 < _minutes; t++)
        {
            Arc(at(t), at(t + 1), Unlimited);
        }
    }

    private int Node() => Row(1);

    /// <returns>The first of so many new nodes.</returns>
    private int Row(int nodes)
    {
        var first = _leaving.Count;
        _leaving.AddRange(Enumerable.Range(0, nodes).Select(_ => new List<int>()));
        return first;
    }

    private void Arc(int from, int to, long capacity)
    {
        _leaving[from].Add(_arcs.Count);
        _arcs.Add((to, capacity));
        _leaving[to].Add(_arcs.Count);
        _arcs.Add((from, 0));
    }

    /// <summary>Dinic's algorithm [DIN70].</summary>
    private long Most()
    {
        var most = 0L;
        while (Levels() is var level && level[_sink] >= 0)
        {
            var next = new int[level.Length];
            while (Push(_source, Unlimited, level, next) is > 0 and var pushed)
            {
                most += pushed;
            }
        }

        return most;
    }

    private int[] Levels()
    {
        var level = new int[_leaving.Count];
        Array.Fill(level, -1);
        level[_source] = 0;
        var queue = new Queue<int>([_source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var arc in _leaving[node])
            {
                var (to, left) = _arcs[arc];
                if (left > 0 && level[to] < 0)
                {
                    level[to] = level[node] + 1;
                    queue.Enqueue(to);
                }
            }
        }

        return level;
    }

    private long Push(int node, long most, int[] level, int[] next)
    {
        if (node == _sink)
        {
            return most;
        }

        for (; next[node] < _leaving[node].Count; next[node]++)
        {
            var arc = _leaving[node][next[node]];
            var (to, left) = _arcs[arc];
            if (left <= 0 || level[to] != level[node] + 1)
            {
                continue;
            }

            var pushed = Push(to, Math.Min(most, left), level, next);
            if (pushed > 0)
            {
                _arcs[arc] = (to, left - pushed);
                _arcs[arc ^ 1] = (_arcs[arc ^ 1].To, _arcs[arc ^ 1].Left + pushed);
                return pushed;
            }
        }

        return 0;
    }
}
