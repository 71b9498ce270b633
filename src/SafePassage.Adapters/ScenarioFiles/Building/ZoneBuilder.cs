using SafePassage.Adapters.Tables;
using SafePassage.Core.Roads;
using SafePassage.Core.Scenarios;

namespace SafePassage.Adapters.ScenarioFiles.Building;

/// <param name="network">Null when it could not be read: then nodes are not looked up.</param>
internal sealed class ZoneBuilder(Draft draft, IReadOnlyList<Group> groups, RoadNetwork? network)
{
    private readonly List<Zone> _zones = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private Snapping? _snapping;

    public IReadOnlyList<Zone> Build()
    {
        if (draft.Keys.Zones is not { } keys)
        {
            return _zones;
        }

        // Ids as written: a group with a fault elsewhere still has its column.
        string[] groupIds = [.. draft.Ids("groups").Except(ZoneColumns.Fixed.Select(c => c.Name))];

        // Without all groups it is not known by which modes a zone's people can leave.
        _snapping =
            network is null || groups.Count < groupIds.Length
                ? null
                : new(network, groups, keys.SnapLimitMetres);
        var before = draft.Log.Count;
        foreach (var row in ZoneFiles.Read(draft, keys, groupIds))
        {
            Add(row, groupIds);
        }

        if (draft.Log.Count == before && network is not null)
        {
            CheckTotals();
        }

        return _zones;
    }

    private void Add(ZoneRow zone, IReadOnlyList<string> groupIds)
    {
        var row = zone.Row;
        var id = row.RequiredText("zone_id", "an id");
        if (id is not null && !_lines.TryAdd(id, row.Line))
        {
            row.Refuse(
                "zone_id",
                $"the zone id {Excerpt.Of(id)} stands already on line {_lines[id]}",
                "Give every zone an id of its own"
            );
        }

        if (row.IsEmpty("name"))
        {
            row.Refuse("name", "name is empty", "Give a name that people know");
        }

        var name = row.Name();
        var people = groupIds.ToDictionary(
            g => g,
            g => (long)(row.Number(g, ZoneColumns.People) ?? 0),
            StringComparer.Ordinal
        );
        var node = Node(zone, people);
        if (row.Refused || node is null || network is null)
        {
            return;
        }

        _zones.Add(
            new(
                id!,
                name!,
                node.Value,
                zone.Point ?? network.Nodes[node.Value].Location,
                [.. groups.Select(g => people[g.Id])]
            )
            {
                Outline = zone.Outline,
            }
        );
    }

    private int? Node(ZoneRow zone, Dictionary<string, long> people)
    {
        if (zone.Row.Text("node_id") is { } id)
        {
            var index = network?.NodeIndex(id) ?? 0;
            if (index < 0)
            {
                zone.Row.RefuseId(
                    "node_id",
                    id,
                    "node",
                    network!.Nodes.Select(n => n.Id),
                    "Name a node of the node table, or give longitude and latitude instead"
                );
            }

            return index;
        }

        if (zone.Point is not { } point)
        {
            // A coordinate that was refused is not also missing.
            if (zone.Row.IsEmpty("longitude") || zone.Row.IsEmpty("latitude"))
            {
                zone.Row.Refuse(
                    "node_id",
                    "the zone has neither node_id nor both longitude and latitude",
                    "Give the node where its people enter the streets, or the place"
                );
            }

            return null;
        }

        if (_snapping is null)
        {
            return null;
        }

        var (node, fault) = _snapping.Find(point, [.. groups.Where(g => people[g.Id] > 0)]);
        if (fault is not null)
        {
            zone.Row.Refuse(
                "longitude",
                fault,
                "Give node_id, move the point, or raise zones.snap_limit_metres in the scenario file"
            );
        }

        return node;
    }

    private void CheckTotals()
    {
        for (var g = 0; g < groups.Count; g++)
        {
            var sum = _zones.Sum(z => z.People[g]);
            if (groups[g].Total is { } total && sum != (long)total.Expected)
            {
                var keys = draft.Keys.Groups.First(k => k.Id == groups[g].Id).People!;
                draft.Refuse(
                    keys.At("expected"),
                    $"expected is {NumberLimits.Grouped(total.Expected)}, but the zones hold {NumberLimits.Grouped(sum)} {Excerpt.Of(groups[g].Id)}",
                    "Make the two agree: mend the zone table or this figure"
                );
            }
        }
    }
}
