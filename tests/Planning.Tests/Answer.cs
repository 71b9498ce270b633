using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>Plans without a clock: the search ends by gap or patience, so the outcome is the same every time.</summary>
internal static class Answer
{
    public static Plan PlanOf(Scenario scenario, int patience = 60, ulong seed = 1)
    {
        var bound = Bounding.Solve(scenario, Town.AsGiven).Whole;
        var options = new SearchOptions(seed) { Patience = patience };
        return PlanSearch.Solve(scenario, Town.AsGiven, bound, options).Plan;
    }

    public static Persons BoundOf(Scenario scenario) =>
        Bounding.Solve(scenario, Town.AsGiven).Whole.Persons;

    /// <summary>The curve with exact bounds, in the finest steps there are.</summary>
    public static IReadOnlyList<Bound> ExactCurveOf(Scenario scenario)
    {
        var (curve, effort) = ExactBounding.Tighten(
            Bounding.Solve(scenario, Town.AsGiven),
            new(BoundChoice.Exact, TimeSpan.Zero, TimeProvider.System)
        );
        effort.End.ShouldBe(BoundEnd.Searched);
        effort.SearchedUntil.ShouldBe(scenario.Window.Length);
        return curve;
    }

    /// <summary>Everything the independent checkers find wrong with plan and bounds.</summary>
    public static IReadOnlyList<Flaw> FlawsOf(Scenario scenario, Plan plan)
    {
        var replay = Replayer.Run(scenario, Town.AsGiven, plan);
        return Checks.FlawsOf(
            scenario,
            Town.AsGiven,
            plan,
            replay,
            Bounding.Solve(scenario, Town.AsGiven).All
        );
    }

    /// <summary>What the replay alone finds wrong with orders.</summary>
    public static IReadOnlyList<Flaw> FlawsInReplay(Scenario scenario, params Order[] orders) =>
        Replayer.Run(scenario, Town.AsGiven, new("as_given", orders)).Flaws;
}
