using SafePassage.Flow;
using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>
/// Those near the gate are soon out, those from afar come late, and in between the gate stands idle: only a cut that counts
/// the gate from the first far arrival on sees that.
/// <code>
///   far ──40 min──▶ west ─▶ gate, 10 a minute     100 near, ready within 10 minutes
/// </code>
/// </summary>
public class FlawedExactCertificates
{
    private static readonly Scenario Town = new Town()
        .Group("civilians")
        .Group("others", readyUntil: 10)
        .Link("far", "west", 2400, walkers: 50)
        .Zone("far", "far", "civilians", 5000)
        .Zone("near", "west", "others", 100)
        .Corridor("west", "west", 10, "civilians others")
        .Build();

    private static readonly Bound Sound = Answer.ExactCurveOf(Town)[^1];

    private static CutItem Near => Sound.Cut.Single(i => i.Kind == CutKind.Zone);

    private static CutItem Gate => Sound.Cut.Single(i => i.Kind == CutKind.Gate);

    private static IReadOnlyList<Flaw> FlawsOf(Bound bound) =>
        CertificateCheck.FlawsOf(Town, Tests.Town.AsGiven, bound);

    private static Bound Of(params CutItem[] cut) =>
        Sound with
        {
            Cut = cut,
            Persons = cut.Sum(i => i.Amount).Floor(),
        };

    private static void IsRefused(Bound bound, string why) =>
        FlawsOf(bound).ShouldContain(f => f.Text.Contains(why));

    [Fact]
    public void A_sound_certificate_is_accepted_and_lies_below_the_trimmed_one()
    {
        FlawsOf(Sound).ShouldBeEmpty();
        Sound.Grade.ShouldBe(BoundGrade.BestCut);
        Sound.Persons.ShouldBe(new(100 + (10 * 20)));
        Gate.Usable.ShouldBe(Minutes(40, 60));
        Bounding.Solve(Town, Tests.Town.AsGiven).Whole.Persons.ShouldBe(new(10 * 60));
    }

    [Fact]
    public void A_lower_number_is_refused() =>
        IsRefused(Sound with { Persons = Sound.Persons - new Persons(1) }, "add up to");

    [Fact]
    public void A_gate_counted_too_low_for_its_time_is_refused() =>
        IsRefused(
            Of(Near, Gate with { Amount = Gate.Amount - new PersonMillionths(1) }),
            "can pass"
        );

    [Fact]
    public void A_zone_counted_too_low_for_its_time_is_refused() =>
        IsRefused(
            Of(Near with { Amount = Near.Amount - new PersonMillionths(1) }, Gate),
            "can pass"
        );

    [Fact]
    public void A_gate_counted_only_after_the_first_have_passed_is_refused() =>
        IsRefused(
            Of(
                Near,
                Gate with
                {
                    Usable = Minutes(41, 60),
                    Amount = new Persons(190).InMillionths,
                }
            ),
            "civilians by foot can leave by west"
        );

    [Fact]
    public void A_gate_counted_no_more_while_people_still_pass_is_refused() =>
        IsRefused(
            Of(
                Near,
                Gate with
                {
                    Usable = Minutes(40, 59),
                    Amount = new Persons(190).InMillionths,
                }
            ),
            "can leave by west"
        );

    [Fact]
    public void A_gate_counted_at_another_time_of_the_same_length_is_refused() =>
        IsRefused(Of(Near, Gate with { Usable = Minutes(39, 59) }), "can leave by west");

    [Fact]
    public void A_zone_counted_only_until_some_of_it_are_ready_is_refused() =>
        IsRefused(
            Of(Near with { Usable = Minutes(0, 9), Amount = new Persons(90).InMillionths }, Gate),
            "can leave by west"
        );

    [Fact]
    public void A_missing_zone_is_refused() => IsRefused(Of(Gate), "can leave by west");

    [Fact]
    public void A_missing_gate_is_refused() => IsRefused(Of(Near), "can leave by west");

    [Fact]
    public void An_item_listed_twice_is_refused() =>
        IsRefused(Of(Near, Gate, Gate), "listed twice");

    [Fact]
    public void An_item_that_is_not_there_is_refused() =>
        IsRefused(Of(Near, Gate with { Id = "east" }), "not there");

    [Fact]
    public void A_link_of_another_mode_is_refused() =>
        IsRefused(
            Of(
                Near,
                Gate,
                new(
                    CutKind.Link,
                    "far-west",
                    ["civilians", "others"],
                    Mode.Car,
                    Minutes(0, 20),
                    default
                )
            ),
            "not there"
        );

    [Fact]
    public void A_gate_for_one_group_does_not_stand_for_all() =>
        IsRefused(Of(Near, Gate with { Groups = ["others"] }), "can leave by west");

    [Fact]
    public void A_certificate_of_an_earlier_horizon_is_refused() =>
        IsRefused(
            Answer.ExactCurveOf(Town)[^2] with
            {
                Horizon = Town.Window.Length,
            },
            "can leave by west"
        );

    [Fact]
    public void A_group_of_another_scenario_is_refused() =>
        IsRefused(Sound with { Groups = ["nobody"] }, "a group that is not there");

    /// <summary>
    /// Certificates spoilt at random, with amounts that fit the spoilt times: whatever claims fewer than a plan brings out must
    /// be refused.
    /// </summary>
    [Fact]
    public void On_random_towns_no_spoilt_certificate_claims_less_than_a_plan_does()
    {
        var refused = 0;
        for (var seed = 1UL; seed <= 60; seed++)
        {
            var scenario = RandomTowns.Make(seed);
            var chance = new SplitMix64(seed);
            var bound = Answer.ExactCurveOf(scenario)[^1];
            var plan = Answer.PlanOf(scenario, 10);
            var certificates = new CertificateCheck(scenario, Tests.Town.AsGiven);
            certificates.FlawsOf(bound).ShouldBeEmpty($"seed {seed}");
            for (var spoilt = 0; spoilt < 40 && bound.Cut.Count > 0; spoilt++)
            {
                var cut = bound.Cut.ToArray();
                for (var changes = 1 + chance.Below(3); changes > 0; changes--)
                {
                    var at = chance.Below(cut.Length);
                    cut[at] = Shortened(cut[at], chance);
                }

                var claim = bound with { Cut = cut, Persons = cut.Sum(i => i.Amount).Floor() };
                if (claim.Persons < plan.Persons)
                {
                    var flaws = certificates.FlawsOf(claim);
                    flaws.ShouldNotBeEmpty($"seed {seed}, spoilt {spoilt}");
                    refused += flaws.All(f => f.Text.Contains("can leave by")) ? 1 : 0;
                }
            }
        }

        refused.ShouldBeGreaterThan(300);
    }

    private static CutItem Shortened(CutItem item, SplitMix64 chance)
    {
        var length = item.Usable.Length;
        var taken = length * (0.1 + (0.9 * chance.Unit()));
        var left = length - taken;
        var late = chance.Below(2) == 0 && item.Kind != CutKind.Zone;
        return item with
        {
            Usable = late
                ? item.Usable with
                {
                    From = item.Usable.From + taken,
                }
                : item.Usable with
                {
                    Until = item.Usable.Until - taken,
                },
            Amount =
                length == TimeSpan.Zero
                    ? default
                    : new((long)Math.Ceiling(item.Amount.Value * (left / length))),
        };
    }
}
