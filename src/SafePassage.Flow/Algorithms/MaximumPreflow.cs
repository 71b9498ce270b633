namespace SafePassage.Flow;

/// <summary>
/// A maximum preflow into one sink and the minimum cut that goes with it: the first phase of highest-label push-relabel
/// with global and gap relabelling [GT88, CG97]. Capacities and supplies may be raised between calls of
/// <see cref="Solve"/>, which then goes on from the preflow it has.
/// </summary>
/// <remarks>
/// O(n² √m) at worst, near linear on streets. Solving allocates nothing. Exact: sums of capacities at a node must stay
/// below 2^63, which holds when every capacity is at most the sum of supplies and those are at most 2^60.
/// </remarks>
internal sealed class MaximumPreflow
{
    private readonly int _nodeCount;
    private readonly int _sink;
    private readonly int[] _first;
    private readonly int[] _head;
    private readonly int[] _mate;
    private readonly long[] _residual;
    private readonly int[] _forward;
    private readonly long[] _capacity;
    private readonly long[] _excess;
    private readonly int[] _label;
    private readonly int[] _current;
    private readonly int[] _activeTop;
    private readonly int[] _activeNext;
    private readonly int[] _count;
    private readonly int[] _queue;
    private int _highest;

    public MaximumPreflow(DirectedGraph graph, int sink)
    {
        var (n, m) = (graph.NodeCount, graph.ArcCount);
        (_nodeCount, _sink) = (n, sink);
        _first = new int[n + 1];
        for (var v = 0; v < n; v++)
        {
            _first[v + 1] = _first[v] + graph.OutArcs(v).Length + graph.InArcs(v).Length;
        }

        (_head, _mate, _residual) = (new int[2 * m], new int[2 * m], new long[2 * m]);
        (_forward, _capacity) = (new int[m], new long[m]);
        var next = _first[..n];
        for (var a = 0; a < m; a++)
        {
            var (tail, head) = (graph.Tails[a], graph.Heads[a]);
            var (f, b) = (next[tail]++, next[head]++);
            (_head[f], _head[b], _mate[f], _mate[b], _forward[a]) = (head, tail, b, f, f);
        }

        (_excess, _label, _current) = (new long[n], new int[n], new int[n]);
        (_activeTop, _activeNext, _count, _queue) = (
            new int[n + 1],
            new int[n],
            new int[n + 1],
            new int[n]
        );
    }

    /// <summary>Units that have reached the sink.</summary>
    public long Value => _excess[_sink];

    /// <summary>Whether a node can still pass something on to the sink; after <see cref="Solve"/> these nodes are the sink's side of a minimum cut.</summary>
    public bool ReachesSink(int node) => _label[node] < _nodeCount;

    public void RaiseCapacity(int arc, long capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, _capacity[arc]);
        _residual[_forward[arc]] += capacity - _capacity[arc];
        _capacity[arc] = capacity;
    }

    public void AddSupply(int node, long amount) => _excess[node] += amount;

    public void Solve()
    {
        unchecked
        {
            Relabel();
            var work = 0L;
            var budget = (6L * _nodeCount) + (_head.Length / 2);
            while (_highest >= 0)
            {
                var node = _activeTop[_highest];
                if (node < 0)
                {
                    _highest--;
                    continue;
                }

                _activeTop[_highest] = _activeNext[node];
                work += Discharge(node);
                if (work > budget)
                {
                    work = 0;
                    Relabel();
                }
            }

            Relabel();
        }
    }

    private long Discharge(int node)
    {
        unchecked
        {
            var work = 0L;
            while (true)
            {
                var end = _first[node + 1];
                var wanted = _label[node] - 1;
                var arc = _current[node];
                for (; arc < end; arc++)
                {
                    var room = _residual[arc];
                    if (room == 0)
                    {
                        continue;
                    }

                    var head = _head[arc];
                    if (_label[head] != wanted)
                    {
                        continue;
                    }

                    var pushed = Math.Min(room, _excess[node]);
                    _residual[arc] = room - pushed;
                    _residual[_mate[arc]] += pushed;
                    if (_excess[head] == 0 && head != _sink)
                    {
                        Activate(head, wanted);
                    }

                    _excess[head] += pushed;
                    _excess[node] -= pushed;
                    if (_excess[node] == 0)
                    {
                        _current[node] = arc;
                        return work + arc - _first[node];
                    }
                }

                work += 12 + end - _first[node];
                if (!Lift(node))
                {
                    return work;
                }
            }
        }
    }

    /// <summary>Raises a node to one above its lowest residual neighbour; false when the sink is out of its reach.</summary>
    private bool Lift(int node)
    {
        unchecked
        {
            var old = _label[node];
            var low = _nodeCount;
            var best = _first[node];
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                if (_residual[arc] != 0 && _label[_head[arc]] + 1 < low)
                {
                    (low, best) = (_label[_head[arc]] + 1, arc);
                }
            }

            if (--_count[old] == 0)
            {
                CloseGap(old);
                low = _nodeCount;
            }

            _label[node] = low;
            if (low >= _nodeCount)
            {
                return false;
            }

            _count[low]++;
            _current[node] = best;
            _highest = Math.Max(_highest, low);
            return true;
        }
    }

    /// <summary>No node has this label any more, so nodes above it cannot reach the sink.</summary>
    private void CloseGap(int gap)
    {
        for (var v = 0; v < _nodeCount; v++)
        {
            if (_label[v] > gap && _label[v] < _nodeCount)
            {
                _count[_label[v]]--;
                _label[v] = _nodeCount;
            }
        }

        for (var level = gap; level < _nodeCount && level <= _highest; level++)
        {
            _activeTop[level] = -1;
        }
    }

    private void Activate(int node, int level)
    {
        _activeNext[node] = _activeTop[level];
        _activeTop[level] = node;
        if (level > _highest)
        {
            _highest = level;
        }
    }

    /// <summary>Exact labels by breadth-first search back from the sink; rebuilds the lists of active nodes.</summary>
    private void Relabel()
    {
        unchecked
        {
            Array.Fill(_label, _nodeCount);
            Array.Fill(_activeTop, -1);
            Array.Clear(_count);
            _highest = -1;
            _label[_sink] = 0;
            _count[0] = 1;
            _queue[0] = _sink;
            var filled = 1;
            for (var taken = 0; taken < filled; taken++)
            {
                var node = _queue[taken];
                var above = _label[node] + 1;
                for (var arc = _first[node]; arc < _first[node + 1]; arc++)
                {
                    var tail = _head[arc];
                    if (_label[tail] == _nodeCount && _residual[_mate[arc]] != 0)
                    {
                        _label[tail] = above;
                        _count[above]++;
                        _current[tail] = _first[tail];
                        _queue[filled++] = tail;
                        if (_excess[tail] > 0)
                        {
                            Activate(tail, above);
                        }
                    }
                }
            }
        }
    }
}
