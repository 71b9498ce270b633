using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow.Algorithms;

/// <summary>What the residual arcs into a cell allow as its label.</summary>
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
        var least = Math.Min(LeastIn(node, row), LeastOut(node, row));
        for (var q = Network.Starts[node].Pool; q < Network.Starts[node + 1].Pool; q++)
        {
            least = Network.PoolFirstRow[q] <= row ? Math.Min(least, PoolLabel[q]) : least;
        }

        if (Waits)
        {
            var cell = (row * Network.NodeCount) + node;
            least = row > 0 ? Math.Min(least, Label[cell - Network.NodeCount]) : least;
            least = Stock[cell] > 0 ? Math.Min(least, Label[cell + Network.NodeCount] + 1) : least;
        }

        return least;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LeastIn(int node, int row)
    {
        unchecked
        {
            var (n, m) = (Network.NodeCount, Network.ArcCount);
            ref var labels = ref MemoryMarshal.GetArrayDataReference(Label);
            ref var flow = ref MemoryMarshal.GetArrayDataReference(Arcs);
            var inArcs = Network.InArcs;
            int least = ResidualFlow.Dead;
            var end = Network.Starts[node + 1].InArc;
            for (var i = Network.Starts[node].InArc; i < end; i++)
            {
                ref readonly var arc = ref inArcs[i];
                var tailRow = row - arc.Rows;
                if (tailRow < 0)
                {
                    continue;
                }

                var reached = Unsafe.Add(ref labels, (nint)((tailRow * n) + arc.Tail)) + arc.Cost;
                if (
                    reached < least
                    && Unsafe.Add(ref flow, (nint)((tailRow * m) + arc.Arc))
                        < Network.CapacityAt(arc, tailRow)
                )
                {
                    least = reached;
                }
            }

            return least;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LeastOut(int node, int row)
    {
        unchecked
        {
            var (n, m) = (Network.NodeCount, Network.ArcCount);
            ref var labels = ref MemoryMarshal.GetArrayDataReference(Label);
            ref var flow = ref Unsafe.Add(
                ref MemoryMarshal.GetArrayDataReference(Arcs),
                (nint)(row * m)
            );
            var outArcs = Network.OutArcs;
            int least = ResidualFlow.Dead;
            var end = Network.Starts[node + 1].OutArc;
            for (var a = Network.Starts[node].OutArc; a < end; a++)
            {
                if (Unsafe.Add(ref flow, (nint)a) > 0)
                {
                    ref readonly var arc = ref outArcs[a];
                    var head = ((row + arc.Rows) * n) + arc.Head;
                    least = Math.Min(least, Unsafe.Add(ref labels, (nint)head) + 1);
                }
            }

            return least;
        }
    }
}
