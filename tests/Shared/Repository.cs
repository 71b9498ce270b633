namespace SafePassage.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Aleppo => Path.Combine(Root, "examples", "aleppo-2016-11-04");

    /// <summary>Four junctions, two groups, one gate; no ledger. What is wrong in the folders beside it is wrong in this one.</summary>
    public static string BaseScenario =>
        Path.Combine(Root, "tests", "Formats.Tests", "Scenarios", "base");

    /// <summary>Real data beside the repository, which is not always there.</summary>
    public static string Cases => Path.GetFullPath(Path.Combine(Root, "..", "shared", "cases"));

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SafePassage.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("not inside the repository");
        }

        return folder;
    }
}
