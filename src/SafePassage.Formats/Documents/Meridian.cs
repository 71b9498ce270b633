using System.Globalization;

namespace SafePassage.Formats.Documents;

/// <summary>
/// Outlines that lead over the 180th meridian: cut there they are read, for so RFC 7946 (3.1.9) wants them; uncut they would be a strip
/// around the earth.
/// </summary>
internal static class Meridian
{
    public const string Remedy =
        "Cut it at the 180th meridian into a MultiPolygon with a part on each side (RFC 7946, 3.1.9)";

    /// <summary>Positions in degrees, and not in metres of some projection, are not far beyond half a turn.</summary>
    private const double Beyond = 360;

    /// <param name="before">The longitude of the position before on the same ring; null for the first.</param>
    public static string? Fault(double? before, double longitude) =>
        Math.Abs(longitude) is > 180 and <= Beyond
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"has a longitude of {longitude}, beyond the 180th meridian"
            )
        : before is { } last && Math.Abs(longitude - last) > 180
            ? "crosses the 180th meridian in one of its sides"
        : null;
}
