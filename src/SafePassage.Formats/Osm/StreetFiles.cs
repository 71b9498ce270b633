using SafePassage.Streets;
using SafePassage.Model;

namespace SafePassage.Formats.Osm;

/// <summary>Reads an extract and the files that belong to it, as far as the map of streets.</summary>
public static class StreetFiles
{
    private const string AreaName = "name";

    /// <param name="source">Which files, and what is assumed.</param>
    /// <param name="workers">Threads that decode at once, at least 1. The result does not depend on it.</param>
    /// <param name="cancellation">Looked at while the extract is decoded.</param>
    /// <returns>The streets, or the problems of all files at once. A map without any street is a problem.</returns>
    public static Reading<LoadedStreets> Load(
        StreetSource source,
        int workers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var problems = new List<Problem>();
        var overrides = source.OverridesFile is { } table
            ? Take(OverrideFile.Read(table), problems)
            : null;
        var areas = source.AreasFile is { } file
            ? Take(AreaFile.Read(file, AreaName), problems)
            : null;
        var crop = Crop(source, problems);
        var extract = Take(OsmFile.Read(source.File, workers, cancellation), problems);
        if (extract is null || problems.Count > 0)
        {
            return Reading<LoadedStreets>.Failed(problems);
        }

        var map = StreetInterpreter.Interpret(extract, source.Assumptions);
        if (overrides is not null && map.Ways.Length > 0)
        {
            // Before cropping, so that one table serves every crop.
            map = Take(Overrides.Apply(map, overrides, areas ?? []), problems) ?? map;
        }

        map = crop.Aggregate(map, StreetCrop.Crop);
        if (map.Ways.Length == 0)
        {
            problems.Add(NoStreets(source, extract));
        }

        return problems.Count > 0
            ? Reading<LoadedStreets>.Failed(problems)
            : Reading<LoadedStreets>.Of(new(extract.Counts, map, overrides));
    }

    private static List<StreetArea> Crop(StreetSource source, List<Problem> problems)
    {
        var crop = new List<StreetArea>();
        if (source.Box is { } box)
        {
            crop.Add(StreetArea.Of("bbox", box));
        }

        if (
            source.PolygonFile is { } path
            && Take(AreaFile.Read(path, AreaName), problems) is { } areas
        )
        {
            if (areas.Count == 1)
            {
                crop.Add(areas[0]);
            }
            else
            {
                problems.Add(
                    new(
                        path,
                        null,
                        null,
                        $"the file holds {areas.Count} polygons",
                        "Give one Polygon or MultiPolygon to crop to"
                    )
                );
            }
        }

        return crop;
    }

    private static Problem NoStreets(StreetSource source, OsmExtract extract) =>
        new(
            source.File,
            null,
            null,
            extract.Counts.Highways == 0
                ? $"the file holds no street ({extract.Counts.Nodes} nodes, {extract.Counts.Ways} ways)"
                : "no street of the file lies inside the crop",
            extract.Counts.Highways == 0
                ? "Give an extract with ways that have a highway tag"
                : "Check that the crop is in longitude and latitude, in this order, and lies where the extract does"
        );

    private static T? Take<T>(Reading<T> reading, List<Problem> problems)
        where T : class
    {
        problems.AddRange(reading.Problems);
        return reading.Value;
    }
}
