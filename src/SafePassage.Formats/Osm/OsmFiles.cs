using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>Reads an extract and the files that belong to it, as far as the map of streets.</summary>
public static class OsmFiles
{
    private const string AreaName = "name";

    /// <param name="source">Which files, and what is assumed.</param>
    /// <param name="workers">Decoding is shared out to them.</param>
    /// <param name="cancellation">Looked at while the extract is decoded.</param>
    /// <returns>The streets, or the errors of all files at once. A map without any street is an error.</returns>
    public static ParseResult<LoadedMap> Load(
        OsmSource source,
        Workers workers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var errors = new List<InputError>();
        var overrides = source.OverridesFile is { } table
            ? Take(OverrideFile.Read(table), errors)
            : null;
        var areas = source.AreasFile is { } file
            ? Take(AreaFile.Read(file, AreaName), errors)
            : null;
        var crop = Crop(source, errors);
        var extract = Take(OsmFile.Read(source.File, workers, cancellation), errors);
        if (extract is null || errors.Count > 0)
        {
            return ParseResult<LoadedMap>.Failed(errors);
        }

        var map = OsmInterpreter.Interpret(extract, source.Assumptions);
        if (overrides is not null && map.Ways.Length > 0)
        {
            // Before cropping, so that one table serves every crop.
            map = Take(Overrides.Apply(map, overrides, areas ?? []), errors) ?? map;
        }

        map = crop.Aggregate(map, MapCrop.Crop);
        if (map.Ways.Length == 0)
        {
            errors.Add(NoStreets(source, extract));
        }

        return errors.Count > 0
            ? ParseResult<LoadedMap>.Failed(errors)
            : ParseResult<LoadedMap>.Of(new(extract.Counts, map, overrides, crop));
    }

    private static List<NamedArea> Crop(OsmSource source, List<InputError> errors)
    {
        var crop = new List<NamedArea>();
        if (source.Box is { } box)
        {
            crop.Add(NamedArea.Of("bbox", box));
        }

        if (
            source.PolygonFile is { } path
            && Take(AreaFile.Read(path, AreaName), errors) is { } areas
        )
        {
            if (areas.Count == 1)
            {
                crop.Add(areas[0]);
            }
            else
            {
                errors.Add(
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

    private static InputError NoStreets(OsmSource source, OsmExtract extract) =>
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

    private static T? Take<T>(ParseResult<T> reading, List<InputError> errors)
        where T : class
    {
        errors.AddRange(reading.Errors);
        return reading.Value;
    }
}
