using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Cuts a map down to an area.</summary>
public static class MapCrop
{
    /// <summary>
    /// Keeps every segment with at least one end inside, so that streets which leave the area keep the piece that leads
    /// out: gates often lie on it. A way that leaves and comes back becomes several pieces with the same id. What is remarked
    /// of ways goes with them.
    /// </summary>
    /// <param name="map">Stays as it is; the new one shares its nodes.</param>
    /// <param name="area">What is kept.</param>
    /// <remarks>Cost: linear in the nodes, times the sides of the area. Without state: any number of threads may crop.</remarks>
    public static OsmMap Crop(OsmMap map, NamedArea area)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(area);
        var inside = new bool[map.NodeIds.Length];
        for (var v = 0; v < inside.Length; v++)
        {
            inside[v] =
                map.LonE7[v] != OsmMap.Absent
                && area.Contains(Earth.Point(map.LonE7[v], map.LatE7[v]));
        }

        List<OsmWay> ways = [];
        List<int> firstRef = [0],
            refs = [];
        for (var w = 0; w < map.Ways.Length; w++)
        {
            for (var r = map.FirstRef[w] + 1; r < map.FirstRef[w + 1]; r++)
            {
                var (a, b) = (map.Refs[r - 1], map.Refs[r]);
                var kept = inside[a] || inside[b];
                if (kept && refs.Count == firstRef[^1])
                {
                    refs.Add(a);
                }

                if (kept)
                {
                    refs.Add(b);
                }

                var ends = !kept || r + 1 == map.FirstRef[w + 1];
                if (ends && refs.Count > firstRef[^1])
                {
                    ways.Add(map.Ways[w]);
                    firstRef.Add(refs.Count);
                }
            }
        }

        var ids = ways.Select(w => w.Id).ToHashSet();
        return new OsmMap
        {
            NodeIds = map.NodeIds,
            LonE7 = map.LonE7,
            LatE7 = map.LatE7,
            Bars = map.Bars,
            Ways = [.. ways],
            FirstRef = [.. firstRef],
            Refs = [.. refs],
            Names = map.Names,
            Remarks =
            [
                .. map.Remarks.Where(r =>
                    ids.Contains(r.WayId) || r.Rule == GuessRule.ClassUnknown
                ),
            ],
            Turns = Array.FindAll(map.Turns, t => ids.Contains(t.FromWay)),
        };
    }
}
