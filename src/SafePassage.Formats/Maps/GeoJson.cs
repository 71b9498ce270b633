using NetTopologySuite.Geometries;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Maps;

/// <summary>Reads the geometries that SafePassage takes from maps: points and polygons.</summary>
internal sealed class GeoJson(MapFeature feature)
{
    private const string Crosses = "the outline crosses itself or encloses nothing";
    private const string DrawAgain = "Draw it again, corner after corner";

    private static readonly GeometryFactory Factory = new();
    private readonly Positions _positions = new(feature);

    /// <summary>A point inside, and the outline (empty for a point); null when refused.</summary>
    public (GeoPoint Point, IReadOnlyList<IReadOnlyList<GeoPoint>> Outline)? Place()
    {
        if (feature.Geometry is { } map && map["type"] is Scalar { Text: "Point" })
        {
            return _positions.Of(map["coordinates"] ?? map) is { } point ? (point, []) : null;
        }

        if (Area("Write a Point, Polygon or MultiPolygon") is not { } area)
        {
            return null;
        }

        var inside = area.InteriorPoint;
        return (new(inside.X, inside.Y), Rings(area));
    }

    /// <summary>The polygon or polygons of the feature; null when refused.</summary>
    public Geometry? Area(string remedy = "Write a Polygon or MultiPolygon")
    {
        if (feature.Geometry is not { } map)
        {
            feature.Refuse("this feature has no geometry", "Draw it, or leave the feature out");
            return null;
        }

        if (map["type"] is not Scalar type || type.Text is not ("Polygon" or "MultiPolygon"))
        {
            var found = map["type"] is Scalar { Text: var text }
                ? $"is a {Excerpt.Of(text)}"
                : "has no type";
            feature.Refuse(map, $"the geometry {found}", remedy);
            return null;
        }

        if (map["coordinates"] is not Listing { Items.Count: > 0 } coordinates)
        {
            feature.Refuse(map, "the polygon has no coordinates", "Give its corners");
            return null;
        }

        var parts = type.Text == "Polygon" ? [coordinates] : coordinates.Items;
        if (Each(parts, Polygon) is not { } polygons)
        {
            return null;
        }

        Geometry area = polygons.Length == 1 ? polygons[0] : Factory.CreateMultiPolygon(polygons);
        if (!IsFit(area))
        {
            feature.Refuse(
                map,
                polygons.Length > 1 && Array.TrueForAll(polygons, IsFit)
                    ? "the parts of the outline overlap"
                    : Crosses,
                DrawAgain
            );
            return null;
        }

        return area;
    }

    /// <summary>The polygon with these corners, closed if they are not; null when it cannot be, and then what is wrong.</summary>
    public static Geometry? Area(IReadOnlyList<GeoPoint> corners, Action<string, string> refuse)
    {
        var ring = corners.Select(At).ToList();
        if (!ring[0].Equals2D(ring[^1]))
        {
            ring.Add(ring[0].Copy());
        }

        if (ring.Count >= 4 && Factory.CreatePolygon([.. ring]) is var area && IsFit(area))
        {
            return area;
        }

        refuse(Crosses, DrawAgain);
        return null;
    }

    /// <summary>Of each polygon the outer ring and then its holes.</summary>
    public static IReadOnlyList<IReadOnlyList<GeoPoint>> Rings(Geometry area) =>
        [
            .. Enumerable
                .Range(0, area.NumGeometries)
                .Select(area.GetGeometryN)
                .OfType<Polygon>()
                .SelectMany(p => (LineString[])[p.ExteriorRing, .. p.InteriorRings])
                .Select(r =>
                    (IReadOnlyList<GeoPoint>)[.. r.Coordinates.Select(c => new GeoPoint(c.X, c.Y))]
                ),
        ];

    private static bool IsFit(Geometry area) => area.IsValid && area.Area > 0;

    private static Coordinate At(GeoPoint p) => new(p.Longitude, p.Latitude);

    /// <summary>Null as soon as one was refused: the others are mostly wrong in the same way.</summary>
    private static T[]? Each<T>(IReadOnlyList<Node> nodes, Func<Node, T?> read)
        where T : class
    {
        var all = new T[nodes.Count];
        for (var i = 0; i < all.Length; i++)
        {
            if (read(nodes[i]) is not { } one)
            {
                return null;
            }

            all[i] = one;
        }

        return all;
    }

    private Polygon? Polygon(Node node)
    {
        if (node is not Listing { Items.Count: > 0 } rings)
        {
            feature.Refuse(
                node,
                "a polygon is expected here: a list of rings",
                "Give an outer ring first"
            );
            return null;
        }

        return Each(rings.Items, Ring) is { } read
            ? Factory.CreatePolygon(read[0], read[1..])
            : null;
    }

    private LinearRing? Ring(Node node)
    {
        if (node is not Listing { Items.Count: >= 4 } corners)
        {
            feature.Refuse(
                node,
                "a ring has at least four positions, the last like the first",
                "Close the ring"
            );
            return null;
        }

        if (_positions.Of(corners) is not { } points)
        {
            return null;
        }

        if (points[0] != points[^1])
        {
            feature.Refuse(
                node,
                "the last position of the ring is not like the first",
                "Close the ring"
            );
            return null;
        }

        return Factory.CreateLinearRing([.. points.Select(At)]);
    }
}
