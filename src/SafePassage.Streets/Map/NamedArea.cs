using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// A named area on the map: polygons with holes, given as closed rings. A place is inside when a line from it crosses an odd number of
/// ring sides, so holes and islands in holes need no marks. Degrees are taken as plane coordinates: areas of a city, not of a
/// continent. Rings on both sides of the 180th meridian are one area; none may cross it. Immutable, with copies of its rings: any
/// number of threads may read it.
/// </summary>
public sealed class NamedArea
{
    private readonly GeoPoint[] _from;
    private readonly GeoPoint[] _to;
    private readonly GeoBox _box;

    /// <summary>Copies the rings.</summary>
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
        _box = new(
            _from.Min(p => p.Longitude),
            _from.Min(p => p.Latitude),
            _from.Max(p => p.Longitude),
            _from.Max(p => p.Latitude)
        );
    }

    /// <summary>A ring on the other side of the 180th meridian is counted on, as a whole.</summary>
    private static IEnumerable<GeoPoint> Beside(IReadOnlyList<GeoPoint> ring, double longitude)
    {
        var turn = ring[0].LongitudeNear(longitude) - ring[0].Longitude;
        return turn == 0 ? ring : ring.Select(p => p with { Longitude = p.Longitude + turn });
    }

    /// <summary>What rows of tables call it; never empty.</summary>
    public string Name { get; }

    /// <summary>The smallest rectangle around it.</summary>
    public GeoBox Box => _box;

    /// <summary>An area that is a rectangle.</summary>
    /// <param name="name">What rows of tables call it.</param>
    /// <param name="box">Its sides; longer than nothing either way.</param>
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

    /// <summary>
    /// Whether a place is inside; on a side it may count either way, but always the same. Cost: linear in the sides.
    /// </summary>
    public bool Contains(GeoPoint place)
    {
        if (!_box.Contains(place))
        {
            return false;
        }

        var here = place with { Longitude = place.LongitudeNear(_box.Middle.Longitude) };
        var inside = false;
        for (var i = 0; i < _from.Length; i++)
        {
            var (a, b) = (_from[i], _to[i]);
            if (
                a.Latitude > here.Latitude != b.Latitude > here.Latitude
                && here.Longitude
                    < (
                        (b.Longitude - a.Longitude)
                        * (here.Latitude - a.Latitude)
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
    /// <param name="others">Without any, all of it is.</param>
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

    /// <summary>
    /// The share, 0 to 1, of a straight line that lies inside. Cost: linear in the sides and the sorting of those that are crossed, and nothing
    /// far from the area.
    /// </summary>
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

        cuts.Sort();
        // Inside and outside take turns; where the longest piece lies is the surest to tell.
        var longest = Enumerable.Range(1, cuts.Count - 1).MaxBy(i => cuts[i] - cuts[i - 1]);
        var inside = Contains(Between(a, b, (cuts[longest] + cuts[longest - 1]) / 2));
        double share = 0;
        for (var i = inside ? longest : longest + 1; i < cuts.Count; i += 2)
        {
            share += cuts[i] - cuts[i - 1];
        }

        for (var i = inside ? longest - 2 : longest - 1; i > 0; i -= 2)
        {
            share += cuts[i] - cuts[i - 1];
        }

        return Math.Min(1, share);
    }

    private static GeoPoint Between(GeoPoint a, GeoPoint b, double t) =>
        new(
            a.Longitude + (t * (b.Longitude - a.Longitude)),
            a.Latitude + (t * (b.Latitude - a.Latitude))
        );

    /// <summary>
    /// Where along a to b the side c to d is crossed, or null. A corner of the area on the line belongs to its right, so that whoever
    /// passes through a corner crosses one of its sides, and whoever only touches it none or both.
    /// </summary>
    private static double? Crossing(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d)
    {
        var (rx, ry) = (b.Longitude - a.Longitude, b.Latitude - a.Latitude);
        var before = LeftOf(c);
        var after = LeftOf(d);
        if (before > 0 == after > 0)
        {
            return null;
        }

        var (u, v) = (before / (before - after), 1 - (before / (before - after)));
        var (x, y) = (
            (v * (c.Longitude - a.Longitude)) + (u * (d.Longitude - a.Longitude)),
            (v * (c.Latitude - a.Latitude)) + (u * (d.Latitude - a.Latitude))
        );
        var t = Math.Abs(rx) > Math.Abs(ry) ? x / rx : y / ry;
        return t is > 0 and < 1 ? t : null;

        double LeftOf(GeoPoint p) =>
            (rx * (p.Latitude - a.Latitude)) - (ry * (p.Longitude - a.Longitude));
    }
}
