using SafePassage.Flow.Algorithms;
using SafePassage.Flow.Certificates;
using SafePassage.Flow.Problems;

namespace SafePassage.Flow.Tests;

/// <summary>Solves and checks every certificate on the way.</summary>
internal static class Solved
{
    public static EarliestArrivalResult Exactly(EarliestArrivalProblem problem, string where)
    {
        var options = new EarliestArrivalOptions
        {
            CutSteps = [.. Enumerable.Range(0, problem.HorizonSteps + 1)],
        };
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
        for (var step = 0; step <= problem.HorizonSteps; step++)
        {
            var verdict = CutChecker.Check(problem, result.Cuts[step]);
            verdict.Fault.ShouldBe(CutFault.None, $"{where}, cut at {step}");
            verdict.Capacity.ShouldBe(result.Feasible[step], $"{where}, cut at {step}");
        }

        return result;
    }
}
