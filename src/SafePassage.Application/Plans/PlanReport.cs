using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Puts together what is shown, the same for who plans and for who verifies.</summary>
internal static class PlanReport
{
    public static Report Of(
        LoadedScenario given,
        long seed,
        string version,
        IReadOnlyList<VariantAnswer> answers,
        StatementsAnswer? statements,
        MapAnswer? streets,
        IReadOnlyList<Finding> interrupted
    ) =>
        new()
        {
            Scenario = given.Scenario,
            Inputs = given.Inputs,
            Seed = seed,
            Version = version,
            Variants = answers,
            Findings =
            [
                .. interrupted,
                .. ScenarioFindings.Of(given.Scenario),
                .. TruceFindings.Of(given),
                .. PlanFindings.Of(answers),
            ],
            Statements = statements,
            Streets = streets,
        };
}
