using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>
/// Lets everybody follow a plan and counts, step by step; shares no code with the planner. Finds: people who do not
/// exist, are not eligible or not ready; gaps in a route; shut gates and links; a capacity exceeded in any step; ways
/// that part at a junction though bound for the same corridor.
/// </summary>
/// <remarks>
/// A count is rounded down to millionths of a person, so one order can seem to use up to a millionth more in a step
/// than it does: that much for each order is forgiven. Cost: orders × links × steps. Without state: any number of threads may
/// replay.
/// </remarks>
public static class Replayer
{
    /// <summary>Follows every order from its zone to its gate.</summary>
    /// <param name="scenario">What was planned; ids in it are unique and lead somewhere.</param>
    /// <param name="variant">The reading that the plan is for.</param>
    /// <param name="plan">The claim: an order whose ids lead nowhere is a flaw, not an error.</param>
    /// <returns>Counts after every step, and every rule that is broken, in words.</returns>
    /// <exception cref="OverflowException">Counts in millionths of a person go over 2⁶³ − 1.</exception>
    public static Replay Run(Scenario scenario, Variant variant, Plan plan)
    {
        var flaws = new List<Flaw>();
        var rules = new OrderRules(scenario, variant, flaws);
        KnownOrder?[] looked = [.. plan.Orders.Select(rules.Check)];
        KnownOrder[] known = [.. looked.OfType<KnownOrder>()];
        CheckPeople(scenario, variant, plan.Rules, known, flaws);
        CheckConvergence(scenario, plan.Rules, known, flaws);
        ShutLinks.Check(scenario, known, flaws);
        SharedWidths.Check(scenario, known, flaws);
        var links = LinkCounts(scenario, known, flaws);
        var gates = GateCounts(scenario, variant, known, flaws);
        CheckDestinations(scenario, known, flaws);
        return new(
            flaws,
            scenario.Groups.ToDictionary(
                g => g.Id,
                g => Out(scenario, known, k => k.Group == g),
                StringComparer.Ordinal
            ),
            gates,
            links,
            [.. looked.Select(k => k is null ? default : Timing(scenario, k))]
        );
    }

    private static TimeSpan AfterGate(Scenario scenario, KnownOrder known) =>
        scenario.CountsAt == CountsAt.Destination ? known.Corridor.Beyond : TimeSpan.Zero;

    private static OrderTiming Timing(Scenario scenario, KnownOrder known)
    {
        var total = known.Travel + AfterGate(scenario, known);
        return new(known.Travel, known.Order.Depart.From + total, known.Order.Depart.Until + total);
    }

    private static int Steps(Scenario scenario) =>
        (int)(scenario.Window.Length.Ticks / scenario.Step.Ticks);

    private static IReadOnlyList<PersonMillionths> Out(
        Scenario scenario,
        IEnumerable<KnownOrder> known,
        Func<KnownOrder, bool> which
    )
    {
        var counts = new PersonMillionths[Steps(scenario) + 1];
        foreach (var k in known.Where(which))
        {
            var offset = k.Travel + AfterGate(scenario, k);
            for (var s = 0; s < counts.Length; s++)
            {
                counts[s] += CountingSteps.Passed(k.Order, offset, s * scenario.Step);
            }
        }

        return counts;
    }

    private static void CheckPeople(
        Scenario scenario,
        Variant variant,
        PlanRules rules,
        KnownOrder[] known,
        List<Flaw> flaws
    )
    {
        foreach (var same in known.GroupBy(k => (k.Zone.Id, k.Group.Id)))
        {
            var group = scenario.GroupIndex(same.Key.Item2);
            var coming = scenario.Coming(same.First().Zone, group, variant);
            var leaving = same.Sum(k => k.Order.Persons);
            if (leaving > coming)
            {
                flaws.Add(
                    new(
                        Rule.PeopleThere,
                        $"{leaving} {same.Key.Item2} leave {same.Key.Item1}, but {coming} are there and will come"
                    )
                );
            }

            if (same.Count() > rules.OrdersPerZone)
            {
                flaws.Add(
                    new(
                        Rule.OneOrder,
                        $"{same.Key.Item2} of {same.Key.Item1} have {same.Count()} orders, and {rules.OrdersPerZone} is the most"
                    )
                );
            }
        }
    }

    private static void CheckConvergence(
        Scenario scenario,
        PlanRules rules,
        KnownOrder[] known,
        List<Flaw> flaws
    )
    {
        var next =
            new Dictionary<(string Corridor, Mode Mode, int Approach, int Rights, int Node), int>();
        foreach (var k in known)
        {
            var approach = k.Order.Approach;
            if (approach < 1 || approach > rules.ApproachesPerCorridor)
            {
                flaws.Add(
                    new(
                        Rule.Convergence,
                        $"{k.Group.Id} of {k.Zone.Id} go by approach {approach} of {k.Corridor.Id}, and there are {rules.ApproachesPerCorridor} at most"
                    )
                );
            }

            // Who must avoid a link has a way of his own around it.
            var rights = scenario.Groups.TakeWhile(g => !g.MayUseTheSameAs(k.Group)).Count();
            foreach (var link in k.Links)
            {
                var node = scenario.Network.Links[link].From;
                if (
                    !next.TryAdd((k.Corridor.Id, k.Order.Mode, approach, rights, node), link)
                    && next[(k.Corridor.Id, k.Order.Mode, approach, rights, node)] != link
                )
                {
                    flaws.Add(
                        new(
                            Rule.Convergence,
                            $"at node {scenario.Network.Nodes[node].Id} people bound for {k.Corridor.Id} by {k.Order.Mode.Word} and the same approach are sent different ways"
                        )
                    );
                }
            }
        }
    }

    private static List<LinkUsage> LinkCounts(
        Scenario scenario,
        KnownOrder[] known,
        List<Flaw> flaws
    )
    {
        var entered = new SortedDictionary<(int Link, Mode Mode), List<Passing>>();
        foreach (var k in known)
        {
            for (var i = 0; i < k.Links.Count; i++)
            {
                if (!entered.TryGetValue((k.Links[i], k.Order.Mode), out var list))
                {
                    entered.Add((k.Links[i], k.Order.Mode), list = []);
                }

                list.Add(new(k.Order, k.Offsets[i], scenario.RoomOf(k.Group, k.Order.Mode)));
            }
        }

        var closures = scenario
            .Closures.SelectMany(c => c.Links.Select(l => (l, c)))
            .ToLookup(x => x.l, x => x.c);
        var usage = new List<LinkUsage>();
        foreach (var ((link, mode), passing) in entered)
        {
            var capacity = scenario.CapacityOf(scenario.Network.Links[link], mode);
            Closure[] shut = [.. closures[link]];
            var place = (
                Rule.LinkCapacity,
                $"link {scenario.Network.Links[link].Id} ({mode.Word})"
            );
            var (peak, share) = PlaceCounts.Compare(
                scenario,
                passing,
                span => CountingSteps.LinkThrough(capacity, shut, span),
                place,
                flaws
            );
            usage.Add(
                new(
                    link,
                    mode,
                    passing.Sum(p => p.Order.Persons.InMillionths),
                    passing.Sum(p => CountingSteps.Taken(p.Order.Persons.InMillionths, p.Room)),
                    peak,
                    share
                )
            );
        }

        return usage;
    }

    private static Dictionary<string, IReadOnlyList<PersonMillionths>> GateCounts(
        Scenario scenario,
        Variant variant,
        KnownOrder[] known,
        List<Flaw> flaws
    )
    {
        var counts = new Dictionary<string, IReadOnlyList<PersonMillionths>>(
            StringComparer.Ordinal
        );
        foreach (var corridor in scenario.Corridors)
        {
            KnownOrder[] here = [.. known.Where(k => k.Corridor == corridor)];
            var open = scenario.Passable(corridor, variant, scenario.Window.Length);
            Check(here, corridor.Throughput, (Rule.GateThroughput, $"gate {corridor.Id}"));
            foreach (var (group, limit) in corridor.ThroughputByGroup)
            {
                Check(
                    [.. here.Where(k => k.Group.Id == group)],
                    limit,
                    (Rule.GateGroupThroughput, $"gate {corridor.Id} for {group}")
                );
            }

            var past = new PersonMillionths[Steps(scenario) + 1];
            foreach (var k in here)
            {
                for (var s = 0; s < past.Length; s++)
                {
                    past[s] += CountingSteps.Passed(k.Order, k.Travel, s * scenario.Step);
                }
            }

            counts.Add(corridor.Id, past);

            void Check(KnownOrder[] orders, PersonsPerHour limit, (Rule, string) place)
            {
                if (variant.Shut.Contains(corridor.Id))
                {
                    return;
                }

                PlaceCounts.Compare(
                    scenario,
                    [.. orders.Select(k => new Passing(k.Order, k.Travel, PersonRoom.Whole))],
                    span => CountingSteps.GateThrough(limit, open, span),
                    place,
                    flaws
                );
            }
        }

        return counts;
    }

    private static void CheckDestinations(Scenario scenario, KnownOrder[] known, List<Flaw> flaws)
    {
        foreach (var destination in scenario.Destinations)
        {
            var coming = known
                .Where(k => k.Corridor.Destination == destination.Id)
                .Sum(k => k.Order.Persons);
            if (destination.Capacity is { } capacity && coming > capacity)
            {
                flaws.Add(
                    new(
                        Rule.DestinationPlaces,
                        $"{coming} are sent to {destination.Id}, which takes {destination.Capacity}"
                    )
                );
            }
        }
    }
}
