using System.Buffers;
using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <summary>
/// Writes a network as the GMNS tables <c>node.csv</c> and <c>link.csv</c>, in the columns that our reader knows. What is
/// written reads back as the same network, save that all numbers then stand in the input.
/// </summary>
public static class GmnsWriter
{
    public const string NodeHeader = "node_id,name,x_coord,y_coord,name_ar,name_fr";

    public const string LinkHeader =
        "link_id,name,from_node_id,to_node_id,directed,geometry,length,facility_type,capacity,free_speed,lanes,allowed_uses,name_ar,name_fr,foot_width_metres,grade,traits";

    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",;\t\r\n");

    public static void WriteNodes(TextWriter target, RoadNetwork network)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(network);
        Line(target, NodeHeader);
        foreach (var node in network.Nodes)
        {
            Line(
                target,
                string.Join(
                    ',',
                    Quote(node.Id),
                    Quote(node.Name?.En),
                    Number(node.Location.Longitude),
                    Number(node.Location.Latitude),
                    Quote(node.Name?.Ar),
                    Quote(node.Name?.Fr)
                )
            );
        }
    }

    public static void WriteLinks(TextWriter target, RoadNetwork network)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(network);
        Line(target, LinkHeader);
        foreach (var link in network.Links)
        {
            Line(
                target,
                string.Join(
                    ',',
                    Quote(link.Id),
                    Quote(link.Street?.En),
                    Quote(network.Nodes[link.From].Id),
                    Quote(network.Nodes[link.To].Id),
                    "true",
                    Geometry(network, link),
                    Number(link.Length.Value),
                    link.Class.ToString().ToLowerInvariant(),
                    Number(link.Car?.VehiclesPerHourPerLane),
                    Number(link.Car?.FreeSpeed.Value),
                    Number(link.Car?.Lanes),
                    Uses(link),
                    Quote(link.Street?.Ar),
                    Quote(link.Street?.Fr),
                    Number(link.Foot?.Width.Value),
                    Number(link.InclinePerCent),
                    Quote(link.Traits.ToString())
                )
            );
        }
    }

    private static string Uses(RoadLink link) =>
        (link.Foot, link.Car) switch
        {
            ({ }, { }) => "\"foot,car\"",
            ({ }, null) => "foot",
            _ => "car",
        };

    private static string Geometry(RoadNetwork network, RoadLink link) =>
        link.Shape.Count == 0
            ? ""
            : $"\"LINESTRING ({string.Join(", ", Points(network, link).Select(Pair))})\"";

    private static IEnumerable<GeoPoint> Points(RoadNetwork network, RoadLink link) =>
        [network.Nodes[link.From].Location, .. link.Shape, network.Nodes[link.To].Location];

    private static string Pair(GeoPoint p) => $"{Number(p.Longitude)} {Number(p.Latitude)}";

    private static string Number(double? value) =>
        value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Quote(string? text) =>
        text is null ? ""
        : text.AsSpan().IndexOfAny(ToQuote) < 0 ? text
        : $"\"{text.Replace("\"", "\"\"")}\"";

    private static void Line(TextWriter target, string text)
    {
        target.Write(text);
        target.Write('\n');
    }
}
