using System.Diagnostics;

namespace SafePassage.EndToEnd.Tests;

/// <summary>A run of the command line as a process of its own, whose highest memory the system counts.</summary>
internal sealed record Measured(int ExitCode, string Output, string Error, long PeakMegabytes)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static Measured Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Cli.Program, .. arguments])
        {
            WorkingDirectory = Cli.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SAFEPASSAGE_CACHE"] = "";
        start.Environment["XDG_CACHE_HOME"] = Path.GetTempPath();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var clock = Stopwatch.StartNew();

        // The high-water mark only rises, so that a look every few milliseconds misses nothing but the last ones.
        while (!process.WaitForExit(4))
        {
            peak = Math.Max(peak, HighWater(process.Id));
            if (clock.Elapsed > Longest)
            {
                process.Kill();
                throw new TimeoutException(string.Join(' ', arguments));
            }
        }

        return new(process.ExitCode, output.Result, error.Result, peak / 1024);
    }

    /// <summary>Kilobytes; 0 where the system does not tell or the process is gone.</summary>
    private static long HighWater(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
