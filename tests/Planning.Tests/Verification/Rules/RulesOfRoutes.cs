using SafePassage.Model;
using static SafePassage.Planning.Tests.OrdersWithRoom;
using static SafePassage.Planning.Tests.Spans;

namespace SafePassage.Planning.Tests;

/// <summary>Orders by a route that cannot be walked or driven, or that parts from the way of the others.</summary>
internal static class RulesOfRoutes
{
    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        new(Rule.RouteConnected, "route: no such link", () => FlawsOf(By("home-away"))),
        new(Rule.RouteConnected, "route: a gap", () => FlawsOf(By("square-west"))),
        new(
            Rule.RouteConnected,
            "route: a gap in the middle",
            () => FlawsOf(By("home-square", "ramp-west"))
        ),
        new(
            Rule.RouteOpenToMode,
            "route: a link without a footway",
            () => FlawsOf(By("home-ramp", "ramp-west"))
        ),
        new(
            Rule.RouteAvoids,
            "route: steps for who keeps away from them",
            () => FlawsOf(Of("careful", 0, 10, 50) with { Route = ["home-steps", "steps-west"] })
        ),
        new(Rule.RouteEndsAtGate, "route: ends early", () => FlawsOf(By("home-square"))),
        new(Rule.RouteEndsAtGate, "route: ends elsewhere", () => FlawsOf(By("home-east"))),
        new(
            Rule.Convergence,
            "ways that part",
            () =>
                FlawsOf(
                    Sound with
                    {
                        Persons = new(10),
                    },
                    Of("late", 20, 28, 10) with
                    {
                        Depart = Minutes(30, 40),
                        Route = ["home-steps", "steps-west"],
                    }
                )
        ),
    ];

    /// <summary>Who must keep away from the steps has a way of his own.</summary>
    public static IReadOnlyList<Flaw> OwnWay =>
        FlawsOf(
            By("home-steps", "steps-west") with
            {
                Persons = new(10),
            },
            Of("careful", 30, 40, 10)
        );
}
