namespace SafePassage.Flow.Algorithms;

/// <summary>
/// Asks whether any residual path still leads from a pool that holds units to a cell. If none does, all that was seen
/// is dead for good: no residual arc enters it, so no later path can. Labels would find out too, one by one.
/// </summary>
/// <remarks>Cost: linear in what is seen. What is declared dead is never seen again.</remarks>
internal sealed class CutOffSearch(ResidualFlow state)
{
    private readonly ReducedNetwork _network = state.Network;

    // Places: cell c is c, pool q is −1 − q. While the search runs, a place it has seen carries the label Dead.
    private readonly List<(int Place, byte Label)> _seen = [];
    private readonly Stack<int> _stack = new();
    private bool _found;

    /// <summary>Cells entered so far: the measure of work.</summary>
    public long Visits { get; private set; }

    /// <param name="cell">A live cell.</param>
    /// <param name="most">Gives up, and answers no, after so many cells.</param>
    public bool IsCutOff(int cell, long most)
    {
        _seen.Clear();
        _stack.Clear();
        _found = false;
        See(cell);
        while (!_found && _stack.TryPop(out var place))
        {
            if (_seen.Count > most)
            {
                _found = true;
                break;
            }

            if (place < 0)
            {
                ExpandPool(-1 - place);
            }
            else
            {
                ExpandCell(place);
            }
        }

        Visits += _seen.Count;
        foreach (var (place, label) in _seen)
        {
            if (_found)
            {
                (place < 0 ? ref state.PoolLabel[-1 - place] : ref state.Label[place]) = label;
            }
            else
            {
                state.LiveAt[label]--;
            }
        }

        return !_found;
    }

    private void See(int place)
    {
        ref var label = ref place < 0 ? ref state.PoolLabel[-1 - place] : ref state.Label[place];
        if (label != ResidualFlow.Dead)
        {
            _seen.Add((place, label));
            _stack.Push(place);
            label = ResidualFlow.Dead;
        }
    }

    private void ExpandPool(int pool)
    {
        _found = state.PoolLeft[pool] > 0;
        var first = _network.PoolFirstRow[pool];
        for (var row = first; row <= state.PoolLastRow[pool] && !_found; row++)
        {
            if (state.PoolExits[pool][row - first] > 0)
            {
                See((row * _network.NodeCount) + _network.PoolNode[pool]);
            }
        }
    }

    private void ExpandCell(int cell)
    {
        var (n, m) = (_network.NodeCount, _network.ArcCount);
        var (row, node) = Math.DivRem(cell, n);
        for (var a = _network.OutFirst[node]; a < _network.OutFirst[node + 1]; a++)
        {
            if (state.Arcs[(row * m) + a] > 0)
            {
                See(((row + _network.OutRows[a]) * n) + _network.Head[a]);
            }
        }

        if (state.Waits && state.Stock[cell] > 0)
        {
            See(cell + n);
        }

        if (state.Waits && row > 0)
        {
            See(cell - n);
        }

        // Pushed last and so seen first: the way back in time, to the sources.
        for (var i = _network.InFirst[node + 1] - 1; i >= _network.InFirst[node]; i--)
        {
            ref readonly var arc = ref _network.InArcs[i];
            var tailRow = row - (arc.Rows & InArc.RowMask);
            if (tailRow >= 0 && state.Label[(tailRow * n) + arc.Tail] != ResidualFlow.Dead)
            {
                var slot = (tailRow * m) + arc.Arc;
                if (state.Arcs[slot] < _network.CapacityAt(arc.Arc, slot))
                {
                    See((tailRow * n) + arc.Tail);
                }
            }
        }

        for (var q = _network.PoolFirst[node]; q < _network.PoolFirst[node + 1]; q++)
        {
            if (row >= _network.PoolFirstRow[q])
            {
                See(-1 - q);
            }
        }
    }
}
