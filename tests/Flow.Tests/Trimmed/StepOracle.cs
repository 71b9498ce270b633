using SafePassage.Flow;

namespace SafePassage.Flow.Tests.Trimmed;

/// <summary>
/// The optimum of a small problem whose times are all multiples of one tick: the network written out once for each
/// tick, and the plainest maximum flow there is. Shares nothing with the product.
/// </summary>
internal static class StepOracle
{
    /// <summary>The most units that can have reached the sink by a horizon, in continuous time.</summary>
    public static long Optimum(ContinuousFlowProblem problem, int horizon)
    {
        var n = problem.Graph.NodeCount;
        var (source, target) = (n * horizon, (n * horizon) + 1);
        var arcs = new Dictionary<(int From, int To), long>();
        foreach (var supply in problem.Supplies)
        {
            for (var t = 0; t < horizon; t++)
            {
                Add(source, Node(supply.Node, t), supply.FirstReady == t ? supply.Amount : 0);
            }
        }

        for (var t = 0; t < horizon; t++)
        {
            for (var v = 0; v < n && t + 1 < horizon; v++)
            {
                Add(Node(v, t), Node(v, t + 1), problem.SupplySum);
            }

            for (var a = 0; a < problem.Graph.ArcCount; a++)
            {
                var arrival = t + problem.TransitOf(a);
                if (arrival < horizon)
                {
                    var to = Node(problem.Graph.Heads[a], (int)arrival);
                    Add(Node(problem.Graph.Tails[a], t), to, problem.Rate.At(a, t));
                }
            }

            Add(Node(problem.Sink, t), target, problem.SupplySum);
        }

        return MaximumFlow(arcs, source, target);

        int Node(int v, int t) => (t * n) + v;

        void Add(int from, int to, long capacity)
        {
            arcs[(from, to)] = arcs.GetValueOrDefault((from, to)) + capacity;
        }
    }

    private static long MaximumFlow(
        Dictionary<(int From, int To), long> arcs,
        int source,
        int target
    )
    {
        var residual = new Dictionary<int, Dictionary<int, long>>();
        foreach (var ((from, to), capacity) in arcs)
        {
            Out(from)[to] = Out(from).GetValueOrDefault(to) + capacity;
            Out(to).TryAdd(from, 0);
        }

        Out(source);
        Out(target);
        var flow = 0L;
        while (Path() is { } path)
        {
            var push = path.Zip(path.Skip(1)).Min(p => residual[p.First][p.Second]);
            foreach (var (from, to) in path.Zip(path.Skip(1)))
            {
                residual[from][to] -= push;
                residual[to][from] += push;
            }

            flow += push;
        }

        return flow;

        Dictionary<int, long> Out(int v) =>
            residual.TryGetValue(v, out var d) ? d : residual[v] = [];

        List<int>? Path()
        {
            var before = new Dictionary<int, int> { [source] = source };
            var queue = new Queue<int>([source]);
            while (queue.TryDequeue(out var v) && !before.ContainsKey(target))
            {
                foreach (var (to, left) in residual[v])
                {
                    if (left > 0 && before.TryAdd(to, v))
                    {
                        queue.Enqueue(to);
                    }
                }
            }

            if (!before.ContainsKey(target))
            {
                return null;
            }

            var path = new List<int> { target };
            while (path[^1] != source)
            {
                path.Add(before[path[^1]]);
            }

            path.Reverse();
            return path;
        }
    }
}
