using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace SafePassage.Formats.Truces;

/// <summary>The JSON Schema of what commands on a register print with --json, made from the types that print it.</summary>
public static class TruceSchema
{
    private static readonly (string Name, Type Type, string Of)[] _all =
    [
        ("status", typeof(StatusDocument), "truce status, offers, violations, due"),
        ("report", typeof(DayDocument), "truce report"),
        ("new", typeof(RecordedDocument), "truce new"),
        ("page", typeof(PageDocument), "truce page"),
        ("list", typeof(IReadOnlyList<IReadOnlyDictionary<string, string>>), "ledger list"),
        (
            "standings",
            typeof(IReadOnlyList<StandingDocument>),
            "ledger show, of what is disputed or what is only spoken of"
        ),
        ("record", typeof(ShownDocument), "ledger show, of a record"),
    ];

    /// <summary>Indented, with a final line feed; docs/truce.schema.json is exactly this.</summary>
    public static string Text { get; } = Make();

    private static string Make()
    {
        var exporter = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Enrich,
        };
        var definitions = new JsonObject();
        foreach (var (name, type, of) in _all)
        {
            // In one piece each: pointers from one to another would lead nowhere when it is taken out.
            var schema = TruceJson.Options.GetJsonSchemaAsNode(type, exporter).AsObject();
            schema.Insert(0, "title", of);
            definitions[name] = schema;
        }

        return new JsonObject
            {
                ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
                ["title"] = "SafePassage, truces and registers with --json",
                ["$defs"] = definitions,
            }.ToJsonString(TruceJson.Options) + "\n";
    }

    private static JsonNode Enrich(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (schema["pattern"] is not null)
        {
            schema["type"] = "integer";
            schema.Remove("pattern");
        }

        if (schema["properties"] is JsonObject)
        {
            schema["additionalProperties"] = false;
        }

        if (
            context.PropertyInfo?.AttributeProvider is { } provider
            && provider
                .GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)
                .OfType<DescriptionAttribute>()
                .FirstOrDefault()
                is { } says
        )
        {
            schema.Insert(0, "description", says.Description);
        }

        return schema;
    }
}
