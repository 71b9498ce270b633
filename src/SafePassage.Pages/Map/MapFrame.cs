using SafePassage.Model;

namespace SafePassage.Pages.Map;

/// <summary>A point of the drawing, in whole units: 10,000 across the map, y downwards.</summary>
internal readonly record struct Pixel(int X, int Y)
{
    public double DistanceTo(Pixel other) =>
        Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));

    public Pixel Middle(Pixel other) => new((X + other.X) / 2, (Y + other.Y) / 2);
}

/// <summary>
/// Where the map looks and how degrees become units: all zones and gates with a margin; equirectangular at the middle
/// latitude, which at the scale of a city is true to distance within a thousandth.
/// </summary>
internal sealed class MapFrame
{
    public const int Width = 10_000;
    private const double MetresPerDegree = 111_195;
    private readonly double _middle;
    private readonly double _west;
    private readonly double _north;
    private readonly double _shrink;
    private readonly double _perDegree;

    public MapFrame(Scenario scenario)
    {
        var nodes = scenario.Network.Nodes;
        GeoPoint[] points =
        [
            .. scenario.Zones.Select(z => z.Location),
            .. scenario.Zones.SelectMany(z => z.Outline).SelectMany(r => r),
            .. scenario.Corridors.Select(c => nodes[c.Gate].Location),
        ];
        if (points.Length == 0)
        {
            points = [.. nodes.Select(n => n.Location), new(0, 0)];
        }

        var (south, north) = (points.Min(p => p.Latitude), points.Max(p => p.Latitude));
        // Across the 180th meridian longitudes are counted on, so that a town there is no strip around the earth.
        var first = points[0].Longitude;
        var (west, east) = (
            points.Min(p => p.LongitudeNear(first)),
            points.Max(p => p.LongitudeNear(first))
        );
        _middle = (west + east) / 2;
        _shrink = Math.Max(0.01, Math.Cos(double.DegreesToRadians((south + north) / 2)));
        var (wide, high) = (
            Math.Max((east - west) * _shrink, 0.002),
            Math.Max(north - south, 0.002)
        );

        // Gates carry labels outside the city, so the margin is wide to the sides.
        var (frameWide, frameHigh) = (wide * 1.42, high * 1.18);
        frameWide = Math.Max(frameWide, frameHigh / 0.84);
        frameHigh = Math.Max(frameHigh, frameWide * 0.5);
        _perDegree = Width / frameWide;
        _west = ((west + east) / 2 * _shrink) - (frameWide / 2);
        _north = ((south + north) / 2) + (frameHigh / 2);
        Height = (int)Math.Ceiling(frameHigh * _perDegree);
        MetresPerUnit = MetresPerDegree / _perDegree;
    }

    public int Height { get; }

    public double MetresPerUnit { get; }

    public Pixel At(GeoPoint p) =>
        new(
            (int)Math.Round(((p.LongitudeNear(_middle) * _shrink) - _west) * _perDegree),
            (int)Math.Round((_north - p.Latitude) * _perDegree)
        );

    /// <summary>Whether a point is on the map or not far outside.</summary>
    public bool Sees(Pixel p) =>
        p.X > -500 && p.Y > -500 && p.X < Width + 500 && p.Y < Height + 500;
}
