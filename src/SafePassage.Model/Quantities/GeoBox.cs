using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>A rectangle of degrees, WGS 84.</summary>
/// <param name="West">Least longitude.</param>
/// <param name="South">Least latitude.</param>
/// <param name="East">Greatest longitude: above 180 where the rectangle leads across the 180th meridian.</param>
/// <param name="North">Greatest latitude.</param>
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

    /// <summary>Its longitude is above 180 where it lies beyond the 180th meridian.</summary>
    public GeoPoint Middle => new((West + East) / 2, (South + North) / 2);

    /// <summary>Whether a place is inside or on a side.</summary>
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
