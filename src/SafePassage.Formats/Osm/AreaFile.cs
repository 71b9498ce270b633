using SafePassage.Formats.Documents;
using SafePassage.Formats.Maps;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>Reads named areas from GeoJSON: a collection of polygons and multipolygons, or one of them.</summary>
public static class AreaFile
{
    /// <param name="nameKey">The property that names an area; a number is appended to a name that stands twice.</param>
    public static ParseResult<IReadOnlyList<NamedArea>> Read(string path, string nameKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(nameKey);
        var log = new ErrorLog();
        var areas = GeoMap.Open(path, log) is { } map ? Of(map, nameKey) : [];
        return log.Count > 0
            ? ParseResult<IReadOnlyList<NamedArea>>.Failed(log.All)
            : ParseResult<IReadOnlyList<NamedArea>>.Of(areas);
    }

    /// <summary>One for each feature, in order, save those that were refused.</summary>
    internal static IReadOnlyList<NamedArea> Of(GeoMap map, string nameKey)
    {
        var areas = new List<NamedArea>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in map.Features)
        {
            if (new GeoJson(feature).Area() is not { } outline)
            {
                continue;
            }

            var name = feature.Property(nameKey) is { Text.Length: > 0 } given
                ? given.Text
                : $"area {feature.Number}";
            seen[name] = seen.GetValueOrDefault(name) + 1;
            areas.Add(
                new(seen[name] > 1 ? $"{name} ({seen[name]})" : name, GeoJson.Rings(outline))
            );
        }

        return areas;
    }
}
