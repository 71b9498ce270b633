using System.Text;
using System.Text.Json.Nodes;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Scenarios;

namespace SafePassage.Formats.Ledgers;

/// <summary>
/// What the files of a ledger may hold, from the same fields that read them: a JSON Schema, and the tables of
/// docs/ledger-format.md.
/// </summary>
public static class LedgerSchema
{
    /// <summary>
    /// JSON Schema of <c>ledger.yaml</c> and of the JSON export; a line of <c>ledger.jsonl</c> is its <c>definitions/line</c>.
    /// docs/ledger.schema.json is exactly this.
    /// </summary>
    public static string Json() =>
        ScenarioSchema.Text(
            new JsonObject
            {
                ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
                ["title"] =
                    "SafePassage ledger.yaml, ledger.json; a line of ledger.jsonl is definitions/line",
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = Lists(),
                ["definitions"] = Definitions(),
            }
        );

    /// <summary>One table of fields for each kind of record, in Markdown.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        foreach (var kind in RecordKinds.Kinds)
        {
            text.Append(
                $"### {kind.File}.csv\n\n{kind.Says}. One `{kind.Word}` a row.\n\n| field | value | meaning | tag |\n|---|---|---|---|\n"
            );
            foreach (var field in kind.Fields)
            {
                var must = field.Required ? "**" : "";
                text.Append(
                    $"| {must}`{field.Name}`{must} | {field.FieldType.Forms} | {field.Says} | `{field.Tag}` |\n"
                );
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static JsonObject Lists()
    {
        var lists = new JsonObject
        {
            ["format"] = new JsonObject { ["const"] = LedgerJson.Format },
        };
        foreach (var kind in RecordKinds.Kinds)
        {
            lists[kind.File] = new JsonObject
            {
                ["description"] = kind.Says,
                ["type"] = "array",
                ["items"] = Reference(kind),
            };
        }

        return lists;
    }

    private static JsonObject Definitions()
    {
        var definitions = new JsonObject();
        foreach (var kind in RecordKinds.Kinds)
        {
            definitions[kind.Word] = Record(kind);
        }

        definitions["line"] = Line();
        return definitions;
    }

    private static JsonObject Record(RecordKind kind)
    {
        var fields = new JsonObject();
        foreach (var field in kind.Fields)
        {
            fields[field.Name] = Value(field);
        }

        return new()
        {
            ["description"] = kind.Says,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([
                .. kind.Fields.Where(f => f.Required).Select(f => (JsonNode)f.Name),
            ]),
            ["properties"] = fields,
        };
    }

    private static JsonObject Value(Field field)
    {
        var takes = field.FieldType;
        var value = new JsonObject { ["description"] = field.Says };
        switch (takes.Form)
        {
            case FieldForm.List:
                value["type"] = "array";
                value["items"] = new JsonObject
                {
                    ["type"] = "string",
                    ["pattern"] = takes.Pattern,
                };
                break;
            case FieldForm.Whole or FieldForm.Decimal:
                value["type"] = takes.Form == FieldForm.Whole ? "integer" : "number";
                value["minimum"] = takes.Min;
                value["maximum"] = takes.Max;
                break;
            default:
                value["type"] = "string";
                if (takes.Choices is { } choices)
                {
                    value["enum"] = new JsonArray([.. choices.Select(c => (JsonNode)c)]);
                }
                else if (takes.Pattern is { } pattern)
                {
                    value["pattern"] = pattern;
                }

                break;
        }

        return value;
    }

    /// <summary>A line of the store: the entry, and the hash of its bytes.</summary>
    private static JsonObject Line()
    {
        var fields = EntryFields();
        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("entry", "hash"),
            ["properties"] = new JsonObject
            {
                ["entry"] = new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["required"] = new JsonArray([.. fields.Select(e => (JsonNode)e.Key)]),
                    ["properties"] = fields,
                    ["allOf"] = new JsonArray([
                        .. RecordKinds.Kinds.Select(k => (JsonNode)OfKind(k)),
                    ]),
                },
                ["hash"] = Hash("SHA-256 of the bytes of the entry as they stand in the line"),
            },
        };
    }

    private static JsonObject EntryFields() =>
        new()
        {
            ["at"] = Text("When it was entered, UTC, to the second"),
            ["by"] = Text("Who entered it; may be empty"),
            ["kind"] = new JsonObject
            {
                ["enum"] = new JsonArray([.. RecordKinds.Kinds.Select(k => (JsonNode)k.Word)]),
            },
            ["prev"] = Hash("The hash of the line before; zeros in the first"),
            ["record"] = new JsonObject { ["type"] = "object" },
            ["seq"] = new JsonObject
            {
                ["description"] = "Number of the line, from 1",
                ["type"] = "integer",
                ["minimum"] = 1,
            },
        };

    /// <summary>An entry that says of which kind it is holds a record of that kind.</summary>
    private static JsonObject OfKind(RecordKind kind)
    {
        return new()
        {
            ["if"] = Where("kind", new() { ["const"] = kind.Word }),
            ["then"] = Where("record", Reference(kind)),
        };

        static JsonObject Where(string field, JsonObject value) =>
            new() { ["properties"] = new JsonObject { [field] = value } };
    }

    private static JsonObject Text(string says) =>
        new() { ["description"] = says, ["type"] = "string" };

    private static JsonObject Hash(string says) =>
        new()
        {
            ["description"] = says,
            ["type"] = "string",
            ["pattern"] = FieldType.Sha256.Pattern,
        };

    private static JsonObject Reference(RecordKind kind) =>
        new() { ["$ref"] = $"#/definitions/{kind.Word}" };
}
