using System.Globalization;
using System.Text;
using System.Text.Json;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Benchmarks;

/// <summary>
/// Writes a scenario of all of Aleppo: the example's window, groups, corridors and people, on every street of the city, with
/// neighbourhood polygons as zones and gates at the example's coordinates. Streets between places held by different sides are shut,
/// save the way to each gate. The example's ledger gives the readings.
/// </summary>
public static class AleppoFolder
{
    private const string Closed = "line-of-contact.csv";

    /// <param name="folder">Gets scenario.yaml, zones.geojson, the list of shut streets and the ledger.</param>
    /// <param name="cases">The folder with <c>aleppo-streets</c> and <c>aleppo-2016-11-04</c>.</param>
    /// <param name="example">The example's folder in the repository.</param>
    /// <param name="most">People a zone at most.</param>
    public static void Write(string folder, string cases, string example, int most)
    {
        Directory.CreateDirectory(folder);
        var streets = Path.Combine(cases, "aleppo-streets");
        var (zones, names) = Zones(
            Path.Combine(streets, "neighbourhoods.geojson"),
            Path.Combine(example, "people.csv")
        );
        File.WriteAllText(Path.Combine(folder, "zones.geojson"), zones);
        File.WriteAllText(Path.Combine(folder, Closed), "link_id\n");
        var yaml = Yaml(example, Path.Combine(streets, "aleppo.osm.pbf"), most);
        var main = Path.Combine(folder, "scenario.yaml");

        // The ids of links are known when the network is built: once without the closure, then with it.
        var open =
            yaml[..yaml.IndexOf("\nclosures:", StringComparison.Ordinal)]
            + yaml[yaml.IndexOf("\nassumptions:", StringComparison.Ordinal)..];
        File.WriteAllText(main, open);
        var reading = ScenarioReader.Read(folder);
        var scenario =
            reading.Value?.Scenario
            ?? throw new InvalidDataException(string.Join('\n', reading.Errors));
        var sides = ContactLine.SidesOf(
            scenario,
            Path.Combine(streets, "neighbourhoods.geojson"),
            Path.Combine(cases, "aleppo-2016-11-04", "places.csv")
        );
        File.WriteAllLines(
            Path.Combine(folder, Closed),
            ["link_id", .. ContactLine.Crossing(scenario, sides)]
        );
        File.WriteAllText(main, yaml);
        CopyLedger(example, folder);
        if (names == 0)
        {
            throw new InvalidDataException("no neighbourhood was found by its name");
        }
    }

    /// <summary>Its statements speak of groups and corridors, which are the same here.</summary>
    private static void CopyLedger(string example, string folder)
    {
        var to = Directory.CreateDirectory(Path.Combine(folder, "ledger")).FullName;
        foreach (var table in Directory.GetFiles(Path.Combine(example, "ledger")))
        {
            File.Copy(table, Path.Combine(to, Path.GetFileName(table)), overwrite: true);
        }
    }

    /// <summary>The example's scenario with streets, polygons and coordinates in place of tables and ids.</summary>
    private static string Yaml(string example, string extract, int most)
    {
        var yaml = File.ReadAllText(Path.Combine(example, "scenario.yaml"))
            .ReplaceLineEndings("\n");
        yaml = Replace(
            yaml,
            "  nodes: node.csv\n  links: link.csv\n",
            $"  osm: {Path.GetFullPath(extract).Replace('\\', '/')}\n"
        );
        yaml = Replace(
            yaml,
            "  file: people.csv\n",
            $"  file: zones.geojson\n  max_people_per_zone: {most}\n"
        );
        yaml = Replace(yaml, "id: aleppo-2016-11-04\n", "id: aleppo-all-streets\n");
        foreach (
            var line in File.ReadLines(Path.Combine(example, "node.csv"))
                .Where(l => l.StartsWith("gate-", StringComparison.Ordinal))
        )
        {
            var cells = line.Split(',');
            yaml = Replace(
                yaml,
                $"    gate: {cells[0]}\n",
                $"    gate_longitude: {cells[3]}\n    gate_latitude: {cells[4]}\n"
            );
        }

        return yaml;
    }

    private static string Replace(string text, string old, string by) =>
        text.Contains(old, StringComparison.Ordinal)
            ? text.Replace(old, by, StringComparison.Ordinal)
            : throw new InvalidDataException($"the example has no '{old.Trim()}'");

    /// <summary>A polygon for each row of people; a name that stands on several polygons shares its people out evenly.</summary>
    private static (string Map, int Names) Zones(string polygons, string people)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(polygons));
        var byName = document
            .RootElement.GetProperty("features")
            .EnumerateArray()
            .ToLookup(f =>
                ContactLine.Plain(f.GetProperty("properties").GetProperty("NAME").GetString()!)
            );
        var features = new List<string>();
        var names = 0;
        foreach (var row in File.ReadLines(people).Skip(1))
        {
            var cells = row.Split(',');
            var drawn = byName[ContactLine.Plain(cells[1])].ToArray();
            names += drawn.Length > 0 ? 1 : 0;
            for (var i = 0; i < drawn.Length; i++)
            {
                var counts = cells[4..7].Select(c => long.Parse(c, CultureInfo.InvariantCulture));
                long[] here =
                [
                    .. counts.Select(c => (c / drawn.Length) + (i < c % drawn.Length ? 1 : 0)),
                ];
                var id = drawn.Length == 1 ? cells[0] : $"{cells[0]}-{(char)('a' + i)}";
                features.Add(
                    new StringBuilder("{\"type\": \"Feature\", \"properties\": {")
                        .Append(
                            CultureInfo.InvariantCulture,
                            $"\"zone_id\": \"{id}\", \"name\": {JsonSerializer.Serialize(cells[1])}, \"name_ar\": {JsonSerializer.Serialize(cells[2])}, "
                        )
                        .Append(
                            CultureInfo.InvariantCulture,
                            $"\"civilians\": {here[0]}, \"wounded\": {here[1]}, \"fighters\": {here[2]}}}, "
                        )
                        .Append(
                            CultureInfo.InvariantCulture,
                            $"\"geometry\": {drawn[i].GetProperty("geometry").GetRawText()}}}"
                        )
                        .ToString()
                );
            }
        }

        return (
            $"{{\"type\": \"FeatureCollection\", \"features\": [\n{string.Join(",\n", features)}\n]}}\n",
            names
        );
    }
}
