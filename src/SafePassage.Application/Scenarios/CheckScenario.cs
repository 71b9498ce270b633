using SafePassage.Model;

namespace SafePassage.Application;

/// <param name="Given">Sound as far as it can be read.</param>
/// <param name="Findings">What somebody has to look at before it is planned; none in a sound scenario.</param>
public sealed record CheckedScenario(LoadedScenario Given, IReadOnlyList<Finding> Findings);

/// <summary>Reads a scenario and says who could reach no corridor, without planning.</summary>
public static class CheckScenario
{
    /// <returns>What was found, or every error of scenario and ledger at once.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ParseResult<CheckedScenario> Run(
        ScenarioRequest request,
        CancellationToken cancellation = default
    )
    {
        var loaded = LoadScenario.Run(request, cancellation);
        return loaded.Value is { } given
            ? ParseResult<CheckedScenario>.Of(
                new(given, [.. ScenarioFindings.Of(given.Scenario), .. TruceFindings.Of(given)])
            )
            : ParseResult<CheckedScenario>.Failed(loaded.Errors);
    }
}
