namespace SafePassage.Flow;

/// <summary>
/// For each node the fewest steps at which any supply can be there, and the fewest steps from there until out, both on
/// arcs that are ever open. They bound when a node can matter: [earliest, horizon − remaining].
/// </summary>
/// <remarks>Cost: two shortest-path searches, O(m log n).</remarks>
internal sealed class StaticSteps
{
    /// <summary>Marks a node that no supply reaches, or that reaches no gate, within the horizon.</summary>
    public const int Never = int.MaxValue;

    private StaticSteps(int[] earliest, int[] remaining)
    {
        (Earliest, Remaining) = (earliest, remaining);
    }

    /// <summary>n values.</summary>
    public int[] Earliest { get; }

    /// <summary>n values.</summary>
    public int[] Remaining { get; }

    public bool IsUseful(int node, int horizon) =>
        Earliest[node] != Never
        && Remaining[node] != Never
        && (long)Earliest[node] + Remaining[node] <= horizon;

    public static StaticSteps Of(EarliestArrivalProblem problem)
    {
        var n = problem.Graph.NodeCount;
        var open = new bool[problem.Graph.ArcCount];
        for (var a = 0; a < open.Length; a++)
        {
            open[a] = EverOpen(problem.CapacityPerStep.Values(a));
        }

        var earliest = Filled(n);
        foreach (var supply in problem.Supplies)
        {
            if (supply.Amount > 0)
            {
                earliest[supply.Node] = Math.Min(earliest[supply.Node], supply.ReleaseStep);
            }
        }

        var remaining = Filled(n);
        for (var j = 0; j < problem.Gates.Length; j++)
        {
            if (EverOpen(problem.ThroughputPerStep.Values(j)))
            {
                var gate = problem.Gates[j];
                remaining[gate.Node] = Math.Min(remaining[gate.Node], gate.TransitSteps);
            }
        }

        Spread(problem, open, earliest, forward: true);
        Spread(problem, open, remaining, forward: false);
        return new StaticSteps(earliest, remaining);
    }

    private static int[] Filled(int n)
    {
        var values = new int[n];
        Array.Fill(values, Never);
        return values;
    }

    private static bool EverOpen(ReadOnlySpan<long> values) => values.ContainsAnyExcept(0);

    private static void Spread(
        EarliestArrivalProblem problem,
        bool[] open,
        int[] steps,
        bool forward
    )
    {
        var graph = problem.Graph;
        var ends = forward ? graph.Heads : graph.Tails;
        var queue = new PriorityQueue<int, int>();
        for (var v = 0; v < steps.Length; v++)
        {
            if (steps[v] <= problem.HorizonSteps)
            {
                queue.Enqueue(v, steps[v]);
            }
        }

        while (queue.TryDequeue(out var node, out var at))
        {
            if (at > steps[node])
            {
                continue;
            }

            foreach (var a in forward ? graph.OutArcs(node) : graph.InArcs(node))
            {
                var next = (long)at + problem.TransitSteps[a];
                if (open[a] && next < steps[ends[a]] && next <= problem.HorizonSteps)
                {
                    steps[ends[a]] = (int)next;
                    queue.Enqueue(ends[a], (int)next);
                }
            }
        }
    }
}
