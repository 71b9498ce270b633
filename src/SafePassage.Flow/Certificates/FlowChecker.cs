using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>What is wrong with a flow.</summary>
public enum FlowFault
{
    /// <summary>It is a flow over time of the problem.</summary>
    None,

    /// <summary>The flow is about another number of arcs, supplies or gates.</summary>
    ShapeMismatch,

    /// <summary>Runs overlap, are empty or out of order.</summary>
    RunsOutOfOrder,

    /// <summary>A run lies outside the steps 0 … horizon.</summary>
    OutsideHorizon,

    /// <summary>Fewer than 0 units.</summary>
    NegativeUnits,

    /// <summary>More units enter an arc at a step than it lets in.</summary>
    CapacityExceeded,

    /// <summary>More units enter a gate at a step than it lets in.</summary>
    ThroughputExceeded,

    /// <summary>More units leave a supply than it holds.</summary>
    SupplyExceeded,

    /// <summary>Units leave a supply before they are released.</summary>
    LeavesBeforeRelease,

    /// <summary>Units appear at a node, or vanish there, or wait where waiting is not allowed.</summary>
    NotConserved,
}

/// <summary>The first fault found, or none.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Item">The arc, node, supply or gate, −1 when it is about no single one.</param>
/// <param name="Step">The step, −1 when it is about no single one.</param>
/// <param name="Found">Units found.</param>
/// <param name="Allowed">Units that would be right.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FlowVerdict(
    FlowFault Fault,
    int Item,
    int Step,
    long Found,
    long Allowed
)
{
    /// <summary>Whether the flow keeps every rule of the problem.</summary>
    public bool Holds => Fault == FlowFault.None;
}

/// <summary>
/// Replays a flow over time against a problem and counts who is out when. Shares no code with the algorithms.
/// </summary>
/// <remarks>
/// Cost: O(n · horizon + runs · length). Exact; overflow throws. Without state: any number of threads may call it.
/// </remarks>
public static class FlowChecker
{
    /// <summary>Checks capacities, supplies and conservation, in this order, and stops at the first fault.</summary>
    /// <param name="problem">What the flow claims to solve.</param>
    /// <param name="flow">The claim.</param>
    /// <param name="curve">Horizon + 1 values, the caller's own: units out by each step; empty when a fault is found.</param>
    /// <returns>The first fault, or that there is none. That a flow is the best one only a cut can say.</returns>
    public static FlowVerdict Check(
        EarliestArrivalProblem problem,
        FlowOverTime flow,
        out long[] curve
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(flow);
        curve = [];
        var fault = CheckRates(problem, flow);
        fault = fault.Holds ? CheckSupplies(problem, flow.Departures) : fault;
        fault = fault.Holds ? CheckConservation(problem, flow) : fault;
        if (fault.Holds)
        {
            curve = Count(problem, flow.Gates);
        }

        return fault;
    }

    private static FlowVerdict CheckRates(EarliestArrivalProblem problem, FlowOverTime flow)
    {
        var horizon = problem.HorizonSteps;
        var (m, s, g) = (problem.Graph.ArcCount, problem.Supplies.Length, problem.Gates.Length);
        if (flow.Arcs.ItemCount != m || flow.Departures.ItemCount != s || flow.Gates.ItemCount != g)
        {
            return new FlowVerdict(FlowFault.ShapeMismatch, -1, -1, flow.Arcs.ItemCount, m);
        }

        for (var a = 0; a < m; a++)
        {
            var latest = horizon - problem.TransitSteps[a];
            var fault = CheckRuns(
                flow.Arcs,
                a,
                latest,
                problem.CapacityPerStep,
                FlowFault.CapacityExceeded
            );
            if (!fault.Holds)
            {
                return fault;
            }
        }

        for (var j = 0; j < g; j++)
        {
            var latest = horizon - problem.Gates[j].TransitSteps;
            var fault = CheckRuns(
                flow.Gates,
                j,
                latest,
                problem.ThroughputPerStep,
                FlowFault.ThroughputExceeded
            );
            if (!fault.Holds)
            {
                return fault;
            }
        }

        for (var i = 0; i < s; i++)
        {
            var fault = CheckRuns(flow.Departures, i, horizon, null, FlowFault.None);
            if (!fault.Holds)
            {
                return fault;
            }
        }

        return default;
    }

    private static FlowVerdict CheckRuns(
        StepRuns runs,
        int item,
        int latest,
        PiecewiseConstant? most,
        FlowFault tooMuch
    )
    {
        var (starts, ends, units) = Runs.Of(runs, item);
        for (var i = 0; i < starts.Length; i++)
        {
            if (starts[i] >= ends[i] || (i > 0 && starts[i] < ends[i - 1]))
            {
                return new FlowVerdict(FlowFault.RunsOutOfOrder, item, starts[i], ends[i], 0);
            }

            if (starts[i] < 0 || ends[i] - 1 > latest)
            {
                return new FlowVerdict(
                    FlowFault.OutsideHorizon,
                    item,
                    ends[i] - 1,
                    ends[i] - 1,
                    latest
                );
            }

            if (units[i] < 0)
            {
                return new FlowVerdict(FlowFault.NegativeUnits, item, starts[i], units[i], 0);
            }

            for (var step = starts[i]; most is not null && step < ends[i]; step++)
            {
                var allowed = most.At(item, step);
                if (units[i] > allowed)
                {
                    return new FlowVerdict(tooMuch, item, step, units[i], allowed);
                }
            }
        }

        return default;
    }

    private static FlowVerdict CheckSupplies(EarliestArrivalProblem problem, StepRuns departures)
    {
        for (var i = 0; i < problem.Supplies.Length; i++)
        {
            var supply = problem.Supplies[i];
            var (starts, ends, units) = Runs.Of(departures, i);
            long left = 0;
            for (var r = 0; r < starts.Length; r++)
            {
                if (starts[r] < supply.ReleaseStep && units[r] > 0)
                {
                    return new FlowVerdict(
                        FlowFault.LeavesBeforeRelease,
                        i,
                        starts[r],
                        units[r],
                        0
                    );
                }

                left += (ends[r] - starts[r]) * units[r];
            }

            if (left > supply.Amount)
            {
                return new FlowVerdict(FlowFault.SupplyExceeded, i, -1, left, supply.Amount);
            }
        }

        return default;
    }

    private static FlowVerdict CheckConservation(EarliestArrivalProblem problem, FlowOverTime flow)
    {
        var graph = problem.Graph;
        var inflow = new long[problem.HorizonSteps + 1];
        var suppliesAt = Runs.GroupByNode(
            graph.NodeCount,
            problem.Supplies.Length,
            i => problem.Supplies[i].Node
        );
        var gatesAt = Runs.GroupByNode(
            graph.NodeCount,
            problem.Gates.Length,
            j => problem.Gates[j].Node
        );
        for (var v = 0; v < graph.NodeCount; v++)
        {
            Array.Clear(inflow);
            foreach (var a in graph.InArcs(v))
            {
                Runs.Add(inflow, flow.Arcs, a, problem.TransitSteps[a], 1);
            }

            foreach (var a in graph.OutArcs(v))
            {
                Runs.Add(inflow, flow.Arcs, a, 0, -1);
            }

            foreach (var i in suppliesAt[v])
            {
                Runs.Add(inflow, flow.Departures, i, 0, 1);
            }

            foreach (var j in gatesAt[v])
            {
                Runs.Add(inflow, flow.Gates, j, 0, -1);
            }

            long waiting = 0;
            for (var step = 0; step < inflow.Length; step++)
            {
                waiting += inflow[step];
                if (waiting < 0 || (waiting > 0 && problem.Waiting == Waiting.AtSources))
                {
                    return new FlowVerdict(FlowFault.NotConserved, v, step, waiting, 0);
                }
            }
        }

        return default;
    }

    private static long[] Count(EarliestArrivalProblem problem, StepRuns gates)
    {
        var curve = new long[problem.HorizonSteps + 1];
        for (var j = 0; j < gates.ItemCount; j++)
        {
            Runs.Add(curve, gates, j, problem.Gates[j].TransitSteps, 1);
        }

        for (var step = 1; step < curve.Length; step++)
        {
            curve[step] += curve[step - 1];
        }

        return curve;
    }
}
