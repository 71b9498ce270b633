using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>What a small change would bring: more units out by the horizon.</summary>
/// <remarks>
/// Cost of each: one pass over the cut, and one warm start (<see cref="WarmStart"/>). Without state: any number of threads may
/// ask.
/// </remarks>
/// <param name="AtMost">From the cut, by addition: no more than this, whatever the routes.</param>
/// <param name="Exact">By solving again from the flow at hand; null when the changed problem exceeds a limit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarginalValue(long AtMost, long? Exact)
{
    /// <summary>One unit a step more through a gate, at every step.</summary>
    /// <param name="problem">The problem that was solved.</param>
    /// <param name="result">Its exact result.</param>
    /// <param name="gate">Its place in the problem.</param>
    /// <exception cref="ArgumentException">The result is not exact to the horizon.</exception>
    public static MarginalValue OfGate(
        EarliestArrivalProblem problem,
        EarliestArrivalResult result,
        int gate
    )
    {
        var cut = CutOf(problem, result);
        var atMost = new CutSides(cut).GateCrossings(problem, gate).LongCount();
        var raised = Raised(problem.ThroughputPerStep, gate);
        return new MarginalValue(atMost, More(problem.With(throughputPerStep: raised), result));
    }

    /// <summary>One unit a step more on an arc, at every step.</summary>
    /// <param name="problem">The problem that was solved.</param>
    /// <param name="result">Its exact result.</param>
    /// <param name="arc">Its place in the problem.</param>
    /// <exception cref="ArgumentException">The result is not exact to the horizon.</exception>
    public static MarginalValue OfArc(
        EarliestArrivalProblem problem,
        EarliestArrivalResult result,
        int arc
    )
    {
        var cut = CutOf(problem, result);
        var atMost = new CutSides(cut).Crossings(problem, arc).LongCount();
        var raised = Raised(problem.CapacityPerStep, arc);
        return new MarginalValue(atMost, More(problem.With(capacityPerStep: raised), result));
    }

    /// <summary>One more step of the window.</summary>
    /// <param name="problem">The problem that was solved.</param>
    /// <param name="result">Its exact result.</param>
    /// <exception cref="ArgumentException">The result is not exact to the horizon.</exception>
    public static MarginalValue OfStep(EarliestArrivalProblem problem, EarliestArrivalResult result)
    {
        _ = CutOf(problem, result);
        var longer = problem.With(horizonSteps: problem.HorizonSteps + 1);
        var remaining = problem.TotalSupply - result.Feasible[^1];
        long atMost = 0;
        for (var j = 0; j < problem.Gates.Length; j++)
        {
            var enter = longer.HorizonSteps - problem.Gates[j].TransitSteps;
            var through = enter < 0 ? 0 : problem.ThroughputPerStep.At(j, enter);
            atMost = Math.Min(remaining, atMost + Math.Min(remaining, through));
        }

        return new MarginalValue(atMost, More(longer, result));
    }

    private static CutOverTime CutOf(EarliestArrivalProblem problem, EarliestArrivalResult result)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(result);
        return result.Cuts.TryGetValue(problem.HorizonSteps, out var cut)
            ? cut
            : throw new ArgumentException("the result is not exact to the horizon", nameof(result));
    }

    private static long? More(EarliestArrivalProblem changed, EarliestArrivalResult before) =>
        WarmStart.Solve(changed, before.Flow) is WarmStartResult after
            ? after.MostOut - before.Feasible[^1]
            : null;

    private static PiecewiseConstant Raised(PiecewiseConstant functions, int item)
    {
        var builder = new PiecewiseConstant.Builder();
        for (var k = 0; k < functions.ArcCount; k++)
        {
            var values = functions.Values(k).ToArray();
            for (var i = 0; i < values.Length; i++)
            {
                values[i] += k == item ? 1 : 0;
            }

            builder.Add(functions.Starts(k), values);
        }

        return builder.Build();
    }
}
