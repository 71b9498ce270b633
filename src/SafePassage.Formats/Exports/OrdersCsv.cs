using System.Globalization;
using SafePassage.Formats.Plans;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Exports;

/// <summary>
/// Writes <c>orders.csv</c>: one order a row, with a header and a row of HXL tags.
/// </summary>
public static class OrdersCsv
{
    private readonly record struct Row(
        Scenario Scenario,
        Order Order,
        Zone Zone,
        Group Group,
        Corridor Corridor
    );

    private sealed record Column(string Header, string Tag, Func<Row, string> Value);

    private static readonly Column[] _columns =
    [
        new("variant", "#meta+variant", r => ""),
        new("zone", "#loc+origin+code", r => r.Order.Zone),
        new("zone_name", "#loc+origin+name+i_en", r => r.Zone.Name.En),
        new("zone_name_ar", "#loc+origin+name+i_ar", r => r.Zone.Name.Ar ?? ""),
        new("group", "#beneficiary+code", r => r.Order.Group),
        new("group_name", "#beneficiary+name+i_en", r => r.Group.Name.En),
        new("mode", "#modality+code", r => r.Order.Mode.Word),
        new("corridor", "#loc+dest+code", r => r.Order.Corridor),
        new("corridor_name", "#loc+dest+name+i_en", r => r.Corridor.Name.En),
        new("corridor_name_ar", "#loc+dest+name+i_ar", r => r.Corridor.Name.Ar ?? ""),
        new(
            "approach",
            "#loc+dest+approach",
            r => r.Order.Approach.ToString(CultureInfo.InvariantCulture)
        ),
        new("depart_from", "#date+start", r => Time(r.Scenario.Window.At(r.Order.Depart.From))),
        new("depart_until", "#date+end", r => Time(r.Scenario.Window.At(r.Order.Depart.Until))),
        new(
            "rate_persons_per_minute",
            "#indicator+rate+num",
            r => Number(OrderDocument.Rate(r.Order))
        ),
        new("persons", "#targeted+ind", r => r.Order.Persons.ToString()),
        new("travel_minutes", "#indicator+travel+num", r => Number(TravelMinutes(r))),
        new("route", "#meta+route", r => string.Join(' ', r.Order.Route)),
        new("via", "#meta+route+name", Via),
    ];

    /// <summary>Columns with their HXL tags, in order.</summary>
    public static IEnumerable<(string Header, string Tag)> Tags =>
        _columns.Select(c => (c.Header, c.Tag));

    public static void Write(TextWriter writer, Report report)
    {
        var table = new CsvWriter(writer);
        table.Row([.. _columns.Select(c => c.Header)]);
        table.Row([.. _columns.Select(c => c.Tag)]);
        var scenario = report.Scenario;
        foreach (var variant in report.Variants)
        {
            foreach (var order in variant.Plan.Orders)
            {
                var row = new Row(
                    scenario,
                    order,
                    scenario.Zone(order.Zone),
                    scenario.Group(order.Group),
                    scenario.Corridor(order.Corridor)
                );
                table.Row([variant.Variant.Id, .. _columns.Skip(1).Select(c => c.Value(row))]);
            }
        }
    }

    private static string Time(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static string Number(decimal number) =>
        number.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal TravelMinutes(Row row)
    {
        var network = row.Scenario.Network;
        var ticks = row.Order.Route.Sum(id =>
            row.Group.TimeFor(network.Link(id), row.Order.Mode).Ticks
        );
        return RoundedFigures.TenthsOfMinutes(new(ticks));
    }

    private static string Via(Row row) =>
        string.Join("; ", RouteNames.Of(row.Scenario.Network, row.Order.Route).Select(n => n.En));
}
