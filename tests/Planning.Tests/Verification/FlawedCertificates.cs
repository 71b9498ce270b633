using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

public class FlawedCertificates
{
    private static readonly Scenario Town = new Town()
        .Group("civilians")
        .Group("others")
        .Link("home", "bridge", 300, walkers: 8)
        .Link("bridge", "west", 60, walkers: 50)
        .Link("bridge", "east", 60, walkers: 50)
        .Zone("home", "home", "civilians", 5000)
        .Zone("near", "west", "others", 30)
        .Corridor("west", "west", 10, "civilians others")
        .Corridor("east", "east", 3, "civilians")
        .Build();

    private static Bound Sound => Bounding.Solve(Town, Tests.Town.AsGiven).Whole;

    private static IReadOnlyList<Flaw> FlawsOf(Bound bound) =>
        CertificateCheck.FlawsOf(Town, Tests.Town.AsGiven, bound);

    [Fact]
    public void A_sound_certificate_is_accepted()
    {
        FlawsOf(Sound).ShouldBeEmpty();

        // The bridge takes 8 a minute from the start; the last must leave home 6 minutes before the end.
        Sound.Persons.ShouldBe(new((8 * 54) + 30));
        Sound.Cut.Select(i => i.Kind).ShouldBe([CutKind.Zone, CutKind.Link]);
    }

    [Fact]
    public void A_lower_number_is_refused() =>
        FlawsOf(Sound with { Persons = Sound.Persons - new Persons(1) })
            .ShouldContain(f => f.Text.Contains("add up to"));

    [Fact]
    public void An_item_counted_too_low_is_refused()
    {
        CutItem[] cut =
        [
            Sound.Cut[0],
            Sound.Cut[1] with
            {
                Amount = Sound.Cut[1].Amount - new Persons(1).InMillionths,
            },
        ];
        FlawsOf(Sound with { Cut = cut, Persons = Sound.Persons - new Persons(1) })
            .ShouldContain(f => f.Text.Contains("can pass"));
    }

    [Fact]
    public void A_missing_item_is_refused_with_the_way_that_is_left()
    {
        var flaws = FlawsOf(Sound with { Cut = [Sound.Cut[0]], Persons = new(30) });
        flaws.ShouldContain(f => f.Text.Contains("civilians by foot can leave by west"));
        flaws.ShouldContain(f => f.Text.Contains("civilians by foot can leave by east"));
    }

    [Fact]
    public void A_missing_zone_is_refused() =>
        FlawsOf(Sound with { Cut = [Sound.Cut[1]], Persons = Sound.Persons - new Persons(30) })
            .ShouldContain(f => f.Text.Contains("others by foot can leave by west"));

    [Fact]
    public void An_item_listed_twice_is_refused() =>
        FlawsOf(Sound with { Cut = [.. Sound.Cut, Sound.Cut[0]] })
            .ShouldContain(f => f.Text.Contains("listed twice"));

    [Fact]
    public void An_item_of_another_scenario_is_refused() =>
        FlawsOf(Sound with { Cut = [Sound.Cut[0], Sound.Cut[1] with { Id = "elsewhere" }] })
            .ShouldContain(f => f.Text.Contains("not there"));

    [Fact]
    public void A_group_of_another_scenario_is_refused() =>
        FlawsOf(Sound with { Groups = ["nobody"] })
            .ShouldContain(f => f.Text.Contains("a group that is not there"));

    [Fact]
    public void A_cut_for_a_shorter_horizon_does_not_prove_a_longer_one()
    {
        var early = Bounding.Solve(Town, Tests.Town.AsGiven).Curve[2];
        FlawsOf(early with { Horizon = Town.Window.Length })
            .ShouldContain(f => f.Text.Contains("can leave by west"));
    }

    [Theory]
    [InlineData(299)]
    [InlineData(200)]
    [InlineData(171)]
    public void A_street_counted_by_the_slow_of_a_crowd_is_refused(int counted)
    {
        var town = QuickAndSlow.Given;
        var bounds = Bounding.Solve(town, Tests.Town.AsGiven);
        bounds.Whole.Persons.ShouldBe(new(300));
        bounds.Alone[1].Persons.Value.ShouldBeInRange(114, 115);
        bounds.All.ShouldAllBe(b =>
            CertificateCheck.FlawsOf(town, Tests.Town.AsGiven, b).Count == 0
        );
        var street = bounds.Whole.Cut.ShouldHaveSingleItem();
        var forged = bounds.Whole with
        {
            Persons = new(counted),
            Cut = [street with { Amount = new Persons(counted).InMillionths }],
        };
        CertificateCheck
            .FlawsOf(town, Tests.Town.AsGiven, forged)
            .ShouldHaveSingleItem()
            .Text.ShouldContain("but 300 can pass");
    }

    /// <summary>
    /// A certificate that lacks an item is refused, save where the item was not needed: the checker follows people, the trimmed cut only
    /// times. What passes is then no less than a plan brings out.
    /// </summary>
    [Fact]
    public void On_random_towns_every_certificate_passes_and_none_that_lacks_an_item()
    {
        var (refused, notNeeded) = (0, 0);
        for (var seed = 1UL; seed <= 100; seed++)
        {
            var scenario = RandomTowns.Make(seed);
            var replay = Replayer.Run(scenario, Tests.Town.AsGiven, Answer.PlanOf(scenario, 10));
            foreach (var bound in Bounding.Solve(scenario, Tests.Town.AsGiven).All)
            {
                CertificateCheck
                    .FlawsOf(scenario, Tests.Town.AsGiven, bound)
                    .ShouldBeEmpty($"seed {seed}");
                for (var i = 0; i < bound.Cut.Count; i++)
                {
                    var spoilt = bound.Cut.Where((_, j) => j != i).ToArray();
                    var persons = spoilt.Sum(c => c.Amount).Floor();
                    if (persons < bound.Persons)
                    {
                        var claim = bound with { Cut = spoilt, Persons = persons };
                        if (CertificateCheck.FlawsOf(scenario, Tests.Town.AsGiven, claim).Count > 0)
                        {
                            refused++;
                            continue;
                        }

                        notNeeded++;
                        replay
                            .OutUnder(claim, scenario.Step)
                            .ShouldBeLessThanOrEqualTo(persons, $"seed {seed}, without item {i}");
                    }
                }
            }
        }

        refused.ShouldBeGreaterThan(1000);
        notNeeded.ShouldBeLessThan(refused / 50);
    }
}
