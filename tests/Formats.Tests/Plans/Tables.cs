using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Pages.Tests;

namespace SafePassage.Formats.Tests.Plans;

public class Tables
{
    [Fact]
    public void Orders_csv_has_a_header_a_row_of_tags_and_a_row_for_each_order()
    {
        var rows = Csv(SampleReport.Small);

        rows[0][..3].ShouldBe(["variant", "zone", "zone_name"]);
        rows[1].ShouldAllBe(tag => tag.StartsWith('#'));
        rows.Count.ShouldBe(2 + SampleReport.Small.Variants.Sum(v => v.Plan.Orders.Count));
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
        var persons = Array.IndexOf(rows[0], "persons");
        rows.Skip(2)
            .Sum(r => long.Parse(r[persons], CultureInfo.InvariantCulture))
            .ShouldBe(SampleReport.Small.Variants.Sum(v => v.Plan.Persons.Value));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("-2", "-2")]
    [InlineData("a, \"b\"\nc", "a, \"b\"\nc")]
    public void Hostile_names_stay_text(string name, string expected)
    {
        var report = SampleReport.Of(SampleCity.Scenario(zoneName: _ => new(name)));

        var rows = Csv(report);

        rows.Skip(2).ShouldAllBe(r => r[2] == expected);
    }

    [Fact]
    public void Orders_geojson_ends_at_the_gate()
    {
        var report = SampleReport.Small;
        using var stream = new MemoryStream();
        OrdersGeoJson.Write(stream, report);
        using var json = JsonDocument.Parse(stream.ToArray());

        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();

        features.Count.ShouldBe(report.Variants.Sum(v => v.Plan.Orders.Count));
        foreach (var f in features)
        {
            var corridor = report.Scenario.Corridors.Single(c =>
                c.Id == f.GetProperty("properties").GetProperty("corridor").GetString()
            );
            var gate = report.Scenario.Network.Nodes[corridor.Gate].Location;
            var coordinates = f.GetProperty("geometry").GetProperty("coordinates");
            var last =
                f.GetProperty("geometry").GetProperty("type").GetString() == "Point"
                    ? coordinates
                    : coordinates[coordinates.GetArrayLength() - 1];
            last[0].GetDouble().ShouldBe(gate.Longitude, 1e-6);
            last[1].GetDouble().ShouldBe(gate.Latitude, 1e-6);
        }
    }

    private static List<string[]> Csv(SafePassage.Model.Report report)
    {
        var text = new StringWriter();
        OrdersCsv.Write(text, report);
        using var parser = new CsvParser(
            new StringReader(text.ToString()),
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }
        );
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }
}
