using System.Runtime.InteropServices;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// The paths that brought units to the gates one step ago, tried again one step later before any search. What flows
/// steadily is then copied rather than searched for, which is most of the work.
/// </summary>
/// <remarks>
/// Only paths without reversed arcs are kept: along such a residual path from a pool that holds units every label is 0
/// before and after, so no label has to be looked at.
/// </remarks>
internal sealed class RepeatedPaths(ResidualFlow state)
{
    private readonly ReducedNetwork _network = state.Network;
    private Log _last = new();
    private Log _now = new();

    /// <summary>Arcs looked at so far.</summary>
    public long Looks { get; private set; }

    /// <summary>Begins a step: what was used in the one before is now tried again.</summary>
    public void BeginStep()
    {
        (_last, _now) = (_now, _last);
        _now.Clear();
    }

    /// <summary>Tries again, in the same order, all paths that were used one step ago.</summary>
    /// <param name="want">Units still wanted at each gate; brought down by what comes.</param>
    public void Replay(Span<int> want)
    {
        var paths = CollectionsMarshal.AsSpan(_last.Paths);
        for (var i = 0; i < paths.Length; i++)
        {
            if (want[paths[i].Gate] > 0)
            {
                var end = i + 1 < paths.Length ? paths[i + 1].First : _last.Hops.Count;
                want[paths[i].Gate] -= Repeat(paths[i], end, want[paths[i].Gate]);
            }
        }
    }

    /// <summary>Starts to note a path; arcs follow from the gate to the pool.</summary>
    public void Note(int gate, int pool, int row)
    {
        _now.Paths.Add(new Path(gate, pool, row, _now.Hops.Count));
    }

    /// <param name="slot">Where its flow is kept.</param>
    /// <param name="arc">Reduced arc, or −1 for waiting.</param>
    public void NoteHop(int slot, int arc) => _now.Hops.Add(new Hop(slot, arc));

    private int Repeat(in Path path, int end, int want)
    {
        var units = (int)Math.Min(want, state.PoolLeft[path.Pool]);
        if (units == 0)
        {
            return 0;
        }

        var (n, m) = (_network.NodeCount, _network.ArcCount);
        var hops = CollectionsMarshal.AsSpan(_last.Hops)[path.First..end];
        Looks += hops.Length;
        foreach (ref readonly var hop in hops)
        {
            if (hop.Arc >= 0)
            {
                units = Math.Min(units, CapacityOneLater(hop) - state.Arcs[hop.Slot + m]);
                if (units <= 0)
                {
                    return 0;
                }
            }
        }

        Note(path.Gate, path.Pool, path.Row + 1);
        foreach (ref readonly var hop in hops)
        {
            var slot = hop.Slot + (hop.Arc >= 0 ? m : n);
            if (hop.Arc >= 0)
            {
                state.Arcs[slot] += (ushort)units;
            }
            else
            {
                state.Stock[slot] += units;
            }

            NoteHop(slot, hop.Arc);
        }

        state.PoolLeft[path.Pool] -= units;
        state.AddExit(path.Pool, path.Row + 1, units);
        return units;
    }

    private int CapacityOneLater(in Hop hop)
    {
        var capacity = _network.OutArcs[hop.Arc].Capacity;
        return capacity > 0
            ? capacity
            : _network.ChangingAt(hop.Arc, (hop.Slot / _network.ArcCount) + 1);
    }

    private sealed class Log
    {
        public List<Path> Paths { get; } = [];

        public List<Hop> Hops { get; } = [];

        public void Clear()
        {
            Paths.Clear();
            Hops.Clear();
        }
    }

    /// <remarks><c>Row</c>: in which the pool is left. <c>First</c>: the first hop; the last ends where the next path begins.</remarks>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Path(int Gate, int Pool, int Row, int First);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Hop(int Slot, int Arc);
}
