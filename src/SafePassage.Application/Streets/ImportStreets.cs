using SafePassage.Formats.Gmns;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Storage;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Application;

/// <summary>From an OpenStreetMap extract to tables, with every guess and every weak spot listed.</summary>
public static class ImportStreets
{
    /// <param name="request">What to read and where to write.</param>
    /// <param name="progress">Told each stage as it begins.</param>
    /// <param name="cancellation">Looked at while the extract is decoded and before anything is written.</param>
    /// <returns>What was written; or every error of the inputs, and nothing was.</returns>
    /// <exception cref="ArgumentException">No mode is given.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, and nothing was written.</exception>
    public static ParseResult<ImportedStreets> Run(
        ImportRequest request,
        IProgress<ImportStage>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        Mode[] modes = [.. request.Modes.Distinct().Order()];
        if (modes.Length == 0)
        {
            throw new ArgumentException("no mode is given", nameof(request));
        }

        if (StagedFolder.Probe(request.Folder) is { } unwritable)
        {
            return ParseResult<ImportedStreets>.Failed([unwritable]);
        }

        progress?.Report(ImportStage.Reading);
        var source = Source(request, modes);
        var reading = OsmFiles.Load(source, request.Workers, cancellation);
        if (reading.Value is not { } loaded)
        {
            return ParseResult<ImportedStreets>.Failed(reading.Errors);
        }

        // One network after the other: together they would take twice the memory.
        progress?.Report(ImportStage.Examining);
        var health = Examine(loaded.Map, modes);
        cancellation.ThrowIfCancellationRequested();
        Memory.GiveBack();
        progress?.Report(ImportStage.Building);
        var streets = OsmNetworkBuilder.Build(loaded.Map, new BuildOptions().Only(modes));
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(ImportStage.Writing);
        Memory.GiveBack();
        var tables = Tables(source, loaded, streets, health);
        return StagedFolder.WriteTexts(request.Folder, tables) is { } hindrance
            ? ParseResult<ImportedStreets>.Failed([hindrance])
            : ParseResult<ImportedStreets>.Of(
                Told(modes, loaded, streets, health, [.. tables.Select(t => t.Name)])
            );
    }

    private static HealthReport Examine(OsmMap map, IReadOnlyList<Mode> modes) =>
        NetworkHealth.Examine(
            OsmNetworkBuilder.Build(map, BuildOptions.All.Only(modes)),
            [],
            [],
            new HealthLimits()
        );

    private static OsmSource Source(ImportRequest request, IReadOnlyList<Mode> modes) =>
        new(request.Extract)
        {
            Modes = modes,
            Box = request.Box,
            PolygonFile = request.PolygonFile,
            OverridesFile = request.OverridesFile,
            AreasFile = request.AreasFile,
        };

    private static (string Name, Action<TextWriter> Write)[] Tables(
        OsmSource source,
        LoadedMap loaded,
        OsmNetwork streets,
        HealthReport health
    )
    {
        var roads = OsmToRoads.ToRoads(streets);
        return
        [
            ("node.csv", w => GmnsWriter.WriteNodes(w, roads)),
            ("link.csv", w => GmnsWriter.WriteLinks(w, roads)),
            ("guesses.csv", w => GuessFile.Write(w, loaded.Map)),
            ("assumptions.csv", w => GuessFile.WriteAssumptions(w, loaded.Map, source.Assumptions)),
            ("health.csv", w => HealthFile.Write(w, health)),
        ];
    }

    private static ImportedStreets Told(
        IReadOnlyList<Mode> modes,
        LoadedMap loaded,
        OsmNetwork streets,
        HealthReport health,
        IReadOnlyList<string> files
    )
    {
        var counts = loaded.Counts;
        return new()
        {
            Extract = new(
                counts.Nodes,
                counts.Ways,
                counts.Relations,
                counts.Highways,
                loaded.Map.Ways.Length
            ),
            Nodes = streets.NodeCount,
            Links = streets.Links.Length,
            Modes = [.. modes.Select(m => Kept(streets, m))],
            Health = health,
            RepeatedMetres = streets.Repeated.Sum(r => r.Metres),
            Aside = Asides.Of(streets),
            Guesses = Guesses.Totals(loaded.Map),
            Overrides = loaded.Overrides?.Rows.Count,
            Files = files,
        };
    }

    private static ImportedMode Kept(OsmNetwork streets, Mode mode) =>
        new(
            mode,
            streets.Links.Where(l => l.Allows(mode)).DistinctBy(l => l.Chain).Sum(l => l.Metres),
            streets.LeftOut.Where(l => l.Mode == mode).Sum(l => l.Metres)
        );
}
