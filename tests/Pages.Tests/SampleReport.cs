using SafePassage.Model;

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
                    SampleAnswer.Of(
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
            Streets = SampleStreets.Of(scenario),
        };
}
