using System.Runtime.InteropServices;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Algorithms;

/// <summary>Builds a <see cref="ReducedNetwork"/>. Cost: O(m log n).</summary>
internal static class ReducedNetworkBuilder
{
    public const int MostPerArc = ushort.MaxValue;

    public static ReducedNetwork Build(EarliestArrivalProblem problem, StaticSteps steps)
    {
        var (original, reduced) = Number(problem, steps);
        var arcs = Arcs(problem, steps, reduced);
        arcs.Sort(
            (a, b) => a.Tail != b.Tail ? a.Tail.CompareTo(b.Tail) : a.Order.CompareTo(b.Order)
        );
        var n = original.Length;
        var changing = new ChangingCapacity();
        var (inFirst, inArcs) = GroupByHead(problem, arcs, n, changing);
        changing.Freeze();
        var pools = Pools(problem, reduced);
        return new ReducedNetwork
        {
            Problem = problem,
            NodeCount = n,
            ArcCount = arcs.Count,
            Remaining = [.. original.Select(v => steps.Remaining[v])],
            FirstRow = [.. original.Select(v => steps.Earliest[v] + steps.Remaining[v])],
            OriginalNode = original,
            OriginalArc = [.. arcs.Select(a => a.Original)],
            OutFirst = First(arcs.Select(a => a.Tail), n),
            Tail = [.. arcs.Select(a => a.Tail)],
            Head = [.. arcs.Select(a => a.Head)],
            OutRows = [.. arcs.Select(a => a.Rows)],
            InFirst = inFirst,
            InArcs = inArcs,
            Capacity = [.. inArcs.OrderBy(a => a.Arc).Select(a => a.Capacity)],
            Changing = changing,
            PoolFirst = First(pools.Select(p => p.Node), n),
            PoolSupply = [.. pools.Select(p => p.Supply)],
            PoolNode = [.. pools.Select(p => p.Node)],
            PoolFirstRow =
            [
                .. pools.Select(p =>
                    problem.Supplies[p.Supply].ReleaseStep + steps.Remaining[original[p.Node]]
                ),
            ],
            Gates =
            [
                .. Enumerable
                    .Range(0, problem.Gates.Length)
                    .Where(j => reduced[problem.Gates[j].Node] >= 0)
                    .Select(j => (j, reduced[problem.Gates[j].Node])),
            ],
        };
    }

    /// <summary>Everybody, and one more.</summary>
    public static long MostUseful(EarliestArrivalProblem problem) =>
        problem.TotalSupply == long.MaxValue ? long.MaxValue : problem.TotalSupply + 1;

    /// <summary>How many parallel arcs of 16 bits an arc becomes, and the most it can carry at a step.</summary>
    public static (long Parts, long Most) Split(EarliestArrivalProblem problem, int arc)
    {
        long most = 0;
        foreach (var value in problem.CapacityPerStep.Values(arc))
        {
            most = Math.Max(most, value);
        }

        // More than everybody never enters one arc at one step. One unit to spare: an arc that is full only because
        // of this must not pass for a bottleneck, or the cut would count its true capacity.
        most = Math.Min(most, MostUseful(problem));
        return ((most + MostPerArc - 1) / MostPerArc, most);
    }

    /// <summary>How many arcs the reduced network will have, without building it.</summary>
    public static long CountArcs(EarliestArrivalProblem problem, StaticSteps steps)
    {
        long count = 0;
        for (var a = 0; a < problem.Graph.ArcCount; a++)
        {
            if (
                steps.IsUseful(problem.Graph.Tails[a], problem.HorizonSteps)
                && steps.IsUseful(problem.Graph.Heads[a], problem.HorizonSteps)
            )
            {
                count += Split(problem, a).Parts;
            }
        }

        return count;
    }

    private static (int[] Original, int[] Reduced) Number(
        EarliestArrivalProblem problem,
        StaticSteps steps
    )
    {
        var original = new List<int>();
        var reduced = new int[problem.Graph.NodeCount];
        for (var v = 0; v < reduced.Length; v++)
        {
            reduced[v] = -1;
            if (steps.IsUseful(v, problem.HorizonSteps))
            {
                reduced[v] = original.Count;
                original.Add(v);
            }
        }

        return ([.. original], reduced);
    }

    private static List<PlainArc> Arcs(
        EarliestArrivalProblem problem,
        StaticSteps steps,
        int[] reduced
    )
    {
        var arcs = new List<PlainArc>();
        var tails = problem.Graph.Tails;
        var heads = problem.Graph.Heads;
        for (var a = 0; a < tails.Length; a++)
        {
            var (tail, head) = (reduced[tails[a]], reduced[heads[a]]);
            // A loop that takes time is a place to wait; one that takes none is nothing.
            if (tail < 0 || head < 0 || (tail == head && problem.TransitSteps[a] == 0))
            {
                continue;
            }

            var rows =
                (long)problem.TransitSteps[a]
                + steps.Remaining[heads[a]]
                - steps.Remaining[tails[a]];
            // A closed arc is not seen by the shortest ways, so its reduced transit may be anything.
            var (parts, _) = Split(problem, a);
            if (rows > problem.HorizonSteps)
            {
                continue;
            }

            for (var part = 0; part < parts; part++)
            {
                arcs.Add(new PlainArc(tail, head, (int)rows, a, part, arcs.Count));
            }
        }

        return arcs;
    }

    private static (int[] First, InArc[] Arcs) GroupByHead(
        EarliestArrivalProblem problem,
        List<PlainArc> arcs,
        int n,
        ChangingCapacity changing
    )
    {
        var first = First(arcs.Select(a => a.Head), n);
        var next = first[..n];
        var costs = ZeroTransitOrder.ForwardCosts(
            n,
            [.. arcs.Select(a => (a.Tail, a.Head, problem.TransitSteps[a.Original]))]
        );
        var grouped = new InArc[arcs.Count];
        var capacities = problem.CapacityPerStep;
        for (var i = 0; i < arcs.Count; i++)
        {
            var arc = arcs[i];
            var offset = (long)arc.Part * MostPerArc;
            var values = capacities.Values(arc.Original);
            var most = (int)Math.Min(MostPerArc, Split(problem, arc.Original).Most - offset);
            var capacity = capacities.IsConstant(arc.Original)
                ? (int)Math.Clamp(values[0] - offset, 0, most)
                : -1 - changing.Add(capacities.Starts(arc.Original), values, offset, most);
            grouped[next[arc.Head]++] = new InArc(
                arc.Tail,
                arc.Rows | (costs[i] << InArc.CostShift),
                i,
                capacity
            );
        }

        for (var v = 0; v < n; v++)
        {
            grouped
                .AsSpan(first[v]..first[v + 1])
                .Sort(
                    (a, b) => a.Rows != b.Rows ? a.Rows.CompareTo(b.Rows) : a.Arc.CompareTo(b.Arc)
                );
        }

        return (first, grouped);
    }

    private static List<(int Supply, int Node)> Pools(EarliestArrivalProblem problem, int[] reduced)
    {
        var pools = new List<(int Supply, int Node)>();
        for (var i = 0; i < problem.Supplies.Length; i++)
        {
            var supply = problem.Supplies[i];
            if (supply.Amount > 0 && reduced[supply.Node] >= 0)
            {
                pools.Add((i, reduced[supply.Node]));
            }
        }

        pools.Sort(
            (a, b) => a.Node != b.Node ? a.Node.CompareTo(b.Node) : a.Supply.CompareTo(b.Supply)
        );
        return pools;
    }

    private static int[] First(IEnumerable<int> keys, int n)
    {
        var first = new int[n + 1];
        foreach (var key in keys)
        {
            first[key + 1]++;
        }

        for (var v = 0; v < n; v++)
        {
            first[v + 1] += first[v];
        }

        return first;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct PlainArc(
        int Tail,
        int Head,
        int Rows,
        int Original,
        int Part,
        int Order
    );
}
