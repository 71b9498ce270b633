using NetTopologySuite.Geometries;
using SafePassage.Model;

namespace SafePassage.Pages.Map;

/// <summary>
/// The areas of the zones: their outlines where the scenario gives them, else the part of the city that is nearer to the
/// zone than to any other place (Voronoi cells), cut off where the zones end.
/// </summary>
internal static class ZoneCells
{
    /// <summary>With more nodes than this, nodes are junctions rather than neighbourhoods and do not bound zones.</summary>
    private const int MostPlaces = 600;

    /// <summary>Rings of each zone, in the scenario's order; empty where another zone has the same place.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<Pixel>>> Of(
        MapFrame frame,
        Scenario scenario
    )
    {
        var cells = Voronoi(frame, scenario);
        return
        [
            .. scenario.Zones.Select(z =>
                z.Outline.Count > 0 ? [.. z.Outline.Select(ring => Pixels(frame, ring))]
                : cells.Remove(Site(frame.At(z.Location)), out var cell) ? Rings(cell)
                : (IReadOnlyList<IReadOnlyList<Pixel>>)[]
            ),
        ];
    }

    private static Dictionary<Coordinate, Geometry> Voronoi(MapFrame frame, Scenario scenario)
    {
        var cells = new Dictionary<Coordinate, Geometry>();
        Coordinate[] zones =
        [
            .. scenario
                .Zones.Where(z => z.Outline.Count == 0)
                .Select(z => Site(frame.At(z.Location)))
                .Distinct(),
        ];
        if (zones.Length == 0)
        {
            return cells;
        }

        var factory = new GeometryFactory();
        var land = Land(zones, factory);
        var within = land.EnvelopeInternal;
        // Places so far outside that no bisector reaches the land bound nobody.
        var around = within.Copy();
        around.ExpandBy(within.Width, within.Height);
        Coordinate[] sites =
        [
            .. zones.Concat(OtherPlaces(frame, scenario).Where(around.Contains)).Distinct(),
        ];
        foreach (var zone in zones)
        {
            var corners = NearestCells.Of(zone, sites, within);
            cells[zone] =
                corners.Count == 0
                    ? factory.CreatePolygon()
                    : factory.CreatePolygon([.. corners, corners[0]]).Intersection(land);
        }

        return cells;
    }

    private static IEnumerable<Coordinate> OtherPlaces(MapFrame frame, Scenario scenario)
    {
        var gates = scenario.Corridors.Select(c => c.Gate).ToHashSet();
        return scenario.Network.Nodes.Count > MostPlaces
            ? []
            : scenario
                .Network.Nodes.Where((_, i) => !gates.Contains(i))
                .Select(n => Site(frame.At(n.Location)));
    }

    /// <summary>
    /// Where the city ends: a disc around each zone, larger where zones are farther apart, and the gaps between closed.
    /// </summary>
    private static Geometry Land(Coordinate[] zones, GeometryFactory factory)
    {
        const int Neighbours = 3;
        double[] apart =
        [
            .. zones.Select(a =>
                zones
                    .Select(a.Distance)
                    .Order()
                    .Skip(1)
                    .Take(Neighbours)
                    .DefaultIfEmpty(MapFrame.Width / 10.0)
                    .Average()
            ),
        ];
        var usual = Math.Max(80, apart.Order().ElementAt(apart.Length / 2));
        var discs = zones.Select(
            (z, i) =>
                factory.CreatePoint(z).Buffer(0.62 * Math.Clamp(apart[i], 0.8 * usual, 1.3 * usual))
        );
        return factory.BuildGeometry(discs).Union().Buffer(0.8 * usual).Buffer(-0.85 * usual);
    }

    private static Coordinate Site(Pixel p) => new(p.X, p.Y);

    private static List<Pixel> Pixels(MapFrame frame, IReadOnlyList<GeoPoint> ring) =>
        [.. ring.Select(frame.At)];

    private static List<IReadOnlyList<Pixel>> Rings(Geometry cell)
    {
        var rings = new List<IReadOnlyList<Pixel>>();
        for (var i = 0; i < cell.NumGeometries; i++)
        {
            if (cell.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
            {
                rings.Add([
                    .. polygon
                        .ExteriorRing.Coordinates.SkipLast(1)
                        .Select(c => new Pixel((int)Math.Round(c.X), (int)Math.Round(c.Y))),
                ]);
            }
        }

        return rings;
    }
}
