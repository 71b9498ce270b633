using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>One arc as its head sees it. 12 bytes, so that five share a cache line.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct InArc
{
    /// <summary>The most rows between a tail and a head.</summary>
    public const int MostRows = (1 << CostShift) - 1;

    private const int CostShift = 15;
    private readonly ushort _rowsAndCost;
    private readonly ushort _capacity;

    /// <param name="tail">Reduced node.</param>
    /// <param name="arc">Reduced arc.</param>
    /// <param name="rows">Reduced transit, in [0, <see cref="MostRows"/>].</param>
    /// <param name="cost">1 when the arc goes back in the order of zero transits (<see cref="ZeroTransitOrder"/>), else 0.</param>
    /// <param name="capacity">Units a step, ≥ 1; 0 when it changes with time.</param>
    public InArc(int tail, int arc, int rows, int cost, int capacity)
    {
        (Tail, Arc) = (tail, arc);
        _rowsAndCost = checked((ushort)(rows | (cost << CostShift)));
        _capacity = checked((ushort)capacity);
    }

    public readonly int Tail { get; }

    public readonly int Arc { get; }

    public readonly int Rows => _rowsAndCost & MostRows;

    public readonly int Cost => _rowsAndCost >> CostShift;

    public readonly int Capacity => _capacity;
}

/// <summary>One arc as its tail sees it.</summary>
/// <param name="Head">Reduced node.</param>
/// <param name="Rows">Reduced transit.</param>
/// <param name="Cost">As in <see cref="InArc"/>.</param>
/// <param name="Capacity">As in <see cref="InArc"/>.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct OutArc(int Head, ushort Rows, byte Cost, ushort Capacity);

/// <summary>Where what belongs to a node begins.</summary>
/// <param name="InArc">Place among <see cref="ReducedNetwork.InArcs"/>.</param>
/// <param name="OutArc">Place among <see cref="ReducedNetwork.OutArcs"/>.</param>
/// <param name="Pool">The first of its pools.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NodeStart(int InArc, int OutArc, int Pool);

/// <summary>
/// The part of a problem that can matter, renumbered and skewed in time. Cell (v, t) of the time-expanded network is put
/// in row r = t + remaining(v): along a shortest way out the row stays the same, so a search from the gates at step θ
/// touches rows ≤ θ only and mostly the last few, which the cache holds.
/// </summary>
/// <remarks>
/// Reduced transit is transit + remaining(head) − remaining(tail) ≥ 0. Row r of node v matters from
/// <see cref="FirstRow"/>[v] = earliest(v) + remaining(v) on. Nodes are numbered in preorder of the shortest ways out, so
/// that the next cell of a path is mostly the next in memory. Arcs are numbered by tail, and their flow is kept in the
/// row of the tail: what leaves a cell stands together (in the row of the head Padang is slower by a fifth). An arc whose capacity may exceed 65,535 is split into parallel
/// ones, so that flow fits 16 bits. Immutable.
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

    /// <summary>The caller's arc; several neighbouring reduced arcs may stand for one.</summary>
    public required int[] OriginalArc { get; init; }

    /// <summary>Length n + 1: what belongs to node v lies between its entry and the next.</summary>
    public required NodeStart[] Starts { get; init; }

    /// <summary>Grouped by head, the arcs on shortest ways first.</summary>
    public required InArc[] InArcs { get; init; }

    /// <summary>By arc, and so grouped by tail.</summary>
    public required OutArc[] OutArcs { get; init; }

    public required ChangingCapacity Changing { get; init; }

    /// <summary>Index of the caller's supply by pool; pools are grouped by node.</summary>
    public required int[] PoolSupply { get; init; }

    public required int[] PoolNode { get; init; }

    /// <summary>The first row in which the pool may be left.</summary>
    public required int[] PoolFirstRow { get; init; }

    /// <summary>The caller's gates that matter, and their reduced nodes.</summary>
    public required (int Gate, int Node)[] Gates { get; init; }

    /// <summary>Node by arc.</summary>
    public required int[] Tail { get; init; }

    /// <summary>Units that may enter an arc in a row of its tail.</summary>
    public int CapacityAt(int arc, int tailRow)
    {
        var capacity = OutArcs[arc].Capacity;
        return capacity > 0 ? capacity : ChangingAt(arc, tailRow);
    }

    /// <summary>The same, for one who holds the arc.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CapacityAt(in InArc arc, int tailRow)
    {
        var capacity = arc.Capacity;
        return capacity > 0 ? capacity : ChangingAt(arc.Arc, tailRow);
    }

    /// <summary>The same for an arc that changes with time.</summary>
    public int ChangingAt(int arc, int tailRow) => Changing.At(arc, tailRow - Remaining[Tail[arc]]);
}

/// <summary>Piecewise constant capacities of the few arcs that change, clamped to 16 bits.</summary>
internal sealed class ChangingCapacity(int arcs)
{
    private readonly int[] _function = new int[arcs];
    private readonly List<int> _first = [0];
    private readonly List<int> _start = [];
    private readonly List<int> _value = [];
    private int[] _firsts = [];
    private int[] _starts = [];
    private int[] _values = [];

    public void Add(
        int arc,
        ReadOnlySpan<long> starts,
        ReadOnlySpan<long> values,
        long offset,
        int most
    )
    {
        for (var i = 0; i < starts.Length; i++)
        {
            _start.Add((int)Math.Clamp(starts[i], int.MinValue, int.MaxValue));
            _value.Add((int)Math.Clamp(values[i] - offset, 0, most));
        }

        _function[arc] = _first.Count - 1;
        _first.Add(_start.Count);
    }

    public void Freeze() => (_firsts, _starts, _values) = ([.. _first], [.. _start], [.. _value]);

    public int At(int arc, int step)
    {
        var function = _function[arc];
        var i = _firsts[function + 1] - 1;
        while (i > _firsts[function] && _starts[i] > step)
        {
            i--;
        }

        return _values[i];
    }
}
