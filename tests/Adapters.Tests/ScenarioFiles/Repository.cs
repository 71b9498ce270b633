namespace SafePassage.Adapters.Tests.ScenarioFiles;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Aleppo => Path.Combine(Root, "examples", "aleppo-2016-11-04");

    public static string TestFolder =>
        Path.Combine(Root, "tests", "Adapters.Tests", "ScenarioFiles");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafePassage.slnx"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("the repository was not found");
    }
}
