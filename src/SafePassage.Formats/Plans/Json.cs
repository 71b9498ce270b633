using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafePassage.Formats.Plans;

/// <summary>How all JSON files out are written: UTF-8 without BOM, LF, two spaces, keys as declared.</summary>
internal static class Json
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
            // Arabic names stay readable; the files are never pasted into HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    private static readonly JsonWriterOptions _indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object and a final line feed.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(stream, _indented))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    public static void Member<T>(this Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, Options);
    }

    /// <summary>A member whose value stays on its line.</summary>
    public static void Row<T>(this Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, Options), true);
    }

    /// <summary>An array with one item a line: an order or a part of a cut is read as a row.</summary>
    public static void Rows<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(item, Options), true);
        }

        writer.WriteEndArray();
    }
}
