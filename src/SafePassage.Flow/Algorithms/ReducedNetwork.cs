using System.Runtime.InteropServices;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

/// <summary>One arc as its head sees it. 16 bytes, so that four share a cache line.</summary>
/// <param name="Tail">Reduced node.</param>
/// <param name="Rows">
/// Reduced transit: rows between tail and head, ≥ 0; plus 2³⁰ when the arc costs 1 (<see cref="ZeroTransitOrder"/>).
/// </param>
/// <param name="Arc">Reduced arc.</param>
/// <param name="Capacity">Units a step; −1 − k for the k-th function that changes with time.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct InArc(int Tail, int Rows, int Arc, int Capacity)
{
    public const int CostShift = 30;
    public const int RowMask = (1 << CostShift) - 1;
}

/// <summary>
/// The part of a problem that can matter, renumbered and skewed in time. Cell (v, t) of the time-expanded network is put
/// in row r = t + remaining(v): along a shortest way out the row stays the same, so a search from the gates at step θ
/// touches rows ≤ θ only and mostly the last few, which the cache holds.
/// </summary>
/// <remarks>
/// Reduced transit is transit + remaining(head) − remaining(tail) ≥ 0. Row r of node v matters from
/// <see cref="FirstRow"/>[v] = earliest(v) + remaining(v) on. An arc whose capacity may exceed 65,535 is split into
/// parallel ones, so that flow fits 16 bits. Arcs are sorted by tail. Immutable.
/// </remarks>
internal sealed class ReducedNetwork
{
    public required EarliestArrivalProblem Problem { get; init; }

    public required int NodeCount { get; init; }

    public required int ArcCount { get; init; }

    /// <summary>Rows 0 … horizon.</summary>
    public int RowCount => Problem.HorizonSteps + 1;

    /// <summary>Steps from a node until out.</summary>
    public required int[] Remaining { get; init; }

    public required int[] FirstRow { get; init; }

    /// <summary>The caller's node.</summary>
    public required int[] OriginalNode { get; init; }

    /// <summary>The caller's arc; several reduced arcs may stand for one.</summary>
    public required int[] OriginalArc { get; init; }

    /// <summary>Length n + 1.</summary>
    public required int[] OutFirst { get; init; }

    public required int[] Tail { get; init; }

    public required int[] Head { get; init; }

    /// <summary>Reduced transit by arc.</summary>
    public required int[] OutRows { get; init; }

    /// <summary>Length n + 1.</summary>
    public required int[] InFirst { get; init; }

    /// <summary>Grouped by head, the arcs on shortest ways first.</summary>
    public required InArc[] InArcs { get; init; }

    public required ChangingCapacity Changing { get; init; }

    /// <summary>Pools of node v are <c>PoolFirst[v] .. PoolFirst[v + 1]</c>.</summary>
    public required int[] PoolFirst { get; init; }

    /// <summary>Index of the caller's supply by pool.</summary>
    public required int[] PoolSupply { get; init; }

    public required int[] PoolNode { get; init; }

    /// <summary>The first row in which the pool may be left.</summary>
    public required int[] PoolFirstRow { get; init; }

    /// <summary>The caller's gates that matter, and their reduced nodes.</summary>
    public required (int Gate, int Node)[] Gates { get; init; }

    /// <summary>As in <see cref="InArc.Capacity"/>, by arc.</summary>
    public required int[] Capacity { get; init; }

    /// <summary>Units that may enter an arc, given where its flow is kept: row of the tail · m + arc.</summary>
    public int CapacityAt(int arc, int slot)
    {
        var capacity = Capacity[arc];
        return capacity >= 0 ? capacity : ChangingAt(capacity, arc, slot / ArcCount);
    }

    /// <summary>Units that may enter an arc that changes with time.</summary>
    public int ChangingAt(int capacity, int arc, int tailRow) =>
        Changing.At(-1 - capacity, tailRow - Remaining[Tail[arc]]);
}

/// <summary>Piecewise constant capacities of the few arcs that change, clamped to 16 bits.</summary>
internal sealed class ChangingCapacity
{
    private readonly List<int> _first = [0];
    private readonly List<int> _start = [];
    private readonly List<int> _value = [];
    private int[] _firsts = [];
    private int[] _starts = [];
    private int[] _values = [];

    /// <returns>The number under which the function is kept.</returns>
    public int Add(ReadOnlySpan<long> starts, ReadOnlySpan<long> values, long offset, int most)
    {
        for (var i = 0; i < starts.Length; i++)
        {
            _start.Add((int)Math.Clamp(starts[i], int.MinValue, int.MaxValue));
            _value.Add((int)Math.Clamp(values[i] - offset, 0, most));
        }

        _first.Add(_start.Count);
        return _first.Count - 2;
    }

    public void Freeze() => (_firsts, _starts, _values) = ([.. _first], [.. _start], [.. _value]);

    public int At(int function, int step)
    {
        var i = _firsts[function + 1] - 1;
        while (i > _firsts[function] && _starts[i] > step)
        {
            i--;
        }

        return _values[i];
    }
}
