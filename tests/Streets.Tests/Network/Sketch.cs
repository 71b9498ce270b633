using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>
/// Builds small street maps. Nodes are named by numbers, way by way; each lies where <see cref="At"/> put it, or at
/// 0.001° times its number to the east (about 111 m apart).
/// </summary>
internal sealed class Sketch
{
    private readonly SortedDictionary<long, (double Lon, double Lat)> _places = [];
    private readonly Dictionary<long, NodeBar> _bars = [];
    private readonly List<(OsmWay Way, long[] Nodes)> _ways = [];
    private readonly List<OsmName> _names = [];

    public Sketch At(long node, double lon, double lat)
    {
        _places[node] = (lon, lat);
        return this;
    }

    public Sketch Bar(long node, NodeBar bar)
    {
        _bars[node] = bar;
        return this;
    }

    public Sketch Way(
        long id,
        long[] nodes,
        HighwayClass street = HighwayClass.Residential,
        bool oneway = false,
        double speed = 36,
        double lanes = 1,
        double width = 2,
        string? name = null,
        bool walkers = true,
        bool cars = true,
        bool onewayFoot = false
    )
    {
        foreach (var node in nodes.Where(n => !_places.ContainsKey(n)))
        {
            _places[node] = (node * 0.001, 0);
        }

        if (name is not null)
        {
            _names.Add(new OsmName(name, null, null, null, null));
        }

        DirectionUse Use(bool backward) =>
            new(
                new(cars && !(oneway && backward) ? 1 : 0, Origin.Given),
                new(walkers && !(onewayFoot && backward) ? 1 : 0, Origin.ClassDefault),
                new(speed, Origin.Given),
                new(lanes, Origin.ClassDefault),
                new(500, Origin.ClassDefault),
                new(width, Origin.ClassDefault)
            );
        _ways.Add(
            (
                new OsmWay(
                    id,
                    street,
                    WayTraits.None,
                    name is null ? -1 : _names.Count - 1,
                    Use(false),
                    Use(true)
                ),
                nodes
            )
        );
        return this;
    }

    public OsmMap Map()
    {
        var ids = _places.Keys.ToArray();
        return new OsmMap
        {
            NodeIds = ids,
            LonE7 = [.. _places.Values.Select(p => Earth.ToE7(p.Lon))],
            LatE7 = [.. _places.Values.Select(p => Earth.ToE7(p.Lat))],
            Bars = [.. ids.Select(i => _bars.GetValueOrDefault(i))],
            Ways = [.. _ways.Select(w => w.Way)],
            FirstRef = [0, .. _ways.Select((_, i) => _ways.Take(i + 1).Sum(w => w.Nodes.Length))],
            Refs = [.. _ways.SelectMany(w => w.Nodes.Select(n => Array.BinarySearch(ids, n)))],
            Names = [.. _names],
            Remarks = [],
        };
    }

    public OsmNetwork Everything() => OsmNetworkBuilder.Build(Map(), BuildOptions.All);

    public OsmNetwork Strong() => OsmNetworkBuilder.Build(Map(), new BuildOptions());

    /// <summary>Links as 'from>to' by OSM ids, a star where cars may go, in increasing order.</summary>
    public static string[] Links(OsmNetwork streets) =>
        [
            .. streets
                .Links.Select(l =>
                    $"{streets.OsmNode(l.From)}>{streets.OsmNode(l.To)}{(l.Cars ? "*" : "")}"
                )
                .Order(StringComparer.Ordinal),
        ];
}
