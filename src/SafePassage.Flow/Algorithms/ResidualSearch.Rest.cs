using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>What is rarer than a forward arc: pools, waiting, reversed arcs, and the raising of labels.</summary>
internal sealed partial class ResidualSearch
{
    private enum Via : byte
    {
        Arc,
        ReversedArc,
        Pool,
        ReversedExit,
        Wait,
        ReversedWait,
    }

    private enum Stage : byte
    {
        InArcs,
        Pools,
        Wait,
        ReversedWait,
        OutArcs,
        Exits,
    }

    private enum Step
    {
        /// <summary>A deeper frame is open.</summary>
        Entered,

        /// <summary>
        /// The frame is satisfied, or has nothing left to try and its label was raised, or gives back what it has not
        /// got because there seem to be better places.
        /// </summary>
        Done,

        /// <summary>Nothing of this kind is left to try.</summary>
        Nothing,

        /// <summary>The last cell of a label is gone, and all above is dead.</summary>
        CutOff,
    }

    /// <summary>What comes after the forward arcs. Not inlined, so that the loop over those stays small.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Step Advance(ref Frame frame, int depth)
    {
        if (frame.Stage == Stage.Exits)
        {
            return AskExits(ref frame, depth);
        }

        int label = _labels[frame.Cell];
        if (frame.Stage == Stage.Pools)
        {
            if (AskPools(ref frame, depth, label))
            {
                return Step.Entered;
            }
        }

        return
            (state.Waits && AskToWait(ref frame, depth, label))
            || (label > 0 && AskOutArcs(ref frame, depth, label))
            ? Step.Entered
            : Close(frame, depth, label);
    }

    private bool AskToWait(ref Frame frame, int depth, int label) =>
        (frame.Stage == Stage.Wait && AskWait(ref frame, depth, label))
        || (frame.Stage == Stage.ReversedWait && AskReversedWait(ref frame, depth, label));

    private Step Close(in Frame frame, int depth, int label)
    {
        Raises++;
        return Gap(state.Raise(frame.Cell, frame.Row, NextLabel(frame, depth)), label);
    }

    private Step Gap(bool lastOfItsLabel, int label)
    {
        if (lastOfItsLabel)
        {
            state.KillFrom(label + 1);
            return Step.CutOff;
        }

        return Step.Done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Ask(ref Frame frame, int depth, Via via, in Edge edge, int node, int row)
    {
        (frame.Via, frame.Slot, frame.Arc) = (via, edge.Slot, edge.Arc);
        var ask = Math.Min(frame.Want, edge.Free);
        ref var next = ref FrameAt(depth + 1);
        if (node < 0)
        {
            next.Open(-1, node, row, ask, 0);
            next.Stage = Stage.Exits;
        }
        else
        {
            next.Open((row * _n) + node, node, row, ask, _network.Starts[node].InArc);
        }

        return true;
    }

    /// <summary>Asks pools for units they have given out; what they still hold is taken at label 0 before.</summary>
    private bool AskPools(ref Frame frame, int depth, int label)
    {
        var end = _network.Starts[frame.Node + 1].Pool;
        for (var q = frame.Next; q < end; q++)
        {
            if (_network.PoolFirstRow[q] > frame.Row)
            {
                continue;
            }

            int poolLabel = state.PoolLabel[q];
            if (poolLabel == label)
            {
                frame.Next = q;
                return Ask(ref frame, depth, Via.Pool, new Edge(q, q, int.MaxValue), -1, q);
            }

            frame.Least = Math.Min(frame.Least, poolLabel);
        }

        frame.Stage = state.Waits ? Stage.Wait : Stage.OutArcs;
        frame.Next = _network.Starts[frame.Node].OutArc;
        return false;
    }

    /// <returns>Whether the people at hand satisfy the frame.</returns>
    private bool TakeAtHand(ref Frame frame, int depth)
    {
        var end = _network.Starts[frame.Node + 1].Pool;
        for (var q = _network.Starts[frame.Node].Pool; q < end && frame.Want > 0; q++)
        {
            if (_network.PoolFirstRow[q] <= frame.Row && state.PoolLeft[q] > 0)
            {
                Take(ref frame, depth, q);
            }
        }

        return frame.Want == 0;
    }

    private void Take(ref Frame frame, int depth, int pool)
    {
        var taken = (int)Math.Min(frame.Want, state.PoolLeft[pool]);
        state.PoolLeft[pool] -= taken;
        state.AddExit(pool, frame.Row, taken);
        NotePath(pool, frame.Row, taken, depth);
        frame.Got += taken;
        frame.Want -= taken;
    }

    private void NotePath(int pool, int row, int units, int depth)
    {
        if (_gate < 0)
        {
            return;
        }

        repeated.Note(_gate, pool, row, units);
        for (var i = 0; i < depth; i++)
        {
            repeated.NoteHop(_frames[i].Slot, _frames[i].Arc);
        }
    }

    private Step AskExits(ref Frame frame, int depth)
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
                Ask(
                    ref frame,
                    depth,
                    Via.ReversedExit,
                    new Edge(row - first, -1, units),
                    node,
                    row
                );
                return Step.Entered;
            }
        }

        state.PoolCursor[pool] = first;
        var raised = Math.Min(label + 1, ResidualFlow.Ceiling);
        return Gap(state.RaisePool(pool, raised), label);
    }

    private bool AskWait(ref Frame frame, int depth, int label)
    {
        if (frame.Row > 0)
        {
            var before = frame.Cell - _n;
            if (_labels[before] == label)
            {
                var edge = new Edge(before, -1, int.MaxValue);
                return Ask(ref frame, depth, Via.Wait, edge, frame.Node, frame.Row - 1);
            }

            frame.Least = Math.Min(frame.Least, _labels[before]);
        }

        frame.Stage = Stage.ReversedWait;
        return false;
    }

    private bool AskReversedWait(ref Frame frame, int depth, int label)
    {
        var stock = state.Stock[frame.Cell];
        if (stock > 0)
        {
            var after = frame.Cell + _n;
            if (_labels[after] + 1 == label)
            {
                var edge = new Edge(frame.Cell, -1, stock);
                return Ask(ref frame, depth, Via.ReversedWait, edge, frame.Node, frame.Row + 1);
            }

            frame.Least = Math.Min(frame.Least, _labels[after] + 1);
        }

        frame.Stage = Stage.OutArcs;
        return false;
    }

    private bool AskOutArcs(ref Frame frame, int depth, int label)
    {
        unchecked
        {
            var row = frame.Row;
            ref var labels = ref MemoryMarshal.GetArrayDataReference(_labels);
            ref var leaving = ref Unsafe.Add(
                ref MemoryMarshal.GetArrayDataReference(_arcs),
                (nint)(row * _m)
            );
            ref var outArcs = ref MemoryMarshal.GetArrayDataReference(_network.OutArcs);
            var end = _network.Starts[frame.Node + 1].OutArc;
            for (var a = frame.Next; a < end; a++)
            {
                int units = Unsafe.Add(ref leaving, (nint)a);
                if (units == 0)
                {
                    continue;
                }

                ref readonly var arc = ref Unsafe.Add(ref outArcs, a);
                var headRow = row + arc.Rows;
                var reach = Unsafe.Add(ref labels, (nint)((headRow * _n) + arc.Head)) + 1;
                if (reach == label)
                {
                    frame.Next = a;
                    var edge = new Edge((row * _m) + a, a, units);
                    return Ask(ref frame, depth, Via.ReversedArc, edge, arc.Head, headRow);
                }

                frame.Least = Math.Min(frame.Least, reach);
            }

            frame.Next = end;
            return false;
        }
    }

    private void BookOther(in Frame frame, int got)
    {
        switch (frame.Via)
        {
            case Via.ReversedArc:
                _arcs[frame.Slot] -= (ushort)got;
                break;
            case Via.Pool:
                state.AddExit(frame.Slot, frame.Row, got);
                break;
            case Via.ReversedExit:
                state.PoolExits[frame.Row][frame.Slot] -= got;
                break;
            case Via.Wait:
                state.Stock[frame.Slot] += got;
                break;
            default:
                state.Stock[frame.Slot] -= got;
                break;
        }
    }

    /// <summary>The least label the residual arcs into a cell allow, those about to open among them.</summary>
    private int NextLabel(in Frame frame, int depth) =>
        Math.Min(LeastAbove(frame, depth), frame.Least) is var least and < ResidualFlow.Dead
            ? Math.Min(least, ResidualFlow.Ceiling)
            : ResidualFlow.Dead;

    /// <summary>
    /// What a frame has got is booked by the frame above it only later. The residual arc that booking will open leads
    /// back here, and the new label must respect it already.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LeastAbove(in Frame frame, int depth)
    {
        if (frame.Got == 0 || depth == 0)
        {
            return ResidualFlow.Dead;
        }

        ref readonly var above = ref _frames[depth - 1];
        return above.Via switch
        {
            Via.Arc or Via.Wait => _labels[above.Cell] + 1,
            Via.ReversedArc => _labels[above.Cell],
            _ => ResidualFlow.Dead,
        };
    }

    /// <param name="Slot">Where the flow is kept.</param>
    /// <param name="Arc">Reduced arc, or −1.</param>
    /// <param name="Free">Units it can still carry.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Edge(int Slot, int Arc, int Free);

    /// <summary>
    /// A cell of the search, or with node −1 the pool whose number is in <c>Row</c>; and the residual arc through which
    /// it asks the next frame.
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Frame
    {
        public int Cell;
        public int Node;
        public int Row;
        public int Want;
        public int Got;
        public int Next;
        public int Slot;
        public int Arc;

        /// <summary>The least label above the frame's own that the residual arcs looked at so far allow.</summary>
        public int Least;

        /// <summary>Above this lateness the frame gives back; <see cref="NoLimit"/> for never.</summary>
        public int Limit;
        public Via Via;
        public Stage Stage;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Open(int cell, int node, int row, int want, int next)
        {
            (Cell, Node, Row, Want, Got, Next) = (cell, node, row, want, 0, next);
            Limit = NoLimit;
            Least = ResidualFlow.Dead;
            Stage = Stage.InArcs;
        }
    }
}
