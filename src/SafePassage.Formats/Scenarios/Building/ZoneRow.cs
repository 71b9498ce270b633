using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>A zone as it stands in a table or on a map.</summary>
/// <param name="Point">Null when only the node is given.</param>
/// <param name="Outline">Rings, outer first; empty for a point.</param>
internal sealed record ZoneRow(
    Row Row,
    GeoPoint? Point,
    IReadOnlyList<IReadOnlyList<GeoPoint>> Outline
);
