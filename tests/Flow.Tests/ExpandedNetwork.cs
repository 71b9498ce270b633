using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>
/// The slow witness: builds the time-expanded network arc by arc and pushes one unit at a time along breadth-first
/// paths, anew for every horizon. It shares nothing with the engine but the problem.
/// </summary>
internal sealed class ExpandedNetwork
{
    private readonly List<(int To, int Twin)> _ends = [];
    private readonly List<long> _residual = [];
    private readonly List<List<int>> _leaving = [];

    private int Node()
    {
        _leaving.Add([]);
        return _leaving.Count - 1;
    }

    private void Arc(int from, int to, long capacity)
    {
        _leaving[from].Add(_ends.Count);
        _ends.Add((to, _ends.Count + 1));
        _residual.Add(capacity);
        _leaving[to].Add(_ends.Count);
        _ends.Add((from, _ends.Count - 1));
        _residual.Add(0);
    }

    /// <summary>Most units that can be out by each step.</summary>
    public static long[] Curve(EarliestArrivalProblem problem) =>
        [
            .. Enumerable
                .Range(0, problem.HorizonSteps + 1)
                .Select(horizon => MostOutBy(problem, horizon)),
        ];

    public static long MostOutBy(EarliestArrivalProblem problem, int horizon)
    {
        const long unlimited = 1_000_000;
        var net = new ExpandedNetwork();
        var (source, sink) = (net.Node(), net.Node());
        var n = problem.Graph.NodeCount;
        var first = 2;
        for (var i = 0; i < n * (horizon + 1); i++)
        {
            net.Node();
        }

        int Cell(int node, int step) => first + (step * n) + node;
        for (var step = 0; step <= horizon; step++)
        {
            for (var a = 0; a < problem.Graph.ArcCount; a++)
            {
                var arrives = step + problem.TransitSteps[a];
                if (arrives <= horizon)
                {
                    net.Arc(
                        Cell(problem.Graph.Tails[a], step),
                        Cell(problem.Graph.Heads[a], arrives),
                        problem.CapacityPerStep.At(a, step)
                    );
                }
            }

            for (var j = 0; j < problem.Gates.Length; j++)
            {
                if (step + problem.Gates[j].TransitSteps <= horizon)
                {
                    net.Arc(
                        Cell(problem.Gates[j].Node, step),
                        sink,
                        problem.ThroughputPerStep.At(j, step)
                    );
                }
            }

            if (problem.Waiting == Waiting.Everywhere && step < horizon)
            {
                for (var v = 0; v < n; v++)
                {
                    net.Arc(Cell(v, step), Cell(v, step + 1), unlimited);
                }
            }
        }

        foreach (var supply in problem.Supplies)
        {
            var home = net.Node();
            net.Arc(source, home, supply.Amount);
            for (var step = supply.ReleaseStep; step <= horizon; step++)
            {
                net.Arc(home, Cell(supply.Node, step), unlimited);
            }
        }

        long value = 0;
        for (var more = net.Augment(source, sink); more > 0; more = net.Augment(source, sink))
        {
            value += more;
        }

        return value;
    }

    private long Augment(int source, int sink)
    {
        var by = new int[_leaving.Count];
        Array.Fill(by, -1);
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node) && by[sink] < 0)
        {
            foreach (var arc in _leaving[node])
            {
                var to = _ends[arc].To;
                if (_residual[arc] > 0 && by[to] < 0 && to != source)
                {
                    by[to] = arc;
                    queue.Enqueue(to);
                }
            }
        }

        if (by[sink] < 0)
        {
            return 0;
        }

        var units = long.MaxValue;
        for (var node = sink; node != source; node = _ends[_ends[by[node]].Twin].To)
        {
            units = Math.Min(units, _residual[by[node]]);
        }

        for (var node = sink; node != source; node = _ends[_ends[by[node]].Twin].To)
        {
            _residual[by[node]] -= units;
            _residual[_ends[by[node]].Twin] += units;
        }

        return units;
    }
}
