using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <summary>
/// The columns of the node and link tables of the General Modeling Network Specification (zephyr-data-specs/GMNS, table
/// schemas of version 0.97), spelled as there, and a few of our own.
/// </summary>
internal static class GmnsColumns
{
    public static IReadOnlyList<TableColumn> Node { get; } =
    [
        new("node_id", true, "the id of the node, each once"),
        new("name", false, "name, English or as it is written locally in Latin letters"),
        new("x_coord", true, "longitude in degrees, WGS 84"),
        new("y_coord", true, "latitude in degrees, WGS 84"),
        Unused("z_coord"),
        Unused("node_type"),
        Unused("ctrl_type"),
        Unused("zone_id"),
        Unused("parent_node_id"),
        new("name_ar", false, "Arabic name (ours)"),
        new("name_fr", false, "French name (ours)"),
    ];

    public static IReadOnlyList<TableColumn> Link { get; } =
    [
        new("link_id", true, "the id of the link, each once"),
        new("name", false, "name of the street"),
        new("from_node_id", true, "node where the link begins"),
        new("to_node_id", true, "node where it ends"),
        new(
            "directed",
            true,
            "true: one way; false: both ways, read as two links, id+ and id-; where the column is missing and dir_flag is there every row is one way"
        )
        {
            Unless = "dir_flag",
        },
        Unused("geometry_id"),
        new("geometry", false, "its course as WKT: LINESTRING (lon lat, lon lat, …)"),
        Unused("parent_link_id"),
        new("dir_flag", false, "-1 where the geometry runs against the link, else 1 or 0"),
        new("length", true, "metres, or the unit that the config gives"),
        new("grade", false, "incline in per cent, uphill or down"),
        new(
            "facility_type",
            true,
            "class of street, or OpenStreetMap's highway value; where the column is missing, link_type_name"
        )
        {
            Also = "link_type_name",
        },
        new("capacity", false, "vehicles an hour and lane; empty: as its class"),
        new(
            "free_speed",
            false,
            "km/h of cars, or the unit that the config gives; empty: as its class"
        ),
        new("lanes", false, "lanes in the direction of the link; empty: as its class; 0: no cars"),
        Unused("bike_facility"),
        Unused("ped_facility"),
        Unused("parking"),
        new("allowed_uses", false, "foot, car, or both with a comma between; empty: as its class"),
        Unused("toll"),
        Unused("jurisdiction"),
        Unused("row_width"),
        new("name_ar", false, "Arabic name of the street (ours)"),
        new("name_fr", false, "French name of the street (ours)"),
        new(
            "foot_width_metres",
            false,
            "width for walkers, which both directions share (ours); empty: as its class"
        ),
        new(
            "traits",
            false,
            $"what groups may have to avoid (ours), with commas between: {string.Join(", ", Word<RoadTrait>.All)}"
        ),
    ];

    private static TableColumn Unused(string name) =>
        new(name, false, "accepted, read by nobody", Used: false);
}
