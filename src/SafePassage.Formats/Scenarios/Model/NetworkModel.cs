using SafePassage.Formats.Scenarios.Schema;

namespace SafePassage.Formats.Scenarios.Model;

/// <summary>Tables, or an extract of OpenStreetMap; exactly one of the two.</summary>
internal sealed class NetworkModel : Part
{
    [Key("GMNS node table, together with `links`.", Example = "node.csv")]
    public string? Nodes { get; init; }

    [Key("GMNS link table.", Example = "link.csv")]
    public string? Links { get; init; }

    [Key(
        "GMNS config table with the units of lengths and speeds in the tables.",
        Default = "metres and km/h",
        Example = "config.csv"
    )]
    public string? Config { get; init; }

    [Key(
        "Instead of the tables: an OpenStreetMap extract (.osm.pbf, .osm or .osm.gz); may lie outside the folder.",
        Example = "../extracts/aleppo.osm.pbf"
    )]
    public string? Osm { get; init; }

    [Key(
        "Numbers of streets that replace those of the extract: a table, see below.",
        Default = "none",
        Example = "overrides.csv"
    )]
    public string? Overrides { get; init; }

    [Key(
        "GeoJSON with the areas that the overrides name, by their property `name`.",
        Default = "none",
        Example = "areas.geojson"
    )]
    public string? Areas { get; init; }

    [Key(
        "Keep streets of the extract in this box: west, south, east, north in degrees.",
        Default = "all",
        Example = "[37.0, 36.1, 37.3, 36.3]"
    )]
    [Limits(-180, 180, "degrees")]
    public IReadOnlyList<double>? Bbox { get; init; }

    [Key(
        "Keep streets of the extract in the one polygon of this GeoJSON file; may lie outside the folder.",
        Default = "all",
        Example = "city.geojson"
    )]
    public string? Polygon { get; init; }

    [Key(
        "A gate given by coordinates becomes the nearest node, if it is this near.",
        Default = "500",
        Example = "500"
    )]
    [Limits(0, 50_000, "metres")]
    public double GateSnapLimitMetres { get; init; } = 500;
}
