using SafePassage.Formats.Documents;
using SafePassage.Formats.Scenarios.Building;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Formats.Starter;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios;

/// <summary>
/// Reads a scenario folder: <c>scenario.yaml</c> and the files it names (docs/scenario-format.md). Whatever the folder
/// holds, the outcome is a scenario or a list of errors, never an exception.
/// </summary>
public static class ScenarioReader
{
    private const long MostBytes = 2_000_000;

    /// <param name="path">The folder, or its scenario.yaml.</param>
    /// <param name="storeFolder">
    /// Where networks built from OpenStreetMap extracts are kept for the next time, made if needed; null: nowhere.
    /// </param>
    /// <param name="workers">Decoding of an extract is shared out to them.</param>
    /// <param name="cancellation">Looked at while an extract is decoded.</param>
    /// <returns>The scenario, or all errors of the folder at once.</returns>
    public static ParseResult<ScenarioFolder> Read(
        string path,
        string? storeFolder = null,
        Workers workers = default,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        var log = new ErrorLog();
        var folder = Folder.Of(path, log, out var main);
        var read = main is null
            ? null
            : Read(folder, main, log, new(storeFolder, workers, cancellation));
        return log.Count > 0 || read is null
            ? ParseResult<ScenarioFolder>.Failed(log.All)
            : ParseResult<ScenarioFolder>.Of(read);
    }

    private static ScenarioFolder? Read(Folder folder, string main, ErrorLog log, Loading loading)
    {
        if (
            folder.Open(main, MostBytes) is not { } source
            || YamlDocument.Read(source, log) is not { } root
        )
        {
            return null;
        }

        var binding = new Binding(source.Shown, log);
        if (
            new ObjectSchema(typeof(ScenarioModel), evenIncomplete: true).Bind(root, main, binding)
            is not ScenarioModel keys
        )
        {
            return null;
        }

        var notes = new List<string>();
        var builder = new ScenarioBuilder(
            new(keys, binding, folder, log, notes, loading)
            {
                OpenLooks = source.Text.Split(ScenarioStarter.Look).Length - 1,
            }
        );
        var scenario = builder.Build();
        return scenario is null
            ? null
            : new(scenario, folder.Inputs, notes) { Streets = builder.Streets };
    }
}
