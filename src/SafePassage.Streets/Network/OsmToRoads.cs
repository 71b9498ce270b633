using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Hands interpreted streets over as the network that plans run on.</summary>
public static class OsmToRoads
{
    /// <summary>
    /// Node i of the result is node i of the streets, link i is link i. A node's id is its OSM id; a link's id is the
    /// OSM way it begins on, a dot, a section counted along that way's chains, and <c>r</c> against the way's order:
    /// <c>25512345.3r</c>.
    /// </summary>
    /// <param name="streets">Only read.</param>
    /// <remarks>Cost: linear. Without state: any number of threads may call it.</remarks>
    public static RoadNetwork ToRoads(OsmNetwork streets)
    {
        ArgumentNullException.ThrowIfNull(streets);
        var nodes = new RoadNode[streets.NodeCount];
        for (var v = 0; v < nodes.Length; v++)
        {
            nodes[v] = new RoadNode($"{streets.OsmNode(v)}", streets.Location(v));
        }

        var ids = ChainIds(streets);
        var names = streets.Map.Names.ToDictionary(n => n, n => n.ToName());
        var links = new RoadLink[streets.Links.Length];
        for (var i = 0; i < links.Length; i++)
        {
            var link = streets.Links[i];
            var (along, against) = (ids[link.Chain], $"{ids[link.Chain]}r");
            links[i] = new RoadLink(
                link.Reversed ? against : along,
                link.From,
                link.To,
                HighwayClasses.ToRoadClass(streets.ClassOf(link.Chain)),
                new Metres(link.Metres),
                link.Walkers ? Foot(streets, link) : null,
                link.Cars ? Car(link) : null,
                streets.NameOf(link.Chain) is { } name ? names[name] : null
            )
            {
                Shape = Shape(streets, link),
                Traits = ChainTraits.Of(streets, link.Chain),
                InclinePerCent = ChainTraits.Incline(streets, link.Chain),
                Reverse = link.Reversed ? along : against,
            };
        }

        return new RoadNetwork(nodes, links);
    }

    /// <summary>
    /// The id of each chain, as ids of links begin: OSM way, a dot, and the section counted along it. A way that a crop has cut into pieces
    /// counts its sections through.
    /// </summary>
    /// <param name="streets">Only read.</param>
    /// <returns>As many as chains, all different.</returns>
    public static string[] ChainIds(OsmNetwork streets)
    {
        ArgumentNullException.ThrowIfNull(streets);
        var sections = new Dictionary<long, int>();
        var ids = new string[streets.ChainCount];
        for (var c = 0; c < ids.Length; c++)
        {
            var way = streets.Map.Ways[streets.PartsOf(c)[0].Way].Id;
            var section = sections.GetValueOrDefault(way) + 1;
            sections[way] = section;
            ids[c] = $"{way}.{section}";
        }

        return ids;
    }

    private static FootUse Foot(OsmNetwork streets, in OsmLink link) =>
        new(new Metres(link.FootWidth.Value), link.FootWidth.Origin)
        {
            AllowedOrigin = ChainTraits.Allowed(streets, link),
        };

    private static CarUse Car(in OsmLink link) =>
        new(
            new KilometresPerHour(link.CarSpeed.Value),
            (int)link.CarLanes.Value,
            link.LaneCapacity.Value,
            link.CarSpeed.Origin,
            link.CarLanes.Origin,
            link.LaneCapacity.Origin
        );

    private static GeoPoint[] Shape(OsmNetwork streets, in OsmLink link)
    {
        var points = streets.PointsOf(link.Chain)[1..^1];
        if (points.Length == 0)
        {
            return [];
        }

        var shape = new GeoPoint[points.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            shape[link.Reversed ? shape.Length - 1 - i : i] = Earth.Point(
                streets.Map.LonE7[points[i]],
                streets.Map.LatE7[points[i]]
            );
        }

        return shape;
    }
}
