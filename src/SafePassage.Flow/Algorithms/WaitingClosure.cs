namespace SafePassage.Flow;

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
