namespace SafePassage.Planning.Tests;

public class PropertiesOfPlans
{
    [Fact]
    public void On_random_towns_every_check_passes()
    {
        var (moved, bound) = (0L, 0L);
        for (var seed = 1UL; seed <= 300; seed++)
        {
            var scenario = RandomTowns.Make(seed);
            var plan = Answer.PlanOf(scenario, 20, seed);
            Answer.FlawsOf(scenario, plan).ShouldBeEmpty($"seed {seed}");
            moved += plan.Persons.Value;
            bound += Answer.BoundOf(scenario).Value;
        }

        // Hard towns, one order each: far from the relaxed bound here and there, but never idle.
        moved.ShouldBeGreaterThan(bound / 2);
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan()
    {
        var scenario = RandomTowns.Make(7);
        var (a, b) = (Answer.PlanOf(scenario, 40), Answer.PlanOf(RandomTowns.Make(7), 40));
        a.Orders.Select(o =>
                (o.Zone, o.Group, o.Corridor, o.Depart, o.Persons, string.Join(',', o.Route))
            )
            .ShouldBe(
                b.Orders.Select(o =>
                    (o.Zone, o.Group, o.Corridor, o.Depart, o.Persons, string.Join(',', o.Route))
                )
            );
    }
}
