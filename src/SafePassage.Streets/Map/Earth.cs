using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Places in 10⁻⁷ degrees, as OpenStreetMap keeps them: exact, and half the memory of doubles.</summary>
internal static class Earth
{
    private const double Degree = 1e-7;

    public static GeoPoint Point(int lonE7, int latE7) => new(lonE7 * Degree, latE7 * Degree);

    public static int ToE7(double degrees) => (int)Math.Round(degrees * 1e7);

    /// <summary>Great-circle distance, the same as <see cref="GeoPoint.DistanceTo"/>.</summary>
    public static double Metres(int lonA, int latA, int lonB, int latB) =>
        Point(lonA, latA).DistanceTo(Point(lonB, latB)).Value;
}
