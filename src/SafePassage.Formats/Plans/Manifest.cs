using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>
/// What <c>manifest.json</c> holds: from what and how the files beside it were made, and their hashes. It is written
/// last: a folder with a manifest is complete.
/// </summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Provenance">Command and options; <see cref="Provenance.Outputs"/> are the files in this folder, in order of name.</param>
/// <param name="Inputs">In order of path.</param>
public sealed record Manifest(
    string Scenario,
    string Version,
    long Seed,
    Provenance Provenance,
    IReadOnlyList<InputFile> Inputs
);
