using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>The residual arcs into a place: where they come from, and what they allow as its label.</summary>
internal sealed partial class ResidualFlow
{
    public int Least(int cell)
    {
        var (row, node) = Math.DivRem(cell, Network.NodeCount);
        return Least(node, row);
    }

    /// <returns><see cref="Dead"/> or more when no residual arc enters.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Least(int node, int row)
    {
        unchecked
        {
            var network = Network;
            var (n, m) = (network.NodeCount, network.ArcCount);

            // In range below: rows are among those opened, nodes and arcs come from the network.
            ref var labels = ref MemoryMarshal.GetArrayDataReference(Label);
            ref var flow = ref MemoryMarshal.GetArrayDataReference(Arcs);
            ref var start = ref Unsafe.Add(
                ref MemoryMarshal.GetArrayDataReference(network.Starts),
                node
            );
            ref var end = ref Unsafe.Add(ref start, 1);
            ref var inArcs = ref MemoryMarshal.GetArrayDataReference(network.InArcs);
            int least = Dead;
            for (var i = start.InArc; i < end.InArc; i++)
            {
                ref readonly var arc = ref Unsafe.Add(ref inArcs, i);
                var tailRow = row - arc.Rows;
                if (tailRow < 0)
                {
                    continue;
                }

                var reached = Unsafe.Add(ref labels, (nint)((tailRow * n) + arc.Tail)) + arc.Cost;
                if (
                    reached < least
                    && Unsafe.Add(ref flow, (nint)((tailRow * m) + arc.Arc))
                        < network.CapacityAt(arc, tailRow)
                )
                {
                    least = reached;
                }
            }

            ref var leaving = ref Unsafe.Add(ref flow, (nint)(row * m));
            ref var outArcs = ref MemoryMarshal.GetArrayDataReference(network.OutArcs);
            for (var a = start.OutArc; a < end.OutArc; a++)
            {
                if (Unsafe.Add(ref leaving, (nint)a) > 0)
                {
                    ref readonly var arc = ref Unsafe.Add(ref outArcs, a);
                    var head = ((row + arc.Rows) * n) + arc.Head;
                    least = Math.Min(least, Unsafe.Add(ref labels, (nint)head) + 1);
                }
            }

            for (var q = start.Pool; q < end.Pool; q++)
            {
                least = network.PoolFirstRow[q] <= row ? Math.Min(least, PoolLabel[q]) : least;
            }

            return Waits ? Math.Min(least, LeastWaiting((row * n) + node)) : least;
        }
    }

    private int LeastWaiting(int cell)
    {
        var n = Network.NodeCount;
        int least = cell >= n ? Label[cell - n] : Dead;
        return Stock[cell] > 0 ? Math.Min(least, Label[cell + n] + 1) : least;
    }

    /// <summary>Adds the places (a cell, or −1 − pool) from which a residual arc leads to a place.</summary>
    public void AddBehind(int place, List<int> behind)
    {
        if (place < 0)
        {
            AddBehindPool(-1 - place, behind);
        }
        else
        {
            AddBehindCell(place, behind);
        }
    }

    private void AddBehindPool(int pool, List<int> behind)
    {
        var first = Network.PoolFirstRow[pool];
        for (var row = first; row <= PoolLastRow[pool]; row++)
        {
            if (PoolExits[pool][row - first] > 0)
            {
                behind.Add((row * Network.NodeCount) + Network.PoolNode[pool]);
            }
        }
    }

    private void AddBehindCell(int cell, List<int> behind)
    {
        var (n, m) = (Network.NodeCount, Network.ArcCount);
        var (row, node) = Math.DivRem(cell, n);
        var (start, end) = (Network.Starts[node], Network.Starts[node + 1]);
        for (var i = start.InArc; i < end.InArc; i++)
        {
            ref readonly var arc = ref Network.InArcs[i];
            var tailRow = row - arc.Rows;
            if (tailRow >= 0 && Arcs[(tailRow * m) + arc.Arc] < Network.CapacityAt(arc, tailRow))
            {
                behind.Add((tailRow * n) + arc.Tail);
            }
        }

        for (var a = start.OutArc; a < end.OutArc; a++)
        {
            if (Arcs[(row * m) + a] > 0)
            {
                behind.Add(((row + Network.OutArcs[a].Rows) * n) + Network.OutArcs[a].Head);
            }
        }

        for (var q = start.Pool; q < end.Pool; q++)
        {
            if (Network.PoolFirstRow[q] <= row)
            {
                behind.Add(-1 - q);
            }
        }

        if (Waits && row > 0)
        {
            behind.Add(cell - n);
        }

        if (Waits && Stock[cell] > 0)
        {
            behind.Add(cell + n);
        }
    }
}
