using System.Text.Json;
using SafePassage.Formats.Plans;
using SafePassage.Model;

namespace SafePassage.Formats.Exports;

/// <summary>
/// Writes <c>orders.geojson</c> (RFC 7946): a line for each order, from the zone to the gate; a point for an order whose
/// zone lies at the gate. Coordinates are WGS 84 with six decimals.
/// </summary>
public static class OrdersGeoJson
{
    private sealed record Properties
    {
        public required string Variant { get; init; }

        public required string Zone { get; init; }

        public required string ZoneName { get; init; }

        public string? ZoneNameAr { get; init; }

        public required string Group { get; init; }

        public required string GroupName { get; init; }

        public required Mode Mode { get; init; }

        public required string Corridor { get; init; }

        public required string CorridorName { get; init; }

        public string? CorridorNameAr { get; init; }

        public required DateTimeOffset DepartFrom { get; init; }

        public required DateTimeOffset DepartUntil { get; init; }

        public required decimal RatePersonsPerMinute { get; init; }

        public required long Persons { get; init; }
    }

    public static void Write(Stream stream, Report report) =>
        Json.Write(
            stream,
            w =>
            {
                w.Member("type", "FeatureCollection");
                w.Member("credits", report.Scenario.Credits);
                w.WriteStartArray("features");
                foreach (var variant in report.Variants)
                {
                    foreach (var order in variant.Plan.Orders)
                    {
                        Write(w, report.Scenario, variant.Variant, order);
                    }
                }

                w.WriteEndArray();
            }
        );

    private static void Write(Utf8JsonWriter w, Scenario scenario, Variant variant, Order order)
    {
        w.WriteStartObject();
        w.Member("type", "Feature");
        w.Row("geometry", Geometry(Line(scenario, order)));
        w.Member("properties", PropertiesOf(scenario, variant, order));
        w.WriteEndObject();
    }

    private static object Geometry(List<decimal[]> line) =>
        line.Count > 1
            ? new { type = "LineString", coordinates = line }
            : new { type = "Point", coordinates = line[0] };

    private static List<decimal[]> Line(Scenario scenario, Order order)
    {
        var network = scenario.Network;
        var zone = scenario.Zone(order.Zone);
        var line = new List<decimal[]> { Position(network.Nodes[zone.Node].Location) };
        foreach (var id in order.Route)
        {
            var link = network.Link(id);
            line.AddRange(link.Shape.Select(Position));
            line.Add(Position(network.Nodes[link.To].Location));
        }

        return line;
    }

    private static decimal[] Position(GeoPoint p) =>
        [
            Math.Round((decimal)p.Longitude, 6, MidpointRounding.ToEven),
            Math.Round((decimal)p.Latitude, 6, MidpointRounding.ToEven),
        ];

    private static Properties PropertiesOf(Scenario scenario, Variant variant, Order order)
    {
        var zone = scenario.Zone(order.Zone).Name;
        var corridor = scenario.Corridor(order.Corridor).Name;
        return new()
        {
            Variant = variant.Id,
            Zone = order.Zone,
            ZoneName = zone.En,
            ZoneNameAr = zone.Ar,
            Group = order.Group,
            GroupName = scenario.Group(order.Group).Name.En,
            Mode = order.Mode,
            Corridor = order.Corridor,
            CorridorName = corridor.En,
            CorridorNameAr = corridor.Ar,
            DepartFrom = scenario.Window.At(order.Depart.From),
            DepartUntil = scenario.Window.At(order.Depart.Until),
            RatePersonsPerMinute = OrderDocument.Rate(order),
            Persons = order.Persons.Value,
        };
    }
}
