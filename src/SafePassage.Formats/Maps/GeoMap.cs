using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Maps;

/// <summary>
/// The one reader of GeoJSON (RFC 7946): the features of a collection; one feature, or a geometry that stands alone, is a map of one.
/// </summary>
internal sealed class GeoMap
{
    public const long MostBytes = 50_000_000;

    private const string Remedy =
        "Export the map as a GeoJSON FeatureCollection, in longitude and latitude (WGS 84)";

    private static readonly string[] _geometries =
    [
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
        "GeometryCollection",
    ];

    private readonly SourceText _source;
    private readonly ErrorLog _log;

    private GeoMap(SourceText source, Node root, ErrorLog log) =>
        (_source, Root, _log) = (source, root, log);

    public Node Root { get; }

    public string File => _source.Shown;

    /// <summary>At least one, in the order of the file.</summary>
    public IReadOnlyList<MapFeature> Features { get; private init; } = [];

    /// <summary>The system of coordinates that an older file names, as it stands there.</summary>
    public string? Crs { get; private init; }

    /// <summary>Whether further errors of the file would only be counted.</summary>
    public bool IsFull => _log.Full(File);

    /// <summary>Null when the file is no map, which is then told.</summary>
    public static GeoMap? Read(SourceText source, ErrorLog log)
    {
        if (JsonText.Read(source, log) is not { } root)
        {
            return null;
        }

        var map = new GeoMap(source, root, log)
        {
            Crs = root is Mapping { } m ? CrsOf(m["crs"]) : null,
        };
        return map.FeaturesOf(root) is { } nodes ? map.With(nodes) : null;
    }

    /// <summary>The map of a file by its path; null when it cannot be read, which is then told.</summary>
    public static GeoMap? Open(string path, ErrorLog log) =>
        SourceText.Read(path, path, MostBytes, log) is { } source ? Read(source, log) : null;

    public void Refuse(Node at, string what, string remedy) =>
        Refuse(new("", at, at.Line, at.Column), "", what, remedy);

    /// <param name="at">The value that is wrong, and the place that is told.</param>
    /// <param name="whose">Says which feature it is, after the path.</param>
    internal void Refuse(Member at, string whose, string what, string remedy)
    {
        var path = IsFull ? null : JsonPath.Of(Root, at.Value);
        _log.Add(File, at.Line, at.Column, $"{path}{whose}: {what}", remedy);
    }

    private GeoMap With(IReadOnlyList<Mapping> nodes)
    {
        var features = new List<MapFeature>(nodes.Count);
        var map = new GeoMap(_source, Root, _log) { Features = features, Crs = Crs };
        features.AddRange(nodes.Select((n, i) => new MapFeature(map, i + 1, n)));
        return map;
    }

    private IReadOnlyList<Mapping>? FeaturesOf(Node root)
    {
        var type = root is Mapping map && map["type"] is Scalar scalar ? scalar.Text : null;
        switch (type)
        {
            case "FeatureCollection":
                return Collection((Mapping)root);
            case "Feature":
                return [(Mapping)root];
            case not null when _geometries.Contains(type):
                return [(Mapping)root];
            default:
                Refuse(root, Foreign(root, type), Remedy);
                return null;
        }
    }

    private List<Mapping>? Collection(Mapping root)
    {
        if (root["features"] is not Listing { Items.Count: > 0 } list)
        {
            Refuse(root["features"] ?? root, "the collection has no features", "Add one");
            return null;
        }

        var features = new List<Mapping>();
        foreach (var item in list.Items)
        {
            if (item is Mapping feature && feature["type"] is Scalar { Text: "Feature" })
            {
                features.Add(feature);
            }
            else
            {
                Refuse(item, "this is no feature", "Give it the type Feature, or leave it out");
            }
        }

        return features.Count == list.Items.Count ? features : null;
    }

    private static string Foreign(Node root, string? type) =>
        type == "Topology" ? "this is TopoJSON, not GeoJSON"
        : root is Mapping map && (map["geometryType"] ?? map["spatialReference"]) is not null
            ? "this is Esri JSON, not GeoJSON"
        : root is not Mapping ? $"this is {root.Kind}, and GeoJSON is an object"
        : type is null ? "this is no GeoJSON: it has no type"
        : $"this is no GeoJSON: its type is '{Excerpt.Of(type)}'";

    private static string? CrsOf(Node? crs) =>
        crs is Mapping map && map["properties"] is Mapping named && named["name"] is Scalar name
            ? name.Text
            : null;
}
