using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>
/// The search where nothing needs to be reversed, which brings nearly everybody: towards the nearest people first, as
/// far as <see cref="LatenessHints"/> tell. Units that lose few rows leave the most room to those that follow.
/// </summary>
internal sealed partial class ResidualSearch
{
    private const int NoLimit = int.MaxValue / 2;

    /// <summary>
    /// How much later than by the next best arc a cell may ask before the cell above chooses again: recursive best-first
    /// search [KOR93], with some patience because a second choice costs a way back. With 16 instead of 4 city 1.3 M cells instead
    /// of 0.8 M, hard 19 M instead of 17 M.
    /// </summary>
    private const int Patience = 4;

    /// <summary>
    /// A search that has entered so many cells stops being choosy and takes what it finds. Giving back up to there: city 6.1 →
    /// 3.5 M cells, large 97 → 83 M.
    /// </summary>
    private const int ChoosyVisits = 16_000;

    private readonly LatenessHints _hints = new(state.Network);

    /// <summary>To be called before the search first enters a row, in order of rows: where people are, as things stand.</summary>
    public void Reach(int row)
    {
        if (!_hints.Begins(row))
        {
            return;
        }

        // Nodes farther out have higher numbers mostly, and most ways stay in their row.
        for (var node = _n - 1; node >= 0; node--)
        {
            var lateness = AnybodyAt(node, row) ? 0 : Nearest(node, row).Lateness;
            _hints.Values[_hints.Place(node, row)] = (byte)Math.Min(lateness, LatenessHints.Most);
        }
    }

    private bool AnybodyAt(int node, int row)
    {
        var end = _network.Starts[node + 1].Pool;
        for (var q = _network.Starts[node].Pool; q < end; q++)
        {
            if (_network.PoolFirstRow[q] <= row && state.PoolLeft[q] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks a cell of label 0: the people there, then the arc behind which people seem nearest.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Step AskNearest(ref Frame frame, int depth, long visits)
    {
        if (TakeAtHand(ref frame, depth))
        {
            return Step.Done;
        }

        var nearest = Nearest(frame.Node, frame.Row);
        if (nearest.Lateness == NoLimit)
        {
            // Arcs behind higher labels were passed over without a look; 1 never says too much.
            frame.Least = 1;
            return Step.Nothing;
        }

        _hints.Values[_hints.Place(frame.Node, frame.Row)] = (byte)nearest.Lateness;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Choice Nearest(int head, int headRow)
    {
        var best = NearestArc(head, headRow);
        if (state.Waits && headRow > 0)
        {
            ConsiderToWait(head, headRow - 1, ref best);
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Choice NearestArc(int head, int headRow)
    {
        unchecked
        {
            ref var labels = ref MemoryMarshal.GetArrayDataReference(_labels);
            ref var flow = ref MemoryMarshal.GetArrayDataReference(_arcs);
            ref var known = ref MemoryMarshal.GetArrayDataReference(_hints.Values);
            ref var inArcs = ref MemoryMarshal.GetArrayDataReference(_network.InArcs);
            ref var start = ref Unsafe.Add(
                ref MemoryMarshal.GetArrayDataReference(_network.Starts),
                head
            );
            var end = Unsafe.Add(ref start, 1).InArc;
            var (n, m) = (_n, _m);
            var (nearest, second) = (NoLimit, NoLimit);
            var (place, room, hint) = (-1, 0, 0);

            // One look at each arc, left whole. The guess is asked before label and flow, for most arcs end there: a tenth of the
            // cells is entered, and asking it first takes hard from 2.3 to 2.0 s. Deciding without
            // branches loads what the guess would have spared: 2.3 → 2.8 s.
            for (var i = start.InArc; i < end; i++)
            {
                ref readonly var arc = ref Unsafe.Add(ref inArcs, i);
                var row = headRow - arc.Rows;
                if (row < 0)
                {
                    continue;
                }

                int tailHint = Unsafe.Add(ref known, (nint)_hints.Place(arc.Tail, row));
                var lateness = Math.Min(LatenessHints.Most, tailHint + arc.Rows);
                if (
                    lateness >= second
                    || Unsafe.Add(ref labels, (nint)((row * n) + arc.Tail)) + arc.Cost > 0
                )
                {
                    continue;
                }

                var free =
                    _network.CapacityAt(arc, row)
                    - Unsafe.Add(ref flow, (nint)((row * m) + arc.Arc));
                if (free <= 0)
                {
                    continue;
                }

                if (lateness >= nearest)
                {
                    second = lateness;
                    continue;
                }

                (second, nearest) = (nearest, lateness);
                (place, room, hint) = (i, free, tailHint);
            }

            return place < 0
                ? new Choice { Lateness = NoLimit, Second = second }
                : Chosen(Unsafe.Add(ref inArcs, place), headRow, room, hint, nearest, second);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Choice Chosen(in InArc arc, int headRow, int room, int hint, int nearest, int second)
    {
        unchecked
        {
            var row = headRow - arc.Rows;
            var best = default(Choice);
            (best.Lateness, best.Second, best.Hint) = (nearest, second, hint);
            (best.Node, best.Row) = (arc.Tail, row);
            best.Edge = new Edge((row * _m) + arc.Arc, arc.Arc, room);
            return best;
        }
    }

    private void ConsiderToWait(int node, int row, ref Choice best)
    {
        var cell = (row * _n) + node;
        if (_labels[cell] > 0)
        {
            return;
        }

        int hint = _hints.Values[_hints.Place(node, row)];
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
            Node = node,
            Row = row,
            Edge = new Edge(cell, -1, int.MaxValue),
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
