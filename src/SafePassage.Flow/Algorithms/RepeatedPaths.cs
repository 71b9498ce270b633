using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>
/// The paths that brought units to the gates one step ago, tried again one step later before any search. What flows
/// steadily is then copied rather than searched for, which is most of the work: without it city 5.8 M cells instead of 1.3 M, hard
/// 36 M instead of 19 M, large 78 M instead of 28 M.
/// </summary>
/// <remarks>
/// Only paths without reversed arcs are kept: along such a residual path from a pool that holds units every label is 0
/// before and after, so no label has to be looked at.
/// </remarks>
internal sealed class RepeatedPaths(ResidualFlow state)
{
    /// <summary>A broken path is gone on with if so many hops are left of it.</summary>
    private const int FewestKept = 25;

    /// <summary>The cells that are searched to go on with one.</summary>
    private const int MostVisits = 250;

    /// <summary>How many hops ahead the cache is told what will be asked for: repeating on hard 0.32 → 0.22 s.</summary>
    private const int Ahead = 24;

    private readonly ReducedNetwork _network = state.Network;
    private readonly List<int> _broken = [];
    private Log _last = new();
    private Log _now = new();

    /// <summary>Hops of last step's paths that the paths now noted begin with.</summary>
    private Range _kept;

    /// <summary>Begins a step: what was used in the one before is now tried again.</summary>
    public void BeginStep()
    {
        (_last, _now) = (_now, _last);
        _now.Clear();
        _broken.Clear();
    }

    /// <summary>Tries again, in the same order, all paths that were used one step ago.</summary>
    /// <param name="want">Units still wanted at each gate; brought down by what comes.</param>
    public void Replay(Span<int> want)
    {
        for (var i = 0; i < _last.Paths.Count; i++)
        {
            var gate = _last.Paths[i].Gate;
            if (want[gate] == 0)
            {
                continue;
            }

            var units = Repeat(i, want[gate]);
            want[gate] -= units;
            if (units == 0)
            {
                _broken.Add(i);
            }
        }

        _kept = default;
    }

    /// <summary>
    /// Keeps what has room of the paths that could not be repeated, and searches from there on. Mostly people are soon
    /// found, but not always by the best way: for a first flow, in haste.
    /// </summary>
    /// <param name="search">Looks for people from where a path has no room.</param>
    /// <param name="want">Units still wanted at each gate; brought down by what comes.</param>
    public void GoOn(ResidualSearch search, Span<int> want)
    {
        foreach (var i in _broken)
        {
            var path = _last.Paths[i];
            var units = want[path.Gate];
            if (units == 0)
            {
                continue;
            }

            var (first, end) = _last.HopsOf(i);
            var kept = Room(first, end, ref units);
            if (kept < FewestKept)
            {
                continue;
            }

            _kept = first..(first + kept);
            var (node, row) = TailOneLater(_last.Hops[first + kept - 1]);
            if (state.Label[(row * _network.NodeCount) + node] == 0)
            {
                want[path.Gate] -= search.Pull(path.Gate, node, row, units, MostVisits);
            }
        }

        _kept = default;
    }

    /// <summary>
    /// Starts to note a path; arcs follow from the gate, or from where it leaves the path that it goes on with, to the
    /// pool. What is kept of that one is noted and loaded here.
    /// </summary>
    public void Note(int gate, int pool, int row, int units)
    {
        _now.Paths.Add(new Path(gate, pool, row, _now.Hops.Count));
        unchecked
        {
            var (n, m) = (_network.NodeCount, _network.ArcCount);
            var hops = CollectionsMarshal.AsSpan(_last.Hops)[_kept];

            // Copied for each step: kept in one place with a shift, paths do not fit the cache (hard 2.7 → 3.0 s).
            // In range: a path is repeated no later than in the last row.
            ref var flow = ref MemoryMarshal.GetArrayDataReference(state.Arcs);
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
        }
    }

    /// <param name="slot">Where its flow is kept.</param>
    /// <param name="arc">Reduced arc, or −1 for waiting.</param>
    public void NoteHop(int slot, int arc) => _now.Hops.Add(new Hop(slot, arc));

    private int Repeat(int index, int want)
    {
        var path = _last.Paths[index];
        var units = (int)Math.Min(want, state.PoolLeft[path.Pool]);
        var (first, end) = _last.HopsOf(index);
        if (units == 0 || Room(first, end, ref units) < end - first)
        {
            return 0;
        }

        _kept = first..end;
        Note(path.Gate, path.Pool, path.Row + 1, units);
        state.PoolLeft[path.Pool] -= units;
        state.AddExit(path.Pool, path.Row + 1, units);
        return units;
    }

    /// <summary>How many hops of one of last step's paths, from the gate on, have room one step later.</summary>
    /// <param name="first">Of its hops, the one at the gate.</param>
    /// <param name="end">After its last.</param>
    /// <param name="units">Brought down to what all of these can carry.</param>
    private int Room(int first, int end, ref int units)
    {
        unchecked
        {
            var hops = CollectionsMarshal.AsSpan(_last.Hops)[first..];
            var count = end - first;
            var m = _network.ArcCount;

            // In range below, as in Note.
            ref var flow = ref MemoryMarshal.GetArrayDataReference(state.Arcs);
            ref var arcs = ref MemoryMarshal.GetArrayDataReference(_network.OutArcs);
            for (var i = 0; i < count; i++)
            {
                if (i + Ahead < hops.Length)
                {
                    Cache.Fetch(ref flow, hops[i + Ahead].Slot + m);
                }

                ref readonly var hop = ref hops[i];
                if (hop.Arc < 0)
                {
                    continue;
                }

                int capacity = Unsafe.Add(ref arcs, (nint)hop.Arc).Capacity;
                capacity = capacity > 0 ? capacity : ChangingOneLater(hop);
                var free = capacity - Unsafe.Add(ref flow, (nint)(hop.Slot + m));
                if (free <= 0)
                {
                    return i;
                }

                units = Math.Min(units, free);
            }

            return count;
        }
    }

    private (int Node, int Row) TailOneLater(in Hop hop)
    {
        var width = hop.Arc < 0 ? _network.NodeCount : _network.ArcCount;
        var (row, place) = Math.DivRem(hop.Slot, width);
        return (hop.Arc < 0 ? place : _network.Tail[hop.Arc], row + 1);
    }

    private int ChangingOneLater(in Hop hop) =>
        _network.ChangingAt(hop.Arc, (hop.Slot / _network.ArcCount) + 1);

    private sealed class Log
    {
        public List<Path> Paths { get; } = [];

        public List<Hop> Hops { get; } = [];

        public (int First, int End) HopsOf(int path) =>
            (Paths[path].First, path + 1 < Paths.Count ? Paths[path + 1].First : Hops.Count);

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
