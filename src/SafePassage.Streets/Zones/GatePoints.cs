using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Finds the points of the map where gates lie, so that they stay nodes when chains are joined.</summary>
public static class GatePoints
{
    /// <summary>
    /// For each place the OSM id of the nearest point, between junctions too, on a street that all its modes may use; where
    /// there is none, that one of them may use. Of equals the first chain's. Cost: points × places.
    /// </summary>
    /// <param name="streets">Built with everything kept, so that chains are as the map has them.</param>
    /// <param name="places">The gates, with the modes that should get there.</param>
    /// <returns>Each id once, rising; none for a place that no mode can come to.</returns>
    public static IReadOnlyCollection<long> Near(
        OsmNetwork streets,
        IReadOnlyList<HealthPlace> places
    )
    {
        ArgumentNullException.ThrowIfNull(streets);
        ArgumentNullException.ThrowIfNull(places);
        var allowed = ModeTraits.Modes.ToDictionary(m => m, m => Allowed(streets, m));
        var found = new SortedSet<long>();
        foreach (var place in places)
        {
            bool[][] needed = [.. place.Modes.Select(m => allowed[m])];
            var at =
                Nearest(streets, place.Location, c => Array.TrueForAll(needed, a => a[c]))
                ?? Nearest(streets, place.Location, c => Array.Exists(needed, a => a[c]));
            if (at is { } point)
            {
                found.Add(streets.Map.NodeIds[point]);
            }
        }

        return found;
    }

    private static bool[] Allowed(OsmNetwork streets, Mode mode)
    {
        var allowed = new bool[streets.ChainCount];
        foreach (var link in streets.Links)
        {
            allowed[link.Chain] |= link.Allows(mode);
        }

        return allowed;
    }

    /// <summary>Around the earth, in 10⁻⁷ degrees.</summary>
    private const double Turn = 3.6e9;

    private static int? Nearest(OsmNetwork streets, GeoPoint place, Func<int, bool> fits)
    {
        // Degrees scaled to be square here: good enough to compare points of one city, and twenty times the speed.
        var scale = Math.Cos(double.DegreesToRadians(place.Latitude));
        var (lon, lat) = (place.Longitude * 1e7, place.Latitude * 1e7);
        var (best, least) = (-1, double.PositiveInfinity);
        for (var chain = 0; chain < streets.ChainCount; chain++)
        {
            if (!fits(chain))
            {
                continue;
            }

            foreach (var point in streets.PointsOf(chain))
            {
                var x = Math.IEEERemainder(streets.Map.LonE7[point] - lon, Turn) * scale;
                var y = streets.Map.LatE7[point] - lat;
                var square = (x * x) + (y * y);
                if (square < least)
                {
                    (best, least) = (point, square);
                }
            }
        }

        return best < 0 ? null : best;
    }
}
