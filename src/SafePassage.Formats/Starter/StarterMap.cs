using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Starter;

/// <summary>The zones as a scenario reads them: their own polygons, with the properties that it knows.</summary>
internal static class StarterMap
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One zone a line.</summary>
    public static string Write(IReadOnlyList<StarterZone> zones, IReadOnlyList<Persons> people)
    {
        var lines = zones.Select((z, i) => Feature(z, people[i]));
        return $"{{\"type\": \"FeatureCollection\", \"features\": [\n{string.Join(",\n", lines)}\n]}}\n";
    }

    private static string Feature(StarterZone zone, Persons people)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            json.WriteString("zone_id", zone.Id);
            json.WriteString("name", zone.Name);
            json.WriteNumber(StarterYaml.Group, people.Value);
            json.WriteEndObject();
            json.WritePropertyName("geometry");
            JsonText.Write(json, zone.Geometry);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
