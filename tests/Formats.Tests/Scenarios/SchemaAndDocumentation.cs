using NJsonSchema;
using SafePassage.Formats.Scenarios;
using YamlDotNet.Serialization;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>The schema and the tables of the documentation say what the reader does, for they come from its types.</summary>
public class SchemaAndDocumentation
{
    private static string Docs(string name) => Path.Combine(Repository.Root, "docs", name);

    [Fact]
    public void The_committed_schema_is_the_one_the_types_give() =>
        Committed.ShouldHold(Docs("scenario.schema.json"), ScenarioSchema.Json());

    [Fact]
    public void The_tables_of_the_page_are_the_ones_the_types_give()
    {
        var page = File.ReadAllText(Docs("scenario-format.md")).ReplaceLineEndings("\n");
        var made = page;
        foreach (var (section, table) in ScenarioTables.Markdown())
        {
            var (begin, end) = ($"<!-- {section}: made from the types -->\n", "<!-- end -->");
            var from = made.IndexOf(begin, StringComparison.Ordinal);
            from.ShouldBeGreaterThanOrEqualTo(0, $"the page has no section {section}");
            var until = made.IndexOf(end, from, StringComparison.Ordinal);
            made = $"{made[..(from + begin.Length)]}\n{table.Trim()}\n\n{made[until..]}";
        }

        Committed.ShouldHold(Docs("scenario-format.md"), made);
    }

    [Fact]
    public async Task The_example_is_valid_by_the_schema() =>
        (
            await Faults(File.ReadAllText(Path.Combine(Repository.Aleppo, "scenario.yaml")))
        ).ShouldBeEmpty();

    [Theory]
    [InlineData("step_seconds: 60", "step_secnds: 60")]
    [InlineData("step_seconds: 60", "step_seconds: 0")]
    [InlineData("counts_at: gate", "counts_at: door")]
    [InlineData("start: 2016-11-04T09:00+02:00", "start: 04/11/2016")]
    [InlineData("modes: [car]", "modes: []")]
    [InlineData("uptake: 1", "uptake: 1.5")]
    [InlineData("id: aleppo-2016-11-04", "")]
    public async Task What_the_reader_refuses_the_schema_refuses_too(string good, string bad)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Aleppo, "scenario.yaml"));
        text.ShouldContain(good);
        (await Faults(text.Replace(good, bad))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_smallest_scenario_of_the_page_can_be_read()
    {
        var page = File.ReadAllText(Docs("scenario-format.md")).ReplaceLineEndings("\n");
        var from = page.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        var yaml = page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
        using var folder = new ScratchFolder();
        File.WriteAllText(folder.File("scenario.yaml"), yaml);
        File.WriteAllText(
            folder.File("node.csv"),
            "node_id,x_coord,y_coord\nn1,35.1,33.1\nn17,35.2,33.1\n"
        );
        File.WriteAllText(
            folder.File("link.csv"),
            "link_id,from_node_id,to_node_id,directed,length,facility_type\n1,n1,n17,false,9400,primary\n"
        );
        File.WriteAllText(
            folder.File("people.csv"),
            "zone_id,name,node_id,residents\nz1,Old town,n1,12000\n"
        );
        ScenarioReader.Read(folder.Path).Errors.ShouldBeEmpty();
        (await Faults(yaml)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Faults(string yaml)
    {
        var tree = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize(yaml);
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(tree!);
        var schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Json());
        return [.. schema.Validate(json).Select(e => e.ToString())];
    }
}
