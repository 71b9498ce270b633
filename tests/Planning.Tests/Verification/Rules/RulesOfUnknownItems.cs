using SafePassage.Model;
using static SafePassage.Planning.Tests.CutsAtOneGate;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>Cuts with an item that the scenario does not have, beside items that prove the bound alone.</summary>
internal static class RulesOfUnknownItems
{
    public static IReadOnlyList<RuleBroken> All { get; } =
    [
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
                        Everybody,
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
        Unknown("a link of no groups", CutKind.Link, "home-bridge", [], Mode.Foot),
        Unknown("a gate nobody knows", CutKind.Gate, "east", ["sick"]),
        Unknown("a gate's group nobody knows", CutKind.Gate, "west", ["sick", "nobody"]),
        Unknown("a gate's group that may not pass", CutKind.Gate, "west", ["sick", "barred"]),
        Unknown("a limit that is not there", CutKind.GateGroup, "west", ["civilians"]),
        Unknown("a limit of two groups", CutKind.GateGroup, "west", ["sick", "civilians"]),
        Unknown("a limit at a gate nobody knows", CutKind.GateGroup, "east", ["sick"]),
        Unknown("a destination nobody knows", CutKind.Destination, "sea", Everybody),
        Unknown("a destination without an end", CutKind.Destination, "beyond-west", Everybody),
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
}
