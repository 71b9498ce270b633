using SafePassage.Formats.Documents;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>A polygon with people, and the row that it stands in.</summary>
internal sealed record DrawnZone(ZoneRow Row, PolygonZone Zone);

/// <summary>Spreads the people of polygons over the streets inside and cuts large ones into named pieces along them.</summary>
internal sealed class ZoneStreets(
    ZonesModel keys,
    IReadOnlyList<Group> groups,
    OsmNetwork streets,
    Snapping snapping
)
{
    /// <summary>The pieces of each zone by the zone's id; none for a zone that was refused.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Zone>> Spread(IReadOnlyList<DrawnZone> drawn)
    {
        var pieces = new Dictionary<string, IReadOnlyList<Zone>>(StringComparer.Ordinal);
        foreach (var byMode in drawn.GroupBy(d => ModeOf(d.Zone)))
        {
            DrawnZone[] zones = [.. byMode];
            if (!streets.Links.Any(l => l.Allows(byMode.Key)))
            {
                zones[0]
                    .Row.Row.Refuse(
                        "zone_id",
                        $"the extract has no connected streets for {byMode.Key.Word}",
                        "Give a larger extract, or other modes to its groups"
                    );
                continue;
            }

            var spread = ZoneSpread.Spread(
                streets,
                [.. zones.Select(z => z.Zone)],
                byMode.Key,
                keys.MaxPeoplePerZone is { } most ? new Persons(most) : null
            );
            for (var i = 0; i < zones.Length; i++)
            {
                pieces[zones[i].Zone.Id] = Pieces(zones[i], spread[i]);
            }
        }

        return pieces;
    }

    private Zone[] Pieces(DrawnZone drawn, SpreadZone spread)
    {
        if (spread.SnapMetres > keys.SnapLimitMetres)
        {
            drawn.Row.Row.Refuse(
                "zone_id",
                $"no street where people live lies in zone {Excerpt.Of(drawn.Zone.Id)}, and the nearest node is {NumberLimits.Show(Math.Round(spread.SnapMetres))} m from its middle; the limit is {NumberLimits.Show(keys.SnapLimitMetres)} m",
                "Move the polygon, give node_id, or raise zones.snap_limit_metres in the scenario file"
            );
            return [];
        }

        return [.. spread.Parts.Select(p => Piece(drawn, p, spread.Parts.Count == 1))];
    }

    private Zone Piece(DrawnZone drawn, SubZone part, bool isWhole)
    {
        Group[] those = [.. groups.Where((_, g) => part.People[g] > Persons.Zero)];
        var node = part.Node;
        if (!snapping.CanLeave(node, those))
        {
            var (other, fault) = snapping.Find(part.Centre, those);
            node = other ?? node;
            if (fault is not null)
            {
                drawn.Row.Row.Refuse(
                    "zone_id",
                    $"{part.Id}: {fault}",
                    "Give node_id, or raise zones.snap_limit_metres in the scenario file"
                );
            }
        }

        return new(part.Id, part.Name, node, part.Centre, part.People)
        {
            Outline = isWhole ? drawn.Row.Outline : [],
        };
    }

    /// <summary>
    /// The first mode that all who are there have, walking before the others; else the last that any of them has. Where
    /// nobody is, the first that any group of the scenario has.
    /// </summary>
    private Mode ModeOf(PolygonZone zone)
    {
        Group[] those = [.. groups.Where((_, g) => zone.People[g] > Persons.Zero)];
        Mode[] modes =
        [
            .. (those.Length > 0 ? those : groups)
                .SelectMany(g => g.Modes)
                .Distinct()
                .Order()
                .DefaultIfEmpty(),
        ];
        var shared = Array.FindIndex(modes, m => Array.TrueForAll(those, g => g.Modes.Contains(m)));
        return modes[shared >= 0 ? shared : ^1];
    }
}
