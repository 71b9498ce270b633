namespace SafePassage.Model;

/// <summary>Turns a plan, its replay and its bounds into what readers want to know. All times and counts come from the replay.</summary>
public static class Answers
{
    /// <summary>Puts together what is known of one variant; finds nothing new.</summary>
    /// <param name="scenario">What was planned.</param>
    /// <param name="variant">The reading.</param>
    /// <param name="bounds">Of that reading, the curve up to the whole window.</param>
    /// <param name="plan">Of that reading.</param>
    /// <param name="replay">Of that plan, without flaws.</param>
    /// <param name="cutOff">Who can reach no corridor.</param>
    public static VariantAnswer Of(
        Scenario scenario,
        Variant variant,
        AnswerBounds bounds,
        Plan plan,
        Replay replay,
        IReadOnlyList<CutOff> cutOff
    )
    {
        var whole = bounds.Curve[^1];
        var coming = scenario.Zones.Select(z => Coming(scenario, z, variant)).ToArray();
        var people = coming.Sum();
        var steps = replay.OutByGroup.Values.First().Count;
        PersonMillionths[] outBy =
        [
            .. Enumerable.Range(0, steps).Select(s => replay.OutByGroup.Values.Sum(g => g[s])),
        ];
        return new()
        {
            Variant = variant,
            People = people,
            Bound = whole,
            OtherBounds = [.. bounds.Certified.Skip(1)],
            BoundCurve = CurveOf(bounds.Curve),
            TrimmedCurve = CurveOf(bounds.Trimmed),
            Effort = bounds.Effort,
            Plan = plan,
            PlanCurve = [.. outBy.Select((c, s) => new CurvePoint(s * scenario.Step, c.Floor()))],
            Clearance = ClearanceOf(scenario, outBy, people),
            EarliestClearance = EarliestOf(scenario, bounds.Curve, people),
            Groups =
            [
                .. scenario.Groups.Select(
                    (g, i) =>
                        GroupOf(scenario, variant, g, i, bounds.Alone[i].Persons, plan, replay)
                ),
            ],
            Corridors =
            [
                .. scenario.Corridors.Select(c => CorridorOf(scenario, variant, c, replay)),
            ],
            Zones = [.. scenario.Zones.Select((z, i) => ZoneOf(z, coming[i], plan, replay))],
            Loads =
            [
                .. replay
                    .Links.OrderByDescending(l => l.ShareAtPeak)
                    .ThenByDescending(l => l.Entered)
                    .ThenBy(l => l.Link)
                    .Select(l => LoadOf(scenario, l)),
            ],
            Bottlenecks = Bottlenecks(scenario, whole),
            CutOff = cutOff,
        };
    }

    private static IReadOnlyList<CurvePoint> CurveOf(IReadOnlyList<Bound> bounds) =>
        [
            new(TimeSpan.Zero, Persons.Zero),
            .. bounds.Select(b => new CurvePoint(b.Horizon, b.Persons)),
        ];

    private static Persons Coming(Scenario scenario, Zone zone, Variant variant) =>
        Enumerable.Range(0, scenario.Groups.Count).Sum(g => scenario.Coming(zone, g, variant));

    private static Clearance ClearanceOf(
        Scenario scenario,
        IReadOnlyList<PersonMillionths> outBy,
        Persons people
    )
    {
        return new(When(50), When(90), When(100));

        TimeSpan? When(int percent)
        {
            for (var s = 0; s < outBy.Count && people > Persons.Zero; s++)
            {
                if ((Int128)outBy[s].Value * 100 >= (Int128)people.InMillionths.Value * percent)
                {
                    return s * scenario.Step;
                }
            }

            return null;
        }
    }

    private static GroupAnswer GroupOf(
        Scenario scenario,
        Variant variant,
        Group group,
        int index,
        Persons bound,
        Plan plan,
        Replay replay
    )
    {
        var people = scenario.Zones.Sum(z => scenario.Coming(z, index, variant));
        var persons = plan.Orders.Where(o => o.Group == group.Id).Sum(o => o.Persons);
        return new(
            group,
            people,
            bound,
            persons,
            ClearanceOf(scenario, replay.OutByGroup[group.Id], people)
        )
        {
            Travel = TravelOf(
                plan.Orders.Zip(replay.Orders)
                    .Where(o => o.First.Group == group.Id)
                    .Select(o => (o.First.Persons.Value, o.Second.Travel))
            ),
        };
    }

    private static UnderWay? TravelOf(IEnumerable<(long Persons, TimeSpan Travel)> orders)
    {
        var sorted = orders.OrderBy(o => o.Travel).ToArray();
        var persons = sorted.Sum(o => o.Persons);
        if (persons == 0)
        {
            return null;
        }

        var ticks = sorted.Aggregate(
            Int128.Zero,
            (sum, o) => sum + ((Int128)o.Persons * o.Travel.Ticks)
        );
        var (below, p90) = (0L, sorted[^1].Travel);
        foreach (var order in sorted)
        {
            below += order.Persons;
            if ((Int128)below * 10 >= (Int128)persons * 9)
            {
                p90 = order.Travel;
                break;
            }
        }

        return new(new((long)(ticks / persons)), p90, sorted[^1].Travel);
    }

    /// <summary>The first step, as those of a plan are counted, after the last horizon by which a bound says that fewer can be out.</summary>
    private static Clearance EarliestOf(
        Scenario scenario,
        IReadOnlyList<Bound> curve,
        Persons people
    )
    {
        return new(After(50), After(90), After(100));

        TimeSpan? After(int percent) =>
            Clearance.Crossing(curve, people, percent) is { } crossing
                ? ((crossing.From.Ticks / scenario.Step.Ticks) + 1) * scenario.Step
                : null;
    }

    private static CorridorAnswer CorridorOf(
        Scenario scenario,
        Variant variant,
        Corridor corridor,
        Replay replay
    )
    {
        var past = replay.GateByCorridor[corridor.Id];
        var open = scenario
            .Passable(corridor, variant, scenario.Window.Length)
            .Sum(o => o.Length.Ticks);
        return new(
            corridor,
            variant.Shut.Contains(corridor.Id),
            past[^1].Floor(),
            new((long)((Int128)corridor.Throughput.Value * open / TimeSpan.TicksPerHour)),
            [.. past.Zip(past.Skip(1), (before, after) => after - before)]
        );
    }

    private static ZoneAnswer ZoneOf(Zone zone, Persons coming, Plan plan, Replay replay)
    {
        int[] own =
        [
            .. Enumerable.Range(0, plan.Orders.Count).Where(i => plan.Orders[i].Zone == zone.Id),
        ];
        return new(
            zone,
            coming,
            own.Sum(i => plan.Orders[i].Persons),
            own.Length == 0 ? null : own.Min(i => plan.Orders[i].Depart.From),
            own.Length == 0 ? null : own.Max(i => replay.Orders[i].LastOut)
        );
    }

    private static LinkLoad LoadOf(Scenario scenario, LinkUsage usage) =>
        new(
            usage.Link,
            usage.Mode,
            usage.Entered.Floor(),
            usage.PeakInStep.InPersons * (TimeSpan.FromHours(1) / scenario.Step),
            new(
                (long)(
                    (Int128)
                        scenario.CapacityOf(scenario.Network.Links[usage.Link], usage.Mode).Value
                    * usage.Entered.Value
                    / Math.Max(1, usage.Room.Value)
                )
            )
        );

    private static IReadOnlyList<Bottleneck> Bottlenecks(Scenario scenario, Bound bound) =>
        [
            .. bound
                .Cut.Where(i => i.Kind != CutKind.Zone)
                .Select(i => new Bottleneck(
                    i.Kind,
                    i.Id,
                    NameOf(scenario, i),
                    i.Usable,
                    Worth(scenario, i)
                ))
                .OrderByDescending(b => b.WorthPersonsPerUnit)
                .ThenBy(b => b.Id, StringComparer.Ordinal),
        ];

    /// <summary>Persons for each unit: the hours it is open while it limits; for a destination one for one.</summary>
    private static decimal Worth(Scenario scenario, CutItem item)
    {
        var unit = item.Kind switch
        {
            CutKind.Link => scenario
                .CapacityOf(scenario.Network.Link(item.Id), item.Mode!.Value)
                .Value,
            CutKind.Gate => scenario.Corridor(item.Id).Throughput.Value,
            CutKind.GateGroup => scenario.Corridor(item.Id).ThroughputByGroup[item.Groups[0]].Value,
            _ => scenario.Destination(item.Id).Capacity?.Value ?? 0,
        };
        return unit == 0
            ? 0
            : decimal.Floor(1000m * item.Amount.Value / PersonMillionths.PerPerson / unit) / 1000;
    }

    private static Name NameOf(Scenario scenario, CutItem item) =>
        item.Kind switch
        {
            CutKind.Link => scenario.NameOf(scenario.Network.Link(item.Id)),
            CutKind.Destination => scenario.Destination(item.Id).Name,
            _ => scenario.Corridor(item.Id).Name,
        };
}
