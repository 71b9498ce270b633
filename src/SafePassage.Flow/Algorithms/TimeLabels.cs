namespace SafePassage.Flow;

/// <summary>Earliest and latest times at the nodes of a <see cref="ContinuousFlowProblem"/>, aware of when arcs are open.</summary>
/// <remarks>
/// Dijkstra [DIJ59]; right because whoever enters an arc later never arrives earlier. Exact, O((n + m) log n). Without state: any
/// number of threads may ask.
/// </remarks>
public static class TimeLabels
{
    /// <summary>For each node the earliest time any supply can be there; <see cref="TrimmedCut.Never"/> if none can.</summary>
    /// <param name="problem">With n nodes; amounts and the height of rates do not matter, only whether they are above 0.</param>
    /// <returns>n ticks, the caller's own.</returns>
    public static long[] Earliest(ContinuousFlowProblem problem)
    {
        var graph = problem.Graph;
        var label = new long[graph.NodeCount];
        Array.Fill(label, TrimmedCut.Never);
        var queue = new PriorityQueue<int, long>();
        foreach (var supply in problem.Supplies)
        {
            if (supply.Amount > 0 && supply.FirstReady < label[supply.Node])
            {
                label[supply.Node] = supply.FirstReady;
                queue.Enqueue(supply.Node, supply.FirstReady);
            }
        }

        while (queue.TryDequeue(out var node, out var time))
        {
            if (time > label[node])
            {
                continue;
            }

            foreach (var arc in graph.OutArcs(node))
            {
                var arrival = EarliestArrival(problem, arc, time);
                var head = graph.Heads[arc];
                if (arrival < label[head])
                {
                    label[head] = arrival;
                    queue.Enqueue(head, arrival);
                }
            }
        }

        return label;
    }

    /// <summary>For each node the latest time from which the sink can be reached by the horizon; −1 if never.</summary>
    /// <param name="problem">With n nodes; the height of rates does not matter, only whether they are above 0.</param>
    /// <param name="horizon">Ticks.</param>
    /// <returns>n ticks, the caller's own.</returns>
    public static long[] Latest(ContinuousFlowProblem problem, long horizon)
    {
        var graph = problem.Graph;
        var label = new long[graph.NodeCount];
        Array.Fill(label, -1);
        var queue = new PriorityQueue<int, long>();
        label[problem.Sink] = horizon;
        queue.Enqueue(problem.Sink, -horizon);
        while (queue.TryDequeue(out var node, out var minusTime))
        {
            if (-minusTime < label[node])
            {
                continue;
            }

            foreach (var arc in graph.InArcs(node))
            {
                var entry = LatestEntry(problem, arc, -minusTime - problem.Transit[arc]);
                var tail = graph.Tails[arc];
                if (entry > label[tail])
                {
                    label[tail] = entry;
                    queue.Enqueue(tail, -entry);
                }
            }
        }

        return label;
    }

    /// <summary>The arcs whose rate changes over time: the only ones that an opening or closing can cut in.</summary>
    internal static int[] Timed(ContinuousFlowProblem problem)
    {
        var timed = new List<int>();
        for (var arc = 0; arc < problem.Graph.ArcCount; arc++)
        {
            if (problem.Rate.Starts(arc).Length > 1)
            {
                timed.Add(arc);
            }
        }

        return [.. timed];
    }

    /// <summary>
    /// The same as <see cref="Latest"/>, from the labels of a later horizon: where no opening or closing cuts in, all
    /// latest times move with the horizon. Null where one does. O(n) and the timed arcs.
    /// </summary>
    /// <param name="problem">The flow problem.</param>
    /// <param name="timed">Its <see cref="Timed"/> arcs.</param>
    /// <param name="latest">The labels of the later horizon.</param>
    /// <param name="from">The later horizon.</param>
    /// <param name="horizon">The horizon asked for.</param>
    internal static long[]? Moved(
        ContinuousFlowProblem problem,
        int[] timed,
        long[] latest,
        long from,
        long horizon
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, from);
        var moved = new long[latest.Length];
        for (var v = 0; v < moved.Length; v++)
        {
            moved[v] = latest[v] < 0 ? -1 : Math.Max(-1, latest[v] + horizon - from);
        }

        foreach (var arc in timed)
        {
            var head = problem.Graph.Heads[arc];
            if (
                IsCut(problem, arc, latest[head] - problem.Transit[arc])
                || IsCut(problem, arc, moved[head] - problem.Transit[arc])
            )
            {
                return null;
            }
        }

        return moved;
    }

    /// <summary>Whether an arc that is ever open is shut at a moment, so that its latest entry is before.</summary>
    private static bool IsCut(ContinuousFlowProblem problem, int arc, long time) =>
        time >= 0
        && problem.Total[arc] > 0
        && problem.Rate.Values(arc).ContainsAnyExcept(0L)
        && LatestEntry(problem, arc, time) != time;

    private static long EarliestArrival(ContinuousFlowProblem problem, int arc, long time)
    {
        if (problem.Total[arc] == 0)
        {
            return TrimmedCut.Never;
        }

        var starts = problem.Rate.Starts(arc);
        var values = problem.Rate.Values(arc);
        for (var i = 0; i < starts.Length; i++)
        {
            if (values[i] > 0 && (i + 1 == starts.Length || starts[i + 1] > time))
            {
                return Math.Max(time, i == 0 ? time : starts[i]) + problem.Transit[arc];
            }
        }

        return TrimmedCut.Never;
    }

    /// <summary>The last moment at or before a time at which the arc is open; −1 if there is none from 0 on.</summary>
    private static long LatestEntry(ContinuousFlowProblem problem, int arc, long time)
    {
        if (problem.Total[arc] == 0 || time < 0)
        {
            return -1;
        }

        var starts = problem.Rate.Starts(arc);
        var values = problem.Rate.Values(arc);
        for (var i = starts.Length - 1; i >= 0; i--)
        {
            if (values[i] > 0 && (i == 0 || starts[i] <= time))
            {
                return i + 1 < starts.Length ? Math.Min(time, starts[i + 1]) : time;
            }
        }

        return -1;
    }
}
