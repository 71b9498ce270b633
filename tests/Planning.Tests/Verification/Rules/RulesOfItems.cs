using SafePassage.Model;
using SafePassage.Verification;
using static SafePassage.Planning.Tests.CutsAtOneGate;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>A bound whose groups, sum, times or amounts are wrong: no item of its cut may be counted as it stands.</summary>
internal static class RulesOfItems
{
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
            () => FlawsOf(Sound with { Groups = [.. Everybody, "nobody"] })
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
            () => FlawsOf(Of(Everybody, [.. Sound.Cut, .. Sound.Cut]))
        ),
        new(
            Rule.CutTime,
            "cut: a time after the horizon",
            () => FlawsOf(Of(Everybody, Sound.Cut[0] with { Usable = Minutes(0, 61) }))
        ),
        new(
            Rule.CutTime,
            "cut: a time before the window",
            () => FlawsOf(Of(Everybody, Sound.Cut[0] with { Usable = Minutes(-1, 60) }))
        ),
        new(Rule.CutTime, "cut: a time backwards", () => Beside(Link("home-bridge", 9, 8))),
        new(
            Rule.CutAmount,
            "cut: a gate by a millionth too low",
            () => FlawsOf(Of(Everybody, Sound.Cut[0] with { Amount = new(600_000_000 - 1) }))
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
    ];

    /// <summary>What can pass the street of <see cref="QuickAndSlow"/> is what the quick could.</summary>
    private static IReadOnlyList<Flaw> ByTheSlow(Relaxation relaxation)
    {
        string[] both = ["quick", "slow"];
        var street = new CutItem(CutKind.Link, "a-b", both, Mode.Foot, Minutes(0, 50), People(299));
        var bound = Of(both, street) with { Relaxation = relaxation };
        return CertificateCheck.FlawsOf(QuickAndSlow.Given, Town.AsGiven, bound);
    }
}
