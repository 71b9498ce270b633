using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>
/// Cuts with an item that may not be counted, beside items that prove the bound alone:
/// <code>
///   home ──▶ bridge (8 walkers a minute, 40 by car) ──▶ west (10 a minute; two of the sick)
/// </code>
/// </summary>
internal static class RulesOfItems
{
    private static readonly Scenario _town = new Town()
        .Group("sick")
        .Group("civilians", [Mode.Foot, Mode.Car], 60)
        .Group("barred")
        .Link("home", "bridge", 300, walkers: 8, cars: 40)
        .Link("bridge", "west", 60, walkers: 50, cars: 50)
        .Zone("home", "home", "sick", 20)
        .Zone("home", "home", "civilians", 5000)
        .Zone("home", "home", "barred", 5)
        .Corridor("west", "west", 10, "sick civilians")
        .GroupLimit("west", "sick", 2)
        .Build();

    private static readonly string[] _all = ["sick", "civilians", "barred"];

    /// <summary>Whatever passes the gate.</summary>
    public static readonly Bound Sound = Of(
        ["sick", "civilians", "barred"],
        new CutItem(CutKind.Gate, "west", ["sick", "civilians"], null, Minutes(0, 60), People(600))
    );

    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        new(
            Rule.BoundGroups,
            "bound: a group nobody knows",
            () => FlawsOf(Sound with { Groups = ["nobody"] })
        ),
        new(
            Rule.BoundGroups,
            "bound: a known group with an unknown one",
            () => FlawsOf(Sound with { Groups = [.. _all, "nobody"] })
        ),
        new(Rule.BoundGroups, "bound: of nobody", () => FlawsOf(Sound with { Groups = [] })),
        new(
            Rule.CutSum,
            "cut: fewer persons than its items",
            () => FlawsOf(Sound with { Persons = new(599) })
        ),
        new(
            Rule.CutSum,
            "cut: more persons than its items",
            () => FlawsOf(Sound with { Persons = new(601) })
        ),
        new(
            Rule.CutOnce,
            "cut: an item twice",
            () => FlawsOf(Of(_all, [.. Sound.Cut, .. Sound.Cut]))
        ),
        new(
            Rule.CutTime,
            "cut: a time after the horizon",
            () => FlawsOf(Of(_all, Sound.Cut[0] with { Usable = Minutes(0, 61) }))
        ),
        new(
            Rule.CutTime,
            "cut: a time before the window",
            () => FlawsOf(Of(_all, Sound.Cut[0] with { Usable = Minutes(-1, 60) }))
        ),
        new(Rule.CutTime, "cut: a time backwards", () => Beside(Link("home-bridge", 9, 8))),
        new(
            Rule.CutAmount,
            "cut: a gate by a millionth too low",
            () => FlawsOf(Of(_all, Sound.Cut[0] with { Amount = new(600_000_000 - 1) }))
        ),
        new(Rule.CutAmount, "cut: a link too low", () => Beside(Link("home-bridge", 0, 10))),
        new(
            Rule.CutAmount,
            "cut: a zone too low",
            () => Beside(new(CutKind.Zone, "home", ["sick"], null, Minutes(0, 60), People(19)))
        ),
        new(
            Rule.CutAmount,
            "cut: a group's limit too low",
            () =>
                Beside(new(CutKind.GateGroup, "west", ["sick"], null, Minutes(0, 60), People(119)))
        ),
        Unknown("a zone nobody knows", CutKind.Zone, "z", ["sick"]),
        Unknown("a zone's two groups at once", CutKind.Zone, "home", ["sick", "civilians"]),
        Unknown("a zone's group nobody knows", CutKind.Zone, "home", ["nobody"]),
        Unknown("a link nobody knows", CutKind.Link, "home-east", ["sick"], Mode.Foot),
        Unknown("a link without a mode", CutKind.Link, "home-bridge", ["sick"]),
        Unknown(
            "a link by a mode the group has not",
            CutKind.Link,
            "home-bridge",
            ["sick"],
            Mode.Car
        ),
        Unknown("a link's group nobody knows", CutKind.Link, "home-bridge", ["nobody"], Mode.Foot),
        Unknown(
            "a link's known group with an unknown one",
            CutKind.Link,
            "home-bridge",
            ["sick", "nobody"],
            Mode.Foot
        ),
        new(
            Rule.CutKnown,
            "item: a street shared with a group nobody knows",
            () =>
                FlawsOf(
                    Of(
                        _all,
                        [
                            .. Sound.Cut,
                            Link("home-bridge", 0, 0) with
                            {
                                Groups = ["sick", "nobody"],
                            },
                        ]
                    ) with
                    {
                        Relaxation = Relaxation.Shared,
                    }
                )
        ),
        new(
            Rule.CutAmount,
            "cut: a street counted by the slow of a crowd",
            () => ByTheSlow(Relaxation.Merged)
        ),
        new(
            Rule.CutAmount,
            "cut: a street that groups share counted by the slow of them",
            () => ByTheSlow(Relaxation.Shared)
        ),
        Unknown("a link of no groups", CutKind.Link, "home-bridge", [], Mode.Foot),
        Unknown("a gate nobody knows", CutKind.Gate, "east", ["sick"]),
        Unknown("a gate's group nobody knows", CutKind.Gate, "west", ["sick", "nobody"]),
        Unknown("a gate's group that may not pass", CutKind.Gate, "west", ["sick", "barred"]),
        Unknown("a limit that is not there", CutKind.GateGroup, "west", ["civilians"]),
        Unknown("a limit of two groups", CutKind.GateGroup, "west", ["sick", "civilians"]),
        Unknown("a limit at a gate nobody knows", CutKind.GateGroup, "east", ["sick"]),
        Unknown("a destination nobody knows", CutKind.Destination, "sea", _all),
        Unknown("a destination without an end", CutKind.Destination, "beyond-west", _all),
        new(
            Rule.CutKnown,
            "item: a gate's group that is beyond the bound's",
            () =>
                FlawsOf(
                    Of(
                        ["sick"],
                        new(CutKind.Gate, "west", ["sick"], null, Minutes(0, 60), People(600)),
                        new(
                            CutKind.Gate,
                            "west",
                            ["sick", "civilians"],
                            null,
                            Minutes(0, 0),
                            default
                        )
                    )
                )
        ),
        new(
            Rule.CutKnown,
            "item: a link's group that is beyond the bound's",
            () =>
                FlawsOf(
                    Of(
                        ["sick"],
                        new(CutKind.Gate, "west", ["sick"], null, Minutes(0, 60), People(600)),
                        Link("home-bridge", 0, 0) with
                        {
                            Groups = ["civilians"],
                        }
                    )
                )
        ),
        new(
            Rule.CutKnown,
            "item: a zone's group that is beyond the bound's",
            () =>
                FlawsOf(
                    Of(
                        ["sick"],
                        new(CutKind.Gate, "west", ["sick"], null, Minutes(0, 60), People(600)),
                        new(CutKind.Zone, "home", ["civilians"], null, Minutes(0, 0), default)
                    )
                )
        ),
    ];

    public static IReadOnlyList<Flaw> FlawsOf(Bound bound) =>
        CertificateCheck.FlawsOf(_town, Town.AsGiven, bound);

    /// <summary>
    /// The street shuts at 40: the quick enter until 30, the slow until 20 and take more room. What can pass is what the quick could.
    /// </summary>
    private static IReadOnlyList<Flaw> ByTheSlow(Relaxation relaxation)
    {
        var town = new Town()
            .Group("quick", [Mode.Foot], 60)
            .Group("slow", [Mode.Foot], 30)
            .Link("a", "b", 600, walkers: 10)
            .Zone("a", "a", "quick", 1000)
            .Zone("a", "a", "slow", 1000)
            .Corridor("b", "b", 100, "quick slow")
            .Closed("a-b", 40, 60)
            .Build();
        string[] both = ["quick", "slow"];
        var street = new CutItem(CutKind.Link, "a-b", both, Mode.Foot, Minutes(0, 50), People(299));
        var bound = Of(both, street) with { Relaxation = relaxation };
        return CertificateCheck.FlawsOf(town, Town.AsGiven, bound);
    }

    /// <summary>The sound cut with one item more.</summary>
    private static IReadOnlyList<Flaw> Beside(CutItem item) =>
        FlawsOf(Of(_all, [.. Sound.Cut, item]));

    private static RuleBroken Unknown(
        string how,
        CutKind kind,
        string id,
        string[] groups,
        Mode? mode = null
    ) =>
        new(
            Rule.CutKnown,
            $"item: {how}",
            () => Beside(new(kind, id, groups, mode, Minutes(0, 0), default))
        );

    private static CutItem Link(string id, double from, double until) =>
        new(CutKind.Link, id, ["sick"], Mode.Foot, Minutes(from, until), default);

    private static Bound Of(string[] groups, params CutItem[] cut) =>
        new(
            "as_given",
            groups,
            TimeSpan.FromMinutes(60),
            cut.Sum(i => i.Amount).Floor(),
            BoundGrade.Trimmed,
            Relaxation.Separate,
            cut
        );

    private static PersonMillionths People(long persons) => new Persons(persons).InMillionths;

    private static Interval Minutes(double from, double until) =>
        new(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(until));
}
