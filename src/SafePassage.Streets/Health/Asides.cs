using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Counts what a network does not heed of its map, by kind, until it is modelled; and what the map leaves open underfoot.</summary>
public static class Asides
{
    /// <summary>What is left aside, by kind, then the most frequent first. Cost: linear.</summary>
    /// <param name="streets">Only read.</param>
    public static IReadOnlyList<LeftAside> Of(OsmNetwork streets)
    {
        ArgumentNullException.ThrowIfNull(streets);
        var map = streets.Map;
        LeftAside[] all =
        [
            .. map
                .Turns.GroupBy(t => t.Kind, StringComparer.Ordinal)
                .Select(g => new LeftAside(AsideKind.TurnRestriction, g.Key, g.Count())),
            .. Remarked(map, AsideKind.Condition, r => r.Rule == GuessRule.Condition),
            .. Remarked(map, AsideKind.NotClear, r => r.Rule != GuessRule.Condition),
            new(AsideKind.MissingNode, "", MissingNodes(map)),
            new(AsideKind.BarrierOnJunction, "", streets.BarriersOnJunctions),
        ];
        return
        [
            .. all.Where(a => a.Count > 0)
                .OrderBy(a => a.Kind)
                .ThenByDescending(a => a.Count)
                .ThenBy(a => a.What, StringComparer.Ordinal),
        ];
    }

    /// <summary>How much of what walkers may use has a surface and an incline on the map. Cost: linear.</summary>
    /// <param name="streets">Only read.</param>
    public static Underfoot Underfoot(OsmNetwork streets)
    {
        ArgumentNullException.ThrowIfNull(streets);
        var sum = default(Underfoot);
        foreach (var chain in streets.Links.Where(l => l.Walkers).Select(l => l.Chain).Distinct())
        {
            foreach (var part in streets.PartsOf(chain))
            {
                ref readonly var way = ref streets.Map.Ways[part.Way];
                var (traits, metres) = (way.Traits, part.Metres);
                sum = new(
                    sum.Metres + metres,
                    sum.SurfaceKnown + (traits.HasFlag(WayTraits.SurfaceKnown) ? metres : 0),
                    sum.InclineKnown + (double.IsNaN(way.InclinePerCent) ? 0 : metres),
                    sum.Steps + (traits.HasFlag(WayTraits.Steps) ? metres : 0),
                    sum.Unpaved + (traits.HasFlag(WayTraits.Unpaved) ? metres : 0)
                );
            }
        }

        return sum;
    }

    private static IEnumerable<LeftAside> Remarked(
        OsmMap map,
        AsideKind kind,
        Func<WayRemark, bool> which
    )
    {
        var names = new Lazy<Dictionary<long, int>>(() =>
            map.Ways.DistinctBy(w => w.Id).ToDictionary(w => w.Id, w => w.Name)
        );
        foreach (var key in map.Remarks.Where(which).GroupBy(r => r.Key, StringComparer.Ordinal))
        {
            var first = key.First();
            var name = names.Value.GetValueOrDefault(first.WayId, -1);
            yield return new(
                kind,
                key.Key,
                key.Count(),
                first.Value,
                first.WayId,
                name < 0 ? null : map.Names[name].ToName()
            );
        }
    }

    private static int MissingNodes(OsmMap map)
    {
        var missing = new HashSet<int>();
        foreach (var v in map.Refs)
        {
            if (map.LonE7[v] == OsmMap.Absent)
            {
                missing.Add(v);
            }
        }

        return missing.Count;
    }
}
