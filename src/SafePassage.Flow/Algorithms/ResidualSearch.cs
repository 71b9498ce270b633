using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// Pulls units from the pools to a cell along residual paths with the fewest reversed arcs: shortest augmenting paths
/// with distance labels and the gap rule [AO91], searched backwards, many units at a time. A forward arc costs 0 and a
/// reversed one 1; time only runs forward, so no cycle costs 0 and the search never meets itself.
/// </summary>
/// <remarks>
/// Invariant: for every residual arc y → x of cost c, label(x) ≤ label(y) + c. The search follows arcs where equality
/// holds. When a label has no cell left, everything above is cut off from the pools for good.
/// </remarks>
internal sealed partial class ResidualSearch(ResidualFlow state, RepeatedPaths repeated)
{
    private readonly ReducedNetwork _network = state.Network;
    private readonly byte[] _labels = state.Label;
    private readonly ushort[] _arcs = state.Arcs;
    private readonly int _n = state.Network.NodeCount;
    private readonly int _m = state.Network.ArcCount;
    private Frame[] _frames = new Frame[256];

    /// <summary>The gate whose paths are to be noted, −1 for none.</summary>
    private int _gate;

    /// <summary>Cells entered so far: the measure of work.</summary>
    public long Visits { get; private set; }

    /// <summary>Pulls up to <paramref name="want"/> units to a cell, with its label as it stands.</summary>
    /// <returns>Units pulled. With fewer than wanted the cell's label has grown.</returns>
    public int Pull(int gate, int node, int row, int want)
    {
        _gate = _labels[(row * _n) + node] == 0 ? gate : -1;
        var depth = 0;
        Enter(depth, node, row, want);
        while (true)
        {
            ref var frame = ref _frames[depth];
            if (frame.Want > 0 && !frame.Done)
            {
                if (frame.Node < 0 ? AdvancePool(ref frame, depth) : Advance(ref frame, depth))
                {
                    depth++;
                    continue;
                }
            }

            if (depth == 0)
            {
                return frame.Got;
            }

            var label = frame.Node < 0 ? state.PoolLabel[frame.Row] : _labels[frame.Cell];
            depth--;
            Settle(ref _frames[depth], frame.Got, label);
        }
    }

    private void Enter(int depth, int node, int row, int want)
    {
        if (depth == _frames.Length)
        {
            Array.Resize(ref _frames, depth * 2);
        }
        unchecked
        {
            Visits++;
            ref var frame = ref _frames[depth];
            frame.Node = node;
            frame.Row = row;
            frame.Want = want;
            frame.Got = 0;
            frame.Done = false;
            frame.Least = ResidualFlow.Dead;
            if (node >= 0)
            {
                frame.Cell = (row * _n) + node;
                frame.Stage = Stage.InArcs;
                frame.Next = _network.InFirst[node];
            }
        }
    }

    /// <summary>Books what a deeper frame has brought.</summary>
    private void Settle(ref Frame frame, int got, int childLabel)
    {
        if (got < frame.Asked)
        {
            frame.Least = Math.Min(frame.Least, childLabel + frame.Cost);
        }

        if (got == 0)
        {
            return;
        }

        switch (frame.Via)
        {
            case Via.Arc:
                _arcs[frame.Slot] += (ushort)got;
                break;
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

        frame.Got += got;
        frame.Want -= got;
    }

    private bool Ask(ref Frame frame, int depth, Via via, Edge edge, int node, int row)
    {
        frame.Via = via;
        frame.Slot = edge.Slot;
        frame.Arc = edge.Arc;
        frame.Cost = edge.Cost;
        frame.Asked = Math.Min(frame.Want, edge.Free);
        Enter(depth + 1, node, row, frame.Asked);
        return true;
    }

    /// <returns>Whether a deeper frame was entered; else the frame is satisfied, or done and its label raised.</returns>
    private bool Advance(ref Frame frame, int depth)
    {
        int label = _labels[frame.Cell];
        if (frame.Stage == Stage.InArcs)
        {
            if (AskInArcs(ref frame, depth, label))
            {
                return true;
            }

            frame.Stage = Stage.Pools;
            frame.Next = _network.PoolFirst[frame.Node];
        }

        if (frame.Stage == Stage.Pools)
        {
            if (AskPools(ref frame, depth, label))
            {
                return true;
            }

            if (frame.Want == 0)
            {
                return false;
            }

            frame.Stage = Stage.Waits;
            frame.Next = 0;
        }

        if (frame.Stage == Stage.Waits)
        {
            if (state.Waits && AskWaits(ref frame, depth, label))
            {
                return true;
            }

            frame.Stage = Stage.OutArcs;
            frame.Next = _network.OutFirst[frame.Node];
        }

        if (AskOutArcs(ref frame, depth, label))
        {
            return true;
        }

        frame.Done = true;
        if (state.Raise(frame.Cell, frame.Row, NextLabel(frame, depth)))
        {
            CutOff(label + 1, depth);
        }

        return false;
    }

    private bool AskInArcs(ref Frame frame, int depth, int label)
    {
        unchecked
        {
            var row = frame.Row;
            var least = frame.Least;
            var (n, m) = (_n, _m);
            ref var labels = ref MemoryMarshal.GetArrayDataReference(_labels);
            ref var flow = ref MemoryMarshal.GetArrayDataReference(_arcs);
            var arcs = _network.InArcs.AsSpan(0, _network.InFirst[frame.Node + 1]);
            for (var i = frame.Next; i < arcs.Length; i++)
            {
                ref readonly var arc = ref arcs[i];
                var tailRow = row - (arc.Rows & InArc.RowMask);
                if (tailRow < 0)
                {
                    continue;
                }

                // In range: the tail's row is one of those opened, and the builder made tail and arc.
                var cost = arc.Rows >> InArc.CostShift;
                var reached = Unsafe.Add(ref labels, (nint)((tailRow * n) + arc.Tail)) + cost;
                if (reached >= least && reached != label)
                {
                    continue;
                }

                var slot = (tailRow * m) + arc.Arc;
                var capacity = arc.Capacity;
                if (capacity < 0)
                {
                    capacity = _network.ChangingAt(capacity, arc.Arc, tailRow);
                }

                var free = capacity - Unsafe.Add(ref flow, (nint)slot);
                if (free <= 0)
                {
                    continue;
                }

                if (reached == label)
                {
                    frame.Next = i + 1;
                    frame.Least = least;
                    var edge = new Edge(slot, arc.Arc, cost, free);
                    return Ask(ref frame, depth, Via.Arc, edge, arc.Tail, tailRow);
                }

                least = reached;
            }

            frame.Least = least;
            return false;
        }
    }

    private bool AskWaits(ref Frame frame, int depth, int label)
    {
        if (frame.Next == 0)
        {
            frame.Next = 1;
            if (frame.Row > 0)
            {
                var before = frame.Cell - _n;
                if (_labels[before] == label)
                {
                    var edge = new Edge(before, -1, 0, int.MaxValue);
                    return Ask(ref frame, depth, Via.Wait, edge, frame.Node, frame.Row - 1);
                }

                frame.Least = Math.Min(frame.Least, _labels[before]);
            }
        }

        var stock = state.Stock[frame.Cell];
        if (frame.Next == 1 && stock > 0)
        {
            frame.Next = 2;
            var reached = _labels[frame.Cell + _n] + 1;
            if (reached == label)
            {
                var edge = new Edge(frame.Cell, -1, 1, stock);
                return Ask(ref frame, depth, Via.ReversedWait, edge, frame.Node, frame.Row + 1);
            }

            frame.Least = Math.Min(frame.Least, reached);
        }

        return false;
    }

    private bool AskOutArcs(ref Frame frame, int depth, int label)
    {
        unchecked
        {
            var (row, least) = (frame.Row, frame.Least);
            var first = frame.Next;
            var end = _network.OutFirst[frame.Node + 1];
            var slots = _arcs.AsSpan((row * _m) + first, end - first);
            for (var i = 0; i < slots.Length; i++)
            {
                if (slots[i] == 0)
                {
                    continue;
                }

                var a = first + i;
                var headRow = row + _network.OutRows[a];
                var reached = _labels[(headRow * _n) + _network.Head[a]] + 1;
                if (reached == label)
                {
                    frame.Next = a + 1;
                    frame.Least = least;
                    var edge = new Edge((row * _m) + a, a, 1, slots[i]);
                    return Ask(ref frame, depth, Via.ReversedArc, edge, _network.Head[a], headRow);
                }

                least = Math.Min(least, reached);
            }

            frame.Least = least;
            return false;
        }
    }

    /// <summary>The least label a residual arc into the cell allows.</summary>
    /// <remarks>
    /// What a frame has got is booked by the frame above it only later. The residual arc that booking will open leads
    /// back here, and the new label must respect it already.
    /// </remarks>
    private int NextLabel(in Frame frame, int depth)
    {
        var least = frame.Least;
        if (frame.Got > 0 && depth > 0)
        {
            ref readonly var above = ref _frames[depth - 1];
            least = above.Via switch
            {
                Via.Arc or Via.Wait => Math.Min(least, _labels[above.Cell] + 1),
                Via.ReversedArc => Math.Min(least, _labels[above.Cell]),
                _ => least,
            };
        }

        return least >= ResidualFlow.Dead
            ? ResidualFlow.Dead
            : Math.Min(least, ResidualFlow.Ceiling);
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
}
