namespace SafePassage.EndToEnd.Tests;

/// <summary>
/// Expected output in files under golden/. Set SAFEPASSAGE_UPDATE_GOLDEN=1 to write them anew, and read the difference
/// before you commit it.
/// </summary>
internal static class Golden
{
    public static void ShouldMatch(string text, string name)
    {
        var file = Path.Combine(Cli.Root, "tests", "EndToEnd.Tests", "golden", name);
        if (Environment.GetEnvironmentVariable("SAFEPASSAGE_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, text);
        }

        text.ReplaceLineEndings("\n")
            .ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"), $"see {file}");
    }
}
