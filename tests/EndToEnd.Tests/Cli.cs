using System.Diagnostics;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Runs the built command line as a user would, with nothing of ours in between.</summary>
internal static class Cli
{
    public static string Root => Repository.Root;

    public static string Example => Repository.Aleppo;

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

    /// <summary>Begins and does not wait: for who interrupts it or runs others beside it.</summary>
    public static Process Begin(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Program, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

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
}
