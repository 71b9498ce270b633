using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Maps;

/// <summary>Zones that lie on one another: whoever lives there may be counted twice.</summary>
internal static class ZoneOverlaps
{
    private const double LeastShare = 0.05;
    private const int MostTold = 5;

    /// <summary>Maps of thousands of zones on one heap are told by their first pairs.</summary>
    private const int MostPairs = 20_000;

    /// <returns>A sentence for each pair, the first few; none where zones only touch.</returns>
    public static IReadOnlyList<string> Notes(IReadOnlyList<NamedArea> zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var notes = new List<string>();
        foreach (var (a, b) in Near(zones).Take(MostPairs))
        {
            if (!Meet(a, b))
            {
                continue;
            }

            var (small, large) = Size(a) <= Size(b) ? (a, b) : (b, a);
            var share = small.ShareWithin([large]);
            if (share >= LeastShare)
            {
                notes.Add(
                    $"the zones {a.Name} and {b.Name} overlap: {Math.Round(100 * share)} % of {small.Name} lies in both, and people who live there may be counted twice"
                );
                if (notes.Count == MostTold)
                {
                    notes.Add("further pairs of zones may overlap; they are not looked for");
                    break;
                }
            }
        }

        return notes;
    }

    /// <summary>Pairs whose boxes share more than a side, found by a sweep from west to east.</summary>
    private static IEnumerable<(NamedArea A, NamedArea B)> Near(IReadOnlyList<NamedArea> zones)
    {
        NamedArea[] sorted = [.. zones.OrderBy(z => z.Box.West)];
        for (var i = 0; i < sorted.Length; i++)
        {
            for (var j = i + 1; j < sorted.Length && sorted[j].Box.West < sorted[i].Box.East; j++)
            {
                if (
                    sorted[j].Box.South < sorted[i].Box.North
                    && sorted[i].Box.South < sorted[j].Box.North
                )
                {
                    yield return (sorted[i], sorted[j]);
                }
            }
        }
    }

    /// <summary>Whether one of a few places where both boxes are lies in both: neighbours, most of all pairs, go by cheaply.</summary>
    private static bool Meet(NamedArea a, NamedArea b)
    {
        const int Steps = 10;
        var (west, east) = (Math.Max(a.Box.West, b.Box.West), Math.Min(a.Box.East, b.Box.East));
        var (south, north) = (
            Math.Max(a.Box.South, b.Box.South),
            Math.Min(a.Box.North, b.Box.North)
        );
        for (var i = 0; i < Steps * Steps; i++)
        {
            var place = new GeoPoint(
                west + ((east - west) * ((i % Steps) + 0.5) / Steps),
                south + ((north - south) * ((i / Steps) + 0.5) / Steps)
            );
            if (a.Contains(place) && b.Contains(place))
            {
                return true;
            }
        }

        return false;
    }

    private static double Size(NamedArea zone) =>
        (zone.Box.East - zone.Box.West) * (zone.Box.North - zone.Box.South);
}
