using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>A rectangle of degrees.</summary>
/// <param name="West">The least longitude.</param>
/// <param name="South">The least latitude.</param>
/// <param name="East">The greatest longitude.</param>
/// <param name="North">The greatest latitude.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>Whether a place lies inside or on the edge.</summary>
    public bool Contains(GeoPoint p) =>
        p.Longitude >= West && p.Longitude <= East && p.Latitude >= South && p.Latitude <= North;

    /// <summary>Whether the box of a line meets this one.</summary>
    public bool Touches(GeoPoint a, GeoPoint b) =>
        Math.Max(a.Longitude, b.Longitude) >= West
        && Math.Min(a.Longitude, b.Longitude) <= East
        && Math.Max(a.Latitude, b.Latitude) >= South
        && Math.Min(a.Latitude, b.Latitude) <= North;

    /// <summary>The least box that holds all places.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static GeoBox Around(IReadOnlyCollection<GeoPoint> points) =>
        new(
            points.Min(p => p.Longitude),
            points.Min(p => p.Latitude),
            points.Max(p => p.Longitude),
            points.Max(p => p.Latitude)
        );
}
