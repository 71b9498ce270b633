namespace SafePassage.Flow;

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
