using SafePassage.Formats.Documents;
using SafePassage.Formats.Maps;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Reads zones from whichever kind of file the scenario names.</summary>
internal static class ZoneFiles
{
    private static readonly string[] MapEndings = [".geojson", ".json"];

    /// <summary>The zones one after the other; nothing when the file cannot be used.</summary>
    public static IEnumerable<ZoneRow> Read(
        Draft draft,
        ZonesModel keys,
        IReadOnlyList<string> groups
    )
    {
        var isMap = MapEndings.Any(e => keys.File.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var most = isMap ? GeoMap.MostBytes : ScenarioBuilder.MostTableBytes;
        if (draft.Open(keys.At("file"), keys.File, most, mayLieOutside: true) is not { } source)
        {
            return [];
        }

        return isMap ? ZoneMap.Read(source, groups, draft.Log) : Rows(source, groups, draft.Log);
    }

    private static IEnumerable<ZoneRow> Rows(
        SourceText source,
        IReadOnlyList<string> groups,
        ErrorLog log
    )
    {
        if (Table.Open(source, ZoneColumns.With(groups), log) is not { } table)
        {
            yield break;
        }

        foreach (var row in table.Rows())
        {
            var longitude = row.Number("longitude", NumberLimits.Longitude);
            var latitude = row.Number("latitude", NumberLimits.Latitude);
            if (row.IsEmpty("longitude") != row.IsEmpty("latitude"))
            {
                row.Refuse(
                    "longitude",
                    "only one of longitude and latitude is given",
                    "Give both or neither"
                );
            }

            GeoPoint? point = longitude is { } x && latitude is { } y ? new(x, y) : null;
            yield return new(row, point, []);
        }
    }
}
