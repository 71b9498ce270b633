namespace SafePassage.Planning;

/// <summary>
/// The cheapest way from a node to a gate where full links cost more, by A* [HNR68]: the least cost without load is a lower bound that
/// never falls along a link. Reuses its memory; forgets the last search at once.
/// </summary>
internal sealed class Detours(Work work)
{
    private readonly PriorityQueue<int, (double, int)> _queue = new();
    private double[] _label = [];
    private int[] _by = [];
    private int[] _seen = [];
    private int _search;
    private readonly List<int> _route = [];

    /// <summary>The links of the way, in order; null where there is none. Holds until the next search.</summary>
    /// <param name="streets">Of the mode.</param>
    /// <param name="from">A node.</param>
    /// <param name="gate">Another.</param>
    /// <param name="cost">Of each link, without load.</param>
    /// <param name="toGate">The least cost from each node to the gate.</param>
    /// <param name="load">Of each link, the share of what it could carry that is taken.</param>
    /// <param name="weight">A full link costs 1 + this times as much.</param>
    public IReadOnlyList<int>? Find(
        ModeStreets streets,
        int from,
        int gate,
        double[] cost,
        double[] toGate,
        double[] load,
        double weight
    )
    {
        if (double.IsPositiveInfinity(toGate[from]))
        {
            return null;
        }

        Begin(toGate.Length);
        (_label[from], _by[from], _seen[from]) = (0, -1, _search);
        _queue.Enqueue(from, (toGate[from], from));
        while (_queue.TryDequeue(out var node, out var key))
        {
            work.Add(2);
            if (node == gate)
            {
                return Back(streets, from, gate);
            }

            if (key.Item1 > _label[node] + toGate[node])
            {
                continue;
            }

            foreach (var link in streets.OutOf(node))
            {
                var head = streets.To[link];
                var through = _label[node] + (cost[link] * (1 + (weight * load[link])));
                if (
                    (_seen[head] != _search || through < _label[head])
                    && !double.IsPositiveInfinity(through + toGate[head])
                )
                {
                    (_label[head], _by[head], _seen[head]) = (through, link, _search);
                    _queue.Enqueue(head, (through + toGate[head], head));
                }
            }
        }

        return null;
    }

    private void Begin(int nodes)
    {
        if (_label.Length < nodes)
        {
            (_label, _by, _seen) = (new double[nodes], new int[nodes], new int[nodes]);
        }

        _queue.Clear();
        _search++;
    }

    private List<int> Back(ModeStreets streets, int from, int gate)
    {
        _route.Clear();
        for (var at = gate; at != from; at = streets.From[_by[at]])
        {
            _route.Add(_by[at]);
        }

        _route.Reverse();
        return _route;
    }
}
