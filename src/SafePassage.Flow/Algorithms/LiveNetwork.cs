namespace SafePassage.Flow;

/// <summary>
/// The part of a problem in continuous time that can matter by a horizon, without arcs that never limit and are the only way on:
/// their ends are one node. Immutable.
/// </summary>
internal sealed class LiveNetwork
{
    private readonly int[] _root;
    private readonly int[] _number;
    private readonly long[] _mostBehind;

    /// <param name="problem">The problem; totals are left out.</param>
    /// <param name="earliest">n values: nobody can be at a node before.</param>
    /// <param name="paid">m values: arcs that are left out because a cut counts all they take over time.</param>
    /// <param name="horizon">Ticks.</param>
    public LiveNetwork(ContinuousFlowProblem problem, long[] earliest, bool[] paid, long horizon)
    {
        (Problem, Horizon) = (problem, horizon);
        Remaining = TimesToSink(problem, paid);
        var live = new List<int>();
        for (var arc = 0; arc < problem.Graph.ArcCount; arc++)
        {
            if (IsLive(Tail(arc)) && IsLive(Head(arc)) && IsOpen(problem, paid, arc))
            {
                live.Add(arc);
            }
        }

        _root = Contracted(live);
        (_number, NodeCount) = Numbered();
        Arcs = [.. live.Where(a => Root(Tail(a)) != Root(Head(a)))];
        Unlimited = [.. Arcs.Where(IsUnlimited)];
        _mostBehind = MostBehind();

        bool IsLive(int node) =>
            earliest[node] < TrimmedCut.Never
            && Remaining[node] < TrimmedCut.Never
            && earliest[node] + Remaining[node] < horizon;
    }

    public ContinuousFlowProblem Problem { get; }

    public long Horizon { get; }

    /// <summary>n values: ticks of a shortest way to the sink over arcs that are ever open.</summary>
    public long[] Remaining { get; }

    /// <summary>Arcs of the problem that remain.</summary>
    public int[] Arcs { get; }

    /// <summary>Those among them that never limit.</summary>
    public int[] Unlimited { get; }

    /// <summary>Nodes that remain.</summary>
    public int NodeCount { get; }

    public ExactBoundSize Size
    {
        get
        {
            long[] transits = [.. Arcs.Select(a => Problem.TransitOf(a)).Where(t => t > 0).Order()];
            return new(Arcs.Length, transits.Length == 0 ? 0 : transits[transits.Length / 2]);
        }
    }

    /// <summary>The number of the node that a node has become, −1 where nothing can matter.</summary>
    public int Number(int node) => _number[Root(node)];

    /// <summary>The last of the nodes that have become one with a node.</summary>
    public int Root(int node)
    {
        while (_root[node] >= 0 && _root[node] != node)
        {
            node = _root[node];
        }

        return node;
    }

    /// <summary>Units a tick that are never exceeded on an arc, or need not be since no more can go on; null where nothing limits.</summary>
    public long? Most(int arc) =>
        !IsUnlimited(arc) ? MostOf(arc)
        : IsLimitedBehind(arc) ? _mostBehind[Root(Head(arc))]
        : null;

    /// <summary>Whether what leaves an arc is limited together.</summary>
    public bool IsLimitedBehind(int arc) =>
        _mostBehind[Root(Head(arc))] < ContinuousFlowProblem.Unlimited;

    /// <summary>What can leave each node at most, in units a tick.</summary>
    private long[] MostBehind()
    {
        var most = new long[_root.Length];
        most[Root(Problem.Sink)] = ContinuousFlowProblem.Unlimited;
        foreach (var arc in Arcs)
        {
            ref var sum = ref most[Root(Tail(arc))];
            sum += Math.Min(MostOf(arc), ContinuousFlowProblem.Unlimited - sum);
        }

        return most;
    }

    private long MostOf(int arc)
    {
        var most = 0L;
        foreach (var value in Problem.Rate.Values(arc))
        {
            most = Math.Max(most, value);
        }

        return most;
    }

    /// <summary>No more than what starts before an arc can enter it.</summary>
    public long SupplyAt(int arc)
    {
        if (Problem.Graph.InArcs(Tail(arc)).Length > 0)
        {
            return Problem.SupplySum;
        }

        var sum = 0L;
        foreach (var supply in Problem.Supplies)
        {
            sum += supply.Node == Tail(arc) ? supply.Amount : 0;
        }

        return sum;
    }

    private int Tail(int arc) => Problem.Graph.Tails[arc];

    private int Head(int arc) => Problem.Graph.Heads[arc];

    private bool IsUnlimited(int arc) =>
        Problem.Rate.IsConstant(arc)
        && Problem.Rate.Values(arc)[0] == ContinuousFlowProblem.Unlimited;

    private static bool IsOpen(ContinuousFlowProblem problem, bool[] paid, int arc) =>
        !paid[arc] && problem.TotalOf(arc) > 0 && problem.Rate.Values(arc).ContainsAnyExcept(0L);

    private static long[] TimesToSink(ContinuousFlowProblem problem, bool[] paid)
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
    private int[] Contracted(List<int> live)
    {
        var ways = new int[Remaining.Length];
        var root = new int[Remaining.Length];
        Array.Fill(root, -1);
        foreach (var arc in live)
        {
            (root[Tail(arc)], root[Head(arc)]) = (Tail(arc), Head(arc));
            ways[Tail(arc)]++;
        }

        foreach (var arc in live)
        {
            var shortest = Remaining[Tail(arc)] == Remaining[Head(arc)] + Problem.TransitOf(arc);
            if (ways[Tail(arc)] == 1 && shortest && IsUnlimited(arc))
            {
                root[Tail(arc)] = Head(arc);
            }
        }

        return root;
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
}
