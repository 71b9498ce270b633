using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>What a row of the override table is about.</summary>
public enum OverrideBy
{
    /// <summary>All ways of a class; the weakest.</summary>
    Class,

    /// <summary>Ways with more than half of their length in an area.</summary>
    Area,

    /// <summary>One way; the strongest.</summary>
    Way,
}

/// <summary>A number that the user knows better than the map.</summary>
/// <param name="By">What <paramref name="Target"/> names.</param>
/// <param name="Target">Class as OpenStreetMap writes it, name of an area, or id of a way.</param>
/// <param name="Quantity">What the number says, and its unit.</param>
/// <param name="Direction">For one direction of the ways, or both.</param>
/// <param name="Value">In the unit of the quantity; not judged here.</param>
/// <param name="Source">Who says so; never empty.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record WayOverride(
    OverrideBy By,
    string Target,
    WayQuantity Quantity,
    WayDirection Direction,
    double Value,
    string Source,
    int Line
);

/// <summary>The rows of one override table.</summary>
/// <param name="File">What errors call it.</param>
/// <param name="Rows">In the order of the file; numbers replaced name their row by its place here.</param>
public sealed record OverrideTable(string File, IReadOnlyList<WayOverride> Rows);

/// <summary>Puts what the user knows in the place of what the map says or was guessed.</summary>
/// <remarks>
/// Cost: rows by class and way are linear in the ways, rows by area in their points. Without state: any number of threads may call it.
/// </remarks>
public static class Overrides
{
    /// <summary>
    /// Replaces numbers: first by class, then by area, then by way; among rows of one kind the later holds. Each number
    /// replaced has <see cref="Origin.Override"/> and the index of its row.
    /// </summary>
    /// <param name="map">Stays as it is.</param>
    /// <param name="table">The rows.</param>
    /// <param name="areas">The areas that rows may name; several may share a name.</param>
    /// <returns>The new map, or an error for each row that is about nothing on the map.</returns>
    public static ParseResult<OsmMap> Apply(
        OsmMap map,
        OverrideTable table,
        IReadOnlyList<NamedArea> areas
    )
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(areas);
        var ways = (OsmWay[])map.Ways.Clone();
        var errors = new List<InputError>();
        var targets = new Targets(map, areas);
        foreach (var (row, index) in table.Rows.Select((r, i) => (r, i)).OrderBy(p => p.r.By))
        {
            var hit = targets.Find(row);
            if (hit.Count == 0)
            {
                errors.Add(Nothing(table.File, row, areas));
            }

            foreach (var way in hit)
            {
                ways[way] = Replace(ways[way], row, index);
            }
        }

        return errors.Count > 0
            ? ParseResult<OsmMap>.Failed(errors)
            : ParseResult<OsmMap>.Of(map.WithWays(ways));
    }

    private static OsmWay Replace(OsmWay way, WayOverride row, int index)
    {
        var number = new Sourced(row.Value, Origin.Override, GuessRule.None, index);
        if (row.Direction != WayDirection.Backward)
        {
            way = way with { Forward = way.Forward.With(row.Quantity, number) };
        }

        return row.Direction == WayDirection.Forward
            ? way
            : way with
            {
                Backward = way.Backward.With(row.Quantity, number),
            };
    }

    private static InputError Nothing(
        string file,
        WayOverride row,
        IReadOnlyList<NamedArea> areas
    ) =>
        row.By switch
        {
            OverrideBy.Way => new(
                file,
                row.Line,
                null,
                $"way {row.Target} is not among the streets of the map",
                "Look the id up on the map; ways that were left out (construction, ferries) cannot be overridden"
            ),
            OverrideBy.Class => new(
                file,
                row.Line,
                null,
                $"the map has no street of class '{row.Target}'",
                "Remove the row, or name a class as OpenStreetMap writes it"
            ),
            _ => new(
                file,
                row.Line,
                null,
                $"no street has more than half of its length in the area '{row.Target}'",
                $"Known areas: {string.Join(", ", areas.Select(a => a.Name).Order(StringComparer.Ordinal))}"
            ),
        };

    /// <summary>Finds the ways that a row is about.</summary>
    private sealed class Targets(OsmMap map, IReadOnlyList<NamedArea> areas)
    {
        private readonly Dictionary<string, List<int>> _byArea = [];
        private ILookup<long, int>? _byId;

        public IReadOnlyList<int> Find(WayOverride row) =>
            row.By switch
            {
                OverrideBy.Way => ById(row.Target),
                OverrideBy.Class => ByClass(row.Target),
                _ => ByArea(row.Target),
            };

        private int[] ById(string target)
        {
            _byId ??= Enumerable.Range(0, map.Ways.Length).ToLookup(w => map.Ways[w].Id);
            return long.TryParse(
                target,
                NumberStyles.AllowLeadingSign,
                NumberFormatInfo.InvariantInfo,
                out var id
            )
                ? [.. _byId[id]]
                : [];
        }

        private int[] ByClass(string target) =>
            HighwayClasses.TryParse(target, out var street)
                ? [.. Enumerable.Range(0, map.Ways.Length).Where(w => map.Ways[w].Class == street)]
                : [];

        private List<int> ByArea(string target)
        {
            if (_byArea.TryGetValue(target, out var known))
            {
                return known;
            }

            List<int> found = [];
            foreach (var area in areas.Where(a => a.Name == target))
            {
                found.AddRange(
                    Enumerable.Range(0, map.Ways.Length).Where(w => MostlyInside(w, area))
                );
            }

            return _byArea[target] = found;
        }

        private bool MostlyInside(int way, NamedArea area)
        {
            double inside = 0,
                all = 0;
            for (var r = map.FirstRef[way] + 1; r < map.FirstRef[way + 1]; r++)
            {
                var (a, b) = (map.Refs[r - 1], map.Refs[r]);
                if (map.LonE7[a] == OsmMap.Absent || map.LonE7[b] == OsmMap.Absent)
                {
                    continue;
                }

                var (p, q) = (
                    Earth.Point(map.LonE7[a], map.LatE7[a]),
                    Earth.Point(map.LonE7[b], map.LatE7[b])
                );
                var metres = p.DistanceTo(q).Value;
                all += metres;
                inside += metres * area.ShareInside(p, q);
            }

            return inside > all / 2;
        }
    }
}
