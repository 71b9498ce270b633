using System.Runtime.CompilerServices;
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
        unchecked
        {
            var (n, m) = (_network.NodeCount, _network.ArcCount);
            var hops = CollectionsMarshal.AsSpan(_last.Hops)[path.First..end];

            // In range below: a path is repeated no later than in the last row.
            ref var flow = ref MemoryMarshal.GetArrayDataReference(state.Arcs);
            ref var arcs = ref MemoryMarshal.GetArrayDataReference(_network.OutArcs);
            foreach (ref readonly var hop in hops)
            {
                if (hop.Arc < 0)
                {
                    continue;
                }

                int capacity = Unsafe.Add(ref arcs, (nint)hop.Arc).Capacity;
                capacity = capacity > 0 ? capacity : ChangingOneLater(hop);
                units = Math.Min(units, capacity - Unsafe.Add(ref flow, (nint)(hop.Slot + m)));
                if (units <= 0)
                {
                    return 0;
                }
            }

            Note(path.Gate, path.Pool, path.Row + 1);
            var noted = _now.Extend(hops.Length);
            for (var i = 0; i < hops.Length; i++)
            {
                var (slot, arc) = hops[i];
                slot += arc >= 0 ? m : n;
                noted[i] = new Hop(slot, arc);
                if (arc >= 0)
                {
                    Unsafe.Add(ref flow, (nint)slot) += (ushort)units;
                }
                else
                {
                    state.Stock[slot] += units;
                }
            }

            state.PoolLeft[path.Pool] -= units;
            state.AddExit(path.Pool, path.Row + 1, units);
            return units;
        }
    }

    private int ChangingOneLater(in Hop hop) =>
        _network.ChangingAt(hop.Arc, (hop.Slot / _network.ArcCount) + 1);

    private sealed class Log
    {
        public List<Path> Paths { get; } = [];

        public List<Hop> Hops { get; } = [];

        /// <summary>Room for more hops, to be filled at once.</summary>
        public Span<Hop> Extend(int count)
        {
            var first = Hops.Count;
            CollectionsMarshal.SetCount(Hops, first + count);
            return CollectionsMarshal.AsSpan(Hops)[first..];
        }

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
