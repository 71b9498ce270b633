using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Formats.Scenarios.Schema;

namespace SafePassage.Formats.Scenarios;

/// <summary>The JSON Schema of scenario.yaml, from the same types that read it; kept in docs/scenario.schema.json.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions _indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Draft 2020-12, with a line feed at the end.</summary>
    public static string Json()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "SafePassage scenario",
            ["description"] =
                "The file scenario.yaml of a scenario folder. Generated from the types that read it; see scenario-format.md.",
        };
        var keys = new ObjectSchema(typeof(ScenarioModel)).Schema();
        foreach (var (name, value) in keys.ToArray())
        {
            keys.Remove(name);
            schema[name] = value;
        }

        return Text(schema);
    }

    /// <summary>How schemas are written: two spaces, letters of every script as they are, a line feed at the end.</summary>
    internal static string Text(JsonObject schema) => schema.ToJsonString(_indented) + "\n";
}
