using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>
/// Pulls units from the pools to a cell along residual paths with the fewest reversed arcs: shortest augmenting paths
/// with distance labels and the gap rule [AO91], searched backwards, many units at a time. A forward arc costs 0 and a
/// reversed one 1; time only runs forward, so no cycle costs 0 and the search never meets itself.
/// </summary>
/// <remarks>
/// Invariant: for every residual arc y → x of cost c, label(x) ≤ label(y) + c. The search follows arcs where equality
/// holds. When a label has no cell left, everything above is cut off from the pools for good.
/// Nearly all cells are entered along a forward arc and left satisfied. At label 0 the arc is chosen by
/// <see cref="LatenessHints"/>. At higher ones arcs are asked in order, and what does not fit yet tells on the way what
/// the label may be raised to. Everything else is a call away.
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
    /// <remarks>
    /// The recursion of [AO91] as one loop over a stack of frames, left whole as published. What is rarer than a forward arc is a
    /// call away: inside the loop it costs a tenth (city 1.45 → 1.6 s, Padang 3.7 → 4.2 s).
    /// </remarks>
    public int Pull(int gate, int node, int row, int want, long mostVisits = long.MaxValue)
    {
        unchecked
        {
            _gate = _labels[(row * _n) + node] == 0 ? gate : -1;
            var depth = 0;
            ref var frame = ref _frames[0];
            frame.Open((row * _n) + node, node, row, want, _network.Starts[node].InArc);
            var visits = 1L;
            while (true)
            {
                var step = Step.Nothing;
                if (frame.Stage == Stage.InArcs)
                {
                    int label = _labels[frame.Cell];
                    step =
                        label > 0
                            ? AskInArcs(ref frame, depth, label)
                            : AskNearest(ref frame, depth, visits);
                    if (step == Step.Nothing)
                    {
                        frame.Stage = Stage.Pools;
                        frame.Next = _network.Starts[frame.Node].Pool;
                    }
                }

                if (step == Step.Nothing)
                {
                    step = Advance(ref frame, depth);
                }

                if (step == Step.CutOff || visits > mostVisits)
                {
                    Visits += visits;
                    return Unwind(depth);
                }

                if (step == Step.Entered)
                {
                    frame = ref _frames[++depth];
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

    /// <summary>Asks a cell of a label above 0: the next forward arc that fits, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Step AskInArcs(ref Frame frame, int depth, int label)
    {
        unchecked
        {
            // In range below: rows are among those opened, nodes and arcs come from the network.
            ref var labels = ref MemoryMarshal.GetArrayDataReference(_labels);
            ref var flow = ref MemoryMarshal.GetArrayDataReference(_arcs);
            ref var inArcs = ref MemoryMarshal.GetArrayDataReference(_network.InArcs);
            var end = _network.Starts[frame.Node + 1].InArc;

            // What does not fit is noted in passing, for the label the cell is raised to: looking again cost Padang 2.6 s
            // instead of 2.3.
            for (var i = frame.Next; i < end; i++)
            {
                ref readonly var arc = ref Unsafe.Add(ref inArcs, i);
                var row = frame.Row - arc.Rows;
                if (row < 0)
                {
                    continue;
                }

                var reach = Unsafe.Add(ref labels, (nint)((row * _n) + arc.Tail)) + arc.Cost;
                if (reach >= frame.Least)
                {
                    continue;
                }

                var slot = (row * _m) + arc.Arc;
                var free = _network.CapacityAt(arc, row) - Unsafe.Add(ref flow, (nint)slot);
                if (free <= 0)
                {
                    continue;
                }

                if (reach == label)
                {
                    frame.Next = i;
                    var edge = new Edge(slot, arc.Arc, free);
                    Ask(ref frame, depth, Via.Arc, edge, arc.Tail, row);
                    return Step.Entered;
                }

                frame.Least = reach;
            }

            return Step.Nothing;
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
