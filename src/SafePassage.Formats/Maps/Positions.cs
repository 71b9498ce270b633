using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Maps;

/// <summary>Reads positions in longitude and latitude, and says of others what they seem to be.</summary>
internal sealed class Positions(MapFeature feature)
{
    private const string Degrees = "Write [longitude, latitude] in degrees (WGS 84)";

    private const string Cut =
        "Cut what crosses the 180th meridian in two there, each side with longitudes of its own (RFC 7946, 3.1.9)";

    /// <summary>All of a ring; null when one was refused, the first that is wrong.</summary>
    public GeoPoint[]? Of(Listing ring)
    {
        var points = new GeoPoint[ring.Items.Count];
        for (var i = 0; i < points.Length; i++)
        {
            if (Of(ring.Items[i]) is not { } point)
            {
                return null;
            }

            points[i] = point;
            if (i > 0 && Math.Abs(point.Longitude - points[i - 1].Longitude) > 180)
            {
                feature.Refuse(
                    ring.Items[i],
                    $"a side of the outline leads from longitude {NumberLimits.Show(points[i - 1].Longitude)} to {NumberLimits.Show(point.Longitude)}, more than half around the earth",
                    Cut
                );
                return null;
            }
        }

        return points;
    }

    /// <summary>Null when refused. What stands behind the two numbers, such as a height, is passed over.</summary>
    public GeoPoint? Of(Node node)
    {
        if (
            node
            is not Listing
            {
                Items: [
                    Scalar { Means: ScalarKind.Number } x,
                    Scalar { Means: ScalarKind.Number } y,
                    ..,
                ]
            }
        )
        {
            feature.Refuse(node, "this is no position", Degrees);
            return null;
        }

        var (longitude, latitude) = (Number(x), Number(y));
        if (NumberLimits.Longitude.Allow(longitude) && NumberLimits.Latitude.Allow(latitude))
        {
            return new(longitude, latitude);
        }

        var (why, remedy) = Seems(longitude, latitude);
        feature.Refuse(node, $"this is no position: {why}", remedy);
        return null;
    }

    // Of JSON, so that it is a number; beyond what a double holds it is infinite, which no limit allows.
    private static double Number(Scalar number) =>
        double.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private (string Why, string Remedy) Seems(double x, double y)
    {
        var pair = $"[{NumberLimits.Show(x)}, {NumberLimits.Show(y)}]";
        if (NumberLimits.Latitude.Allow(y) && Math.Abs(x) is > 180 and <= 360)
        {
            return ($"longitude {NumberLimits.Show(x)} lies beyond the 180th meridian", Cut);
        }

        if (NumberLimits.Latitude.Allow(x) && NumberLimits.Longitude.Allow(y))
        {
            return ($"{pair} seems to have its latitude first", Degrees);
        }

        var crs = feature.Map.Crs is { } name
            ? $", and the file names another system of coordinates ({Excerpt.Of(name)})"
            : "";
        return (
            $"{pair} is not longitude and latitude{crs}",
            "Export the map in longitude and latitude (WGS 84)"
        );
    }
}
