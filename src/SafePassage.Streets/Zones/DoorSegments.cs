using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>The segments along which people live, each with the node of its chain that is nearer along the street.</summary>
internal sealed class DoorSegments
{
    private readonly List<Segment> _segments = [];

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Segment(GeoPoint A, GeoPoint B, double Metres, int Node);

    public DoorSegments(OsmNetwork streets, Mode mode)
    {
        var ends = Ends(streets, mode);
        for (var c = 0; c < streets.ChainCount; c++)
        {
            if (ends[c] is var (from, to))
            {
                Add(streets, c, from, to);
            }
        }
    }

    /// <summary>The nodes with street inside an area, increasing, and how many metres each.</summary>
    public List<(int Node, double Metres)> Inside(NamedArea area)
    {
        var metres = new SortedDictionary<int, double>();
        foreach (var segment in _segments)
        {
            var inside = segment.Metres * area.ShareInside(segment.A, segment.B);
            if (inside > 0)
            {
                metres[segment.Node] = metres.GetValueOrDefault(segment.Node) + inside;
            }
        }

        return [.. metres.Select(m => (m.Key, m.Value))];
    }

    private void Add(OsmNetwork streets, int chain, int from, int to)
    {
        var points = streets.PointsOf(chain);
        var middle = 0.0;
        foreach (var part in streets.PartsOf(chain))
        {
            middle += part.Metres / 2;
        }

        var (at, done) = (0, 0.0);
        foreach (var part in streets.PartsOf(chain))
        {
            var doors = HighwayClasses.HasDoors(streets.Map.Ways[part.Way].Class);
            for (var i = 0; i < part.Segments; i++, at++)
            {
                var (a, b) = (Place(streets, points[at]), Place(streets, points[at + 1]));
                b = b with { Longitude = b.LongitudeNear(a.Longitude) };
                var metres = Math.Max(a.DistanceTo(b).Value, 1e-9);
                if (doors)
                {
                    Divide(a, b, metres, middle - done, from, to);
                }

                done += metres;
            }
        }
    }

    /// <summary>Up to the middle of the chain people go to its one end, from there on to the other.</summary>
    private void Divide(GeoPoint a, GeoPoint b, double metres, double toMiddle, int from, int to)
    {
        var share = Math.Clamp(toMiddle / metres, 0, 1);
        var cut = new GeoPoint(
            a.Longitude + (share * (b.Longitude - a.Longitude)),
            a.Latitude + (share * (b.Latitude - a.Latitude))
        );
        if (share > 0)
        {
            _segments.Add(new Segment(a, cut, share * metres, from));
        }

        if (share < 1)
        {
            _segments.Add(new Segment(cut, b, (1 - share) * metres, to));
        }
    }

    private static GeoPoint Place(OsmNetwork streets, int mapNode) =>
        Earth.Point(streets.Map.LonE7[mapNode], streets.Map.LatE7[mapNode]);

    /// <summary>The two ends of each chain that the mode can use.</summary>
    private static (int From, int To)?[] Ends(OsmNetwork streets, Mode mode)
    {
        var ends = new (int From, int To)?[streets.ChainCount];
        foreach (var link in streets.Links)
        {
            if (link.Allows(mode))
            {
                ends[link.Chain] = link.Reversed ? (link.To, link.From) : (link.From, link.To);
            }
        }

        return ends;
    }
}
