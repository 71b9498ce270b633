using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Zones as a GeoJSON feature collection: points or polygons, with the columns of the zone table as properties.</summary>
internal static class ZoneMap
{
    public const long MostBytes = 50_000_000;

    public static IEnumerable<ZoneRow> Read(
        SourceText source,
        IReadOnlyList<string> groups,
        ErrorLog log
    )
    {
        if (Features(source, log) is not { } features)
        {
            yield break;
        }

        var known = ZoneColumns.With(groups);
        foreach (var feature in features.Items)
        {
            var geo = new GeoJson(source.Shown, log);
            if (feature is not Mapping { } map || map["properties"] is not Mapping properties)
            {
                geo.Refuse(
                    feature,
                    "this feature has no properties",
                    "Give zone_id, name and people per group"
                );
            }
            else
            {
                // The properties are looked at even when the geometry is refused.
                var row = new FeatureRow(properties, source.Shown, known, log);
                if (geo.Place(map["geometry"] ?? feature) is var (point, outline))
                {
                    yield return new(row, point, outline);
                }
            }
        }
    }

    /// <summary>Null when the file holds no collection.</summary>
    private static Listing? Features(SourceText source, ErrorLog log)
    {
        if (JsonTree.Read(source, log) is not { } root)
        {
            return null;
        }

        if (
            root is not Mapping collection
            || collection["type"] is not Scalar { Text: "FeatureCollection" }
            || collection["features"] is not Listing features
        )
        {
            log.Add(
                source.Shown,
                root.Line,
                root.Column,
                "this is no GeoJSON FeatureCollection",
                "Export the zones as GeoJSON, in longitude and latitude (WGS 84)"
            );
            return null;
        }

        if (features.Items.Count == 0)
        {
            log.Add(
                source.Shown,
                features.Line,
                features.Column,
                "the map holds no features",
                "Add a zone"
            );
        }

        return features;
    }

    /// <summary>The properties of a feature. Unknown ones are refused like columns, when the row is made.</summary>
    private sealed class FeatureRow : Row
    {
        private readonly Mapping _properties;
        private readonly string _file;
        private readonly ErrorLog _log;

        public FeatureRow(
            Mapping properties,
            string file,
            IReadOnlyList<TableColumn> known,
            ErrorLog log
        )
        {
            (_properties, _file, _log) = (properties, file, log);
            string[] names =
            [
                .. known.Select(c => c.Name).Where(n => n is not ("longitude" or "latitude")),
            ];
            foreach (var entry in properties.Members)
            {
                if (!names.Contains(entry.Key, StringComparer.Ordinal))
                {
                    log.Add(
                        file,
                        entry.Line,
                        entry.Column,
                        $"a zone has no property '{Excerpt.Of(entry.Key)}'",
                        Nearest.Remedy(entry.Key, names, "property")
                    );
                }
                else if (entry.Value is not Scalar)
                {
                    log.Add(
                        file,
                        entry.Line,
                        entry.Column,
                        $"{entry.Key} is {entry.Value.Kind}",
                        "Give text or a number"
                    );
                }
            }

            foreach (var column in known.Where(c => c.Required && properties.Find(c.Name) is null))
            {
                log.Add(
                    file,
                    Line,
                    properties.Column,
                    $"the property {column.Name} is missing",
                    $"Add it: {column.Says}"
                );
            }
        }

        public override int Line => _properties.Line;

        protected override bool Crowded => _log.Full(_file);

        protected override string Raw(string column) =>
            _properties[column] is Scalar { Means: not ScalarKind.Null } value
                ? value.Text.Trim()
                : "";

        protected override void Tell(string column, string what, string remedy)
        {
            var at = _properties[column] ?? _properties;
            _log.Add(_file, at.Line, at.Column, what, remedy);
        }
    }
}
