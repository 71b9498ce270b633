namespace SafePassage.Tests;

/// <summary>Files of the repository that are made from the code and kept beside it.</summary>
internal static class Committed
{
    private const string Variable = "UPDATE_FILES";

    private static string Tests => typeof(Committed).Assembly.GetName().Name!;

    /// <summary>Fails when a file is not what it should be; with UPDATE_FILES=1 in the environment it is written first.</summary>
    public static void ShouldHold(string path, string text)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(path, text);
        }

        var committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        committed.ShouldBe(
            text,
            $"{Path.GetRelativePath(Repository.Root, path)} is out of date. To write it anew: {Variable}=1 dotnet test --project tests/{typeof(Committed).Assembly.GetName().Name}; then look at the difference"
        );
    }
}
