using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>The page and the schema of the ledger's files say what the reader does.</summary>
public class SchemaAndDocumentation
{
    private static string Docs(string name) => Path.Combine(Repository.Root, "docs", name);

    [Fact]
    public void The_committed_schema_is_the_one_the_fields_give() =>
        Committed.ShouldHold(Docs("ledger.schema.json"), LedgerSchema.Json());

    [Fact]
    public void The_tables_of_the_page_are_the_ones_the_fields_give()
    {
        var page = File.ReadAllText(Docs("ledger-format.md")).ReplaceLineEndings("\n");
        var (begin, end) = ("<!-- fields: made from the types -->\n", "<!-- end -->");
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var until = page.IndexOf(end, from, StringComparison.Ordinal);
        Committed.ShouldHold(
            Docs("ledger-format.md"),
            $"{page[..from]}\n{LedgerSchema.Markdown().Trim()}\n\n{page[until..]}"
        );
    }

    [Fact]
    public async Task The_example_is_valid_by_the_schema_as_json_and_line_by_line()
    {
        var schema = await Schema();
        schema.Validate(LedgerJson.Write(SampleLedgers.Aleppo)).ShouldBeEmpty();
        using var scratch = new ScratchFolder();
        SampleLedgers.Append(
            scratch.File("ledger"),
            [.. SampleLedgers.Aleppo.Records.Select(e => e.Record)]
        );
        var line = schema.Definitions["line"];
        foreach (var text in File.ReadLines(scratch.File("ledger/ledger.jsonl")))
        {
            line.Validate(text).ShouldBeEmpty(text);
            var entry = JsonNode.Parse(text)!["entry"]!;
            schema
                .Definitions[entry["kind"]!.GetValue<string>()]
                .Validate(entry["record"]!.ToJsonString())
                .ShouldBeEmpty(text);
        }
    }

    public static TheoryData<string> Kinds => [.. RecordKinds.Kinds.Select(k => k.Word)];

    /// <summary>Each field in turn gets what it takes and what it does not; reader and schema have to agree each time.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_the_page_says_a_field_takes_the_reader_takes_and_nothing_else(
        string word
    )
    {
        var kind = RecordKinds.Find(word)!;
        var schema = (await Schema()).Definitions[word];
        var whole = kind.Fields.ToDictionary(f => f.Name, f => f.FieldType.Example);
        ShouldTake(kind, schema, whole, true, "every field as in its example");
        foreach (var field in kind.Fields)
        {
            foreach (var good in Good(field.FieldType))
            {
                var fields = With(whole, field.Name, good);
                if (field.FieldType == FieldType.Count && fields.ContainsKey("best"))
                {
                    // The three have to be in order: the others are left out.
                    fields = fields
                        .Where(f => f.Key == field.Name || f.Key is not ("low" or "best" or "high"))
                        .ToDictionary();
                }

                ShouldTake(kind, schema, fields, true, $"{field.Name}={good}");
            }

            foreach (var bad in Bad(field.FieldType))
            {
                ShouldTake(
                    kind,
                    schema,
                    With(whole, field.Name, bad),
                    false,
                    $"{field.Name}={bad}"
                );
            }

            if (field.Required)
            {
                var fields = new Dictionary<string, string>(whole);
                fields.Remove(field.Name);
                ShouldTake(kind, schema, fields, false, $"without {field.Name}");
            }
        }

        var bare = kind
            .Fields.Where(f => f.Required)
            .ToDictionary(f => f.Name, f => f.FieldType.Example);
        if (word == "loss")
        {
            bare["best"] = "1";
        }

        ShouldTake(kind, schema, bare, true, "only what has to be there");
    }

    private static void ShouldTake(
        RecordKind kind,
        JsonSchema schema,
        Dictionary<string, string> fields,
        bool taken,
        string what
    )
    {
        var log = new ErrorLog();
        var row = new FieldsRow(
            fields.ToDictionary(f => f.Key, f => new FieldValue(f.Value, null, null)),
            "f",
            1,
            log
        );
        (kind.Read(new(row, TimeSpan.Zero)) is not null).ShouldBe(
            taken,
            $"the reader, {kind.Word}, {what}: {string.Join("; ", log.All)}"
        );
        var json = new JsonObject();
        foreach (var field in kind.Fields.Where(f => fields.ContainsKey(f.Name)))
        {
            json[field.Name] = Json(field.FieldType.Form, fields[field.Name]);
        }

        (schema.Validate(json.ToJsonString()).Count == 0).ShouldBe(
            taken,
            $"the schema, {kind.Word}, {what}"
        );
    }

    private static JsonNode Json(FieldForm form, string value) =>
        form switch
        {
            FieldForm.List => new JsonArray(value),
            FieldForm.Whole
            or FieldForm.Decimal
                when decimal.TryParse(value, CultureInfo.InvariantCulture, out _) => JsonNode.Parse(
                value
            )!,
            _ => JsonValue.Create(value),
        };

    private static Dictionary<string, string> With(
        Dictionary<string, string> fields,
        string name,
        string value
    ) => new(fields) { [name] = value };

    private static IEnumerable<string> Good(FieldType takes) =>
        takes switch
        {
            { Choices: { } choices } => choices,
            { Min: { } min, Max: { } max } => [Text(min), Text(max)],
            _ when takes == FieldType.Id => ["a", "الوليد.1", "é_x-2", new string('x', 100)],
            _ when takes == FieldType.Subjects =>
            [
                "truce",
                "corridor:*",
                "group:ا",
                "agreement:all_parties",
            ],
            _ when takes == FieldType.Time =>
            [
                "2016",
                "2016-11",
                "2016-11-04~",
                "2016-11-04T09:00+02:00",
                "2016-11-04T07:00:30Z",
                "2016-11-04/2016-11-05",
            ],
            _ when takes == FieldType.Offset => ["-11:30"],
            _ => [],
        };

    private static IEnumerable<string> Bad(FieldType takes) =>
        takes switch
        {
            { Choices: not null } => ["no-such-word"],
            { Form: FieldForm.Whole, Min: { } min, Max: { } max } =>
            [
                Text(min - 1),
                Text(max + 1),
                "many",
                "1.5",
            ],
            { Min: { } min, Max: { } max } => [Text(min - 1), Text(max + 1), "north"],
            _ when takes == FieldType.Id => ["a b", "a/b", new string('x', 101)],
            _ when takes == FieldType.Ids => ["a/b"],
            _ when takes == FieldType.Subjects => ["lunch", "corridor:", "corridor:a/b"],
            _ when takes == FieldType.Time => ["noon", "4.11.2016", "2016-11-04T09:00"],
            _ when takes == FieldType.Offset => ["2", "+2:00", "Damascus"],
            _ when takes == FieldType.Sha256 => ["abc", new string('A', 64)],
            _ when takes == FieldType.Language => ["eng", "AR", "e"],
            _ => [],
        };

    private static string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(LedgerSchema.Json());
}
