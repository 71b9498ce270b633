using SafePassage.Formats.Starter;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>From an extract and polygons to a scenario that can be planned as it is, every assumption marked.</summary>
public static class StartScenario
{
    private const string Main = "scenario.yaml";

    /// <param name="request">What to make it from.</param>
    /// <param name="progress">Told each stage as it begins.</param>
    /// <param name="cancellation">Looked at while the extract is decoded; what has been written stays.</param>
    /// <exception cref="ArgumentException">No mode is given.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static StartOutcome Run(
        StartRequest request,
        IProgress<StartStage>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Modes.Count == 0)
        {
            throw new ArgumentException("no mode is given", nameof(request));
        }

        if (Taken(request) is { } taken)
        {
            return new StartOutcome.Refused([taken]);
        }

        progress?.Report(StartStage.Making);
        var made = ScenarioStarter.Make(
            new(request.Folder, request.Extract, request.ZonesFile, request.People, request.Modes)
            {
                Box = request.Box,
                PolygonFile = request.PolygonFile,
            },
            request.Workers,
            cancellation
        );
        if (made.Value is not { } starter)
        {
            return new StartOutcome.Refused(made.Errors);
        }

        cancellation.ThrowIfCancellationRequested();
        progress?.Report(StartStage.Writing);
        var hindrance = StagedFolder.WriteTexts(
            request.Folder,
            [.. starter.Files.Select(f => (f.Name, (Action<TextWriter>)(w => w.Write(f.Content))))]
        );
        if (hindrance is not null)
        {
            return new StartOutcome.Refused([hindrance]);
        }

        progress?.Report(StartStage.ReadingBack);
        return ReadBack(request, starter, cancellation);
    }

    private static StartOutcome ReadBack(
        StartRequest request,
        StarterFiles starter,
        CancellationToken cancellation
    )
    {
        var written = new WrittenScenario(
            Path.Combine(request.Folder, Main),
            starter.Zones,
            starter.People,
            starter.Gates.Count,
            starter.Looks,
            starter.Notes
        );
        var loaded = LoadScenario.Run(
            new(request.Folder) { StoreFolder = request.StoreFolder, Workers = request.Workers },
            cancellation
        );
        return loaded.Value is { } given
            ? new StartOutcome.Started(written, given)
            : new StartOutcome.ToBeMended(written, loaded.Errors);
    }

    private static InputError? Taken(StartRequest request)
    {
        var yaml = Path.Combine(request.Folder, Main);
        return File.Exists(yaml)
            ? new(yaml, null, null, "there is a scenario already", "Name another folder")
            : StagedFolder.Probe(request.Folder);
    }
}
