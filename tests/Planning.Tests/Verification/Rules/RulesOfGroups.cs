using SafePassage.Model;
using static SafePassage.Planning.Tests.OrdersWithRoom;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>Orders to people who may not go, are not ready, or are not there, and to a gate that is not open for them.</summary>
internal static class RulesOfGroups
{
    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        new(
            Rule.GroupAdmitted,
            "group: not eligible",
            () => FlawsOf(Sound with { Corridor = "east", Route = ["home-east"] })
        ),
        new(
            Rule.GroupAdmitted,
            "group: barred in the variant",
            () =>
                FlawsUnder(
                    Town.AsGiven with
                    {
                        Barred = new HashSet<(string, string)> { ("west", "civilians") },
                    }
                )
        ),
        new(
            Rule.GroupMode,
            "group: walkers who drive",
            () => FlawsOf(By("home-ramp", "ramp-west") with { Mode = Mode.Car })
        ),
        new(Rule.GroupMode, "group: drivers who walk", () => FlawsOf(Of("drivers", 0, 10, 50))),
        new(
            Rule.CorridorOpen,
            "corridor: shut in the variant",
            () => FlawsUnder(Town.AsGiven with { Shut = new HashSet<string> { "west" } })
        ),
        new(
            Rule.GateHours,
            "gate: before it opens",
            () => FlawsOf(Of("civilians", 27, 40, 30), OpensAtHalf)
        ),
        new(
            Rule.GateHours,
            "gate: after it shuts",
            () => FlawsOf(Of("civilians", 10, 19, 9), OpensAtHalf)
        ),
        new(
            Rule.GateHours,
            "gate: in the hours the variant takes away",
            () =>
                FlawsUnder(
                    Town.AsGiven with
                    {
                        Hours = new Dictionary<string, IReadOnlyList<Interval>>
                        {
                            ["west"] = [Minutes(0, 11.9)],
                        },
                    }
                )
        ),
        new(Rule.Readiness, "ready: some later", () => FlawsOf(Of("late", 9, 18, 45))),
        new(
            Rule.Readiness,
            "ready: too few at the last moment only",
            () => FlawsOf(Of("late", 10, 11, 6) with { Persons = new(11) }, Wide)
        ),
        new(
            Rule.PeopleThere,
            "people: more than there are",
            () =>
                FlawsOf(
                    Of("drivers", 0, 10, 51) with
                    {
                        Mode = Mode.Car,
                        Route = ["home-ramp", "ramp-west"],
                    }
                )
        ),
        new(Rule.PeopleThere, "people: more than will come", () => FlawsOf(Of("few", 0, 10, 26))),
        new(
            Rule.PeopleThere,
            "people: more than will come in the variant",
            () =>
                FlawsUnder(
                    Town.AsGiven with
                    {
                        Uptake = new Dictionary<string, double> { ["civilians"] = 0.049 },
                    }
                )
        ),
        new(
            Rule.OneOrder,
            "people: two orders",
            () => FlawsOf(Sound with { Persons = new(10) }, Sound with { Persons = new(20) })
        ),
    ];

    /// <summary>The same town with another gate in the west.</summary>
    private static Scenario OpensAtHalf =>
        West(c => c with { Open = [Minutes(0, 20.5), Minutes(29.5, 60)] });

    private static Scenario Wide => West(c => c with { Throughput = new(6000) });

    private static Scenario West(Func<Corridor, Corridor> change) =>
        Given.With(
            Given.Variants,
            [.. Given.Corridors.Select(c => c.Id == "west" ? change(c) : c)]
        );
}
