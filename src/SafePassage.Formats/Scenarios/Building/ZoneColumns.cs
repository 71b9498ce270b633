using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>The columns of the zone table; in GeoJSON, the properties of a feature.</summary>
internal static class ZoneColumns
{
    public static NumberLimits People { get; } = new(0, 50_000_000, "people", Whole: true);

    public static IReadOnlyList<TableColumn> Fixed { get; } =
    [
        new("zone_id", true, "the id of the zone, each once"),
        new("name", true, "name, English or as it is written locally in Latin letters"),
        new("name_ar", false, "Arabic name"),
        new("name_fr", false, "French name"),
        new("node_id", false, "node of the network where its people enter the streets"),
        new(
            "longitude",
            false,
            "degrees, WGS 84; needed where node_id is empty (in GeoJSON: the geometry)"
        ),
        new("latitude", false, "degrees, WGS 84; needed where node_id is empty"),
    ];

    /// <summary>As they are documented, whatever the groups are called.</summary>
    public static IReadOnlyList<TableColumn> WithAnyGroup =>
        [.. Fixed, new("group id", true, "people of that group; empty: none")];

    public static IReadOnlyList<TableColumn> With(IEnumerable<string> groups) =>
        [
            .. Fixed,
            .. groups.Select(g => new TableColumn(
                g,
                true,
                $"people of the group {g}; empty: none"
            )),
        ];
}
