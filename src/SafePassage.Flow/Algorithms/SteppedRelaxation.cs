using SafePassage.Flow.Certificates;
using SafePassage.Flow.Networks;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

/// <summary>
/// A problem in continuous time, relaxed to steps: whatever can flow can flow here. Each node has a clock of its own, behind
/// the common one by the time that remains from it to the sink, so that a shortest way out loses nothing by rounding and every
/// other link less than a step.
/// </summary>
/// <remarks>
/// Step k of node v lasts from k · step + offset − remaining(v) on. Transit is rounded down between the clocks; a step takes
/// what its own span of the rate takes, rounded up; supplies stand ready from the step in which they become so. An engine's
/// unit is <c>step</c> units of the problem. Arcs that never limit and are the only way on are contracted.
/// </remarks>
internal sealed class SteppedRelaxation
{
    private readonly ContinuousFlowProblem _problem;
    private readonly long[] _remaining;
    private readonly int[] _root;
    private readonly long _step;
    private readonly long _offset;
    private readonly int[] _arcs;
    private readonly int[] _unlimited;
    private readonly long[] _mostBehind;
    private readonly int[] _number;
    private readonly int _nodes;

    /// <param name="problem">The problem; totals are left out.</param>
    /// <param name="earliest">n values: nobody can be at a node before.</param>
    /// <param name="paid">m values: arcs that are left out because a cut counts all they take over time.</param>
    /// <param name="horizon">The last horizon, ticks; it falls on the end of a step.</param>
    /// <param name="step">Ticks, &gt; 0.</param>
    public SteppedRelaxation(
        ContinuousFlowProblem problem,
        long[] earliest,
        bool[] paid,
        long horizon,
        long step
    )
    {
        (_problem, _step) = (problem, step);
        _offset = ((horizon % step) - step) % step;
        _remaining = Remaining(problem, paid);
        var live = new List<int>();
        for (var arc = 0; arc < problem.Graph.ArcCount; arc++)
        {
            if (
                IsLive(problem.Graph.Tails[arc])
                && IsLive(problem.Graph.Heads[arc])
                && IsOpen(problem, paid, arc)
            )
            {
                live.Add(arc);
            }
        }

        _root = Contracted([.. live]);
        _arcs = [.. live.Where(a => Root(Tail(a)) != Root(Head(a)) && Rows(a) <= LastRow(horizon))];
        _unlimited = [.. _arcs.Where(IsUnlimited)];
        _mostBehind = MostBehind();
        Steps = LastRow(horizon) + 1;
        (_number, _nodes) = Numbered();

        bool IsLive(int node) =>
            earliest[node] < TrimmedCut.Never
            && _remaining[node] < TrimmedCut.Never
            && earliest[node] + _remaining[node] < horizon;
    }

    /// <summary>How many steps there are up to the last horizon.</summary>
    public int Steps { get; }

    public ExactBoundSize Size
    {
        get
        {
            long[] transits =
            [
                .. _arcs.Select(a => _problem.TransitOf(a)).Where(t => t > 0).Order(),
            ];
            return new(_arcs.Length, transits.Length == 0 ? 0 : transits[transits.Length / 2]);
        }
    }

    /// <summary>The last step of the sink that begins before a horizon.</summary>
    public int LastRow(long horizon) => (int)(((horizon - _offset + _step - 1) / _step) - 1);

    public EarliestArrivalProblem Problem()
    {
        var nodes = _nodes;
        var supplies = new List<Supply>();
        var (tails, heads, transit) = (new List<int>(), new List<int>(), new List<int>());
        var capacity = new PiecewiseConstant.Builder();
        var gates = new List<Gate>();
        var throughput = new PiecewiseConstant.Builder();
        foreach (var supply in _problem.Supplies)
        {
            if (supply.Amount == 0 || _number[Root(supply.Node)] is not (>= 0 and var at))
            {
                continue;
            }

            var amount = Up(supply.Amount, _step);
            var first = RowOf(supply.FirstReady, supply.Node);
            if (supply.LastReady > supply.FirstReady + _step)
            {
                // Ready little by little is the same as all at once behind an arc that takes as much at a time.
                tails.Add(nodes);
                heads.Add(at);
                transit.Add(0);
                capacity.Add([0], [Up(supply.Amount, supply.LastReady - supply.FirstReady)]);
                at = nodes++;
            }

            supplies.Add(new(at, amount, first));
        }

        foreach (var arc in _arcs)
        {
            var (starts, values) = PerStep(arc);
            if (Root(Head(arc)) == Root(_problem.Sink))
            {
                gates.Add(new(_number[Root(Tail(arc))], Rows(arc)));
                throughput.Add(starts, values);
            }
            else
            {
                tails.Add(_number[Root(Tail(arc))]);
                heads.Add(_number[Root(Head(arc))]);
                transit.Add(Rows(arc));
                capacity.Add(starts, values);
            }
        }

        return new(
            new DirectedGraph(nodes, [.. tails], [.. heads]),
            [.. transit],
            capacity.Build(),
            [.. supplies],
            [.. gates],
            throughput.Build(),
            Steps - 1,
            Waiting.Everywhere
        );
    }

    /// <summary>The cut of the steps as one in continuous time; its capacity is at most the same, and mostly less.</summary>
    /// <param name="cut">A cut of <see cref="Problem"/>.</param>
    /// <param name="within">For the horizon meant: nobody can be at a node before, or gets out when there later.</param>
    public TimedCut InTime(CutOverTime cut, TrimmedCut within)
    {
        var from = new long[_root.Length];
        for (var v = 0; v < from.Length; v++)
        {
            var node = _number[Root(v)];
            var ends = node >= 0 ? cut.Nodes.Ends(node) : [];
            from[v] =
                node < 0 ? within.Earliest[v]
                : ends.Length > 0 && cut.Nodes.Starts(node)[0] == 0
                    ? (ends[0] * _step) + _offset - _remaining[v]
                : -TrimmedCut.Never;
        }

        Close(from);
        for (var v = 0; v < from.Length; v++)
        {
            var latest = Math.Max(within.Earliest[v], within.Latest[v]);
            from[v] =
                Root(v) == Root(_problem.Sink)
                    ? latest
                    : Math.Clamp(from[v], within.Earliest[v], latest);
        }

        from[_problem.Sink] = within.Horizon;
        return TimedCut.Of(_problem, within.Horizon, from);
    }

    /// <summary>
    /// Lets no arc without a limit lead across. In steps such an arc has the limit of what is behind it, and the cut costs no
    /// more there; where nothing is, it has that of the supply before it, and the supply is counted instead.
    /// </summary>
    private void Close(long[] from)
    {
        for (var moved = true; moved; )
        {
            moved = false;
            foreach (var arc in _unlimited)
            {
                var earliest = from[Tail(arc)] + _problem.TransitOf(arc);
                if (earliest < from[Head(arc)] && IsLimitedBehind(arc))
                {
                    (from[Head(arc)], moved) = (earliest, true);
                }
            }
        }

        for (var moved = true; moved; )
        {
            moved = false;
            foreach (var arc in _unlimited)
            {
                var latest = from[Head(arc)] - _problem.TransitOf(arc);
                if (from[Tail(arc)] < latest)
                {
                    (from[Tail(arc)], moved) = (latest, true);
                }
            }
        }
    }

    private int Tail(int arc) => _problem.Graph.Tails[arc];

    private int Head(int arc) => _problem.Graph.Heads[arc];

    private int Rows(int arc) =>
        (int)
            Math.Min(
                int.MaxValue,
                (_problem.TransitOf(arc) + _remaining[Head(arc)] - _remaining[Tail(arc)]) / _step
            );

    private int RowOf(long time, int node) => (int)((time + _remaining[node] - _offset) / _step);

    private bool IsUnlimited(int arc) =>
        _problem.Rate.IsConstant(arc)
        && _problem.Rate.Values(arc)[0] == ContinuousFlowProblem.Unlimited;

    private static bool IsOpen(ContinuousFlowProblem problem, bool[] paid, int arc) =>
        !paid[arc] && problem.TotalOf(arc) > 0 && problem.Rate.Values(arc).ContainsAnyExcept(0L);

    private static long[] Remaining(ContinuousFlowProblem problem, bool[] paid)
    {
        var remaining = new long[problem.Graph.NodeCount];
        Array.Fill(remaining, TrimmedCut.Never);
        remaining[problem.Sink] = 0;
        var queue = new PriorityQueue<int, long>();
        queue.Enqueue(problem.Sink, 0);
        while (queue.TryDequeue(out var node, out var time))
        {
            foreach (var arc in time == remaining[node] ? problem.Graph.InArcs(node) : [])
            {
                var tail = problem.Graph.Tails[arc];
                var longer = time + problem.TransitOf(arc);
                if (longer < remaining[tail] && IsOpen(problem, paid, arc))
                {
                    remaining[tail] = longer;
                    queue.Enqueue(tail, longer);
                }
            }
        }

        return remaining;
    }

    /// <summary>For each node the one it is contracted into, −1 where nothing can matter.</summary>
    private int[] Contracted(int[] live)
    {
        var ways = new int[_remaining.Length];
        var only = new int[_remaining.Length];
        Array.Fill(only, -1);
        var root = new int[_remaining.Length];
        Array.Fill(root, -1);
        foreach (var arc in live)
        {
            (root[Tail(arc)], root[Head(arc)]) = (Tail(arc), Head(arc));
            ways[Tail(arc)]++;
            only[Tail(arc)] = arc;
        }

        foreach (var arc in live)
        {
            var shortest = _remaining[Tail(arc)] == _remaining[Head(arc)] + _problem.TransitOf(arc);
            if (ways[Tail(arc)] == 1 && only[Tail(arc)] == arc && shortest && IsUnlimited(arc))
            {
                root[Tail(arc)] = Head(arc);
            }
        }

        return root;
    }

    private int Root(int node)
    {
        while (_root[node] >= 0 && _root[node] != node)
        {
            node = _root[node];
        }

        return node;
    }

    private (int[] Number, int Count) Numbered()
    {
        var number = new int[_root.Length];
        Array.Fill(number, -1);
        var count = 0;
        for (var v = 0; v < _root.Length; v++)
        {
            if (_root[v] == v)
            {
                number[v] = count++;
            }
        }

        return (number, count);
    }

    private bool IsLimitedBehind(int arc) =>
        _mostBehind[Root(Head(arc))] < ContinuousFlowProblem.Unlimited;

    /// <summary>What can leave each node at most, in units a tick.</summary>
    private long[] MostBehind()
    {
        var most = new long[_root.Length];
        most[Root(_problem.Sink)] = ContinuousFlowProblem.Unlimited;
        foreach (var arc in _arcs)
        {
            ref var sum = ref most[Root(Tail(arc))];
            sum += Math.Min(Most(arc), ContinuousFlowProblem.Unlimited - sum);
        }

        return most;
    }

    private long Most(int arc)
    {
        var most = 0L;
        foreach (var value in _problem.Rate.Values(arc))
        {
            most = Math.Max(most, value);
        }

        return most;
    }

    /// <summary>The capacity of an arc by step of its tail's clock, in engine units.</summary>
    private (long[] Starts, long[] Values) PerStep(int arc)
    {
        if (_problem.Rate.IsConstant(arc))
        {
            return (
                [0],
                [
                    IsUnlimited(arc)
                        ? IsLimitedBehind(arc)
                            ? _mostBehind[Root(Head(arc))]
                            : SupplyAt(arc)
                        : Most(arc),
                ]
            );
        }

        // A step is mixed where the rate changes inside it, and plain again from the next on.
        var rows = new SortedSet<long> { 0 };
        foreach (var start in _problem.Rate.Starts(arc)[1..])
        {
            var row = (start + _remaining[Tail(arc)] - _offset) / _step;
            rows.Add(row);
            rows.Add(row + 1);
        }

        return ([.. rows], [.. rows.Select(r => InStep(arc, r))]);
    }

    private long InStep(int arc, long row)
    {
        var from = (row * _step) + _offset - _remaining[Tail(arc)];
        var starts = _problem.Rate.Starts(arc);
        var values = _problem.Rate.Values(arc);
        Int128 sum = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var low = i == 0 ? from : Math.Max(from, starts[i]);
            var high = Math.Min(
                from + _step,
                i + 1 < starts.Length ? starts[i + 1] : long.MaxValue
            );
            sum += low < high ? (Int128)(high - low) * values[i] : 0;
        }

        return (long)Int128.Min((sum + _step - 1) / _step, ContinuousFlowProblem.Unlimited);
    }

    /// <summary>No more than what starts before an arc can enter it, in engine units.</summary>
    private long SupplyAt(int arc)
    {
        if (_problem.Graph.InArcs(Tail(arc)).Length > 0)
        {
            return Up(_problem.SupplySum, _step);
        }

        var sum = 0L;
        foreach (var supply in _problem.Supplies)
        {
            sum += supply.Node == Tail(arc) ? supply.Amount : 0;
        }

        return Up(sum, _step);
    }

    private static long Up(long amount, long by) => (amount / by) + (amount % by > 0 ? 1 : 0);
}
