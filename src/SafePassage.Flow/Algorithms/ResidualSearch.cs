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
/// Nearly all cells are entered along a forward arc and left satisfied. At label 0 the arc is chosen by
/// <see cref="LatenessHints"/>; at higher ones <see cref="Pull"/> holds that case in one loop, and everything else is a
/// call away.
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

    /// <summary>Labels raised so far.</summary>
    public long Raises { get; private set; }

    /// <summary>
    /// Pulls up to <paramref name="want"/> units to a cell, with its label as it stands, and gives up after
    /// <paramref name="mostVisits"/> cells.
    /// </summary>
    /// <returns>Units pulled. With fewer than wanted the cell's label has grown, unless the search was given up.</returns>
    public int Pull(int gate, int node, int row, int want, long mostVisits = long.MaxValue)
    {
        unchecked
        {
            _gate = _labels[(row * _n) + node] == 0 ? gate : -1;
            var (n, m) = (_n, _m);

            // In range below: rows are among those opened, nodes and arcs come from the network.
            ref var labels = ref MemoryMarshal.GetArrayDataReference(_labels);
            ref var flow = ref MemoryMarshal.GetArrayDataReference(_arcs);
            ref var inArcs = ref MemoryMarshal.GetArrayDataReference(_network.InArcs);
            ref var starts = ref MemoryMarshal.GetArrayDataReference(_network.Starts);
            var depth = 0;
            ref var frame = ref _frames[0];
            frame.Open((row * n) + node, node, row, want, Unsafe.Add(ref starts, node).InArc);
            var visits = 1L;
            while (true)
            {
                var entered = false;
                if (
                    frame.Stage == Stage.InArcs
                    && Unsafe.Add(ref labels, (nint)frame.Cell) is var label and > 0
                )
                {
                    var end = Unsafe.Add(ref starts, frame.Node + 1).InArc;
                    for (var i = frame.Next; i < end; i++)
                    {
                        ref readonly var arc = ref Unsafe.Add(ref inArcs, i);
                        var tailRow = frame.Row - arc.Rows;
                        if (tailRow < 0)
                        {
                            continue;
                        }

                        var tail = (tailRow * n) + arc.Tail;
                        var reach = Unsafe.Add(ref labels, (nint)tail) + arc.Cost;
                        if (reach >= frame.Least)
                        {
                            continue;
                        }

                        var slot = (tailRow * m) + arc.Arc;
                        var free =
                            _network.CapacityAt(arc, tailRow) - Unsafe.Add(ref flow, (nint)slot);
                        if (free <= 0)
                        {
                            continue;
                        }

                        if (reach > label)
                        {
                            frame.Least = reach;
                        }
                        else
                        {
                            (frame.Via, frame.Slot, frame.Arc) = (Via.Arc, slot, arc.Arc);
                            frame.Next = i;
                            var ask = Math.Min(frame.Want, free);
                            var first = Unsafe.Add(ref starts, arc.Tail).InArc;
                            frame = ref FrameAt(++depth);
                            frame.Open(tail, arc.Tail, tailRow, ask, first);
                            entered = true;
                            break;
                        }
                    }

                    if (!entered)
                    {
                        frame.Stage = Stage.Pools;
                        frame.Next = _network.Starts[frame.Node].Pool;
                    }
                }

                if (!entered)
                {
                    var step = Advance(ref frame, depth, visits);
                    if (step == Step.CutOff || visits > mostVisits)
                    {
                        Visits += visits;
                        return Unwind(depth);
                    }

                    if (step == Step.Entered)
                    {
                        frame = ref _frames[++depth];
                        entered = true;
                    }
                }

                if (entered)
                {
                    visits++;
                    continue;
                }

                do
                {
                    var got = frame.Got;
                    if (depth == 0)
                    {
                        Visits += visits;
                        return got;
                    }

                    frame = ref _frames[--depth];
                    if (got > 0)
                    {
                        Book(ref frame, got);
                    }
                } while (frame.Want == 0);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Frame FrameAt(int depth)
    {
        if (depth == _frames.Length)
        {
            Array.Resize(ref _frames, depth * 2);
        }

        return ref _frames[depth];
    }

    /// <summary>Books what all frames on the stack have got; they look no further.</summary>
    private int Unwind(int depth)
    {
        for (; depth > 0; depth--)
        {
            var got = _frames[depth].Got;
            if (got > 0)
            {
                Book(ref _frames[depth - 1], got);
            }
        }

        return _frames[0].Got;
    }

    /// <summary>Books what a deeper frame has brought.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Book(ref Frame frame, int got)
    {
        frame.Got += got;
        frame.Want -= got;
        if (frame.Via == Via.Arc)
        {
            _arcs[frame.Slot] += (ushort)got;
        }
        else
        {
            BookOther(frame, got);
        }
    }
}
