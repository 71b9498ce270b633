using System.Runtime.CompilerServices;
using System.Text;
using NJsonSchema;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Pages.Tests;

namespace SafePassage.Formats.Tests.Plans;

public class Schema
{
    [Fact]
    public void The_schema_in_docs_is_the_one_made_from_the_types()
    {
        var path = Path.Combine(Root(), "docs", "plan.schema.json");
        if (Environment.GetEnvironmentVariable("SAFEPASSAGE_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, PlanSchema.Text);
        }

        File.ReadAllText(path)
            .ShouldBe(PlanSchema.Text, "run the tests with SAFEPASSAGE_UPDATE_GOLDEN=1 and commit");
    }

    [Fact]
    public async Task A_written_plan_is_valid_and_a_broken_one_is_not()
    {
        using var stream = new MemoryStream();
        PlanJson.Write(stream, PlanFile.Of(SampleReport.Small));
        var text = Encoding.UTF8.GetString(stream.ToArray());
        var schema = await JsonSchema.FromJsonAsync(PlanSchema.Text);

        schema.Validate(text).ShouldBeEmpty();
        schema.Validate(text.Replace("\"persons\"", "\"people\"")).ShouldNotBeEmpty();
        schema.Validate(text.Replace("\"seed\": 1", "\"seed\": \"1\"")).ShouldNotBeEmpty();
        schema.Validate(text.Replace("\"foot\"", "\"feet\"")).ShouldNotBeEmpty();
    }

    private static string Root([CallerFilePath] string here = "")
    {
        // The path of the source is mapped to /_/ in deterministic builds, so start from the output.
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SafePassage.slnx")))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException(
                    $"no solution above {AppContext.BaseDirectory} ({here})"
                );
        }

        return folder.FullName;
    }
}
