using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>
/// Random towns under readings with hours, barred groups and uptakes: what the planner says of them stands before the checkers, and
/// what one of them calls impossible the other does too.
/// </summary>
public class ReadingsOfTowns
{
    [Fact]
    public void Plans_and_bounds_of_a_reading_pass_every_check()
    {
        var persons = 0L;
        for (var seed = 1UL; seed <= 80; seed++)
        {
            var town = RandomTowns.Make(seed);
            var reading = RandomTowns.ReadingOf(town, seed);
            var bounds = Bounding.Solve(town, reading);
            var plan = PlanSearch
                .Solve(town, reading, bounds.Whole, new(seed) { Patience = 10 })
                .Plan;
            var replay = Replayer.Run(town, reading, plan);
            Checks.FlawsOf(town, reading, plan, replay, bounds.All).ShouldBeEmpty($"seed {seed}");
            persons += plan.Persons.Value;
        }

        persons.ShouldBeGreaterThan(3000);
    }

    [Fact]
    public void A_plan_made_for_the_scenario_breaks_a_rule_of_the_reading_where_it_uses_what_is_taken_away()
    {
        var broken = 0;
        for (var seed = 1UL; seed <= 80; seed++)
        {
            var town = RandomTowns.Make(seed);
            var reading = RandomTowns.ReadingOf(town, seed);
            var plan = Answer.PlanOf(town, 10);
            var uses = plan.Orders.Any(o =>
                reading.Shut.Contains(o.Corridor) || reading.Barred.Contains((o.Corridor, o.Group))
            );
            var flaws = Replayer.Run(town, reading, plan).Flaws;
            if (uses)
            {
                flaws.ShouldContain(
                    f => f.Rule == Rule.CorridorOpen || f.Rule == Rule.GroupAdmitted,
                    $"seed {seed}"
                );
                broken++;
            }
        }

        broken.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Who_can_get_out_at_all_is_the_same_found_from_the_gates_and_from_the_zones()
    {
        var (missing, none) = (0, 0);
        for (var seed = 1UL; seed <= 300; seed++)
        {
            var town = RandomTowns.Make(seed);
            foreach (var variant in (Variant[])[Town.AsGiven, RandomTowns.ReadingOf(town, seed)])
            {
                var found = WaysOut.Missing(town, variant);
                found
                    .Select(c => (c.Zone.Id, c.Group.Id, c.People, c.Why == CutOffReason.NotInTime))
                    .ShouldBe(
                        Reachability
                            .Stranded(town, variant)
                            .Select(s =>
                                (
                                    town.Zones[s.Zone].Id,
                                    town.Groups[s.Group].Id,
                                    s.People,
                                    s.AnyCorridor
                                )
                            ),
                        $"seed {seed}, {variant.Id}"
                    );
                missing += found.Count(c => c.Why == CutOffReason.NotInTime);
                none += found.Count(c => c.Why == CutOffReason.NoneOpen);
            }
        }

        missing.ShouldBeGreaterThan(300);
        none.ShouldBeGreaterThan(300);
    }

    /// <summary>The street takes ten minutes; the gate shuts at 20; another street on the way is shut from 5 to 15.</summary>
    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Whoever_comes_just_after_closing_is_cut_off(int ready, bool cutOff)
    {
        var town = new Town()
            .Group("late", readyFrom: ready, readyUntil: ready)
            .Link("home", "gate", 600, walkers: 20)
            .Zone("home", "home", "late", 3)
            .Corridor("gate", "gate", 10, "late", [(0, 20)])
            .Build();
        WaysOut.Missing(town, Town.AsGiven).Any().ShouldBe(cutOff);
        Reachability.Stranded(town, Town.AsGiven).Any().ShouldBe(cutOff);
    }

    [Theory]
    [InlineData(3, 6, 15, 19, false)]
    [InlineData(4, 5, 15, 15, true)]
    [InlineData(5, 5, 15, 15, true)]
    [InlineData(5, 5, 15, 17, false)]
    [InlineData(2, 5, 15, 5, false)]
    [InlineData(4, 5, 15, 5, true)]
    public void Whoever_must_wait_for_a_shut_street_may_come_too_late(
        int ready,
        int from,
        int until,
        int gateShuts,
        bool cutOff
    )
    {
        var town = new Town()
            .Group("late", readyFrom: ready, readyUntil: ready)
            .Link("home", "bridge", 60, walkers: 20)
            .Link("bridge", "gate", 60, walkers: 20)
            .Zone("home", "home", "late", 3)
            .Corridor("gate", "gate", 10, "late", [(0, gateShuts)])
            .Closed("bridge-gate", from, until)
            .Build();
        WaysOut.Missing(town, Town.AsGiven).Any().ShouldBe(cutOff);
        Reachability.Stranded(town, Town.AsGiven).Any().ShouldBe(cutOff);
    }
}
