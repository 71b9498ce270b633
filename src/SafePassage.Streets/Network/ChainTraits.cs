using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>What the parts of a chain are underfoot, together: who cannot pass one part cannot pass the chain.</summary>
internal static class ChainTraits
{
    private static readonly (WayTraits Way, RoadTrait Road)[] Same =
    [
        (WayTraits.Steps, RoadTrait.Steps),
        (WayTraits.Unpaved, RoadTrait.Unpaved),
        (WayTraits.Rough, RoadTrait.Rough),
        (WayTraits.Tunnel, RoadTrait.Tunnels),
        (WayTraits.Bridge, RoadTrait.Bridges),
        (WayTraits.Ford, RoadTrait.Fords),
        (WayTraits.NotForWheelchairs, RoadTrait.NotForWheelchairs),
    ];

    public static RoadTraits Of(OsmNetwork streets, int chain)
    {
        var (all, trunk) = (WayTraits.None, false);
        foreach (var part in streets.PartsOf(chain))
        {
            ref readonly var way = ref streets.Map.Ways[part.Way];
            all |= way.Traits;
            trunk |= way.Class is HighwayClass.Trunk or HighwayClass.TrunkLink;
        }

        return RoadTraits.Of([
            .. Same.Where(s => all.HasFlag(s.Way)).Select(s => s.Road),
            .. trunk ? (RoadTrait[])[RoadTrait.TrunkRoads] : [],
        ]);
    }

    /// <summary>The steepest of those that are known, up or down.</summary>
    public static double? Incline(OsmNetwork streets, int chain)
    {
        double? steepest = null;
        foreach (var part in streets.PartsOf(chain))
        {
            var incline = Math.Abs(streets.Map.Ways[part.Way].InclinePerCent);
            if (!double.IsNaN(incline) && !(incline <= steepest))
            {
                steepest = incline;
            }
        }

        return steepest;
    }

    /// <summary>A class default as soon as one part is open to walkers by its class alone.</summary>
    public static Origin Allowed(OsmNetwork streets, in OsmLink link)
    {
        var allowed = Origin.Given;
        foreach (var part in streets.PartsOf(link.Chain))
        {
            ref readonly var way = ref streets.Map.Ways[part.Way];
            var use = part.Ahead != link.Reversed ? way.Forward : way.Backward;
            if (use.Walkers.Origin == Origin.ClassDefault)
            {
                return Origin.ClassDefault;
            }

            allowed = use.Walkers.Origin == Origin.Given ? allowed : use.Walkers.Origin;
        }

        return allowed;
    }
}
