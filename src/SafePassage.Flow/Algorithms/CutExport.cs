namespace SafePassage.Flow;

/// <summary>
/// Reads the minimum cut off a run that has just finished a step: what is dead lies on the sink's side, and so does what
/// no supply can have reached.
/// </summary>
internal sealed class CutExport
{
    private readonly ResidualFlow _state;
    private readonly ReducedNetwork _network;
    private readonly int _step;
    private readonly int[] _earliest;
    private readonly int[] _reduced;
    private readonly StepRuns.Builder _runs = new();

    /// <summary>
    /// A stationary problem with waiting is searched without it; its cut must keep units from waiting across.
    /// </summary>
    private readonly WaitingClosure? _side;

    private CutExport(ResidualFlow state, StaticSteps steps, int step)
    {
        (_state, _network, _step, _earliest) = (state, state.Network, step, steps.Earliest);
        var everywhere = _network.Problem.Waiting == Waiting.Everywhere;
        _side = everywhere && !state.Waits ? WaitingClosure.Of(state, step) : null;
        _reduced = new int[_network.Problem.Graph.NodeCount];
        Array.Fill(_reduced, -1);
        for (var v = 0; v < _network.NodeCount; v++)
        {
            _reduced[_network.OriginalNode[v]] = v;
        }
    }

    public static CutOverTime At(ResidualFlow state, StaticSteps steps, int step)
    {
        var export = new CutExport(state, steps, step);
        return new CutOverTime(step, export.Nodes(), export.Supplies());
    }

    private StepRuns Nodes()
    {
        var turns = _network.Problem.Waiting == Waiting.AtSources ? new SideTurns(_state) : null;
        for (var v = 0; v < _reduced.Length; v++)
        {
            var unreached = Math.Min(_earliest[v], _step + 1);
            AddIfAny(0, unreached);
            if (_reduced[v] >= 0 && turns is null)
            {
                AddUntilLeft(v, unreached);
            }
            else if (_reduced[v] >= 0)
            {
                AddTurns(turns!.Of(_reduced[v]), _network.Remaining[_reduced[v]], unreached);
            }

            _runs.EndItem();
        }

        return _runs.Build();
    }

    /// <summary>A supply whose units cannot reach a gate at all stays on its own side and costs nothing.</summary>
    private bool[] Supplies()
    {
        var supplies = new bool[_network.Problem.Supplies.Length];
        for (var q = 0; q < _network.PoolSupply.Length; q++)
        {
            supplies[_network.PoolSupply[q]] =
                _side?.Pools[q] ?? _state.PoolLabel[q] == ResidualFlow.Dead;
        }

        return supplies;
    }

    private bool IsOnSinkSide(int node, int t)
    {
        var row = t + _network.Remaining[_reduced[node]];
        var cell = row <= _state.LastRow ? (row * _network.NodeCount) + _reduced[node] : -1;
        return cell >= 0 && (_side?.Cells[cell] ?? _state.Label[cell] == ResidualFlow.Dead);
    }

    /// <summary>
    /// Who may wait never gets back to the sink's side, so there is one step at which it is left. Found by bisection: read step
    /// by step, a window of four weeks did not end in 30 s.
    /// </summary>
    private void AddUntilLeft(int node, int from)
    {
        var (low, high) = (from, Math.Max(from, _step + 1));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = IsOnSinkSide(node, middle) ? (middle + 1, high) : (low, middle);
        }

        AddIfAny(from, low);
    }

    /// <summary>On the sink's side before the first turn; not on it after the last row.</summary>
    private void AddTurns(ReadOnlySpan<int> rows, int remaining, int unreached)
    {
        for (var i = -1; i < rows.Length; i += 2)
        {
            var until = i + 1 < rows.Length ? rows[i + 1] : _state.LastRow + 1;
            var from = i < 0 ? unreached : rows[i] - remaining;
            AddIfAny(from, Math.Min(until - remaining, _step + 1));
        }
    }

    private void AddIfAny(int from, int until)
    {
        if (from < until)
        {
            _runs.Add(from, until, 1);
        }
    }
}
