using SafePassage.Formats.Documents;
using SafePassage.Formats.Maps;
using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Zones as a GeoJSON feature collection: points or polygons, with the columns of the zone table as properties.</summary>
internal static class ZoneMap
{
    public static IEnumerable<ZoneRow> Read(
        SourceText source,
        IReadOnlyList<string> groups,
        ErrorLog log
    )
    {
        var known = ZoneColumns.With(groups);
        foreach (var feature in GeoMap.Read(source, log)?.Features ?? [])
        {
            if (feature.Properties is not { } properties)
            {
                feature.Refuse(
                    "this feature has no properties",
                    "Give zone_id, name and people per group"
                );
            }
            else
            {
                // The properties are looked at even when the geometry is refused.
                var row = new FeatureRow(feature, properties, known);
                if (new GeoJson(feature).Place() is var (point, outline))
                {
                    yield return new(row, point, outline);
                }
            }
        }
    }

    /// <summary>The properties of a feature. Unknown ones are refused like columns, when the row is made.</summary>
    private sealed class FeatureRow : Row
    {
        private readonly MapFeature _feature;
        private readonly Mapping _properties;

        public FeatureRow(MapFeature feature, Mapping properties, IReadOnlyList<TableColumn> known)
        {
            (_feature, _properties) = (feature, properties);
            string[] names =
            [
                .. known.Select(c => c.Name).Where(n => n is not ("longitude" or "latitude")),
            ];
            foreach (var member in properties.Members)
            {
                if (!names.Contains(member.Key, StringComparer.Ordinal))
                {
                    feature.Refuse(
                        member,
                        $"a zone has no property '{Excerpt.Of(member.Key)}'",
                        Nearest.Remedy(member.Key, names, "property")
                    );
                }
                else if (member.Value is not Scalar)
                {
                    feature.Refuse(
                        member,
                        $"{member.Key} is {member.Value.Kind}",
                        "Give text or a number"
                    );
                }
            }

            foreach (var column in known.Where(c => c.Required && properties.Find(c.Name) is null))
            {
                feature.Refuse(
                    properties,
                    $"the property {column.Name} is missing",
                    $"Add it: {column.Says}"
                );
            }
        }

        public override int Line => _properties.Line;

        protected override bool Crowded => _feature.Map.IsFull;

        protected override string Raw(string column) =>
            _feature.Property(column)?.Text.Trim() ?? "";

        protected override void Tell(string column, string what, string remedy) =>
            _feature.Refuse(_properties[column] ?? _properties, what, remedy);
    }
}
