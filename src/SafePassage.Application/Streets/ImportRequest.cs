using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Which streets are wanted, and where their tables go.</summary>
/// <param name="Extract">An OpenStreetMap extract: .osm.pbf, .osm or .osm.gz.</param>
/// <param name="Folder">For the tables; made if needed.</param>
public sealed record ImportRequest(string Extract, string Folder)
{
    /// <summary>How people travel, at least one.</summary>
    public IReadOnlyList<Mode> Modes { get; init; } = ModeTraits.Modes;

    /// <summary>Streets outside are left out.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>GeoJSON with one polygon; streets outside are left out.</summary>
    public string? PolygonFile { get; init; }

    /// <summary>CSV of numbers that replace those of the map.</summary>
    public string? OverridesFile { get; init; }

    /// <summary>GeoJSON with the areas that rows of the override table name, by their property <c>name</c>.</summary>
    public string? AreasFile { get; init; }

    public Workers Workers { get; init; }
}

/// <summary>What is being done, in this order.</summary>
public enum ImportStage
{
    Reading,
    Examining,
    Building,
    Writing,
}
