using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// The search where nothing needs to be reversed, which brings nearly everybody: towards the nearest people first, as
/// far as <see cref="LatenessHints"/> tell. Units that lose few rows leave the most room to those that follow.
/// </summary>
internal sealed partial class ResidualSearch
{
    private const int NoLimit = int.MaxValue / 2;

    /// <summary>
    /// How much later than by the next best arc a cell may ask before the cell above chooses again: recursive best-first
    /// search [KOR93], with some patience because a second choice costs a way back.
    /// </summary>
    private const int Patience = 4;

    /// <summary>A search that has entered so many cells stops being choosy and takes what it finds.</summary>
    private const int ChoosyVisits = 16_000;

    private readonly byte[] _hints = hints.Values;

    /// <summary>Asks a cell of label 0: the people there, then the arc behind which people seem nearest.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Step AskNearest(ref Frame frame, int depth, long visits)
    {
        if (TakeAtHand(ref frame, depth))
        {
            return Step.Done;
        }

        var nearest = Nearest(frame);
        if (nearest.Lateness == NoLimit)
        {
            return Step.Nothing;
        }

        _hints[hints.Place(frame.Node, frame.Row)] = (byte)nearest.Lateness;
        if (nearest.Lateness > frame.Limit && visits < ChoosyVisits)
        {
            return Step.Done;
        }

        // The limit in the guesses of the cell asked, so that it has risen when it gives back.
        var limit =
            Math.Min(frame.Limit, nearest.Second + Patience) - (nearest.Lateness - nearest.Hint);
        Ask(ref frame, depth, nearest.Via, nearest.Edge, nearest.Node, nearest.Row);
        _frames[depth + 1].Limit = limit;
        return Step.Entered;
    }

    private Choice Nearest(in Frame frame)
    {
        unchecked
        {
            ref var labels = ref MemoryMarshal.GetArrayDataReference(_labels);
            ref var flow = ref MemoryMarshal.GetArrayDataReference(_arcs);
            ref var known = ref MemoryMarshal.GetArrayDataReference(_hints);
            ref var inArcs = ref MemoryMarshal.GetArrayDataReference(_network.InArcs);
            var best = new Choice { Lateness = NoLimit, Second = NoLimit };
            var end = _network.Starts[frame.Node + 1].InArc;
            for (var i = _network.Starts[frame.Node].InArc; i < end; i++)
            {
                ref readonly var arc = ref Unsafe.Add(ref inArcs, i);
                var row = frame.Row - arc.Rows;
                if (row < 0 || Unsafe.Add(ref labels, (nint)((row * _n) + arc.Tail)) + arc.Cost > 0)
                {
                    continue;
                }

                int hint = Unsafe.Add(ref known, (nint)hints.Place(arc.Tail, row));
                var lateness = Math.Min(LatenessHints.Most, hint + arc.Rows);
                if (lateness >= best.Second)
                {
                    continue;
                }

                var slot = (row * _m) + arc.Arc;
                var free = _network.CapacityAt(arc, row) - Unsafe.Add(ref flow, (nint)slot);
                if (free <= 0)
                {
                    continue;
                }

                if (lateness >= best.Lateness)
                {
                    best.Second = lateness;
                    continue;
                }

                best.Second = best.Lateness;
                (best.Lateness, best.Hint, best.Node, best.Row) = (lateness, hint, arc.Tail, row);
                best.Edge = new Edge(slot, arc.Arc, free);
            }

            if (state.Waits && frame.Row > 0 && _labels[frame.Cell - _n] == 0)
            {
                ConsiderToWait(frame, ref best);
            }

            return best;
        }
    }

    private void ConsiderToWait(in Frame frame, ref Choice best)
    {
        var row = frame.Row - 1;
        int hint = _hints[hints.Place(frame.Node, row)];
        var lateness = Math.Min(LatenessHints.Most, hint + 1);
        if (lateness >= best.Lateness)
        {
            best.Second = Math.Min(best.Second, lateness);
            return;
        }

        best = new Choice
        {
            Via = Via.Wait,
            Lateness = lateness,
            Second = best.Lateness,
            Hint = hint,
            Node = frame.Node,
            Row = row,
            Edge = new Edge(frame.Cell - _n, -1, int.MaxValue),
        };
    }

    /// <summary>The arc behind which people seem nearest, and how near they seem behind the next best.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Choice
    {
        public Via Via;

        /// <summary>Rows lost by way of this arc; <see cref="NoLimit"/> when there is none.</summary>
        public int Lateness;
        public int Second;
        public int Hint;
        public int Node;
        public int Row;
        public Edge Edge;
    }
}
