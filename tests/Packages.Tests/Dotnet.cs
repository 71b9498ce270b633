using System.Diagnostics;

namespace SafePassage.Packages.Tests;

/// <summary>The SDK's own command, which leaves nothing running behind it.</summary>
internal static class Dotnet
{
    /// <returns>What it wrote; fails with all of that when it did not end well.</returns>
    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(
            0,
            $"dotnet {string.Join(' ', arguments)}\n{output}{errors.Result}"
        );
        return output;
    }
}
