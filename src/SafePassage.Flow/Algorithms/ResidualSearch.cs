using System.Runtime.CompilerServices;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// Pulls units from the pools to a cell along residual paths with the fewest reversed arcs: shortest augmenting paths
/// with distance labels [AO89], searched backwards, many units at a time. A forward arc costs 0 and a reversed one 1;
/// time only runs forward, so no cycle costs 0 and the search never meets itself.
/// </summary>
/// <remarks>
/// Invariant: for every residual arc y → x of cost c, label(x) ≤ label(y) + c. The search follows arcs where equality
/// holds. When a label has no cell left, everything above is cut off from the pools for good [Che90's gap].
/// </remarks>
internal sealed class ResidualSearch(ResidualFlow state, RepeatedPaths repeated)
{
    private const int PoolFrame = -1;
    private readonly ReducedNetwork _network = state.Network;
    private Frame[] _frames = new Frame[256];

    /// <summary>The gate whose paths are to be noted, −1 for none.</summary>
    private int _gate;

    private enum Via
    {
        Arc,
        ReversedArc,
        Pool,
        ReversedExit,
        Hold,
        Wait,
        ReversedWait,
    }

    private enum Stage
    {
        Pools,
        InArcs,
        Waits,
        OutArcs,
        Exhausted,
    }

    /// <summary>Cells entered so far: the measure of work.</summary>
    public long Visits { get; private set; }

    /// <summary>Pulls up to <paramref name="want"/> units to a cell, with its label as it stands.</summary>
    /// <returns>Units pulled. With fewer than wanted the cell's label has grown.</returns>
    public int Pull(int gate, int node, int row, int want)
    {
        _gate = state.Label[(row * _network.NodeCount) + node] == 0 ? gate : -1;
        var depth = 0;
        Enter(depth, node, row, want);
        while (true)
        {
            ref var frame = ref _frames[depth];
            if (frame.Want > 0 && !frame.Done)
            {
                var entered =
                    frame.Node < 0 ? AdvancePool(ref frame, depth) : Advance(ref frame, depth);
                if (entered)
                {
                    depth++;
                    continue;
                }
            }

            var got = frame.Got;
            var label = frame.Node < 0 ? state.PoolLabel[frame.Row] : state.Label[frame.Cell];
            if (depth == 0)
            {
                return got;
            }

            depth--;
            Settle(ref _frames[depth], got, label);
        }
    }

    private void Enter(int depth, int node, int row, int want)
    {
        if (depth == _frames.Length)
        {
            Array.Resize(ref _frames, depth * 2);
        }

        Visits++;
        ref var frame = ref _frames[depth];
        frame = default;
        (frame.Node, frame.Row, frame.Want) = (node, row, want);
        frame.Least = ResidualFlow.Dead;
        if (node >= 0)
        {
            frame.Cell = (row * _network.NodeCount) + node;
            frame.Next = _network.PoolFirst[node];
        }
    }

    /// <summary>Books what a deeper frame has brought.</summary>
    private void Settle(ref Frame frame, int got, int childLabel)
    {
        if (got > 0)
        {
            switch (frame.Via)
            {
                case Via.Arc:
                    state.Arcs[frame.Slot] += (ushort)got;
                    break;
                case Via.ReversedArc:
                    state.Arcs[frame.Slot] -= (ushort)got;
                    break;
                case Via.Pool:
                    state.AddExit(frame.Slot, frame.Row, got);
                    break;
                case Via.ReversedExit:
                    state.PoolExits[frame.Row][frame.Slot] -= got;
                    break;
                case Via.Hold:
                    state.PoolExits[frame.Arc][frame.Slot] -= got;
                    state.AddExit(frame.Arc, frame.Row, got);
                    break;
                case Via.Wait:
                    state.Stock[frame.Slot] += got;
                    break;
                default:
                    state.Stock[frame.Slot] -= got;
                    break;
            }

            frame.Got += got;
            frame.Want -= got;
        }

        if (got < frame.Asked)
        {
            frame.Least = Math.Min(frame.Least, childLabel + frame.Cost);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Ask(
        ref Frame frame,
        int depth,
        Via via,
        int slot,
        int asked,
        int cost,
        int node,
        int row
    )
    {
        (frame.Via, frame.Slot, frame.Cost) = (via, slot, cost);
        frame.Asked = Math.Min(frame.Want, asked);
        Enter(depth + 1, node, row, frame.Asked);
        return true;
    }

    private bool Advance(ref Frame frame, int depth)
    {
        var n = _network.NodeCount;
        var m = _network.ArcCount;
        var labels = state.Label;
        var (node, row) = (frame.Node, frame.Row);
        int label = labels[frame.Cell];
        var least = frame.Least;

        if (frame.Stage == Stage.Pools)
        {
            var end = _network.PoolFirst[node + 1];
            for (var q = frame.Next; q < end; q++)
            {
                if (_network.PoolFirstRow[q] > row)
                {
                    continue;
                }

                if (state.PoolLeft[q] > 0)
                {
                    var taken = (int)Math.Min(frame.Want, state.PoolLeft[q]);
                    state.PoolLeft[q] -= taken;
                    state.AddExit(q, row, taken);
                    NotePath(q, row, depth);
                    frame.Got += taken;
                    frame.Want -= taken;
                    if (frame.Want == 0)
                    {
                        return false;
                    }
                }

                // Units that left earlier may leave now instead: forward in time, so it costs nothing.
                var poolFirst = _network.PoolFirstRow[q];
                var exits = state.PoolExits[q];
                var held = frame.Held == 0 ? row - 1 - poolFirst : frame.Held - 2;
                for (; held >= state.PoolEarliestExit[q]; held--)
                {
                    if (exits[held] > 0)
                    {
                        int reached = labels[((held + poolFirst) * n) + node];
                        if (reached == label)
                        {
                            frame.Next = q;
                            frame.Held = held + 1;
                            frame.Least = least;
                            frame.Arc = q;
                            return Ask(ref frame, depth, Via.Hold, held, exits[held], 0, node, held + poolFirst);
                        }

                        least = Math.Min(least, reached);
                    }
                }

                frame.Held = 0;
                int poolLabel = state.PoolLabel[q];
                if (poolLabel == label && poolLabel < ResidualFlow.Ceiling)
                {
                    frame.Next = q + 1;
                    frame.Least = least;
                    return Ask(ref frame, depth, Via.Pool, q, int.MaxValue, 0, PoolFrame, q);
                }

                least = Math.Min(least, poolLabel);
            }

            frame.Stage = Stage.InArcs;
            frame.Next = _network.InFirst[node];
        }

        if (frame.Stage == Stage.InArcs)
        {
            var end = _network.InFirst[node + 1];
            for (var i = frame.Next; i < end; i++)
            {
                ref readonly var arc = ref _network.InArcs[i];
                var tailRow = row - (arc.Rows & InArc.RowMask);
                if (tailRow < 0)
                {
                    continue;
                }

                var cost = arc.Rows >> InArc.CostShift;
                var reached = labels[(tailRow * n) + arc.Tail] + cost;
                // A dead tail, or one that cannot improve the next label either.
                if (reached >= least && reached != label)
                {
                    continue;
                }

                var slot = (tailRow * m) + arc.Arc;
                var capacity =
                    arc.Capacity >= 0
                        ? arc.Capacity
                        : _network.ChangingAt(arc.Capacity, arc.Arc, tailRow);
                var free = capacity - state.Arcs[slot];
                if (free <= 0)
                {
                    continue;
                }

                if (reached == label)
                {
                    frame.Next = i + 1;
                    frame.Least = least;
                    frame.Arc = arc.Arc;
                    return Ask(ref frame, depth, Via.Arc, slot, free, cost, arc.Tail, tailRow);
                }

                least = reached;
            }

            frame.Stage = state.Waits ? Stage.Waits : Stage.OutArcs;
            frame.Next = state.Waits ? 0 : _network.OutFirst[node];
        }

        if (frame.Stage == Stage.Waits)
        {
            if (frame.Next == 0)
            {
                frame.Next = 1;
                var before = frame.Cell - n;
                if (row > 0 && labels[before] <= label)
                {
                    frame.Least = least;
                    frame.Arc = -1;
                    return Ask(ref frame, depth, Via.Wait, before, int.MaxValue, 0, node, row - 1);
                }

                least = row > 0 ? Math.Min(least, labels[before]) : least;
            }

            if (frame.Next == 1)
            {
                frame.Next = 2;
                var stock = state.Stock[frame.Cell];
                if (stock > 0)
                {
                    var reached = labels[frame.Cell + n] + 1;
                    if (reached == label)
                    {
                        frame.Least = least;
                        return Ask(
                            ref frame,
                            depth,
                            Via.ReversedWait,
                            frame.Cell,
                            stock,
                            1,
                            node,
                            row + 1
                        );
                    }

                    least = Math.Min(least, reached);
                }
            }

            frame.Stage = Stage.OutArcs;
            frame.Next = _network.OutFirst[node];
        }

        if (frame.Stage == Stage.OutArcs)
        {
            var end = _network.OutFirst[node + 1];
            var slots = row * m;
            for (var a = frame.Next; a < end; a++)
            {
                var flow = state.Arcs[slots + a];
                if (flow == 0)
                {
                    continue;
                }

                var headRow = row + _network.OutRows[a];
                var reached = labels[(headRow * n) + _network.Head[a]] + 1;
                if (reached == label)
                {
                    frame.Next = a + 1;
                    frame.Least = least;
                    return Ask(
                        ref frame,
                        depth,
                        Via.ReversedArc,
                        slots + a,
                        flow,
                        1,
                        _network.Head[a],
                        headRow
                    );
                }

                least = Math.Min(least, reached);
            }
        }

        frame.Stage = Stage.Exhausted;
        frame.Done = true;
        if (frame.Got > 0 && depth > 0)
        {
            least = Math.Min(least, LabelThroughUnbooked(_frames[depth - 1]));
        }

        least =
            least >= ResidualFlow.Dead ? ResidualFlow.Dead : Math.Min(least, ResidualFlow.Ceiling);
        if (state.Raise(frame.Cell, row, least))
        {
            CutOff(label + 1, depth);
        }

        return false;
    }

    /// <summary>
    /// What a frame has got is booked by the frame above it only later. The residual arc that booking will open leads
    /// back here, and the new label must respect it already.
    /// </summary>
    private int LabelThroughUnbooked(in Frame above) =>
        above.Via switch
        {
            Via.Arc or Via.Wait => state.Label[above.Cell] + 1,
            Via.ReversedArc => state.Label[above.Cell],
            _ => ResidualFlow.Dead,
        };

    private bool AnyHold(int depth)
    {
        for (var i = 0; i < depth; i++)
        {
            if (_frames[i].Via == Via.Hold)
            {
                return true;
            }
        }

        return false;
    }

    private void NotePath(int pool, int row, int depth)
    {
        if (_gate >= 0 && !AnyHold(depth))
        {
            repeated.Note(_gate, pool, row);
            for (var i = 0; i < depth; i++)
            {
                repeated.NoteHop(_frames[i].Slot, _frames[i].Arc);
            }
        }
    }

    private bool AdvancePool(ref Frame frame, int depth)
    {
        var pool = frame.Row;
        var node = _network.PoolNode[pool];
        var n = _network.NodeCount;
        var first = _network.PoolFirstRow[pool];
        var exits = state.PoolExits[pool];
        int label = state.PoolLabel[pool];
        for (var row = state.PoolCursor[pool]; row <= state.PoolLastRow[pool]; row++)
        {
            var units = exits[row - first];
            if (units > 0 && state.Label[(row * n) + node] + 1 == label)
            {
                state.PoolCursor[pool] = row;
                return Ask(ref frame, depth, Via.ReversedExit, row - first, units, 1, node, row);
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

    /// <summary>All frames on the stack are above the gap: none has anything left to find.</summary>
    private void CutOff(int label, int depth)
    {
        state.KillFrom(label);
        for (var i = 0; i <= depth; i++)
        {
            _frames[i].Done = true;
        }
    }

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
        public int Held;
        public Via Via;
        public Stage Stage;
        public bool Done;
    }
}
