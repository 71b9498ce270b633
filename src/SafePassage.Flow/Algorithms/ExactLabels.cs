using System.Numerics;
using System.Runtime.InteropServices;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// Sets every label to what it bounds, the fewest reversed arcs from a pool that holds units, by one search from all
/// such pools; what the search does not meet is dead. Labels that lag far behind would climb there one by one [CG97].
/// </summary>
/// <remarks>Cost: linear in the live cells.</remarks>
internal sealed class ExactLabels(ResidualFlow state)
{
    private const byte Unseen = ResidualFlow.Dead - 1;
    private readonly ReducedNetwork _network = state.Network;

    // Places: cell c is c, pool q is −1 − q.
    private readonly Stack<int> _now = new();
    private readonly List<int> _next = [];
    private byte _level;

    /// <summary>Cells entered so far: the measure of work.</summary>
    public long Visits { get; private set; }

    public void Set()
    {
        var opened = state.Label.AsSpan(0, (state.LastRow + 1) * _network.NodeCount);
        Forget(opened);
        Forget(state.PoolLabel);
        _level = 0;
        for (var q = 0; q < state.PoolLabel.Length; q++)
        {
            if (state.PoolLeft[q] > 0)
            {
                See(-1 - q, 0);
            }
        }

        while (true)
        {
            while (_now.TryPop(out var place))
            {
                Visits++;
                if (place < 0)
                {
                    ExpandPool(-1 - place);
                }
                else
                {
                    ExpandCell(place);
                }
            }

            if (_next.Count == 0)
            {
                break;
            }

            _level = Math.Min((byte)(_level + 1), ResidualFlow.Ceiling);
            foreach (var place in _next)
            {
                See(place, 0);
            }

            _next.Clear();
        }

        opened.Replace(Unseen, ResidualFlow.Dead);
        state.PoolLabel.AsSpan().Replace(Unseen, ResidualFlow.Dead);
        _network.PoolFirstRow.CopyTo(state.PoolCursor, 0);
        state.Recount();
    }

    private static void Forget(Span<byte> labels)
    {
        var (dead, unseen) = (new Vector<byte>(ResidualFlow.Dead), new Vector<byte>(Unseen));
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(labels);
        foreach (ref var vector in vectors)
        {
            vector = Vector.ConditionalSelect(Vector.Equals(vector, dead), dead, unseen);
        }

        foreach (ref var label in labels[(vectors.Length * Vector<byte>.Count)..])
        {
            label = label == ResidualFlow.Dead ? label : Unseen;
        }
    }

    private void See(int place, int cost)
    {
        ref var label = ref place < 0 ? ref state.PoolLabel[-1 - place] : ref state.Label[place];
        if (label != Unseen)
        {
            return;
        }

        if (cost == 0)
        {
            label = _level;
            _now.Push(place);
        }
        else
        {
            _next.Add(place);
        }
    }

    private void ExpandPool(int pool)
    {
        for (var row = _network.PoolFirstRow[pool]; row <= state.LastRow; row++)
        {
            See((row * _network.NodeCount) + _network.PoolNode[pool], 0);
        }
    }

    private void ExpandCell(int cell)
    {
        var (n, m) = (_network.NodeCount, _network.ArcCount);
        var (row, node) = Math.DivRem(cell, n);
        for (var a = _network.Starts[node].OutArc; a < _network.Starts[node + 1].OutArc; a++)
        {
            var arc = _network.OutArcs[a];
            var headRow = row + arc.Rows;
            var head = (headRow * n) + arc.Head;
            if (
                headRow <= state.LastRow
                && state.Label[head] == Unseen
                && state.Arcs[(row * m) + a] < _network.CapacityAt(a, row)
            )
            {
                See(head, arc.Cost);
            }
        }

        for (var i = _network.Starts[node].InArc; i < _network.Starts[node + 1].InArc; i++)
        {
            ref readonly var arc = ref _network.InArcs[i];
            var tailRow = row - arc.Rows;
            var tail = (tailRow * n) + arc.Tail;
            if (
                tailRow >= 0
                && state.Label[tail] == Unseen
                && state.Arcs[(tailRow * m) + arc.Arc] > 0
            )
            {
                See(tail, 1);
            }
        }

        for (var q = _network.Starts[node].Pool; q < _network.Starts[node + 1].Pool; q++)
        {
            var exit = row - _network.PoolFirstRow[q];
            if (exit >= 0 && state.PoolExits[q][exit] > 0)
            {
                See(-1 - q, 1);
            }
        }

        if (state.Waits)
        {
            if (row < state.LastRow)
            {
                See(cell + n, 0);
            }

            if (row > 0 && state.Stock[cell - n] > 0)
            {
                See(cell - n, 1);
            }
        }
    }
}
