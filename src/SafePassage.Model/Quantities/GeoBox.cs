using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>A rectangle of degrees, WGS 84, not across the 180th meridian.</summary>
/// <param name="West">Least longitude.</param>
/// <param name="South">Least latitude.</param>
/// <param name="East">Greatest longitude.</param>
/// <param name="North">Greatest latitude.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>Whether a place is inside or on a side.</summary>
    public bool Contains(GeoPoint p) =>
        p.Longitude >= West && p.Longitude <= East && p.Latitude >= South && p.Latitude <= North;

    /// <summary>Whether the box of a line meets this one.</summary>
    public bool Touches(GeoPoint a, GeoPoint b) =>
        Math.Max(a.Longitude, b.Longitude) >= West
        && Math.Min(a.Longitude, b.Longitude) <= East
        && Math.Max(a.Latitude, b.Latitude) >= South
        && Math.Min(a.Latitude, b.Latitude) <= North;

    /// <summary>The least box that holds all of some places, at least one.</summary>
    public static GeoBox Around(IReadOnlyCollection<GeoPoint> points) =>
        new(
            points.Min(p => p.Longitude),
            points.Min(p => p.Latitude),
            points.Max(p => p.Longitude),
            points.Max(p => p.Latitude)
        );
}
