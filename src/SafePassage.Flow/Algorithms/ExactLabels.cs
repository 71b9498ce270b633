namespace SafePassage.Flow;

/// <summary>
/// Sets the labels of some places at once to what the labels around them allow, where they would otherwise climb there
/// one by one [CG97]; what no place around them leads to is dead.
/// </summary>
internal sealed class ExactLabels(ResidualFlow state)
{
    private const byte Unseen = ResidualFlow.Dead - 1;

    /// <summary>Most places behind a gate that are set at once.</summary>
    private const int MostBehind = 1_000;

    private readonly ReducedNetwork _network = state.Network;

    // Places: cell c is c, pool q is −1 − q.
    private readonly List<int> _places = [];
    private readonly List<int> _behind = [];
    private readonly List<int>[] _reached =
    [
        .. Enumerable.Range(0, ResidualFlow.Ceiling + 1).Select(_ => new List<int>()),
    ];
    private int _highest;
    private int _level;

    /// <summary>Places set so far: the measure of work.</summary>
    public long Visits { get; private set; }

    /// <summary>Sets every label above 0; with those at 0 too, twice as many cells are looked at in the same time.</summary>
    /// <remarks>Cost: linear in the places whose label is above 0, and one pass over the rows that have any.</remarks>
    public void Set()
    {
        _places.Clear();
        Gather();
        Settle();
    }

    /// <summary>
    /// Sets the labels behind a cell as far as places look cut off: cells that are dead in the row before, and pools that
    /// are empty. From one step to the next a cut mostly moves by one row.
    /// </summary>
    public void SetBehind(int cell)
    {
        _places.Clear();
        Take(cell);
        for (var i = 0; i < _places.Count && _places.Count < MostBehind; i++)
        {
            _behind.Clear();
            state.AddBehind(_places[i], _behind);
            foreach (var place in _behind)
            {
                if (LooksCutOff(place))
                {
                    Take(place);
                }
            }
        }

        Settle();
    }

    private void Settle()
    {
        foreach (var place in _places)
        {
            var least = place < 0 ? PoolLeast(-1 - place) : state.Least(place);
            if (least < Unseen)
            {
                Reach(place, least);
            }
        }

        for (_level = 0; _level <= _highest; _level++)
        {
            var reached = _reached[_level];
            while (reached.Count > 0)
            {
                var place = reached[^1];
                reached.RemoveAt(reached.Count - 1);
                if (LabelOf(place) == Unseen)
                {
                    Enter(place);
                }
            }
        }

        _highest = 0;
        foreach (var place in _places)
        {
            state.Enter(place, LabelOf(place) == Unseen ? ResidualFlow.Dead : LabelOf(place));
            if (place < 0)
            {
                state.PoolCursor[-1 - place] = _network.PoolFirstRow[-1 - place];
            }
        }

        Visits += _places.Count;
    }

    /// <summary>Takes all labels above 0 away.</summary>
    private void Gather()
    {
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
                Take((row * n) + v);
            }

            state.NoLabelsAboveZero(row);
        }

        for (var q = 0; q < state.PoolLabel.Length; q++)
        {
            if (state.PoolLabel[q] is > 0 and <= ResidualFlow.Ceiling)
            {
                Take(-1 - q);
            }
        }
    }

    private void Take(int place)
    {
        _places.Add(place);
        state.Leave(place, Unseen);
    }

    private byte LabelOf(int place) => place < 0 ? state.PoolLabel[-1 - place] : state.Label[place];

    /// <summary>Whether a place that is not taken yet nor dead is worth to be set together with what it leads to.</summary>
    private bool LooksCutOff(int place) =>
        LabelOf(place) < Unseen
        && (
            place < 0
                ? state.PoolLeft[-1 - place] == 0
                : place < _network.NodeCount
                    || state.Label[place - _network.NodeCount] == ResidualFlow.Dead
        );

    private void Reach(int place, int label)
    {
        label = Math.Min(label, ResidualFlow.Ceiling);
        _highest = Math.Max(_highest, label);
        _reached[label].Add(place);
    }

    private void See(int place, int cost)
    {
        if (LabelOf(place) == Unseen)
        {
            Reach(place, _level + cost);
        }
    }

    private void Enter(int place)
    {
        if (place < 0)
        {
            state.PoolLabel[-1 - place] = (byte)_level;
            ExpandPool(-1 - place);
        }
        else
        {
            state.Label[place] = (byte)_level;
            ExpandCell(place);
        }
    }

    private int PoolLeast(int pool)
    {
        var first = _network.PoolFirstRow[pool];
        int least = ResidualFlow.Dead;
        for (var row = first; row <= state.PoolLastRow[pool]; row++)
        {
            if (state.PoolExits[pool][row - first] > 0)
            {
                var cell = (row * _network.NodeCount) + _network.PoolNode[pool];
                least = Math.Min(least, state.Label[cell] + 1);
            }
        }

        return least;
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
                Reach(head, _level + arc.Cost);
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
                Reach(tail, _level + 1);
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
