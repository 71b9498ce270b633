using System.Numerics;
using System.Runtime.InteropServices;
using SafePassage.Flow.Certificates;
using SafePassage.Flow.Networks;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// A good flow and a good bound at once, long before the exact search ends: the trimmed static maximum flow [FF58] is a bound
/// for the horizon; taken apart into paths, and each path sent off as early and as long as there is room on all of it, it is
/// nearly a flow over time. What did not find room is tried again with what is left.
/// </summary>
/// <remarks>
/// Memory: 2 bytes for each useful arc and step, until the flow is written. Cost: a static maximum flow a round, and for each
/// path one pass over its arcs for all steps at once. Deterministic.
/// </remarks>
internal sealed class FirstFlow
{
    private const int Rounds = 3;
    private const int Chunk = 64;
    private readonly EarliestArrivalProblem _problem;
    private readonly StaticSteps _steps;
    private readonly int _rows;
    private readonly int[] _arcs;
    private readonly ushort[] _room;
    private readonly int[][] _gateRoom;
    private readonly int[][] _departures;
    private readonly int[][] _entered;
    private readonly long[] _left;
    private readonly DirectedGraph _graph;
    private readonly List<int> _path = [];
    private readonly ushort[] _sent = new ushort[Chunk];

    public FirstFlow(EarliestArrivalProblem problem, StaticSteps steps)
    {
        (_problem, _steps, _rows) = (problem, steps, problem.HorizonSteps + 1);
        _arcs = [.. Enumerable.Range(0, problem.Graph.ArcCount).Where(IsUseful)];
        _room = new ushort[(long)_arcs.Length * _rows];
        for (var i = 0; i < _arcs.Length; i++)
        {
            Fill(problem.CapacityPerStep, _arcs[i], _room.AsSpan(i * _rows, _rows));
        }

        _gateRoom = [.. problem.Gates.ToArray().Select((_, j) => Throughput(j))];
        _entered = [.. _gateRoom.Select(_ => new int[_rows])];
        _departures = [.. problem.Supplies.ToArray().Select(_ => new int[_rows])];
        _left = [.. problem.Supplies.ToArray().Select(s => s.Amount)];
        _graph = new DirectedGraph(
            problem.Graph.NodeCount + 1,
            [
                .. _arcs.Select(a => problem.Graph.Tails[a]),
                .. problem.Gates.ToArray().Select(g => g.Node),
            ],
            [
                .. _arcs.Select(a => problem.Graph.Heads[a]),
                .. problem.Gates.ToArray().Select(_ => problem.Graph.NodeCount),
            ]
        );
        Bound = Round();
        for (var round = 1; round < Rounds && Round() > 0; round++) { }
    }

    /// <summary>No flow brings more by the horizon.</summary>
    public long Bound { get; }

    /// <summary>Units out by each step.</summary>
    public long[] Curve()
    {
        var curve = new long[_rows];
        for (var j = 0; j < _entered.Length; j++)
        {
            for (var t = 0; t < _rows - _problem.Gates[j].TransitSteps; t++)
            {
                curve[t + _problem.Gates[j].TransitSteps] += _entered[j][t];
            }
        }

        for (var t = 1; t < _rows; t++)
        {
            curve[t] += curve[t - 1];
        }

        return curve;
    }

    public FlowOverTime Flow()
    {
        var arcs = new StepRuns.Builder();
        var capacity = new ushort[_rows];
        var next = 0;
        for (var a = 0; a < _problem.Graph.ArcCount; a++)
        {
            if (next < _arcs.Length && _arcs[next] == a)
            {
                Fill(_problem.CapacityPerStep, a, capacity);
                Add(arcs, t => capacity[t] - _room[(next * _rows) + t]);
                next++;
            }

            arcs.EndItem();
        }

        return new FlowOverTime(arcs.Build(), Runs(_departures), Runs(_entered));
    }

    private bool IsUseful(int arc) =>
        _steps.IsUseful(_problem.Graph.Tails[arc], _problem.HorizonSteps)
        && _steps.IsUseful(_problem.Graph.Heads[arc], _problem.HorizonSteps)
        && LastEntry(arc) >= _steps.Earliest[_problem.Graph.Tails[arc]];

    private int LastEntry(int arc) =>
        _problem.HorizonSteps
        - _problem.TransitSteps[arc]
        - _steps.Remaining[_problem.Graph.Heads[arc]];

    private static void Fill(PiecewiseConstant functions, int item, Span<ushort> values)
    {
        var starts = functions.Starts(item);
        var levels = functions.Values(item);
        for (var i = 0; i < starts.Length; i++)
        {
            var from = (int)Math.Clamp(starts[i], 0, values.Length);
            values[from..].Fill((ushort)Math.Min(levels[i], ushort.MaxValue));
        }
    }

    private int[] Throughput(int gate)
    {
        var room = new int[_rows];
        for (var t = 0; t < _rows; t++)
        {
            room[t] = (int)Math.Min(_problem.ThroughputPerStep.At(gate, t), int.MaxValue);
        }

        return room;
    }

    /// <returns>Units that the static flow of what is left brings to the sink.</returns>
    private long Round()
    {
        var sink = _problem.Graph.NodeCount;
        var flow = new MaximumPreflow(_graph, sink);
        var everybody = _left.Sum() + 1;
        for (var i = 0; i < _arcs.Length; i++)
        {
            var from = _steps.Earliest[_problem.Graph.Tails[_arcs[i]]];
            long room = 0;
            foreach (var units in _room.AsSpan((i * _rows) + from, LastEntry(_arcs[i]) - from + 1))
            {
                room += units;
            }

            flow.RaiseCapacity(i, Math.Min(room, everybody));
        }

        for (var j = 0; j < _gateRoom.Length; j++)
        {
            long room = 0;
            for (var t = 0; t < _rows - _problem.Gates[j].TransitSteps; t++)
            {
                room += _gateRoom[j][t];
            }

            flow.RaiseCapacity(_arcs.Length + j, Math.Min(room, everybody));
        }

        for (var i = 0; i < _left.Length; i++)
        {
            flow.AddSupply(_problem.Supplies[i].Node, _left[i]);
        }

        flow.Solve();
        TakeApart([.. Enumerable.Range(0, _graph.ArcCount).Select(flow.FlowOf)]);
        return flow.Value;
    }

    /// <summary>Walks back from the sink along what flows, and sends off each path that is found.</summary>
    private void TakeApart(long[] flow)
    {
        var cursor = new int[_graph.NodeCount];
        var place = new int[_graph.NodeCount];
        Array.Fill(place, -1);
        var supplies = SuppliesByNode();
        for (var j = 0; j < _gateRoom.Length; j++)
        {
            ref var through = ref flow[_arcs.Length + j];
            while (through > 0)
            {
                var home = supplies[FindPath(_problem.Gates[j].Node, flow, cursor, place)];

                // What was promised but found no room is still at home; then the path brings nobody and is dropped whole.
                var at = home.FindIndex(i => _left[i] > 0);
                var most = at < 0 ? through : Math.Min(through, _left[home[at]]);
                var units = TakeOut(flow, CollectionsMarshal.AsSpan(_path), most);
                through -= units;
                if (at >= 0)
                {
                    Send(home[at], j, units);
                }
            }
        }
    }

    /// <summary>Leaves in <see cref="_path"/> a path back from a gate along which something flows; circles are taken out.</summary>
    /// <returns>Where it begins.</returns>
    private int FindPath(int gate, long[] flow, int[] cursor, int[] place)
    {
        _path.Clear();
        place[gate] = 0;
        var node = gate;
        while (Next(node, flow, cursor) is >= 0 and var arc)
        {
            _path.Add(arc);
            node = _graph.Tails[arc];
            if (place[node] >= 0)
            {
                TakeOutCircle(flow, place[node], place);
            }
            else
            {
                place[node] = _path.Count;
            }
        }

        place[gate] = -1;
        foreach (var arc in _path)
        {
            place[_graph.Tails[arc]] = -1;
        }

        return node;
    }

    private List<int>[] SuppliesByNode()
    {
        var supplies = new List<int>[_graph.NodeCount];
        for (var v = 0; v < supplies.Length; v++)
        {
            supplies[v] = [];
        }

        for (var i = 0; i < _left.Length; i++)
        {
            supplies[_problem.Supplies[i].Node].Add(i);
        }

        return supplies;
    }

    /// <summary>An arc into a node on which something flows, −1 when all that leaves the node began there.</summary>
    private int Next(int node, long[] flow, int[] cursor)
    {
        var into = _graph.InArcs(node);
        for (; cursor[node] < into.Length; cursor[node]++)
        {
            if (flow[into[cursor[node]]] > 0)
            {
                return into[cursor[node]];
            }
        }

        return -1;
    }

    /// <summary>Takes a circle at the end of the path, which began where it ends, out of the flow and off the path.</summary>
    private void TakeOutCircle(long[] flow, int from, int[] place)
    {
        var circle = CollectionsMarshal.AsSpan(_path)[from..];
        TakeOut(flow, circle, long.MaxValue);
        foreach (var arc in circle[..^1])
        {
            place[_graph.Tails[arc]] = -1;
        }

        _path.RemoveRange(from, _path.Count - from);
    }

    /// <summary>Takes as much out of the flow as all of some arcs carry, at most so much.</summary>
    private static long TakeOut(long[] flow, ReadOnlySpan<int> arcs, long most)
    {
        foreach (var arc in arcs)
        {
            most = Math.Min(most, flow[arc]);
        }

        foreach (var arc in arcs)
        {
            flow[arc] -= most;
        }

        return most;
    }

    /// <summary>Sends units along the path, which runs from the gate back to the supply, as early as there is room.</summary>
    private void Send(int supply, int gate, long units)
    {
        var travel = 0;
        foreach (var arc in _path)
        {
            travel += _problem.TransitSteps[_arcs[arc]];
        }

        var last = _problem.HorizonSteps - _problem.Gates[gate].TransitSteps - travel;
        for (
            var from = _problem.Supplies[supply].ReleaseStep;
            from <= last && units > 0;
            from += Chunk
        )
        {
            units -= SendChunk(supply, gate, from, Math.Min(Chunk, last - from + 1), travel, units);
        }
    }

    private long SendChunk(int supply, int gate, int from, int steps, int travel, long units)
    {
        var sent = _sent.AsSpan(0, steps);
        var gateRoom = _gateRoom[gate].AsSpan(from + travel, steps);
        for (var t = 0; t < steps; t++)
        {
            sent[t] = (ushort)Math.Min(gateRoom[t], ushort.MaxValue);
        }

        var at = from + travel;
        foreach (var arc in _path)
        {
            at -= _problem.TransitSteps[_arcs[arc]];
            Least(sent, _room.AsSpan((arc * _rows) + at, steps));
        }

        long most = 0;
        for (var t = 0; t < steps; t++)
        {
            sent[t] = (ushort)Math.Min(sent[t], units - most);
            most += sent[t];
            gateRoom[t] -= sent[t];
            _entered[gate][from + travel + t] += sent[t];
            _departures[supply][from + t] += sent[t];
        }

        _left[supply] -= most;
        at = from + travel;
        foreach (var arc in _path)
        {
            at -= _problem.TransitSteps[_arcs[arc]];
            if (most > 0)
            {
                Subtract(_room.AsSpan((arc * _rows) + at, steps), sent);
            }
        }

        return most;
    }

    private static void Least(Span<ushort> least, ReadOnlySpan<ushort> room)
    {
        var wide = MemoryMarshal.Cast<ushort, Vector<ushort>>(least);
        var rooms = MemoryMarshal.Cast<ushort, Vector<ushort>>(room);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = Vector.Min(wide[i], rooms[i]);
        }

        for (var i = wide.Length * Vector<ushort>.Count; i < least.Length; i++)
        {
            least[i] = Math.Min(least[i], room[i]);
        }
    }

    private static void Subtract(Span<ushort> room, ReadOnlySpan<ushort> sent)
    {
        var wide = MemoryMarshal.Cast<ushort, Vector<ushort>>(room);
        var sents = MemoryMarshal.Cast<ushort, Vector<ushort>>(sent);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] -= sents[i];
        }

        for (var i = wide.Length * Vector<ushort>.Count; i < room.Length; i++)
        {
            room[i] -= sent[i];
        }
    }

    private StepRuns Runs(int[][] items)
    {
        var runs = new StepRuns.Builder();
        foreach (var item in items)
        {
            Add(runs, t => item[t]);
            runs.EndItem();
        }

        return runs.Build();
    }

    private void Add(StepRuns.Builder runs, Func<int, int> unitsAt)
    {
        for (var t = 0; t < _rows; t++)
        {
            if (unitsAt(t) is > 0 and var units)
            {
                runs.Add(t, t + 1, units);
            }
        }
    }
}
