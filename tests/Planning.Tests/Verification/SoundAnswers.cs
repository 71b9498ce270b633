using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>
/// Plans and bounds of random towns, made once: none of them has a flaw, and the counts are those that a sum by hand gives. A checker
/// that refuses too much, or counts wrongly, is found here.
/// </summary>
public class SoundAnswers
{
    private sealed record Case(
        ulong Seed,
        Scenario Town,
        Variant Reading,
        Plan Plan,
        IReadOnlyList<Bound> Bounds,
        IReadOnlyList<Stranded> Stranded
    );

    private static readonly Case[] _cases = [.. Make()];

    [Fact]
    public void No_plan_and_no_bound_has_a_flaw()
    {
        foreach (var c in _cases)
        {
            Checks
                .FlawsOf(c.Town, c.Reading, c.Plan, Replayed(c), c.Bounds)
                .ShouldBeEmpty($"seed {c.Seed}");
        }
    }

    [Fact]
    public void Everybody_who_is_ordered_is_out_when_the_last_order_says_so()
    {
        foreach (var c in _cases)
        {
            var replay = Replayed(c);
            for (var i = 0; i < c.Plan.Orders.Count; i++)
            {
                var (order, timing) = (c.Plan.Orders[i], replay.Orders[i]);
                var group = c.Town.Group(order.Group);
                var travel = order.Route.Aggregate(
                    TimeSpan.Zero,
                    (sum, id) => sum + group.TimeFor(c.Town.Network.Link(id), order.Mode)
                );
                var after = c.Town.CountsAt switch
                {
                    CountsAt.Gate => TimeSpan.Zero,
                    CountsAt.Destination => c.Town.Corridor(order.Corridor).Beyond,
                };
                timing.ShouldBe(
                    new(
                        travel,
                        order.Depart.From + travel + after,
                        order.Depart.Until + travel + after
                    )
                );
            }

            foreach (var group in c.Town.Groups)
            {
                var own = c.Plan.Orders.Where(o => o.Group == group.Id).Sum(o => o.Persons);
                replay.OutByGroup[group.Id][^1].ShouldBe(own.InMillionths, $"seed {c.Seed}");
                replay.OutByGroup[group.Id][0].ShouldBe(default);
                replay
                    .OutByGroup[group.Id]
                    .Count.ShouldBe((int)c.Town.Window.Length.TotalMinutes + 1);
            }

            foreach (var corridor in c.Town.Corridors)
            {
                var own = c.Plan.Orders.Where(o => o.Corridor == corridor.Id).Sum(o => o.Persons);
                replay.GateByCorridor[corridor.Id][^1].ShouldBe(own.InMillionths, $"seed {c.Seed}");
            }

            foreach (var usage in replay.Links)
            {
                var link = c.Town.Network.Links[usage.Link];
                PersonMillionths Entered(Order o) =>
                    o.Mode == usage.Mode && o.Route.Contains(link.Id)
                        ? o.Persons.InMillionths
                        : default;
                usage.Entered.ShouldBe(c.Plan.Orders.Sum(Entered), $"seed {c.Seed}");
                usage.ShareAtPeak.ShouldBeInRange(0, 1.000001, $"seed {c.Seed}");
            }
        }
    }

    [Fact]
    public void Who_cannot_get_out_is_who_cannot_be_led_out()
    {
        foreach (var c in _cases)
        {
            WaysOut
                .Missing(c.Town, c.Reading)
                .Select(m => (m.Zone.Id, m.Group.Id, m.People, m.Why == CutOffReason.NotInTime))
                .ShouldBe(
                    c.Stranded.Select(s =>
                        (
                            c.Town.Zones[s.Zone].Id,
                            c.Town.Groups[s.Group].Id,
                            s.People,
                            s.AnyCorridor
                        )
                    ),
                    $"seed {c.Seed}"
                );
        }
    }

    [Fact]
    public void The_relaxation_that_is_shown_is_the_first_that_holds()
    {
        foreach (var c in _cases)
        {
            foreach (var bound in c.Bounds)
            {
                new CertificateCheck(c.Town, c.Reading)
                    .RelaxationOf(bound)
                    .ShouldBe(
                        bound.Groups.Count == 1
                            ? Relaxation.Separate
                            : Enum.GetValues<Relaxation>()
                                .First(r =>
                                    CertificateCheck
                                        .FlawsOf(c.Town, c.Reading, bound with { Relaxation = r })
                                        .Count == 0
                                )
                    );
            }
        }
    }

    private static Replay Replayed(Case c) => Replayer.Run(c.Town, c.Reading, c.Plan);

    private static IEnumerable<Case> Make()
    {
        for (var seed = 1UL; seed <= 24; seed++)
        {
            var town = RandomTowns.Make(seed);
            var reading = seed % 2 == 0 ? Town.AsGiven : RandomTowns.ReadingOf(town, seed);
            var bounds = Bounding.Solve(town, reading);
            var options = new SearchOptions(seed) { Patience = 10 };
            yield return new(
                seed,
                town,
                reading,
                PlanSearch.Solve(town, reading, bounds.Whole, options).Plan,
                bounds.All,
                Reachability.Stranded(town, reading)
            );
        }
    }
}
