using System.Numerics;
using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>
/// The flow and the labels of a <see cref="ReducedNetwork"/>, row by row. A label is a lower bound on the number of
/// reversed arcs on any residual path from a pool that still holds units to the cell; it only grows.
/// </summary>
/// <remarks>
/// Memory: 2 bytes for each arc and row and 1 byte for each node and row, 4 bytes for each pool and row, and with
/// waiting on the way 4 bytes for each node and row. Rows that no search has reached are never written.
/// </remarks>
internal sealed partial class ResidualFlow
{
    /// <summary>No residual path can ever lead here again: the sink's side of the minimum cut.</summary>
    public const byte Dead = 255;

    /// <summary>The highest label that is told apart; a cell that reaches it is left to the plain search.</summary>
    public const byte Ceiling = 250;

    private readonly byte[] _highestInRow;

    /// <summary>Rows before this one hold nothing but dead cells.</summary>
    private int _allDead;

    public ResidualFlow(ReducedNetwork network)
    {
        Network = network;
        var (n, m, rows) = (network.NodeCount, network.ArcCount, network.RowCount);
        Label = new byte[(long)n * rows];
        Arcs = new ushort[(long)m * rows];
        Stock = Limits.Waits(network.Problem) ? new int[(long)n * rows] : [];
        _highestInRow = new byte[rows];
        var pools = network.PoolNode.Length;
        PoolLabel = new byte[pools];
        PoolCursor = new int[pools];
        PoolLastRow = new int[pools];
        PoolLeft = new long[pools];
        PoolExits = new int[pools][];
        for (var q = 0; q < pools; q++)
        {
            PoolExits[q] = new int[Math.Max(0, rows - network.PoolFirstRow[q])];
        }

        FillPools();
        GateFlow = new int[network.Gates.Length][];
        for (var j = 0; j < GateFlow.Length; j++)
        {
            GateFlow[j] = new int[rows];
        }
    }

    public ReducedNetwork Network { get; }

    /// <summary>Label of cell (row, node) at row · n + node.</summary>
    public byte[] Label { get; }

    /// <summary>Flow that enters an arc, at row of the tail · m + arc.</summary>
    public ushort[] Arcs { get; }

    /// <summary>Units that wait at a node from one row to the next, at row · n + node; empty without waiting.</summary>
    public int[] Stock { get; }

    public bool Waits => Stock.Length > 0;

    public byte[] PoolLabel { get; }

    /// <summary>The first exit the pool's search has not ruled out at its present label.</summary>
    public int[] PoolCursor { get; }

    public int[] PoolLastRow { get; }

    /// <summary>Units that have not left.</summary>
    public long[] PoolLeft { get; }

    /// <summary>Units that leave a pool, by row − first row of the pool.</summary>
    public int[][] PoolExits { get; }

    /// <summary>Units that enter a gate, by step.</summary>
    public int[][] GateFlow { get; }

    /// <summary>How many live cells and pools carry each label, in the rows opened so far.</summary>
    public long[] LiveAt { get; } = new long[256];

    /// <summary>How many cells and pools carry a label above 0 and are not dead.</summary>
    public long Lagging
    {
        get
        {
            long lagging = 0;
            foreach (var count in LiveAt.AsSpan(1))
            {
                lagging += count;
            }

            return lagging;
        }
    }

    /// <summary>The last opened row.</summary>
    public int LastRow { get; private set; } = -1;

    /// <summary>Bytes of the large arrays.</summary>
    public static long BytesFor(
        EarliestArrivalProblem problem,
        long nodes,
        long arcs,
        bool waiting
    ) =>
        (problem.HorizonSteps + 1L)
            * (
                (2 * arcs)
                + (nodes * (waiting ? 5 : 1))
                + (4L * problem.Supplies.Length)
                + (4L * problem.Gates.Length)
            )
        + LatenessHints.BytesFor(nodes, problem.HorizonSteps + 1L);

    /// <summary>Takes everything back, as if no row had been opened; labels and arcs are written when it is.</summary>
    public void Clear()
    {
        Array.Clear(Stock);
        Array.Clear(_highestInRow);
        foreach (var flow in GateFlow)
        {
            Array.Clear(flow);
        }

        (LastRow, _allDead) = (-1, 0);
        Array.Clear(LiveAt);
        FillPools();
    }

    private void FillPools()
    {
        LiveAt[0] = PoolLabel.Length;
        Array.Clear(PoolLabel);
        Array.Clear(PoolLastRow);
        Network.PoolFirstRow.CopyTo(PoolCursor, 0);
        for (var q = 0; q < PoolLabel.Length; q++)
        {
            PoolLeft[q] = Network.Problem.Supplies[Network.PoolSupply[q]].Amount;
            Array.Clear(PoolExits[q]);
        }
    }

    /// <summary>Lets the search use one more row; cells that nobody can have reached by then are dead.</summary>
    public void OpenRow(int row)
    {
        var first = Network.FirstRow;
        var labels = Label.AsSpan(row * first.Length, first.Length);
        var live = 0;
        for (var v = 0; v < first.Length; v++)
        {
            var reached = first[v] <= row;
            labels[v] = reached ? (byte)0 : Dead;
            live += reached ? 1 : 0;
        }

        // A page that is read before it is written is faulted in twice: large is 6 % quicker so, with 10 MB more.
        Arcs.AsSpan(row * Network.ArcCount, Network.ArcCount).Clear();
        LiveAt[0] += live;
        LastRow = row;
    }

    /// <summary>Gives a live cell a higher label.</summary>
    /// <returns>Whether no cell is left at the old one, so that all above are cut off.</returns>
    public bool Raise(int cell, int row, int label)
    {
        unchecked
        {
            ref var place = ref Label[cell];
            var old = place;
            place = (byte)label;
            if (label != Dead)
            {
                LiveAt[label]++;
                if (label > _highestInRow[row])
                {
                    _highestInRow[row] = (byte)label;
                }
            }

            return --LiveAt[old] == 0;
        }
    }

    public void AddExit(int pool, int row, int units)
    {
        PoolExits[pool][row - Network.PoolFirstRow[pool]] += units;
        PoolLastRow[pool] = Math.Max(PoolLastRow[pool], row);
    }

    public bool RaisePool(int pool, int label)
    {
        var old = PoolLabel[pool];
        PoolLabel[pool] = (byte)label;
        if (label != Dead)
        {
            LiveAt[label]++;
        }

        return --LiveAt[old] == 0;
    }

    public bool HasLabelsAboveZero(int row) => _highestInRow[row] > 0;

    /// <summary>To be called when none are left in the row.</summary>
    public void NoLabelsAboveZero(int row) => _highestInRow[row] = 0;

    /// <summary>Takes a place (a cell, or −1 − pool) out of the count and marks it.</summary>
    public void Leave(int place, byte mark)
    {
        ref var label = ref place < 0 ? ref PoolLabel[-1 - place] : ref Label[place];
        LiveAt[label]--;
        label = mark;
    }

    /// <summary>Counts a place in again under its new label.</summary>
    public void Enter(int place, byte label)
    {
        (place < 0 ? ref PoolLabel[-1 - place] : ref Label[place]) = label;
        if (label == Dead)
        {
            return;
        }

        LiveAt[label]++;
        if (place >= 0)
        {
            ref var highest = ref _highestInRow[place / Network.NodeCount];
            highest = Math.Max(highest, label);
        }
    }

    /// <summary>Whether any pool holds units.</summary>
    public bool AnybodyLeft => PoolLeft.AsSpan().ContainsAnyExcept(0L);

    /// <summary>When nobody is left, no label needs to climb to say so.</summary>
    public void KillAll()
    {
        var n = Network.NodeCount;
        Label.AsSpan(_allDead * n, (LastRow + 1 - _allDead) * n).Fill(Dead);
        _highestInRow.AsSpan(_allDead, LastRow + 1 - _allDead).Clear();
        PoolLabel.AsSpan().Fill(Dead);
        Array.Clear(LiveAt);
        _allDead = LastRow + 1;
    }

    /// <summary>Declares dead all that carry a label ≥ the given one.</summary>
    public void KillFrom(int label)
    {
        var least = new Vector<byte>((byte)label);
        for (var row = 0; row <= LastRow; row++)
        {
            if (_highestInRow[row] >= label)
            {
                var labels = Label.AsSpan(row * Network.NodeCount, Network.NodeCount);
                KillFrom(labels, least, label);
                _highestInRow[row] = (byte)(label - 1);
            }
        }

        foreach (ref var pool in PoolLabel.AsSpan())
        {
            pool = pool >= label ? Dead : pool;
        }

        Array.Clear(LiveAt, label, LiveAt.Length - label);
    }

    private static void KillFrom(Span<byte> labels, Vector<byte> least, int label)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(labels);
        foreach (ref var vector in vectors)
        {
            vector |= Vector.GreaterThanOrEqual(vector, least);
        }

        foreach (ref var rest in labels[(vectors.Length * Vector<byte>.Count)..])
        {
            rest = rest >= label ? Dead : rest;
        }
    }
}
