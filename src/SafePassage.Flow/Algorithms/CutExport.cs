namespace SafePassage.Flow;

/// <summary>
/// Reads the minimum cut off a run that has just finished a step: what is dead lies on the sink's side, and so does what
/// no supply can have reached.
/// </summary>
internal static class CutExport
{
    public static CutOverTime At(ResidualFlow state, StaticSteps steps, int step)
    {
        var problem = state.Network.Problem;
        var network = state.Network;
        // A stationary problem with waiting is searched without it; its cut must keep units from waiting across.
        var side =
            problem.Waiting == Waiting.Everywhere && !state.Waits
                ? WaitingClosure.Of(state, step)
                : null;
        var reduced = new int[problem.Graph.NodeCount];
        Array.Fill(reduced, -1);
        for (var v = 0; v < network.NodeCount; v++)
        {
            reduced[network.OriginalNode[v]] = v;
        }

        var turns = problem.Waiting == Waiting.AtSources ? new SideTurns(state) : null;
        var runs = new StepRuns.Builder();
        for (var v = 0; v < reduced.Length; v++)
        {
            var unreached = Math.Min(steps.Earliest[v], step + 1);
            AddIfAny(0, unreached);
            if (reduced[v] >= 0 && turns is null)
            {
                AddUntilLeft(v, unreached);
            }
            else if (reduced[v] >= 0)
            {
                AddTurns(turns!.Of(reduced[v]), network.Remaining[reduced[v]], unreached);
            }

            runs.EndItem();
        }

        // A supply whose units cannot reach a gate at all stays on its own side and costs nothing.
        var supplies = new bool[problem.Supplies.Length];
        for (var q = 0; q < network.PoolSupply.Length; q++)
        {
            supplies[network.PoolSupply[q]] =
                side?.Pools[q] ?? state.PoolLabel[q] == ResidualFlow.Dead;
        }

        return new CutOverTime(step, runs.Build(), supplies);

        bool IsOnSinkSide(int node, int t)
        {
            var row = t + network.Remaining[reduced[node]];
            var cell = row <= state.LastRow ? (row * network.NodeCount) + reduced[node] : -1;
            return cell >= 0 && (side?.Cells[cell] ?? state.Label[cell] == ResidualFlow.Dead);
        }

        // Who may wait never gets back to the sink's side, so there is one step at which it is left.
        void AddUntilLeft(int node, int from)
        {
            var (low, high) = (from, Math.Max(from, step + 1));
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = IsOnSinkSide(node, middle) ? (middle + 1, high) : (low, middle);
            }

            AddIfAny(from, low);
        }

        // On the sink's side before the first turn; not on it after the last row.
        void AddTurns(ReadOnlySpan<int> rows, int remaining, int unreached)
        {
            for (var i = -1; i < rows.Length; i += 2)
            {
                var until = i + 1 < rows.Length ? rows[i + 1] : state.LastRow + 1;
                var from = i < 0 ? unreached : rows[i] - remaining;
                AddIfAny(from, Math.Min(until - remaining, step + 1));
            }
        }

        void AddIfAny(int from, int until)
        {
            if (from < until)
            {
                runs.Add(from, until, 1);
            }
        }
    }
}

/// <summary>
/// The rows in which each node changes its side of the cut. Before row 0 nobody is reached: all are on the sink's side.
/// </summary>
internal sealed class SideTurns
{
    private readonly int[] _first;
    private readonly int[] _rows;

    /// <summary>Counted first and written then, so that nothing is held twice.</summary>
    public SideTurns(ResidualFlow state)
    {
        _first = new int[state.Network.NodeCount + 1];
        var places = new int[state.Network.NodeCount];
        var unreached = new byte[state.Network.NodeCount];
        Array.Fill(unreached, ResidualFlow.Dead);
        for (var row = 0; row <= state.LastRow; row++)
        {
            foreach (var v in In(state, row, unreached, places))
            {
                _first[v + 1]++;
            }
        }

        for (var v = 1; v < _first.Length; v++)
        {
            _first[v] += _first[v - 1];
        }

        _rows = new int[_first[^1]];
        var next = _first[..^1];
        for (var row = 0; row <= state.LastRow; row++)
        {
            foreach (var v in In(state, row, unreached, places))
            {
                _rows[next[v]++] = row;
            }
        }
    }

    private static ReadOnlySpan<int> In(
        ResidualFlow state,
        int row,
        ReadOnlySpan<byte> unreached,
        int[] places
    )
    {
        var n = state.Network.NodeCount;
        ReadOnlySpan<byte> now = state.Label.AsSpan(row * n, n);
        var before = row == 0 ? unreached : state.Label.AsSpan((row - 1) * n, n);
        var count = 0;
        foreach (var v in places.AsSpan(0, RowChanges.Find(before, now, places)))
        {
            places[count] = v;
            count += before[v] == ResidualFlow.Dead || now[v] == ResidualFlow.Dead ? 1 : 0;
        }

        return places.AsSpan(0, count);
    }

    public ReadOnlySpan<int> Of(int node) => _rows.AsSpan(_first[node].._first[node + 1]);
}

/// <summary>
/// All from which a gate that is not full by a step can still be reached, when units may wait everywhere although the
/// flow never does.
/// </summary>
internal sealed class WaitingClosure
{
    private readonly ResidualFlow _state;
    private readonly Stack<int> _stack = new();
    private readonly List<int> _behind = [];

    private WaitingClosure(ResidualFlow state)
    {
        _state = state;
        Cells = new bool[(state.LastRow + 1) * state.Network.NodeCount];
        Pools = new bool[state.Network.PoolNode.Length];
    }

    public bool[] Cells { get; }

    public bool[] Pools { get; }

    public static WaitingClosure Of(ResidualFlow state, int step)
    {
        var closure = new WaitingClosure(state);
        var network = state.Network;
        var problem = network.Problem;
        for (var j = 0; j < network.Gates.Length; j++)
        {
            var (gate, node) = network.Gates[j];
            for (var t = 0; t + problem.Gates[gate].TransitSteps <= step; t++)
            {
                if (state.GateFlow[j][t] < problem.ThroughputPerStep.At(gate, t))
                {
                    closure.See(t + network.Remaining[node], node);
                }
            }
        }

        while (closure._stack.TryPop(out var place))
        {
            closure.Expand(place);
        }

        return closure;
    }

    private void See(int row, int node)
    {
        var cell = (row * _state.Network.NodeCount) + node;
        if (row >= _state.Network.FirstRow[node] && !Cells[cell])
        {
            Cells[cell] = true;
            _stack.Push(cell);
        }
    }

    private void Expand(int place)
    {
        var n = _state.Network.NodeCount;
        if (place >= n)
        {
            See((place / n) - 1, place % n);
        }

        _behind.Clear();
        _state.AddBehind(place, _behind);
        foreach (var behind in _behind)
        {
            if (behind >= 0)
            {
                See(behind / n, behind % n);
            }
            else if (!Pools[-1 - behind])
            {
                Pools[-1 - behind] = true;
                _stack.Push(behind);
            }
        }
    }
}
