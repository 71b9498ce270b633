namespace SafePassage.Flow.Algorithms;

/// <summary>
/// For each node, and for sixteen rows at a time, how many rows the way there from the next people loses against the
/// shortest ways: a guess that the search follows and corrects, never a proof. Which of its arcs a cell asks first is
/// free, so nothing exact depends on it.
/// </summary>
/// <remarks>
/// The rows of a block share what each of them has learnt; the next block begins with an estimate from the flow as it
/// stands. One byte for each node and block, which the cache holds.
/// </remarks>
internal sealed class LatenessHints
{
    /// <summary>The highest guess.</summary>
    public const int Most = 254;

    private const int RowsPerBlockLog2 = 4;
    private readonly ResidualFlow _state;
    private readonly byte[] _values;
    private readonly int _n;
    private int _last = -1;

    public LatenessHints(ResidualFlow state)
    {
        _state = state;
        _n = state.Network.NodeCount;
        _values = new byte[BytesFor(_n, state.Network.RowCount)];
    }

    /// <summary>The guess for a node in a row at <see cref="Place"/>; 0 where people are at hand.</summary>
    public byte[] Values => _values;

    public static long BytesFor(long nodes, long rows) => nodes * ((rows >> RowsPerBlockLog2) + 1);

    public int Place(int node, int row) => ((row >> RowsPerBlockLog2) * _n) + node;

    /// <summary>To be called before the search first enters a row, in order of rows.</summary>
    public void Reach(int row)
    {
        var block = row >> RowsPerBlockLog2;
        if (block == _last)
        {
            return;
        }

        if (_last >= 0)
        {
            _values.AsSpan(_last * _n, _n).CopyTo(_values.AsSpan(block * _n, _n));
        }

        _last = block;
        // Nodes farther out have higher numbers mostly, and most ways stay in their row.
        for (var node = _n - 1; node >= 0; node--)
        {
            _values[Place(node, row)] = Estimate(node, row);
        }
    }

    private byte Estimate(int node, int row)
    {
        var (network, least) = (_state.Network, Most);
        var (start, end) = (network.Starts[node], network.Starts[node + 1]);
        for (var q = start.Pool; q < end.Pool; q++)
        {
            if (network.PoolFirstRow[q] <= row && _state.PoolLeft[q] > 0)
            {
                return 0;
            }
        }

        for (var i = start.InArc; i < end.InArc; i++)
        {
            ref readonly var arc = ref network.InArcs[i];
            var tailRow = row - arc.Rows;
            if (tailRow < 0 || arc.Cost > 0 || _state.Label[(tailRow * _n) + arc.Tail] > 0)
            {
                continue;
            }

            var lateness = _values[Place(arc.Tail, tailRow)] + arc.Rows;
            if (
                lateness < least
                && _state.Arcs[(tailRow * network.ArcCount) + arc.Arc]
                    < network.CapacityAt(arc, tailRow)
            )
            {
                least = lateness;
            }
        }

        return (byte)(
            _state.Waits && row > 0 ? Math.Min(least, _values[Place(node, row - 1)] + 1) : least
        );
    }
}
