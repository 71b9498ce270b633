using SafePassage.Formats.Documents;
using SafePassage.Formats.Maps;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Scenarios.Building;

/// <param name="network">Null when it could not be read: then nodes are not looked up.</param>
/// <param name="streets">The same with its streets, when it was read from an extract: then polygons follow them.</param>
internal sealed class ZoneBuilder(
    Draft draft,
    IReadOnlyList<Group> groups,
    RoadNetwork? network,
    OsmNetwork? streets
)
{
    private readonly List<Zone> _zones = [];
    private readonly List<DrawnZone> _drawn = [];
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
        if (keys.MaxPeoplePerZone is not null && network is not null && streets is null)
        {
            draft.Refuse(
                keys.At("max_people_per_zone"),
                "zones can be cut along streets only where the network is an extract",
                "Give network.osm instead of tables, or leave this key out"
            );
        }

        var before = draft.Log.Count;
        var areas = new List<NamedArea>();
        foreach (var row in ZoneFiles.Read(draft, keys, groupIds))
        {
            Add(row, groupIds);
            if (row.Outline.Count > 0 && _zones.Count > 0)
            {
                areas.Add(new(_zones[^1].Id, row.Outline));
            }
        }

        if (draft.Log.Count == before)
        {
            foreach (var note in ZoneOverlaps.Notes(areas))
            {
                draft.Notes.Add(note);
            }
        }

        if (streets is not null && _snapping is not null && _drawn.Count > 0)
        {
            // Each drawn zone stands for itself until here, so that the order of the file is kept.
            var spread = new ZoneStreets(keys, groups, streets, _snapping).Spread(_drawn);
            Zone[] all = [.. _zones.SelectMany(z => spread.GetValueOrDefault(z.Id, [z]))];
            _zones.Clear();
            _zones.AddRange(all);
            RefuseSharedIds();
        }

        if (draft.Log.Count == before && network is not null)
        {
            CheckTotals();
        }

        return _zones;
    }

    /// <summary>A piece may be called as another zone already is.</summary>
    private void RefuseSharedIds()
    {
        foreach (var id in _zones.GroupBy(z => z.Id).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            draft.Refuse(
                draft.Keys.Zones.At("file"),
                $"a zone that is cut gets a piece called {Excerpt.Of(id)}, and another zone is called so",
                "Give the other zone another id"
            );
        }
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
            g => new Persons((long)(row.Number(g, ZoneColumns.People) ?? 0)),
            StringComparer.Ordinal
        );
        var isDrawn = streets is not null && zone.Outline.Count > 0 && row.IsEmpty("node_id");
        var node = isDrawn ? 0 : Node(zone, people);
        if (row.Refused || node is null || network is null)
        {
            return;
        }

        Persons[] counts = [.. groups.Select(g => people[g.Id])];
        if (isDrawn)
        {
            _drawn.Add(new(zone, new(id!, name!, new(id!, zone.Outline), counts)));
        }
        else
        {
            RemarkUncut(id!, counts.Sum());
        }

        _zones.Add(
            new(id!, name!, node.Value, zone.Point ?? network.Nodes[node.Value].Location, counts)
            {
                Outline = zone.Outline,
            }
        );
    }

    private void RemarkUncut(string id, Persons people)
    {
        if (draft.Keys.Zones.MaxPeoplePerZone is { } most && people.Value > most)
        {
            draft.Notes.Add(
                $"{draft.File}: zone {id} holds {NumberLimits.Grouped(people.Value)} people at one point and is not cut; only polygons are"
            );
        }
    }

    private int? Node(ZoneRow zone, Dictionary<string, Persons> people)
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

        var (node, fault) = _snapping.Find(
            point,
            [.. groups.Where(g => people[g.Id] > Persons.Zero)]
        );
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
            var sum = _zones.Sum(z => z.People[g]).Value;
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
