using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>Solves and checks every certificate on the way.</summary>
internal static class Solved
{
    /// <param name="problem">What to solve.</param>
    /// <param name="where">Shown when something fails.</param>
    /// <param name="cutSteps">Steps whose cuts are checked; null for all.</param>
    public static EarliestArrivalResult Exactly(
        EarliestArrivalProblem problem,
        string where,
        int[]? cutSteps = null
    )
    {
        cutSteps ??= [.. Enumerable.Range(0, problem.HorizonSteps + 1)];
        var options = new EarliestArrivalOptions { CutSteps = cutSteps };
        var result = EarliestArrival
            .Solve(problem, options)
            .ShouldBeOfType<EarliestArrivalResult>();
        result.Ended.ShouldBe(EndReason.Exact, where);
        result.ExactUpTo.ShouldBe(problem.HorizonSteps, where);
        result.Bound.ToArray().ShouldBe(result.Feasible.ToArray(), where);
        FlowChecker
            .Check(problem, result.Flow, out var curve)
            .Fault.ShouldBe(FlowFault.None, where);
        curve.ShouldBe(result.Feasible.ToArray(), where);
        foreach (var step in cutSteps)
        {
            var verdict = CutChecker.Check(problem, result.Cuts[step]);
            verdict.Fault.ShouldBe(CutFault.None, $"{where}, cut at {step}");
            verdict.Capacity.ShouldBe(result.Feasible[step], $"{where}, cut at {step}");
        }

        return result;
    }
}
