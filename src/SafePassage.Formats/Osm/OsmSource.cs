using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>What streets are read from, and how. Paths as the file system knows them.</summary>
/// <param name="File">The extract: <c>.osm.pbf</c>, <c>.osm</c> or <c>.osm.gz</c>.</param>
public sealed record OsmSource(string File)
{
    /// <summary>Numbers that replace those of the map.</summary>
    public string? OverridesFile { get; init; }

    /// <summary>GeoJSON with the areas that rows of the override table name, by their property <c>name</c>.</summary>
    public string? AreasFile { get; init; }

    /// <summary>GeoJSON with one polygon; streets outside are left out.</summary>
    public string? PolygonFile { get; init; }

    /// <summary>Streets outside are left out.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>The modes that somebody travels by.</summary>
    public IReadOnlyList<Mode> Modes { get; init; } = ModeTraits.Modes;

    public HighwayDefaults Assumptions { get; init; } = HighwayDefaults.Standard;
}

/// <param name="Counts">What the extract holds.</param>
/// <param name="Map">Its streets: interpreted, overridden, cropped.</param>
/// <param name="Overrides">The override table, when there is one.</param>
/// <param name="Crop">What the streets were cropped to: a place is inside when it is in all.</param>
public sealed record LoadedMap(
    OsmCounts Counts,
    OsmMap Map,
    OverrideTable? Overrides,
    IReadOnlyList<NamedArea> Crop
);
