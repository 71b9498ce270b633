using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>Groups whose corridors differ and who share a street: a price on the street bounds them better.</summary>
public class PricedStreets
{
    /// <summary>
    /// Both groups are west of a bridge for ten a minute and have a corridor each to the east; people of the first group
    /// stand at the second's corridor too, which does not admit them.
    /// </summary>
    private static Scenario OneBridge =>
        new Town()
            .Window(100)
            .Group("first")
            .Group("second")
            .Link("west", "bridge", 60, walkers: 1000)
            .Link("bridge", "east", 60, walkers: 10)
            .Link("east", "there", 60, walkers: 1000)
            .Zone("west", "west", "first", 5000)
            .Zone("west", "west", "second", 5000)
            .Zone("there", "there", "first", 5000)
            .Corridor("first", "east", 8, "first")
            .Corridor("second", "there", 500, "second")
            .Build();

    [Fact]
    public void The_bridge_counts_once_for_both_groups()
    {
        var whole = Bounding.Solve(OneBridge, Town.AsGiven).Whole;
        whole.Relaxation.ShouldBe(Relaxation.Shared);

        // Ten a minute, from minute 1 until the last who crosses can still be out: at the nearer corridor, minute 99.
        whole.Persons.ShouldBe(new(10 * 98));
        var bridge = whole.Cut.ShouldHaveSingleItem();
        bridge.Id.ShouldBe("bridge-east");
        bridge.Groups.ShouldBe(["first", "second"]);
        CertificateCheck.FlawsOf(OneBridge, Town.AsGiven, whole).ShouldBeEmpty();

        // The others would let 5,800 and 1,000 and more out.
        Bounding.Whole(OneBridge, Town.AsGiven).Persons.ShouldBeGreaterThan(new(1_700));
    }

    [Fact]
    public void A_plan_stays_below_it()
    {
        var bound = Bounding.Solve(OneBridge, Town.AsGiven).Whole;
        var replay = Replayer.Run(OneBridge, Town.AsGiven, Answer.PlanOf(OneBridge));
        var planned = replay.OutByGroup.Values.Sum(g => g[^1]).Floor();

        // The first group takes eight a minute; what is left is too little for an order to 5,000.
        planned.ShouldBe(new(8 * 98));
        planned.ShouldBeLessThanOrEqualTo(bound.Persons);
    }

    [Fact]
    public void A_bridge_that_is_listed_for_one_group_only_does_not_stop_the_other()
    {
        var whole = Bounding.Solve(OneBridge, Town.AsGiven).Whole;
        var forged = whole with { Cut = [whole.Cut[0] with { Groups = ["first"] }] };
        CertificateCheck
            .FlawsOf(OneBridge, Town.AsGiven, forged)
            .ShouldContain(f =>
                f.Text.Contains(
                    "second by foot can leave by second",
                    StringComparison.OrdinalIgnoreCase
                )
            );
    }

    [Fact]
    public void An_item_for_several_groups_does_not_pass_where_streets_are_not_shared()
    {
        var whole = Bounding.Solve(OneBridge, Town.AsGiven).Whole;
        CertificateCheck
            .FlawsOf(OneBridge, Town.AsGiven, whole with { Relaxation = Relaxation.Separate })
            .ShouldContain(f => f.Text.Contains("names something that is not there"));
    }

    [Fact]
    public void An_item_for_nobody_is_refused()
    {
        var whole = Bounding.Solve(OneBridge, Town.AsGiven).Whole;
        CertificateCheck
            .FlawsOf(
                OneBridge,
                Town.AsGiven,
                whole with
                {
                    Cut = [whole.Cut[0] with { Groups = [] }],
                }
            )
            .ShouldContain(f => f.Text.Contains("names something that is not there"));
    }
}
