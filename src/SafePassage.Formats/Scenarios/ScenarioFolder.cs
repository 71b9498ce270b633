using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Scenarios;

/// <summary>What was read of a scenario folder.</summary>
/// <param name="Inputs">Every file that was read, by path (relative to the folder, with '/'), in order.</param>
/// <param name="Notes">Harmless remarks, for example on a column that is read by nobody; in order.</param>
public sealed record ScenarioFolder(
    Scenario Scenario,
    IReadOnlyList<InputFile> Inputs,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The streets with the origin of every number, when the network was read from an extract.</summary>
    public OsmNetwork? Streets { get; init; }
}
