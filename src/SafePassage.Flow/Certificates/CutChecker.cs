using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>Why a cut bounds nothing.</summary>
public enum CutFault
{
    /// <summary>Its capacity is a bound.</summary>
    None,

    /// <summary>The cut is about another number of nodes or supplies, or its horizon is not one of the problem's.</summary>
    ShapeMismatch,

    /// <summary>Runs overlap, are empty, out of order, outside 0 … horizon, or not of value 1.</summary>
    RunsOutOfOrder,

    /// <summary>A supply on the source's side can enter the sink's side at its own node, without limit.</summary>
    SupplyEntersFreely,

    /// <summary>Units can wait their way into the sink's side, without limit.</summary>
    WaitingEntersFreely,
}

/// <summary>The capacity of a cut, or why it has none.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Item">The node or supply, −1 when it is about no single one.</param>
/// <param name="Step">The step, −1 when it is about no single one.</param>
/// <param name="Capacity">Units that no flow can exceed by the cut's horizon; 0 with a fault.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CutVerdict(CutFault Fault, int Item, int Step, long Capacity)
{
    /// <summary>Whether <see cref="Capacity"/> is proven to be a bound.</summary>
    public bool Holds => Fault == CutFault.None;
}

/// <summary>
/// Adds up what can cross a cut over time: supplies on the sink's side, arcs that lead from the source's side into it
/// and gates on the source's side. Shares no code with the algorithms, and does not ask how the cut was found.
/// </summary>
/// <remarks>Cost: O(m · (horizon + 1)). Exact; overflow throws. Without state: any number of threads may call it.</remarks>
public static class CutChecker
{
    /// <summary>Adds up a cut of a problem.</summary>
    /// <param name="problem">With n nodes, and a horizon no earlier than the cut's.</param>
    /// <param name="cut">The claim: n nodes, and as many supplies as the problem has.</param>
    /// <returns>The capacity, or the first fault found.</returns>
    /// <exception cref="OverflowException">The capacities add up to more than 2⁶³ − 1.</exception>
    public static CutVerdict Check(EarliestArrivalProblem problem, CutOverTime cut)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(cut);
        if (
            cut.Nodes.ItemCount != problem.Graph.NodeCount
            || cut.Supplies.Length != problem.Supplies.Length
            || cut.HorizonSteps < 0
            || cut.HorizonSteps > problem.HorizonSteps
        )
        {
            return new CutVerdict(CutFault.ShapeMismatch, -1, -1, 0);
        }

        var sides = new CutSides(cut);
        var fault = CheckNodes(problem, cut, sides);
        if (!fault.Holds)
        {
            return fault;
        }

        long capacity = 0;
        for (var i = 0; i < cut.Supplies.Length; i++)
        {
            capacity += cut.Supplies[i] ? problem.Supplies[i].Amount : 0;
        }

        for (var a = 0; a < problem.Graph.ArcCount; a++)
        {
            foreach (var step in sides.Crossings(problem, a))
            {
                capacity += problem.CapacityPerStep.At(a, step);
            }
        }

        for (var j = 0; j < problem.Gates.Length; j++)
        {
            foreach (var step in sides.GateCrossings(problem, j))
            {
                capacity += problem.ThroughputPerStep.At(j, step);
            }
        }

        return new CutVerdict(CutFault.None, -1, -1, capacity);
    }

    private static CutVerdict CheckNodes(
        EarliestArrivalProblem problem,
        CutOverTime cut,
        CutSides sides
    )
    {
        for (var v = 0; v < cut.Nodes.ItemCount; v++)
        {
            var (starts, ends, units) = Runs.Of(cut.Nodes, v);
            for (var i = 0; i < starts.Length; i++)
            {
                var before = i > 0 ? ends[i - 1] : 0;
                if (
                    starts[i] < before
                    || ends[i] <= starts[i]
                    || ends[i] > cut.HorizonSteps + 1
                    || units[i] != 1
                )
                {
                    return new CutVerdict(CutFault.RunsOutOfOrder, v, starts[i], 0);
                }

                if (problem.Waiting == Waiting.Everywhere && starts[i] > 0 && starts[i] > before)
                {
                    return new CutVerdict(CutFault.WaitingEntersFreely, v, starts[i], 0);
                }
            }
        }

        for (var s = 0; s < cut.Supplies.Length; s++)
        {
            var supply = problem.Supplies[s];
            for (var step = supply.ReleaseStep; step <= cut.HorizonSteps; step++)
            {
                if (!cut.Supplies[s] && supply.Amount > 0 && sides.OnSinkSide(supply.Node, step))
                {
                    return new CutVerdict(CutFault.SupplyEntersFreely, s, step, 0);
                }
            }
        }

        return default;
    }
}

/// <summary>Which arcs and gates cross a cut, and when.</summary>
internal sealed class CutSides(CutOverTime cut)
{
    public bool OnSinkSide(int node, int step)
    {
        var (starts, ends, _) = Runs.Of(cut.Nodes, node);
        for (var i = 0; i < starts.Length; i++)
        {
            if (step >= starts[i] && step < ends[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps at which an arc leads from the source's side into the sink's.</summary>
    public IEnumerable<int> Crossings(EarliestArrivalProblem problem, int arc)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var (tail, head) = (problem.Graph.Tails[arc], problem.Graph.Heads[arc]);
        var transit = problem.TransitSteps[arc];
        for (var i = 0; i < cut.Nodes.Starts(head).Length; i++)
        {
            var end = cut.Nodes.Ends(head)[i];
            for (
                var arrival = Math.Max(transit, cut.Nodes.Starts(head)[i]);
                arrival < end;
                arrival++
            )
            {
                if (!OnSinkSide(tail, arrival - transit))
                {
                    yield return arrival - transit;
                }
            }
        }
    }

    /// <summary>Steps at which a gate is entered from the source's side in time to count.</summary>
    public IEnumerable<int> GateCrossings(EarliestArrivalProblem problem, int gate)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var (node, transit) = problem.Gates[gate];
        for (var step = 0; step + transit <= cut.HorizonSteps; step++)
        {
            if (!OnSinkSide(node, step))
            {
                yield return step;
            }
        }
    }
}
