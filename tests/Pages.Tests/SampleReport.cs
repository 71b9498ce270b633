using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Pages.Tests;

/// <summary>A report with the shape of a real one: routes are shortest, gates are filled one zone after the other.</summary>
internal static class SampleReport
{
    public static Provenance Provenance { get; } =
        new(
            "safepassage plan sample-city --seed 1",
            new Dictionary<string, string> { ["seed"] = "1", ["time-limit"] = "10" }
        );

    public static Report Small { get; } = Of(SampleCity.Scenario());

    /// <summary>About 40,000 links and 200 zones.</summary>
    public static Report Large { get; } = Of(SampleCity.Scenario(112, 200));

    /// <param name="scenario">The city.</param>
    /// <param name="effort">What was done for its bounds; null for all there is.</param>
    /// <param name="grade">Of the bound that is shown.</param>
    public static Report Of(
        Scenario scenario,
        BoundEffort? effort = null,
        BoundGrade grade = BoundGrade.BestCut
    ) =>
        new()
        {
            Scenario = scenario,
            Inputs =
            [
                new("scenario.yaml", new string('a', 64)),
                new("link.csv", new string('b', 64)),
            ],
            Seed = 1,
            Version = "0.1.0",
            Variants =
            [
                .. scenario.Variants.Select(v =>
                    Answer(
                        scenario,
                        v,
                        effort
                            ?? new(
                                BoundEnd.Searched,
                                TimeSpan.FromMinutes(1),
                                scenario.Window.Length
                            ),
                        grade
                    )
                ),
            ],
            Findings =
            [
                new(
                    FindingKind.UnreachableCorridor,
                    "c7",
                    null,
                    Persons.Zero,
                    "Nobody can reach corridor c7 in time"
                ),
            ],
            Streets = StreetsOf(scenario),
        };

    /// <summary>One finding of each kind, and numbers from each origin.</summary>
    private static MapAnswer StreetsOf(Scenario scenario)
    {
        var (corridor, zone) = (scenario.Corridors[0], scenario.Zones[0]);
        var gate = scenario.Network.Nodes[corridor.Gate].Location;
        GuessTotal Total(WayQuantity quantity, Origin origin, GuessRule rule = default) =>
            new(HighwayClass.Residential, quantity, origin, rule, 4, 1234.5);
        return new(
            [
                Total(WayQuantity.Walkers, Origin.ClassDefault),
                Total(WayQuantity.CarSpeed, Origin.Given),
                Total(WayQuantity.CarSpeed, Origin.Override),
                Total(WayQuantity.CarSpeed, Origin.Rule, GuessRule.SpeedZone),
                Total(WayQuantity.CarSpeed, Origin.ClassDefault),
            ],
            new(
                [new(Mode.Foot, zone.Location, 7, 3, 250)],
                [new(Mode.Car, TrapKind.NoWayBack, zone.Location, 8, 2)],
                [
                    new(
                        new(corridor.Id, gate, [Mode.Car]),
                        Mode.Car,
                        GateTrouble.FarFromStreets,
                        400
                    ),
                ],
                [
                    new()
                    {
                        Mode = Mode.Foot,
                        Chain = 0,
                        OsmWay = 9,
                        Street = zone.Name.En,
                        Bridge = true,
                        From = zone.Location,
                        To = gate,
                        NodesCutOff = 12,
                        Metres = 1500,
                        People = new(340),
                    },
                ],
                [
                    new(
                        new(zone.Id, zone.Location, [Mode.Foot]) { People = new(34) },
                        Mode.Foot,
                        300,
                        gate
                    ),
                ],
                [new(zone.Location, 12, 11, zone.Name.En, 120)]
            ),
            new(),
            [new(Mode.Foot, 12, 3400), new(Mode.Car, 0, 0)],
            [
                new(AsideKind.TurnRestriction, "no_left_turn", 3),
                new(AsideKind.Condition, "access:conditional", 1, "no @ (Mo-Fr)", 14),
                new(AsideKind.NotClear, "highway", 2, "yes", 15, zone.Name.En),
                new(AsideKind.MissingNode, "", 7),
                new(AsideKind.BarrierOnJunction, "", 1),
            ],
            new(1000, 400, 20, 30, 50)
        );
    }

    private static VariantAnswer Answer(
        Scenario scenario,
        Variant variant,
        BoundEffort effort,
        BoundGrade grade
    )
    {
        var planned = SamplePlan.Make(scenario, variant);
        var plan = new Plan(variant.Id, [.. planned.Select(p => p.Order)]);
        var people = scenario.Zones.Sum(z => Coming(scenario, z, variant));
        var persons = Least(people, Part(plan.Persons, 61, 60));
        var whole = SampleCity.Length;
        var curve = Curve(planned, 600, 1);
        return new()
        {
            Variant = variant,
            People = people,
            Bound = Bound(scenario, variant, persons, whole) with { Grade = grade },
            OtherBounds = [Bound(scenario, variant, Part(persons, 1, 2), whole / 2)],
            BoundCurve =
            [
                .. Curve(planned, 60, 10)
                    .Select(p =>
                        p with
                        {
                            Persons = Least(
                                persons,
                                Part(p.Persons, persons.Value, Math.Max(1, plan.Persons.Value))
                            ),
                        }
                    ),
            ],
            TrimmedCurve =
            [
                .. Curve(planned, 60, 10)
                    .Select(p =>
                        effort.SearchedUntil is null
                            ? p
                            : p with
                            {
                                Persons = Least(people, Part(p.Persons, 5, 4)),
                            }
                    ),
            ],
            Effort = effort,
            Plan = plan,
            PlanCurve = curve,
            Clearance = Clear(curve, people),
            Groups =
            [
                .. scenario.Groups.Select((g, i) => GroupOf(scenario, variant, planned, g, i)),
            ],
            Corridors = [.. scenario.Corridors.Select(c => CorridorOf(variant, planned, c))],
            Zones = [.. scenario.Zones.Select(z => ZoneOf(scenario, variant, planned, z))],
            Loads = Loads(scenario, planned),
            Bottlenecks =
            [
                new(
                    CutKind.Gate,
                    "c2",
                    scenario.Corridors[2].Name,
                    new(TimeSpan.FromMinutes(40), whole),
                    9.3m
                ),
                new(
                    CutKind.Link,
                    "L4",
                    new("Avenue 3"),
                    new(TimeSpan.FromMinutes(10), whole),
                    2.5m
                ),
            ],
            CutOff =
                variant.Id == "undisputed"
                    ? [new(scenario.Zones[0], scenario.Groups[2], new(40), CutOffReason.NoneOpen)]
                    : [],
        };
    }

    private static Persons Coming(Scenario s, Zone z, Variant v) =>
        Enumerable.Range(0, s.Groups.Count).Sum(g => s.Coming(z, g, v));

    private static Bound Bound(Scenario s, Variant v, Persons persons, TimeSpan horizon)
    {
        var gates = s.Corridors.Where(c => !v.Shut.Contains(c.Id)).ToList();
        var items = gates.Select(
            (c, i) =>
                new CutItem(
                    CutKind.Gate,
                    c.Id,
                    [.. c.Eligible.Order(StringComparer.Ordinal)],
                    null,
                    new(TimeSpan.FromMinutes(12.5), horizon),
                    Share(persons, gates.Count, i)
                )
        );
        return new(
            v.Id,
            [.. s.Groups.Select(g => g.Id)],
            horizon,
            persons,
            BoundGrade.Trimmed,
            Relaxation.Merged,
            [.. items]
        );
    }

    private static PersonMillionths Share(Persons persons, int parts, int i)
    {
        var (each, rest) = Math.DivRem(persons.InMillionths.Value, parts);
        return new(each + (i == 0 ? rest : 0));
    }

    private static Persons Least(Persons a, Persons b) => a < b ? a : b;

    /// <summary>So many parts of so many, rounded down.</summary>
    private static Persons Part(Persons of, long parts, long all) => new(of.Value * parts / all);

    private static List<CurvePoint> Curve(List<Planned> planned, int points, int minutes) =>
        [
            .. Enumerable
                .Range(0, points + 1)
                .Select(i => new CurvePoint(
                    TimeSpan.FromMinutes(i * minutes),
                    new((long)planned.Sum(p => p.OutBy(TimeSpan.FromMinutes(i * minutes))))
                )),
        ];

    private static Clearance Clear(List<CurvePoint> curve, Persons people) =>
        new(When(curve, people, 0.5), When(curve, people, 0.9), When(curve, people, 1));

    private static TimeSpan? When(List<CurvePoint> curve, Persons people, double share)
    {
        var i = curve.FindIndex(p => p.Persons.Value >= people.Value * share);
        return i < 0 ? null : curve[i].At;
    }

    private static GroupAnswer GroupOf(
        Scenario s,
        Variant v,
        List<Planned> planned,
        Group group,
        int index
    )
    {
        var mine = planned.FindAll(p => p.Order.Group == group.Id);
        var (people, plan) = (
            s.Zones.Sum(z => s.Coming(z, index, v)),
            mine.Sum(p => p.Order.Persons)
        );
        return new(
            group,
            people,
            Least(people, plan + new Persons(20)),
            plan,
            Clear(Curve(mine, 600, 1), people)
        );
    }

    private static CorridorAnswer CorridorOf(Variant v, List<Planned> planned, Corridor c)
    {
        var mine = planned.FindAll(p => p.Order.Corridor == c.Id);
        var curve = Curve(mine, 600, 1);
        return new(
            c,
            v.Shut.Contains(c.Id),
            mine.Sum(p => p.Order.Persons),
            new((long)(c.Throughput.Value * c.Open.Sum(o => o.Length.TotalHours))),
            [.. curve.Skip(1).Zip(curve, (b, a) => (b.Persons - a.Persons).InMillionths)]
        );
    }

    private static ZoneAnswer ZoneOf(Scenario s, Variant v, List<Planned> planned, Zone zone)
    {
        var mine = planned.FindAll(p => p.Order.Zone == zone.Id);
        return mine.Count == 0
            ? new(zone, Coming(s, zone, v), Persons.Zero, null, null)
            : new(
                zone,
                Coming(s, zone, v),
                mine.Sum(p => p.Order.Persons),
                mine.Min(p => p.Order.Depart.From),
                mine.Max(p => p.Order.Depart.Until + p.Travel)
            );
    }

    private static List<LinkLoad> Loads(Scenario s, List<Planned> planned) =>
        [
            .. planned
                .SelectMany(p =>
                    p.Order.Route.Select(r =>
                        (
                            Link: s.Network.LinkIndex(r),
                            p.Order.Mode,
                            p.Order.Persons,
                            Rate: p.Order.RatePersonsPerMinute * 60
                        )
                    )
                )
                .GroupBy(x => (x.Link, x.Mode))
                .Select(g => new LinkLoad(
                    g.Key.Link,
                    g.Key.Mode,
                    g.Sum(x => x.Persons),
                    g.Max(x => x.Rate),
                    s.CapacityOf(s.Network.Links[g.Key.Link], g.Key.Mode)
                ))
                .OrderByDescending(l => l.PeakPersonsPerHour / l.Capacity.Value)
                .ThenBy(l => l.Link),
        ];
}
