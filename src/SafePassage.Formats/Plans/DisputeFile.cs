using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>What <c>disputes.json</c> holds: with which disputes resolved against how many can leave, with the proofs.</summary>
/// <param name="Scenario">Id of the scenario.</param>
public sealed record DisputeFile(
    string Scenario,
    Window Window,
    string Version,
    IReadOnlyList<DisputeQuestion> Questions
)
{
    public const string Name = "disputes.json";

    /// <returns>Null where nothing was asked.</returns>
    public static DisputeFile? Of(Report report) =>
        report.Statements?.Disputes.Questions is { Count: > 0 } questions
            ? new(report.Scenario.Id, report.Scenario.Window, report.Version, questions)
            : null;
}
