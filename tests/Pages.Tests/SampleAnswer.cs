using SafePassage.Model;

namespace SafePassage.Pages.Tests;

/// <summary>The answer to one variant, of a plan that fills its gates.</summary>
internal static class SampleAnswer
{
    public static VariantAnswer Of(
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
