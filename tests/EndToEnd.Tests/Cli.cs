using System.Diagnostics;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Runs the built command line as a user would, with nothing of ours in between.</summary>
internal static class Cli
{
    public static string Root { get; } = FindRoot();

    public static string Example => Path.Combine(Root, "examples", "aleppo-2016-11-04");

    public static string Program =>
        Path.Combine(
            Root,
            "src",
            "SafePassage.Cli",
            "bin",
            "Release",
            "net10.0",
            "safepassage.dll"
        );

    public sealed record Outcome(int ExitCode, string Output, string Error);

    public static Outcome Run(params string[] arguments) => RunIn(Root, [], arguments);

    public static Outcome RunIn(
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments
    ) => Start("dotnet", folder, environment, [Program, .. arguments]);

    public static Outcome Start(
        string program,
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    private static string FindRoot()
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

/// <summary>A folder that goes away with the test.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("safepassage-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
