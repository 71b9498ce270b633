using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// A named area on the map: polygons with holes, given as closed rings. A place is inside when a line from it crosses an odd number of
/// ring sides of one of its parts, so holes and islands in holes need no marks, and parts may overlap. Degrees are taken as plane
/// coordinates: areas of a city, not of a continent. Rings on both sides of the 180th meridian are one area; none may cross it.
/// </summary>
public sealed class NamedArea
{
    private readonly GeoPoint[] _from;
    private readonly GeoPoint[] _to;

    /// <summary>Where the sides of each part begin, and their number at the end.</summary>
    private readonly int[] _firstSide;
    private readonly GeoBox _box;

    /// <param name="name">What rows of tables call it.</param>
    /// <param name="rings">At least one, each of at least three different points; the first point may be repeated at the end.</param>
    /// <exception cref="ArgumentException">There is no ring, or one has fewer than three points.</exception>
    public NamedArea(string name, IReadOnlyList<IReadOnlyList<GeoPoint>> rings)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(rings);
        Name = name;
        if (rings.Count == 0 || rings.Any(r => r.Distinct().Take(3).Count() < 3))
        {
            throw new ArgumentException(
                "an area needs rings of at least three points",
                nameof(rings)
            );
        }

        var first = rings[0][0].Longitude;
        _from = [.. rings.SelectMany(r => Beside(r, first))];
        _to = [.. rings.SelectMany(r => Beside([.. r.Skip(1), r[0]], first))];
        _firstSide = [0, _from.Length];
        _box = new(
            _from.Min(p => p.Longitude),
            _from.Min(p => p.Latitude),
            _from.Max(p => p.Longitude),
            _from.Max(p => p.Latitude)
        );
    }

    private NamedArea(string name, IReadOnlyList<IReadOnlyList<GeoPoint>> rings, int[] firstSide)
        : this(name, rings) => _firstSide = firstSide;

    /// <summary>An area of several polygons, each with its rings; what lies in any of them is inside, also where they overlap.</summary>
    /// <exception cref="ArgumentException">There is no ring, or one has fewer than three points.</exception>
    public static NamedArea OfPolygons(
        string name,
        IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> polygons
    )
    {
        ArgumentNullException.ThrowIfNull(polygons);
        var sides = 0;
        return new(
            name,
            [.. polygons.SelectMany(p => p)],
            [0, .. polygons.Select(p => sides += p.Sum(r => r.Count))]
        );
    }

    /// <summary>A ring on the other side of the 180th meridian is counted on, as a whole.</summary>
    private static IEnumerable<GeoPoint> Beside(IReadOnlyList<GeoPoint> ring, double longitude)
    {
        var turn = ring[0].LongitudeNear(longitude) - ring[0].Longitude;
        return turn == 0 ? ring : ring.Select(p => p with { Longitude = p.Longitude + turn });
    }

    public string Name { get; }

    public GeoBox Box => _box;

    /// <summary>An area that is a rectangle.</summary>
    public static NamedArea Of(string name, GeoBox box) =>
        new(
            name,
            [
                [
                    new(box.West, box.South),
                    new(box.East, box.South),
                    new(box.East, box.North),
                    new(box.West, box.North),
                ],
            ]
        );

    /// <summary>Whether a place is inside; on a side it may count either way, but always the same.</summary>
    public bool Contains(GeoPoint place)
    {
        if (!_box.Contains(place))
        {
            return false;
        }

        var here = place with { Longitude = place.LongitudeNear(_box.Middle.Longitude) };
        for (var part = 0; part + 1 < _firstSide.Length; part++)
        {
            if (Contains(here, _firstSide[part], _firstSide[part + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Contains(GeoPoint place, int firstSide, int end)
    {
        var inside = false;
        for (var i = firstSide; i < end; i++)
        {
            var (a, b) = (_from[i], _to[i]);
            if (
                a.Latitude > place.Latitude != b.Latitude > place.Latitude
                && place.Longitude
                    < (
                        (b.Longitude - a.Longitude)
                        * (place.Latitude - a.Latitude)
                        / (b.Latitude - a.Latitude)
                    ) + a.Longitude
            )
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>The share, 0 to 1, of this area that lies in all others, on a grid of 64 by 64 places.</summary>
    public double ShareWithin(IReadOnlyList<NamedArea> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        const int Steps = 64;
        var (here, within) = (0, 0);
        for (var i = 0; i < Steps * Steps; i++)
        {
            var place = new GeoPoint(
                _box.West + ((_box.East - _box.West) * ((i % Steps) + 0.5) / Steps),
                _box.South + ((_box.North - _box.South) * ((i / Steps) + 0.5) / Steps)
            );
            if (Contains(place))
            {
                here++;
                within += others.All(o => o.Contains(place)) ? 1 : 0;
            }
        }

        return here == 0 ? 0 : (double)within / here;
    }

    /// <summary>The share, 0 to 1, of a straight line that lies inside.</summary>
    public double ShareInside(GeoPoint a, GeoPoint b)
    {
        if (!_box.Touches(a, b))
        {
            return 0;
        }

        a = a with { Longitude = a.LongitudeNear(_box.Middle.Longitude) };
        b = b with { Longitude = b.LongitudeNear(a.Longitude) };

        var cuts = new List<double> { 0, 1 };
        for (var i = 0; i < _from.Length; i++)
        {
            if (Crossing(a, b, _from[i], _to[i]) is { } at)
            {
                cuts.Add(at);
            }
        }

        if (cuts.Count == 2)
        {
            return Contains(Between(a, b, 0.5)) ? 1 : 0;
        }

        cuts.Sort();
        double share = 0;
        for (var i = 1; i < cuts.Count; i++)
        {
            var length = cuts[i] - cuts[i - 1];
            if (length > 0 && Contains(Between(a, b, (cuts[i] + cuts[i - 1]) / 2)))
            {
                share += length;
            }
        }

        return Math.Min(1, share);
    }

    private static GeoPoint Between(GeoPoint a, GeoPoint b, double t) =>
        new(
            a.Longitude + (t * (b.Longitude - a.Longitude)),
            a.Latitude + (t * (b.Latitude - a.Latitude))
        );

    /// <summary>Where along a to b the side c to d is crossed, or null.</summary>
    private static double? Crossing(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d)
    {
        var (rx, ry) = (b.Longitude - a.Longitude, b.Latitude - a.Latitude);
        var (sx, sy) = (d.Longitude - c.Longitude, d.Latitude - c.Latitude);
        var cross = (rx * sy) - (ry * sx);
        if (cross == 0)
        {
            return null;
        }

        var (qx, qy) = (c.Longitude - a.Longitude, c.Latitude - a.Latitude);
        var t = ((qx * sy) - (qy * sx)) / cross;
        var u = ((qx * ry) - (qy * rx)) / cross;
        return t is > 0 and < 1 && u is >= 0 and <= 1 ? t : null;
    }
}

/// <summary>A rectangle of degrees.</summary>
/// <param name="East">Not below <paramref name="West"/>: across the 180th meridian it is above 180.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    private const double WidestAcross = 180;

    /// <summary>
    /// The box from sides as people write them. With west above east it leads across the 180th meridian, if that is no more than half
    /// of the earth: else the two were exchanged. Null for what has no inside.
    /// </summary>
    public static GeoBox? Of(double west, double south, double east, double north)
    {
        var across = west > east ? east + 360 : east;
        return
            south < north
            && west < across
            && (west < east || across - west <= WidestAcross)
            && Math.Abs(west) <= 180
            && Math.Abs(east) <= 180
            && Math.Abs(south) <= 90
            && Math.Abs(north) <= 90
            ? new(west, south, across, north)
            : null;
    }

    public GeoPoint Middle => new((West + East) / 2, (South + North) / 2);

    public bool Contains(GeoPoint p) =>
        p.LongitudeNear(Middle.Longitude) is var x
        && x >= West
        && x <= East
        && p.Latitude >= South
        && p.Latitude <= North;

    /// <summary>Whether the box of a line meets this one.</summary>
    public bool Touches(GeoPoint a, GeoPoint b)
    {
        var x = a.LongitudeNear(Middle.Longitude);
        var y = b.LongitudeNear(x);
        return Math.Max(x, y) >= West
            && Math.Min(x, y) <= East
            && Math.Max(a.Latitude, b.Latitude) >= South
            && Math.Min(a.Latitude, b.Latitude) <= North;
    }

    /// <summary>The smaller of the two boxes around points of a city, whichever side of the 180th meridian they lie on.</summary>
    public static GeoBox Around(IReadOnlyCollection<GeoPoint> points)
    {
        var first = points.First().Longitude;
        var (west, east) = (
            points.Min(p => p.LongitudeNear(first)),
            points.Max(p => p.LongitudeNear(first))
        );
        var turn = west < -180 ? 360 : 0;
        return new(
            west + turn,
            points.Min(p => p.Latitude),
            east + turn,
            points.Max(p => p.Latitude)
        );
    }
}
