using SafePassage.Application;
using SafePassage.Flow;
using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>
/// Groups keep away from what they must avoid: in plan, bounds and both checkers.
/// <code>
///          stairs 60 m
///   home ═══════════════ square ── gate      the ramp leads by the park, 600 m
///      ╲── ramp ── park ──╱
/// </code>
/// </summary>
public class WhoMayUseWhat
{
    private static readonly RoadTraits Stairs = RoadTraits.Of(RoadTrait.Steps);

    private static Scenario Hill(bool ramp = true)
    {
        var town = new Town()
            .Group("wheels")
            .Group("walkers")
            .Link("home", "square", 60, walkers: 20)
            .Link("square", "gate", 60, walkers: 40)
            .Zone("home", "home", "wheels", 40)
            .Zone("home", "home", "walkers", 200)
            .Corridor("gate", "gate", 30, "wheels walkers");
        if (ramp)
        {
            town.Link("home", "park", 300, walkers: 5).Link("park", "square", 300, walkers: 5);
        }

        return town.Build()
            .Changed(
                l => l.Id == "home-square" ? l with { Traits = Stairs } : l,
                g => g.Id == "wheels" ? g with { Avoid = Stairs } : g
            );
    }

    [Fact]
    public void Who_cannot_climb_stairs_goes_round_and_the_others_do_not()
    {
        var plan = Answer.PlanOf(Hill());
        Answer.FlawsOf(Hill(), plan).ShouldBeEmpty();
        plan.Orders.Single(o => o.Group == "wheels")
            .Route.ShouldBe(["home-park", "park-square", "square-gate"]);
        plan.Orders.Single(o => o.Group == "walkers")
            .Route.ShouldBe(["home-square", "square-gate"]);
        plan.Persons.ShouldBe(new(240));
    }

    [Fact]
    public void Where_there_are_only_stairs_nobody_is_sent_over_them()
    {
        var scenario = Hill(ramp: false);
        Bounding
            .Solve(scenario, Town.AsGiven)
            .Alone.Select(b => b.Persons.Value)
            .ShouldBe([0, 200]);
        Answer.PlanOf(scenario).Orders.ShouldAllBe(o => o.Group == "walkers");
        var stranded = Reachability.Stranded(scenario, Town.AsGiven).ShouldHaveSingleItem();
        (stranded.Group, stranded.People).ShouldBe((0, new Persons(40)));
    }

    [Fact]
    public void An_order_over_what_the_group_must_avoid_is_a_flaw()
    {
        var plan = Answer.PlanOf(Hill());
        var wrong = new Plan(
            plan.Variant,
            [
                .. plan.Orders.Select(o =>
                    o.Group == "wheels" ? o with { Route = ["home-square", "square-gate"] } : o
                ),
            ]
        );
        Answer
            .FlawsOf(Hill(), wrong)
            .ShouldContain(f =>
                f.Text.Contains("link home-square is one that the group must avoid")
            );
    }

    [Fact]
    public void A_certificate_that_forgets_a_way_open_to_others_is_refused()
    {
        var restricted = Hill(ramp: false);
        var bound = Bounding.Solve(restricted, Town.AsGiven).Alone[0];
        CertificateCheck.FlawsOf(restricted, Town.AsGiven, bound).ShouldBeEmpty();
        var open = restricted.Changed(group: g => g with { Avoid = RoadTraits.None });
        CertificateCheck
            .FlawsOf(open, Town.AsGiven, bound)
            .ShouldContain(f => f.Text.Contains("wheels by foot can leave by gate"));
    }

    [Theory]
    [InlineData(null, 6.0, true)]
    [InlineData(5.0, null, true)]
    [InlineData(5.0, 6.0, true)]
    [InlineData(6.0, 6.0, true)]
    [InlineData(6.1, 6.0, false)]
    [InlineData(30.0, null, true)]
    [InlineData(30.0, 0.0, false)]
    public void A_slope_bars_walkers_only_where_it_is_known_to_be_too_steep(
        double? incline,
        double? most,
        bool may
    )
    {
        var link = Hill().Network.Links[0] with { InclinePerCent = incline, Traits = default };
        var group = Hill().Groups[0] with { MaxInclinePerCent = most };
        group.MayUse(link, Mode.Foot).ShouldBe(may);
        var car = new CarUse(new(36), 1, 500, default, default, default);
        group.MayUse(link with { Car = car }, Mode.Car).ShouldBeTrue();
    }

    [Fact]
    public void Every_trait_bars_exactly_those_who_avoid_it()
    {
        foreach (var trait in Enum.GetValues<RoadTrait>())
        {
            foreach (var other in Enum.GetValues<RoadTrait>())
            {
                var link = Hill().Network.Links[0] with { Traits = RoadTraits.Of(trait) };
                var group = Hill().Groups[1] with { Avoid = RoadTraits.Of(other) };
                group.MayUse(link, Mode.Foot).ShouldBe(trait != other);
            }
        }
    }

    /// <summary>For one group alone it is the same whether it avoids links or they are not there.</summary>
    [Fact]
    public void In_random_towns_a_link_avoided_is_a_link_that_is_not_there()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            var scenario = Restricted(seed);
            var alone = Bounding.Solve(scenario, Town.AsGiven).Alone;
            for (var g = 0; g < scenario.Groups.Count; g++)
            {
                var group = scenario.Groups[g];
                var without = scenario.Changed(
                    l =>
                        l with
                        {
                            Foot = group.MayUse(l, Mode.Foot) ? l.Foot : null,
                            Car = group.MayUse(l, Mode.Car) ? l.Car : null,
                        },
                    other => other with { Avoid = RoadTraits.None, MaxInclinePerCent = null }
                );
                alone[g]
                    .Persons.ShouldBe(
                        Bounding.Solve(without, Town.AsGiven).Alone[g].Persons,
                        $"seed {seed}, group {group.Id}"
                    );
            }
        }
    }

    [Fact]
    public void In_random_towns_plans_and_bounds_pass_their_checks_and_nobody_goes_where_he_may_not()
    {
        var crossings = 0;
        for (ulong seed = 0; seed < 60; seed++)
        {
            var scenario = Restricted(seed);
            var plan = Answer.PlanOf(scenario, patience: 20, seed);
            Answer.FlawsOf(scenario, plan).ShouldBeEmpty($"seed {seed}");
            plan.Persons.ShouldBeLessThanOrEqualTo(Answer.BoundOf(scenario), $"seed {seed}");
            foreach (var order in plan.Orders)
            {
                var group = scenario.Groups.Single(g => g.Id == order.Group);
                foreach (var id in order.Route)
                {
                    var link = scenario.Network.Links[scenario.Network.LinkIndex(id)];
                    group.MayUse(link, order.Mode).ShouldBeTrue($"seed {seed}, {id}");
                    crossings += link.Traits.IsEmpty ? 0 : 1;
                }
            }
        }

        crossings.ShouldBeGreaterThan(20);
    }

    private static Scenario Restricted(ulong seed)
    {
        var chance = new SplitMix64(seed + 1000);
        RoadTraits Some() =>
            RoadTraits.Of(Enum.GetValues<RoadTrait>().Where(_ => chance.Below(6) == 0));
        return RandomTowns
            .Make(seed)
            .Changed(
                l => l with { Traits = Some(), InclinePerCent = chance.Below(3) * 5 },
                g => g with { Avoid = Some(), MaxInclinePerCent = chance.Below(2) == 0 ? null : 6 }
            );
    }
}
