namespace SafePassage.Flow;

/// <summary>
/// For each node, and for sixteen rows at a time, how many rows the way there from the next people loses against the
/// shortest ways: a guess that the search follows and corrects, never a proof. Which of its arcs a cell asks first is
/// free, so nothing exact depends on it.
/// </summary>
/// <remarks>
/// The rows of a block share what each of them has learnt; the next block begins with an estimate from the flow as it
/// stands. One byte for each node and block, which the cache holds.
/// </remarks>
internal sealed class LatenessHints(ReducedNetwork network)
{
    /// <summary>The highest guess.</summary>
    public const int Most = 254;

    /// <summary>
    /// Sixteen rows: with one guess for each row the city takes 3.5 M cells and the large one 83 M, with one for sixteen 1.3 M and
    /// 28 M. 32 rows bring hardly more (1.1 M, and hard 19 M as before), 256 spoil it (7.8 M, hard 72 M).
    /// </summary>
    private const int RowsPerBlockLog2 = 4;
    private readonly int _n = network.NodeCount;
    private int _last = -1;

    /// <summary>The guess for a node in a row at <see cref="Place"/>; 0 where people are at hand.</summary>
    public byte[] Values { get; } = new byte[BytesFor(network.NodeCount, network.RowCount)];

    public static long BytesFor(long nodes, long rows) => nodes * ((rows >> RowsPerBlockLog2) + 1);

    public int Place(int node, int row) => ((row >> RowsPerBlockLog2) * _n) + node;

    /// <summary>To be called before the search first enters a row, in order of rows.</summary>
    /// <returns>Whether a block begins, in which the guesses of the one before still stand.</returns>
    public bool Begins(int row)
    {
        var block = row >> RowsPerBlockLog2;
        if (block == _last)
        {
            return false;
        }

        if (_last >= 0)
        {
            Values.AsSpan(_last * _n, _n).CopyTo(Values.AsSpan(block * _n, _n));
        }

        _last = block;
        return true;
    }
}
