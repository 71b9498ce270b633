using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>What one unit more would bring: from the cut at most so much, and exactly.</summary>
public class MarginalValues
{
    [Fact]
    public void A_wider_gate_brings_a_unit_for_each_step_it_holds_people_up()
    {
        var problem = Drawn.Problem(
            """
            a -> b transit 1 capacity 5
            supply a 99
            gate b 2
            """,
            4
        );
        var result = Solved.Exactly(problem, "gate");
        MarginalValue.OfGate(problem, result, 0).ShouldBe(new MarginalValue(4, 4));
        MarginalValue.OfArc(problem, result, 0).ShouldBe(new MarginalValue(0, 0));
        MarginalValue.OfStep(problem, result).ShouldBe(new MarginalValue(2, 2));
    }

    [Theory]
    [InlineData(false, Waiting.AtSources)]
    [InlineData(true, Waiting.AtSources)]
    [InlineData(true, Waiting.Everywhere)]
    public void Agree_with_solving_the_changed_problem_slowly(bool changing, Waiting waiting)
    {
        for (ulong seed = 1; seed <= 150; seed++)
        {
            var problem = RandomProblems.Make(
                seed,
                new RandomKind(6, true, changing, changing, waiting)
            );
            var result = Solved.Exactly(problem, $"seed {seed}");
            var arc = (int)(seed % (ulong)problem.Graph.ArcCount);
            Compare(
                MarginalValue.OfGate(problem, result, 0),
                problem.With(throughputPerStep: Plus(problem.ThroughputPerStep, 0)),
                result,
                $"gate, seed {seed}"
            );
            Compare(
                MarginalValue.OfArc(problem, result, arc),
                problem.With(capacityPerStep: Plus(problem.CapacityPerStep, arc)),
                result,
                $"arc, seed {seed}"
            );
            Compare(
                MarginalValue.OfStep(problem, result),
                problem.With(horizonSteps: problem.HorizonSteps + 1),
                result,
                $"step, seed {seed}"
            );
        }
    }

    private static void Compare(
        MarginalValue value,
        EarliestArrivalProblem changed,
        EarliestArrivalResult before,
        string where
    )
    {
        var most = ExpandedNetwork.MostOutBy(changed, changed.HorizonSteps);
        value.Exact.ShouldBe(most - before.Feasible[^1], where);
        value.AtMost.ShouldBeGreaterThanOrEqualTo(value.Exact!.Value, where);
    }

    private static PiecewiseConstant Plus(PiecewiseConstant functions, int item)
    {
        var builder = new PiecewiseConstant.Builder();
        for (var k = 0; k < functions.ArcCount; k++)
        {
            builder.Add(
                functions.Starts(k),
                [.. functions.Values(k).ToArray().Select(value => k == item ? value + 1 : value)]
            );
        }

        return builder.Build();
    }
}
