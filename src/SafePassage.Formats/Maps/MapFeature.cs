using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Maps;

/// <summary>One feature of a map, or the geometry that is all of it.</summary>
/// <param name="number">From 1.</param>
internal sealed class MapFeature(GeoMap map, int number, Mapping node)
{
    private static readonly string[] _names = ["name", "NAME", "Name", "zone_id"];

    /// <summary>From 1, in the order of the file.</summary>
    public int Number => number;

    public GeoMap Map => map;

    public Mapping Node => node;

    /// <summary>Null where the feature has none.</summary>
    public Mapping? Properties => node["properties"] as Mapping;

    /// <summary>Null where it has none.</summary>
    public Mapping? Geometry => IsBare ? node : node["geometry"] as Mapping;

    /// <summary>The value of a property; null where there is none, or null.</summary>
    public Scalar? Property(string key) =>
        Properties?[key] is Scalar { Means: not ScalarKind.Null } value ? value : null;

    public void Refuse(string what, string remedy) => Refuse(node, what, remedy);

    /// <param name="at">The part of the feature that is wrong.</param>
    public void Refuse(Node at, string what, string remedy) =>
        Refuse(new Member("", at, at.Line, at.Column), what, remedy);

    /// <param name="at">The property that is wrong; the place of its key is told.</param>
    public void Refuse(Member at, string what, string remedy) =>
        map.Refuse(at, ReferenceEquals(map.Root, node) ? "" : $" (feature {Said})", what, remedy);

    private bool IsBare => node["type"] is not Scalar { Text: "Feature" };

    private string Said
    {
        get
        {
            var name = _names.Select(Property).FirstOrDefault(p => p is { Text.Length: > 0 });
            return name is null ? $"{number}" : $"{number}, {Excerpt.Of(name.Text)}";
        }
    }
}
