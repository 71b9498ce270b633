namespace SafePassage.Flow.Algorithms;

/// <summary>
/// Sets every label above 0 to the fewest reversed arcs from any cell or pool of label 0, by one search; what the search
/// does not meet is dead. Labels that lag far behind would climb there one by one [CG97].
/// </summary>
/// <remarks>Cost: linear in the cells whose label is above 0, and one pass over the rows that have any.</remarks>
internal sealed class ExactLabels(ResidualFlow state)
{
    private const byte Unseen = ResidualFlow.Dead - 1;
    private readonly ReducedNetwork _network = state.Network;

    // Places: cell c is c, pool q is −1 − q.
    private readonly List<int> _lagging = [];
    private readonly List<int> _now = [];
    private readonly List<int> _next = [];
    private byte _level;

    /// <summary>Cells entered so far: the measure of work.</summary>
    public long Visits { get; private set; }

    public void Set()
    {
        Gather();
        _level = 1;
        foreach (var place in _lagging)
        {
            if (place < 0 ? PoolTouchesZero(-1 - place) : state.Least(place) <= 1)
            {
                _next.Add(place);
            }
        }

        for (; _next.Count > 0; _level = Math.Min((byte)(_level + 1), ResidualFlow.Ceiling))
        {
            foreach (var place in _next)
            {
                See(place, 0);
            }

            _next.Clear();
            while (_now.Count > 0)
            {
                var place = _now[^1];
                _now.RemoveAt(_now.Count - 1);
                if (place < 0)
                {
                    ExpandPool(-1 - place);
                }
                else
                {
                    ExpandCell(place);
                }
            }
        }

        foreach (var place in _lagging)
        {
            state.Enter(place, LabelOf(place) == Unseen ? ResidualFlow.Dead : LabelOf(place));
        }

        Visits += _lagging.Count;
        _network.PoolFirstRow.CopyTo(state.PoolCursor, 0);
    }

    /// <summary>Takes all labels above 0 away.</summary>
    private void Gather()
    {
        _lagging.Clear();
        var n = _network.NodeCount;
        for (var row = 0; row <= state.LastRow; row++)
        {
            if (!state.HasLabelsAboveZero(row))
            {
                continue;
            }

            var labels = state.Label.AsSpan(row * n, n);
            for (var v = 0; ; v++)
            {
                var ahead = labels[v..].IndexOfAnyInRange((byte)1, ResidualFlow.Ceiling);
                if (ahead < 0)
                {
                    break;
                }

                v += ahead;
                _lagging.Add((row * n) + v);
            }

            state.NoLabelsAboveZero(row);
        }

        for (var q = 0; q < state.PoolLabel.Length; q++)
        {
            if (state.PoolLabel[q] is > 0 and <= ResidualFlow.Ceiling)
            {
                _lagging.Add(-1 - q);
            }
        }

        foreach (var place in _lagging)
        {
            state.Leave(place, Unseen);
        }
    }

    private byte LabelOf(int place) => place < 0 ? state.PoolLabel[-1 - place] : state.Label[place];

    private void See(int place, int cost)
    {
        ref var label = ref place < 0 ? ref state.PoolLabel[-1 - place] : ref state.Label[place];
        if (label != Unseen)
        {
            return;
        }

        if (cost == 0)
        {
            label = _level;
            _now.Add(place);
        }
        else
        {
            _next.Add(place);
        }
    }

    private bool PoolTouchesZero(int pool)
    {
        var first = _network.PoolFirstRow[pool];
        for (var row = first; row <= state.PoolLastRow[pool]; row++)
        {
            var cell = (row * _network.NodeCount) + _network.PoolNode[pool];
            if (state.PoolExits[pool][row - first] > 0 && state.Label[cell] == 0)
            {
                return true;
            }
        }

        return false;
    }

    private void ExpandPool(int pool)
    {
        for (var row = _network.PoolFirstRow[pool]; row <= state.LastRow; row++)
        {
            See((row * _network.NodeCount) + _network.PoolNode[pool], 0);
        }
    }

    private void ExpandCell(int cell)
    {
        var (n, m) = (_network.NodeCount, _network.ArcCount);
        var (row, node) = Math.DivRem(cell, n);
        var (start, end) = (_network.Starts[node], _network.Starts[node + 1]);
        for (var a = start.OutArc; a < end.OutArc; a++)
        {
            var arc = _network.OutArcs[a];
            var headRow = row + arc.Rows;
            var head = (headRow * n) + arc.Head;
            if (
                headRow <= state.LastRow
                && state.Label[head] == Unseen
                && state.Arcs[(row * m) + a] < _network.CapacityAt(a, row)
            )
            {
                See(head, arc.Cost);
            }
        }

        for (var i = start.InArc; i < end.InArc; i++)
        {
            ref readonly var arc = ref _network.InArcs[i];
            var tailRow = row - arc.Rows;
            var tail = (tailRow * n) + arc.Tail;
            if (
                tailRow >= 0
                && state.Label[tail] == Unseen
                && state.Arcs[(tailRow * m) + arc.Arc] > 0
            )
            {
                See(tail, 1);
            }
        }

        for (var q = start.Pool; q < end.Pool; q++)
        {
            var exit = row - _network.PoolFirstRow[q];
            if (exit >= 0 && state.PoolExits[q][exit] > 0)
            {
                See(-1 - q, 1);
            }
        }

        if (state.Waits)
        {
            if (row < state.LastRow)
            {
                See(cell + n, 0);
            }

            if (row > 0 && state.Stock[cell - n] > 0)
            {
                See(cell - n, 1);
            }
        }
    }
}
