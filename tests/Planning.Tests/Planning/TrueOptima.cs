using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>Bounds against a maximum flow of another's making, where that is the truth: one group, whole minutes.</summary>
public class TrueOptima
{
    [Fact]
    public void The_exact_bound_is_the_most_that_any_flow_brings_out_at_every_horizon()
    {
        var (positive, towns) = (0, 0);
        for (var seed = 1UL; seed <= 300; seed++)
        {
            var town = RandomTowns.OfOneGroup(seed);
            foreach (var bound in Answer.ExactCurveOf(town))
            {
                var most = MinuteFlow.MostOutBy(town, bound.Horizon);
                bound.Persons.Value.ShouldBe(most, $"seed {seed}, by {bound.Horizon}");
                CertificateCheck.FlawsOf(town, Town.AsGiven, bound).ShouldBeEmpty($"seed {seed}");
                positive += most > 0 ? 1 : 0;
            }

            towns++;
        }

        positive.ShouldBeGreaterThan(towns);
    }

    /// <summary>With five and more shelters not every choice of those to pay for is tried.</summary>
    [Fact]
    public void With_many_shelters_the_best_cut_is_nearly_always_the_truth_and_never_below()
    {
        var (horizons, missed) = (0, 0);
        for (var seed = 1UL; seed <= 100; seed++)
        {
            var town = RandomTowns.OfOneGroup(seed, shelters: 4);
            foreach (var bound in Answer.ExactCurveOf(town))
            {
                var most = MinuteFlow.MostOutBy(town, bound.Horizon);
                bound.Persons.Value.ShouldBeGreaterThanOrEqualTo(
                    most,
                    $"seed {seed}, {bound.Horizon}"
                );
                missed += bound.Persons.Value > most ? 1 : 0;
                horizons++;
            }
        }

        missed.ShouldBeLessThan(horizons / 50);
    }

    [Fact]
    public void No_trimmed_bound_is_below_and_no_plan_above()
    {
        for (var seed = 301UL; seed <= 600; seed++)
        {
            var town = RandomTowns.OfOneGroup(seed);
            var most = MinuteFlow.MostOutBy(town, town.Window.Length);
            Answer.BoundOf(town).Value.ShouldBeGreaterThanOrEqualTo(most, $"seed {seed}");
            var plan = Answer.PlanOf(town, 10, seed);
            plan.Persons.Value.ShouldBeLessThanOrEqualTo(most, $"seed {seed}");
            Answer.FlawsOf(town, plan).ShouldBeEmpty($"seed {seed}");
        }
    }
}
