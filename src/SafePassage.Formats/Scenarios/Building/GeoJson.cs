using NetTopologySuite.Geometries;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Reads the geometries of GeoJSON (RFC 7946) that a scenario can hold: points and polygons.</summary>
internal sealed class GeoJson(string file, ErrorLog log)
{
    private static readonly GeometryFactory Factory = new();

    public void Refuse(Node at, string what, string remedy) =>
        log.Add(file, at.Line, at.Column, what, remedy);

    /// <summary>A point inside, and the outline (empty for a point); null when refused.</summary>
    public (GeoPoint Point, IReadOnlyList<IReadOnlyList<GeoPoint>> Outline)? Place(Node geometry)
    {
        if (geometry is Mapping map && map["type"] is Scalar { Text: "Point" })
        {
            return map["coordinates"] is { } at && Point(at) is { } point ? (point, []) : null;
        }

        if (Area(geometry) is not { } area)
        {
            return null;
        }

        var inside = area.InteriorPoint;
        var rings = Enumerable
            .Range(0, area.NumGeometries)
            .Select(area.GetGeometryN)
            .OfType<Polygon>()
            .SelectMany(p => (LineString[])[p.ExteriorRing, .. p.InteriorRings])
            .Select(r =>
                (IReadOnlyList<GeoPoint>)[.. r.Coordinates.Select(c => new GeoPoint(c.X, c.Y))]
            );
        return (new(inside.X, inside.Y), [.. rings]);
    }

    /// <summary>The polygon or polygons of a geometry; null when refused.</summary>
    public Geometry? Area(Node geometry)
    {
        if (
            geometry is not Mapping map
            || map["type"] is not Scalar type
            || type.Text is not ("Polygon" or "MultiPolygon")
        )
        {
            Refuse(
                geometry,
                "a point or polygon is expected here",
                "Write a Point, Polygon or MultiPolygon"
            );
            return null;
        }

        if (map["coordinates"] is not Listing { Items.Count: > 0 } coordinates)
        {
            Refuse(map, "the polygon has no coordinates", "Give its corners");
            return null;
        }

        var parts = type.Text == "Polygon" ? [coordinates] : coordinates.Items;
        var polygons = parts.Select(Polygon).ToArray();
        return polygons.Contains(null)
            ? null
            : Valid(
                polygons.Length == 1
                    ? polygons[0]!
                    : Factory.CreateMultiPolygon([.. polygons.OfType<Polygon>()]),
                map
            );
    }

    /// <summary>The polygon with these corners, closed if they are not; null when refused.</summary>
    public Geometry? Area(IReadOnlyList<GeoPoint> corners, Node at)
    {
        var ring = corners.Select(c => new Coordinate(c.Longitude, c.Latitude)).ToList();
        if (!ring[0].Equals2D(ring[^1]))
        {
            ring.Add(ring[0].Copy());
        }

        return ring.Count < 4 ? Unfit(at) : Valid(Factory.CreatePolygon([.. ring]), at);
    }

    private Geometry? Valid(Geometry area, Node at) =>
        area.IsValid && area.Area > 0 ? area : Unfit(at);

    private Geometry? Unfit(Node at)
    {
        Refuse(
            at,
            "the outline crosses itself or encloses nothing",
            "Draw it again, corner after corner"
        );
        return null;
    }

    private Polygon? Polygon(Node node)
    {
        if (node is not Listing { Items.Count: > 0 } rings)
        {
            Refuse(node, "a polygon is expected here: a list of rings", "Give an outer ring first");
            return null;
        }

        var read = rings.Items.Select(Ring).ToArray();
        return read.Contains(null)
            ? null
            : Factory.CreatePolygon(read[0], [.. read[1..].OfType<LinearRing>()]);
    }

    private LinearRing? Ring(Node node)
    {
        if (node is not Listing { Items.Count: >= 4 } corners)
        {
            Refuse(
                node,
                "a ring has at least four positions, the last like the first",
                "Close the ring"
            );
            return null;
        }

        var points = corners.Items.Select(Point).ToArray();
        if (points.Contains(null))
        {
            return null;
        }

        for (var i = 1; i < points.Length; i++)
        {
            if (
                Meridian.Fault(points[i - 1]!.Value.Longitude, points[i]!.Value.Longitude) is
                { } fault
            )
            {
                Refuse(corners.Items[i], $"the outline {fault}", Meridian.Remedy);
                return null;
            }
        }

        if (points[0] != points[^1])
        {
            Refuse(node, "the last position of the ring is not like the first", "Close the ring");
            return null;
        }

        return Factory.CreateLinearRing([
            .. points.Select(p => new Coordinate(p!.Value.Longitude, p.Value.Latitude)),
        ]);
    }

    private GeoPoint? Point(Node node)
    {
        if (
            node
                is Listing
                {
                    Items: [
                        Scalar { Means: ScalarKind.Number } x,
                        Scalar { Means: ScalarKind.Number } y,
                        ..,
                    ]
                }
            && NumberText.Read(x.Text, "longitude", Gmns.NodeRows.Longitude, out var lon) is null
            && NumberText.Read(y.Text, "latitude", Gmns.NodeRows.Latitude, out var lat) is null
        )
        {
            return new(lon, lat);
        }

        if (
            node is Listing { Items: [Scalar { Means: ScalarKind.Number } far, ..] }
            && NumberText.Read(far.Text, "longitude", new(-360, 360, ""), out var turn) is null
            && Meridian.Fault(null, turn) is { } fault
        )
        {
            Refuse(node, $"the position {fault}", Meridian.Remedy);
            return null;
        }

        Refuse(node, "this is no position", "Write [longitude, latitude] in degrees (WGS 84)");
        return null;
    }
}
