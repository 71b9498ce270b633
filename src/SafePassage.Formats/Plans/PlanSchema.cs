using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace SafePassage.Formats.Plans;

/// <summary>The JSON Schema of <c>plan.json</c>, made from the types that write it.</summary>
public static class PlanSchema
{
    /// <summary>Indented, with a final line feed; docs/plan.schema.json is exactly this.</summary>
    public static string Text { get; } = Make();

    private static string Make()
    {
        var options = new JsonSerializerOptions(Json.Options)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            RespectNullableAnnotations = true,
            UnmappedMemberHandling = System
                .Text
                .Json
                .Serialization
                .JsonUnmappedMemberHandling
                .Disallow,
        };
        var exporter = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Enrich,
        };
        var schema = options.GetJsonSchemaAsNode(typeof(PlanDocument), exporter).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "SafePassage plan.json");
        var format = schema["properties"]!["format"]!.AsObject();
        format["const"] = PlanDocument.FormatName;
        var indented = new JsonSerializerOptions(Json.Options)
        {
            WriteIndented = true,
            NewLine = "\n",
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        return schema.ToJsonString(indented) + "\n";
    }

    private static JsonNode Enrich(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        // Numbers are numbers here; the exporter would also allow them as texts.
        if (schema["type"] is JsonArray && schema["pattern"] is not null)
        {
            schema["type"] = context.TypeInfo.Type == typeof(long) ? "integer" : "number";
            schema.Remove("pattern");
        }

        var provider = context.PropertyInfo?.AttributeProvider ?? context.TypeInfo.Type;
        var description = Description(provider) ?? Description(context.TypeInfo.Type);
        if (description is not null)
        {
            schema.Insert(0, "description", description);
        }

        switch (context.PropertyInfo?.Name)
        {
            case "persons":
                schema["minimum"] = 1;
                break;
            case "rate_persons_per_minute":
                schema["exclusiveMinimum"] = 0;
                break;
        }

        return schema;
    }

    private static string? Description(ICustomAttributeProvider provider) =>
        provider
            .GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)
            .OfType<DescriptionAttribute>()
            .FirstOrDefault()
            ?.Description;
}
