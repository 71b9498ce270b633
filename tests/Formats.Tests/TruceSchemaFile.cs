using SafePassage.Formats.Truces;

namespace SafePassage.Formats.Tests;

/// <summary>docs/truce.schema.json is made from the types that print.</summary>
public class TruceSchemaFile
{
    [Fact]
    public void The_schema_in_docs_is_the_one_made_from_the_types()
    {
        var path = Path.Combine(Repository.Root, "docs", "truce.schema.json");
        if (Environment.GetEnvironmentVariable("SAFEPASSAGE_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, TruceSchema.Text);
        }

        File.ReadAllText(path)
            .ShouldBe(
                TruceSchema.Text,
                "run the tests with SAFEPASSAGE_UPDATE_GOLDEN=1 and commit"
            );
    }
}
