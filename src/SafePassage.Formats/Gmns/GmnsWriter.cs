using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <summary>
/// Writes a network as the GMNS tables <c>node.csv</c> and <c>link.csv</c>, in the columns that our reader knows. What is
/// written reads back as the same network, save that all numbers then stand in the input.
/// </summary>
public static class GmnsWriter
{
    private static readonly string[] NodeHeader =
    [
        "node_id",
        "name",
        "x_coord",
        "y_coord",
        "name_ar",
        "name_fr",
    ];

    private static readonly string[] LinkHeader =
    [
        "link_id",
        "name",
        "from_node_id",
        "to_node_id",
        "directed",
        "geometry",
        "length",
        "facility_type",
        "capacity",
        "free_speed",
        "lanes",
        "allowed_uses",
        "name_ar",
        "name_fr",
        "foot_width_metres",
        "grade",
        "traits",
    ];

    public static void WriteNodes(TextWriter target, RoadNetwork network)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(network);
        var table = new CsvWriter(target);
        table.Row(NodeHeader);
        foreach (var node in network.Nodes)
        {
            table.Row(
                node.Id,
                node.Name?.En,
                CsvWriter.Number(node.Location.Longitude),
                CsvWriter.Number(node.Location.Latitude),
                node.Name?.Ar,
                node.Name?.Fr
            );
        }
    }

    public static void WriteLinks(TextWriter target, RoadNetwork network)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(network);
        var table = new CsvWriter(target);
        table.Row(LinkHeader);
        foreach (var link in network.Links)
        {
            table.Row(
                link.Id,
                link.Street?.En,
                network.Nodes[link.From].Id,
                network.Nodes[link.To].Id,
                "true",
                Geometry(network, link),
                CsvWriter.Number(link.Length.Value),
                Word<RoadClass>.Of(link.Class),
                CsvWriter.Number(link.Car?.VehiclesPerHourPerLane),
                CsvWriter.Number(link.Car?.FreeSpeed.Value),
                CsvWriter.Number(link.Car?.Lanes),
                Uses(link),
                link.Street?.Ar,
                link.Street?.Fr,
                CsvWriter.Number(link.Foot?.Width.Value),
                CsvWriter.Number(link.InclinePerCent),
                link.Traits.ToString()
            );
        }
    }

    private static string Uses(RoadLink link) =>
        string.Join(
            ',',
            ModeTraits.Modes.Where(link.Allows).Select(m => m.Word).DefaultIfEmpty(GmnsWords.Nobody)
        );

    private static string Geometry(RoadNetwork network, RoadLink link) =>
        link.Shape.Count == 0
            ? ""
            : $"LINESTRING ({string.Join(", ", Points(network, link).Select(Pair))})";

    private static IEnumerable<GeoPoint> Points(RoadNetwork network, RoadLink link) =>
        [network.Nodes[link.From].Location, .. link.Shape, network.Nodes[link.To].Location];

    private static string Pair(GeoPoint p) =>
        $"{CsvWriter.Number(p.Longitude)} {CsvWriter.Number(p.Latitude)}";
}
