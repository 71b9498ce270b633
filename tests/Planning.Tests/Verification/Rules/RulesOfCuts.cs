using SafePassage.Model;
using SafePassage.Verification;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>
/// Cuts whose items are all in order, and past which somebody gets out: what is listed must stop just those, by just that mode, in
/// just that time, for whom and in which it is listed.
/// <code>
///   home ──5──▶ bridge ──1──▶ west (10 a minute, 4 of the sick, 300 places; destinations as given)
/// </code>
/// </summary>
internal static class RulesOfCuts
{
    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        Past("nothing is listed", "sick civilians", []),
        Past("walkers alone are stopped, and they may drive", "both", [Link(["both"], 0, 60, 480)]),
        Past("one of two groups is stopped", "sick civilians", [Link(["sick"], 0, 60, 480)]),
        Past(
            "a crowd is stopped for one of its groups",
            "sick civilians",
            [Link(["sick"], 0, 60, 480)],
            Relaxation.Shared
        ),
        Past("a link is listed too late", "sick", [Link(["sick"], 1, 60, 472)]),
        Past("a link is listed not long enough", "sick", [Link(["sick"], 0, 53, 424)]),
        Past("a gate is listed too late", "sick", [Gate(CutKind.Gate, ["sick"], 7, 60, 530)]),
        Past(
            "a gate is listed not long enough",
            "sick",
            [Gate(CutKind.Gate, ["sick"], 6, 59, 530)]
        ),
        Past(
            "a gate is listed for one of two groups",
            "sick civilians",
            [Gate(CutKind.Gate, ["sick"], 0, 60, 600)]
        ),
        Past(
            "a group's limit is listed and another group has none",
            "sick civilians",
            [Gate(CutKind.GateGroup, ["sick"], 0, 60, 240)]
        ),
        Past(
            "a group's limit is listed too late",
            "sick",
            [Gate(CutKind.GateGroup, ["sick"], 7, 60, 212)]
        ),
        Past(
            "a group's limit is listed not long enough",
            "sick",
            [Gate(CutKind.GateGroup, ["sick"], 6, 59, 212)]
        ),
        Past(
            "a group's limit and the gate leave a time between them",
            "sick",
            [
                Gate(CutKind.GateGroup, ["sick"], 6, 30, 96),
                Gate(CutKind.Gate, ["sick"], 31, 60, 290),
            ]
        ),
        Past("a destination is listed for one of two groups", "sick civilians", [Places(["sick"])]),
        Past("a zone of one group is counted", "sick civilians", [Zone("sick", 60, 1000)]),
        Past("one of two zones is counted", "sick", [Zone("sick", 60, 1000)], zones: 2),
        Past("a zone is counted until some are ready", "slow", [Zone("slow", 19, 900)]),
        Past(
            "a zone is counted until some are ready, and the others go at once",
            "slow",
            [Zone("slow", 10, 0)]
        ),
        Past(
            "a shut street is listed while it is shut alone",
            "sick",
            [Link(["sick"], 30, 40, 0)],
            shut: true
        ),
    ];

    private static RuleBroken Past(
        string how,
        string groups,
        CutItem[] cut,
        Relaxation relaxation = Relaxation.Separate,
        int zones = 1,
        bool shut = false
    ) =>
        new(
            Rule.CutWhole,
            $"cut: {how}",
            () =>
                CertificateCheck.FlawsOf(
                    TownOf(groups.Split(' '), zones, shut),
                    Town.AsGiven,
                    new(
                        "as_given",
                        groups.Split(' '),
                        TimeSpan.FromMinutes(60),
                        cut.Sum(i => i.Amount).Floor(),
                        BoundGrade.Trimmed,
                        relaxation,
                        cut
                    )
                )
        );

    private static Scenario TownOf(string[] groups, int zones, bool shut)
    {
        var town = new Town()
            .Link("home", "bridge", 300, walkers: 8)
            .Link("home", "bridge", 3000, cars: 8)
            .Link("bridge", "west", 60, walkers: 50, cars: 50);
        foreach (var group in groups)
        {
            if (group == "both")
            {
                town.Group(group, [Mode.Foot, Mode.Car], 60);
            }
            else
            {
                town.Group(
                    group,
                    readyFrom: group == "slow" ? 10 : 0,
                    readyUntil: group == "slow" ? 20 : 0
                );
            }

            for (var z = 0; z < zones; z++)
            {
                town.Zone($"z{z}", "home", group, 1000);
            }
        }

        if (shut)
        {
            town.Closed("home-bridge", 30, 40);
        }

        town.Corridor("west", "west", 10, string.Join(' ', groups), places: 300);
        if (groups.Contains("sick"))
        {
            town.GroupLimit("west", "sick", 4);
        }

        return town.Build();
    }

    private static CutItem Link(string[] groups, double from, double until, long persons) =>
        new(CutKind.Link, "home-bridge", groups, Mode.Foot, Minutes(from, until), People(persons));

    private static CutItem Gate(
        CutKind kind,
        string[] groups,
        double from,
        double until,
        long persons
    ) => new(kind, "west", groups, null, Minutes(from, until), People(persons));

    private static CutItem Places(string[] groups) =>
        new(CutKind.Destination, "beyond-west", groups, null, Minutes(0, 60), People(300));

    private static CutItem Zone(string group, double until, long persons) =>
        new(CutKind.Zone, "z0", [group], null, Minutes(0, until), People(persons));

    private static PersonMillionths People(long persons) => new Persons(persons).InMillionths;
}
