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
    private sealed record Properties(
        string Variant,
        string Zone,
        string ZoneName,
        string? ZoneNameAr,
        string Group,
        string GroupName,
        Mode Mode,
        string Corridor,
        string CorridorName,
        string? CorridorNameAr,
        DateTimeOffset DepartFrom,
        DateTimeOffset DepartUntil,
        decimal RatePersonsPerMinute,
        long Persons
    );

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
        return new(
            variant.Id,
            order.Zone,
            zone.En,
            zone.Ar,
            order.Group,
            scenario.Group(order.Group).Name.En,
            order.Mode,
            order.Corridor,
            corridor.En,
            corridor.Ar,
            scenario.Window.At(order.Depart.From),
            scenario.Window.At(order.Depart.Until),
            OrderDocument.Rate(order),
            order.Persons.Value
        );
    }
}
