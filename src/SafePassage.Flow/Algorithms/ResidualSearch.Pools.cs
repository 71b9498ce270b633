using System.Runtime.InteropServices;

namespace SafePassage.Flow.Algorithms;

/// <summary>The pools of the search, and what its frames are made of.</summary>
internal sealed partial class ResidualSearch
{
    private enum Via
    {
        Arc,
        ReversedArc,
        Pool,
        ReversedExit,
        Wait,
        ReversedWait,
    }

    private enum Stage
    {
        InArcs,
        Pools,
        Waits,
        OutArcs,
    }

    private bool AskPools(ref Frame frame, int depth, int label)
    {
        var end = _network.PoolFirst[frame.Node + 1];
        for (var q = frame.Next; q < end; q++)
        {
            if (_network.PoolFirstRow[q] > frame.Row)
            {
                continue;
            }

            if (state.PoolLeft[q] > 0)
            {
                Take(ref frame, depth, q);
                if (frame.Want == 0)
                {
                    return false;
                }
            }

            int poolLabel = state.PoolLabel[q];
            if (poolLabel == label && poolLabel < ResidualFlow.Ceiling)
            {
                frame.Next = q + 1;
                return Ask(ref frame, depth, Via.Pool, new Edge(q, q, 0, int.MaxValue), -1, q);
            }

            frame.Least = Math.Min(frame.Least, poolLabel);
        }

        return false;
    }

    private void Take(ref Frame frame, int depth, int pool)
    {
        var taken = (int)Math.Min(frame.Want, state.PoolLeft[pool]);
        state.PoolLeft[pool] -= taken;
        state.AddExit(pool, frame.Row, taken);
        NotePath(pool, frame.Row, depth);
        frame.Got += taken;
        frame.Want -= taken;
    }

    private bool AdvancePool(ref Frame frame, int depth)
    {
        var pool = frame.Row;
        var node = _network.PoolNode[pool];
        var first = _network.PoolFirstRow[pool];
        var exits = state.PoolExits[pool];
        int label = state.PoolLabel[pool];
        for (var row = state.PoolCursor[pool]; row <= state.PoolLastRow[pool]; row++)
        {
            var units = exits[row - first];
            if (units > 0 && _labels[(row * _n) + node] + 1 == label)
            {
                state.PoolCursor[pool] = row;
                var edge = new Edge(row - first, -1, 1, units);
                return Ask(ref frame, depth, Via.ReversedExit, edge, node, row);
            }
        }

        state.PoolCursor[pool] = first;
        frame.Done = true;
        if (state.RaisePool(pool, Math.Min(label + 1, ResidualFlow.Ceiling)))
        {
            CutOff(label + 1, depth);
        }

        return false;
    }

    private void NotePath(int pool, int row, int depth)
    {
        if (_gate < 0)
        {
            return;
        }

        repeated.Note(_gate, pool, row);
        for (var i = 0; i < depth; i++)
        {
            repeated.NoteHop(_frames[i].Slot, _frames[i].Arc);
        }
    }

    /// <param name="Slot">Where the flow is kept.</param>
    /// <param name="Arc">Reduced arc, or −1.</param>
    /// <param name="Cost">What the residual arc adds to the label.</param>
    /// <param name="Free">Units it can still carry.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Edge(int Slot, int Arc, int Cost, int Free);

    /// <summary>A cell of the search, or with node −1 the pool whose number is in <c>Row</c>.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Frame
    {
        public int Cell;
        public int Node;
        public int Row;
        public int Want;
        public int Got;
        public int Asked;
        public int Slot;
        public int Arc;
        public int Cost;
        public int Next;
        public int Least;
        public Via Via;
        public Stage Stage;
        public bool Done;
    }
}
