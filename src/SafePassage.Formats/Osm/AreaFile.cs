using System.Text.Json;
using SafePassage.Formats.Documents;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>Reads named areas from GeoJSON (RFC 7946): a collection of polygons and multipolygons, or one of them.</summary>
public static class AreaFile
{
    private const string Remedy = "Give a FeatureCollection of Polygon or MultiPolygon features";

    /// <param name="nameKey">The property that names an area; a number is appended to a name that stands twice.</param>
    public static ParseResult<IReadOnlyList<NamedArea>> Read(string path, string nameKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(nameKey);
        try
        {
            using var document = Parse(path);
            return Read(path, nameKey, document.RootElement);
        }
        catch (JsonException e)
        {
            return Failed(
                new InputError(
                    path,
                    (int?)e.LineNumber + 1,
                    (int?)e.BytePositionInLine + 1,
                    "this is not JSON",
                    Remedy
                )
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(FileTrouble.Of(path, path, e));
        }
    }

    /// <summary>The file as JSON; editors on Windows put a byte-order mark before it.</summary>
    internal static JsonDocument Parse(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return JsonDocument.Parse(
            bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes.AsMemory()
        );
    }

    private static ParseResult<IReadOnlyList<NamedArea>> Read(
        string path,
        string nameKey,
        JsonElement root
    )
    {
        var features = Member(root, "features") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray()]
            : (JsonElement[])[root];
        if (features.Length == 0)
        {
            return Failed(
                new InputError(path, null, null, "the collection has no features", Remedy)
            );
        }

        var areas = new List<NamedArea>();
        var errors = new List<InputError>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < features.Length; i++)
        {
            var geometry = Member(features[i], "geometry") ?? features[i];
            if (Across(geometry) is { } across)
            {
                errors.Add(new(path, null, null, $"feature {i + 1} {across}", Meridian.Remedy));
                continue;
            }

            if (Polygons(geometry) is not { } polygons)
            {
                errors.Add(
                    new(
                        path,
                        null,
                        null,
                        $"feature {i + 1} is no polygon with closed rings",
                        Remedy
                    )
                );
                continue;
            }

            var name =
                Member(features[i], "properties") is { } properties
                && Member(properties, nameKey)
                    is { ValueKind: JsonValueKind.String or JsonValueKind.Number } text
                && text.ToString() is { Length: > 0 } given
                    ? given
                    : $"area {i + 1}";
            seen[name] = seen.GetValueOrDefault(name) + 1;
            areas.Add(
                NamedArea.OfPolygons(seen[name] > 1 ? $"{name} ({seen[name]})" : name, polygons)
            );
        }

        return errors.Count > 0
            ? Failed([.. errors])
            : ParseResult<IReadOnlyList<NamedArea>>.Of(areas);
    }

    /// <summary>What is wrong with an outline that leads over the 180th meridian; null when nothing is.</summary>
    private static string? Across(JsonElement geometry)
    {
        if (
            Member(geometry, "coordinates") is not { ValueKind: JsonValueKind.Array } coordinates
            || Member(geometry, "type")?.ToString() is not ("Polygon" or "MultiPolygon")
        )
        {
            return null;
        }

        double? before = null;
        foreach (var x in Longitudes(coordinates))
        {
            if ((x is { } now ? Meridian.Fault(before, now) : null) is { } fault)
            {
                return fault;
            }

            before = x;
        }

        return null;
    }

    /// <summary>One ring after the other, with a null between.</summary>
    private static IEnumerable<double?> Longitudes(JsonElement lists)
    {
        foreach (var inner in lists.EnumerateArray().Where(l => l.ValueKind == JsonValueKind.Array))
        {
            if (
                inner.GetArrayLength() >= 2
                && inner[0].ValueKind == JsonValueKind.Number
                && inner[0].TryGetDouble(out var x)
            )
            {
                yield return x;
            }
            else
            {
                foreach (var deeper in Longitudes(inner))
                {
                    yield return deeper;
                }

                yield return null;
            }
        }
    }

    private static List<IReadOnlyList<IReadOnlyList<GeoPoint>>>? Polygons(JsonElement geometry)
    {
        if (Member(geometry, "coordinates") is not { ValueKind: JsonValueKind.Array } coordinates)
        {
            return null;
        }

        var type = Member(geometry, "type")?.ToString();
        JsonElement[] polygons = type switch
        {
            "Polygon" => [coordinates],
            "MultiPolygon" => [.. coordinates.EnumerateArray()],
            _ => [],
        };
        var read = new List<IReadOnlyList<IReadOnlyList<GeoPoint>>>();
        foreach (var polygon in polygons)
        {
            if (polygon.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var rings = polygon.EnumerateArray().Select(Ring).ToList();
            if (rings.Contains(null))
            {
                return null;
            }

            read.Add([.. rings.OfType<List<GeoPoint>>()]);
        }

        return read.Exists(p => p.Count > 0) ? read : null;
    }

    private static List<GeoPoint>? Ring(JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var points = new List<GeoPoint>();
        foreach (var p in ring.EnumerateArray())
        {
            if (
                p.ValueKind != JsonValueKind.Array
                || p.GetArrayLength() < 2
                || p[0].ValueKind != JsonValueKind.Number
                || p[1].ValueKind != JsonValueKind.Number
                || !p[0].TryGetDouble(out var lon)
                || !p[1].TryGetDouble(out var lat)
                || Math.Abs(lon) > 180
                || Math.Abs(lat) > 90
            )
            {
                return null;
            }

            points.Add(new GeoPoint(lon, lat));
        }

        return points.Count >= 4 && points[0] == points[^1] && points.Distinct().Count() >= 3
            ? points
            : null;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value
            : null;

    private static ParseResult<IReadOnlyList<NamedArea>> Failed(
        params IEnumerable<InputError> errors
    ) => ParseResult<IReadOnlyList<NamedArea>>.Failed(errors);
}
