using SafePassage.Formats.Documents;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Finds the node of a corridor's gate, by its id or by its place, and says how far from the place it lies.</summary>
/// <param name="network">Null when it could not be read: then gates are not looked up.</param>
internal sealed class GateSnapping(
    Draft draft,
    IReadOnlyList<Group> groups,
    RoadNetwork? network,
    Assumptions assumptions
)
{
    private readonly Dictionary<(Group, Mode), bool[]> _arriving = [];

    /// <summary>The modes of those who may use a corridor; of all groups while its own are not known.</summary>
    public static IReadOnlyList<Mode> Modes(CorridorModel keys, IReadOnlyList<Group> groups)
    {
        var eligible = groups.Where(g => keys.Eligible.Contains(g.Id, StringComparer.Ordinal));
        Mode[] modes = [.. eligible.SelectMany(g => g.Modes).Distinct().Order()];
        return modes.Length > 0 ? modes : ModeTraits.Modes;
    }

    /// <summary>The index of the node; anything when an error was told.</summary>
    public int Find(CorridorModel keys)
    {
        var coordinates =
            (keys.GateLongitude is null ? 0 : 1) + (keys.GateLatitude is null ? 0 : 1);
        if (keys.Gate is null ? coordinates != 2 : coordinates != 0)
        {
            draft.Refuse(
                keys.Node,
                keys.Gate is null
                    ? "the corridor has neither gate nor both gate_longitude and gate_latitude"
                    : "the corridor has both a gate and coordinates of one",
                "Give the node of its checkpoint, or the place"
            );
            return 0;
        }

        return network is null ? 0
            : keys.Gate is { } id ? ById(keys, id, network)
            : ByPlace(keys, new(keys.GateLongitude!.Value, keys.GateLatitude!.Value), network);
    }

    private int ById(CorridorModel keys, string id, RoadNetwork roads)
    {
        var gate = roads.NodeIndex(id);
        if (gate < 0)
        {
            draft.Refuse(
                keys.At("gate"),
                $"the gate {Excerpt.Of(id)} is not on the network",
                Nearest.Or(id, roads.Nodes.Select(n => n.Id), "Name a node of the node table")
            );
        }

        return gate;
    }

    private int ByPlace(CorridorModel keys, GeoPoint place, RoadNetwork roads)
    {
        var comers = Arriving(keys, roads);
        var limit = draft.Keys.Network.GateSnapLimitMetres;
        var (node, metres) = NodeNear(roads, place, n => comers.All(a => a[n]));
        if (metres > limit)
        {
            // A gate that some can come to is a gate; who cannot is told when the scenario is looked at as a whole.
            (node, metres) = NodeNear(roads, place, n => comers.Any(a => a[n]));
        }

        var far = $"{NumberLimits.Show(Math.Round(metres))} m";
        if (node < 0 || metres > limit)
        {
            draft.Refuse(
                keys.At("gate_longitude"),
                node < 0
                    ? "no street of the network leads anywhere by a mode of those who may use the corridor"
                    : $"the nearest node is {Excerpt.Of(roads.Nodes[node].Id)}, {far} away; the limit is {NumberLimits.Show(limit)} m",
                "Move the place, or raise network.gate_snap_limit_metres"
            );
            return 0;
        }

        assumptions.Add(
            new(Corridor: keys.Id),
            new(AssumedQuantity.GateNode, Math.Round(metres), Node: roads.Nodes[node].Id),
            null,
            OwnSource.NearestNode
        );
        if (metres >= 1)
        {
            draft.Notes.Add(
                $"corridor {keys.Id}: its gate is node {roads.Nodes[node].Id}, {far} from the place given"
            );
        }

        return node;
    }

    private static (int Node, double Metres) NodeNear(
        RoadNetwork roads,
        GeoPoint place,
        Func<int, bool> fits
    )
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var n = 0; n < roads.Nodes.Count; n++)
        {
            var metres = roads.Nodes[n].Location.DistanceTo(place).Value;
            if (metres < least && fits(n))
            {
                (best, least) = (n, metres);
            }
        }

        return (best, least);
    }

    /// <summary>
    /// For each eligible group and mode the nodes that they can come to; of all groups while its own are not known.
    /// </summary>
    private bool[][] Arriving(CorridorModel keys, RoadNetwork roads)
    {
        var eligible = groups.Where(g => keys.Eligible.Contains(g.Id, StringComparer.Ordinal));
        return
        [
            .. (eligible.Any() ? eligible : groups).SelectMany(g =>
                g.Modes.Select(m => Arriving(g, m, roads))
            ),
        ];
    }

    private bool[] Arriving(Group group, Mode mode, RoadNetwork roads)
    {
        if (!_arriving.TryGetValue((group, mode), out var nodes))
        {
            var like = _arriving.Keys.FirstOrDefault(k =>
                k.Item2 == mode && k.Item1.MayUseTheSameAs(group)
            );
            nodes = like.Item1 is null ? GroupReach.Arriving(roads, group, mode) : _arriving[like];
            _arriving.Add((group, mode), nodes);
        }

        return nodes;
    }
}
