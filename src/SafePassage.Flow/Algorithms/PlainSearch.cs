namespace SafePassage.Flow;

/// <summary>
/// The search without labels, for the rare cell whose label has reached the ceiling: breadth first over all residual
/// arcs, one path at a time. Slow and always right.
/// </summary>
internal sealed class PlainSearch(ResidualFlow state)
{
    private readonly ReducedNetwork _network = state.Network;
    private readonly Dictionary<int, (int Next, int Via, int Slot, int Free)> _from = [];
    private readonly Queue<int> _queue = new();

    // Places: cell c is c, pool q is −1 − q. Via: how flow would move from the place to the next one.
    private const int Root = 0;
    private const int Arc = 1;
    private const int ReversedArc = 2;
    private const int Exit = 3;
    private const int ReversedExit = 4;
    private const int Wait = 5;
    private const int ReversedWait = 6;

    /// <summary>Cells entered so far: the measure of work.</summary>
    public long Visits { get; private set; }

    /// <summary>Finds one path to a cell and fills it; if there is none, declares all that was seen dead.</summary>
    /// <returns>Units pulled, 0 when the cell is cut off.</returns>
    public int Pull(int cell, int want)
    {
        _from.Clear();
        _queue.Clear();
        _from[cell] = (cell, Root, 0, want);
        _queue.Enqueue(cell);
        while (_queue.TryDequeue(out var place))
        {
            Visits++;
            if (place < 0)
            {
                if (state.PoolLeft[-1 - place] > 0)
                {
                    var units = Fill(place, want);
                    ResetLabels();
                    return units;
                }

                ExpandPool(-1 - place);
            }
            else
            {
                ExpandCell(place);
            }
        }

        foreach (var place in _from.Keys)
        {
            Kill(place);
        }

        return 0;
    }

    private void See(int place, int next, int via, int slot, long free)
    {
        var dead = place < 0 ? state.PoolLabel[-1 - place] : state.Label[place];
        if (free > 0 && dead != ResidualFlow.Dead)
        {
            if (_from.TryAdd(place, (next, via, slot, (int)Math.Min(free, int.MaxValue))))
            {
                _queue.Enqueue(place);
            }
        }
    }

    private void ExpandPool(int pool)
    {
        var first = _network.PoolFirstRow[pool];
        for (var row = first; row <= state.PoolLastRow[pool]; row++)
        {
            var cell = (row * _network.NodeCount) + _network.PoolNode[pool];
            See(cell, -1 - pool, ReversedExit, row - first, state.PoolExits[pool][row - first]);
        }
    }

    private void ExpandCell(int cell)
    {
        var (n, m) = (_network.NodeCount, _network.ArcCount);
        var (row, node) = Math.DivRem(cell, n);
        for (var q = _network.Starts[node].Pool; q < _network.Starts[node + 1].Pool; q++)
        {
            See(-1 - q, cell, Exit, row, row >= _network.PoolFirstRow[q] ? int.MaxValue : 0);
        }

        for (var i = _network.Starts[node].InArc; i < _network.Starts[node + 1].InArc; i++)
        {
            var arc = _network.InArcs[i];
            var tailRow = row - arc.Rows;
            if (tailRow >= 0)
            {
                var slot = (tailRow * m) + arc.Arc;
                var free = _network.CapacityAt(arc.Arc, tailRow) - state.Arcs[slot];
                See((tailRow * n) + arc.Tail, cell, Arc, slot, free);
            }
        }

        for (var a = _network.Starts[node].OutArc; a < _network.Starts[node + 1].OutArc; a++)
        {
            var slot = (row * m) + a;
            if (state.Arcs[slot] > 0)
            {
                var arc = _network.OutArcs[a];
                var head = ((row + arc.Rows) * n) + arc.Head;
                See(head, cell, ReversedArc, slot, state.Arcs[slot]);
            }
        }

        if (state.Waits)
        {
            See(row > 0 ? cell - n : cell, cell, Wait, cell - n, row > 0 ? int.MaxValue : 0);
            if (state.Stock[cell] > 0)
            {
                See(cell + n, cell, ReversedWait, cell, state.Stock[cell]);
            }
        }
    }

    private int Fill(int pool, int want)
    {
        var units = (int)Math.Min(want, state.PoolLeft[-1 - pool]);
        for (var place = pool; _from[place].Via != Root; place = _from[place].Next)
        {
            units = Math.Min(units, _from[place].Free);
        }

        state.PoolLeft[-1 - pool] -= units;
        for (var place = pool; _from[place].Via != Root; place = _from[place].Next)
        {
            Apply(place, units);
        }

        return units;
    }

    private void Apply(int place, int units)
    {
        var (next, via, slot, _) = _from[place];
        switch (via)
        {
            case Arc:
                state.Arcs[slot] += (ushort)units;
                break;
            case ReversedArc:
                state.Arcs[slot] -= (ushort)units;
                break;
            case Exit:
                var pool = -1 - place;
                state.AddExit(pool, slot, units);
                break;
            case ReversedExit:
                state.PoolExits[-1 - next][slot] -= units;
                break;
            case Wait:
                state.Stock[slot] += units;
                break;
            default:
                state.Stock[slot] -= units;
                break;
        }
    }

    private void Kill(int place)
    {
        if (place < 0)
        {
            state.RaisePool(-1 - place, ResidualFlow.Dead);
        }
        else
        {
            state.Raise(place, place / _network.NodeCount, ResidualFlow.Dead);
        }
    }

    /// <summary>The path ignored the labels; 0 is a valid label everywhere.</summary>
    private void ResetLabels()
    {
        Array.Clear(state.LiveAt);
        foreach (ref var label in state.Label.AsSpan(0, (state.LastRow + 1) * _network.NodeCount))
        {
            label = label == ResidualFlow.Dead ? ResidualFlow.Dead : (byte)0;
            state.LiveAt[0] += label == 0 ? 1 : 0;
        }

        for (var q = 0; q < state.PoolLabel.Length; q++)
        {
            var dead = state.PoolLabel[q] == ResidualFlow.Dead;
            state.PoolLabel[q] = dead ? ResidualFlow.Dead : (byte)0;
            state.PoolCursor[q] = _network.PoolFirstRow[q];
            state.LiveAt[0] += dead ? 0 : 1;
        }
    }
}
