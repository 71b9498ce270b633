namespace SafePassage.Flow;

/// <summary>
/// A problem in continuous time, relaxed to steps: whatever can flow can flow here. Each node has a clock of its own, behind
/// the common one by the time that remains from it to the sink, so that a shortest way out loses nothing by rounding and every
/// other link less than a step.
/// </summary>
/// <remarks>
/// Step k of node v lasts from k · step + offset − remaining(v) on. Transit is rounded down between the clocks; a step takes
/// what its own span of the rate takes, rounded up; supplies stand ready from the step in which they become so. An engine's
/// unit is <c>step</c> units of the problem.
/// </remarks>
internal sealed class SteppedRelaxation
{
    private readonly ContinuousFlowProblem _problem;
    private readonly LiveNetwork _live;
    private readonly long _step;
    private readonly long _offset;
    private readonly int[] _arcs;

    /// <param name="live">The part of a problem that can matter by the last horizon, which falls on the end of a step.</param>
    /// <param name="step">Ticks, &gt; 0.</param>
    public SteppedRelaxation(LiveNetwork live, long step)
    {
        (_problem, _live, _step) = (live.Problem, live, step);
        _offset = ((live.Horizon % step) - step) % step;
        Steps = LastRow(live.Horizon) + 1;
        _arcs = [.. live.Arcs.Where(a => Rows(a) < Steps)];
    }

    /// <summary>How many steps there are up to the last horizon.</summary>
    public int Steps { get; }

    /// <summary>The last step of the sink that begins before a horizon.</summary>
    public int LastRow(long horizon) => (int)(((horizon - _offset + _step - 1) / _step) - 1);

    public EarliestArrivalProblem Problem()
    {
        var nodes = _live.NodeCount;
        var supplies = new List<Supply>();
        var (tails, heads, transit) = (new List<int>(), new List<int>(), new List<int>());
        var capacity = new PiecewiseConstant.Builder();
        var gates = new List<Gate>();
        var throughput = new PiecewiseConstant.Builder();
        foreach (var supply in _problem.Supplies)
        {
            if (supply.Amount == 0 || _live.Number(supply.Node) is not (>= 0 and var at))
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
            if (_live.Root(Head(arc)) == _live.Root(_problem.Sink))
            {
                gates.Add(new(_live.Number(Tail(arc)), Rows(arc)));
                throughput.Add(starts, values);
            }
            else
            {
                tails.Add(_live.Number(Tail(arc)));
                heads.Add(_live.Number(Head(arc)));
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
        var from = new long[_problem.Graph.NodeCount];
        for (var v = 0; v < from.Length; v++)
        {
            var node = _live.Number(v);
            var ends = node >= 0 ? cut.Nodes.Ends(node) : [];
            from[v] =
                node < 0 ? within.Earliest[v]
                : ends.Length > 0 && cut.Nodes.Starts(node)[0] == 0
                    ? (ends[0] * _step) + _offset - _live.Remaining[v]
                : -TrimmedCut.Never;
        }

        Close(from);
        for (var v = 0; v < from.Length; v++)
        {
            var latest = Math.Max(within.Earliest[v], within.Latest[v]);
            from[v] =
                _live.Root(v) == _live.Root(_problem.Sink)
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
            foreach (var arc in _live.Unlimited)
            {
                var earliest = from[Tail(arc)] + _problem.TransitOf(arc);
                if (earliest < from[Head(arc)] && _live.IsLimitedBehind(arc))
                {
                    (from[Head(arc)], moved) = (earliest, true);
                }
            }
        }

        for (var moved = true; moved; )
        {
            moved = false;
            foreach (var arc in _live.Unlimited)
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
                (_problem.TransitOf(arc) + _live.Remaining[Head(arc)] - _live.Remaining[Tail(arc)])
                    / _step
            );

    private int RowOf(long time, int node) =>
        (int)((time + _live.Remaining[node] - _offset) / _step);

    /// <summary>The capacity of an arc by step of its tail's clock, in engine units.</summary>
    private (long[] Starts, long[] Values) PerStep(int arc)
    {
        if (_problem.Rate.IsConstant(arc))
        {
            return ([0], [_live.Most(arc) ?? Up(_live.SupplyAt(arc), _step)]);
        }

        // A step is mixed where the rate changes inside it, and plain again from the next on.
        var rows = new SortedSet<long> { 0 };
        foreach (var start in _problem.Rate.Starts(arc)[1..])
        {
            var row = (start + _live.Remaining[Tail(arc)] - _offset) / _step;
            rows.Add(row);
            rows.Add(row + 1);
        }

        return ([.. rows], [.. rows.Select(r => InStep(arc, r))]);
    }

    private long InStep(int arc, long row)
    {
        var from = (row * _step) + _offset - _live.Remaining[Tail(arc)];
        var sum = _problem.Rate.Between(arc, from, from + _step);
        return (long)Int128.Min((sum + _step - 1) / _step, ContinuousFlowProblem.Unlimited);
    }

    private static long Up(long amount, long by) => (amount / by) + (amount % by > 0 ? 1 : 0);
}
