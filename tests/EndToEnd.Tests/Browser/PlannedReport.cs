using System.Diagnostics;

namespace SafePassage.EndToEnd.Tests.Browser;

/// <summary>The report of the example, made once by the command line as a user makes it.</summary>
public sealed class PlannedReport : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(
        "safepassage-report-"
    );

    public PlannedReport()
    {
        var root = Root();
        var program = System.IO.Path.Combine(
            root,
            "src",
            "SafePassage.Cli",
            "bin",
            "Release",
            "net10.0",
            "safepassage.dll"
        );
        string[] arguments =
        [
            program,
            "plan",
            System.IO.Path.Combine(root, "examples", "aleppo-2016-11-04"),
            "--out",
            _folder.FullName,
            "--time-limit",
            "1",
            "--quiet",
        ];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Exists(Path).ShouldBeTrue(errors.Result);
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "report.html");

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "SafePassage.slnx")))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException(
                    $"no solution above {AppContext.BaseDirectory}"
                );
        }

        return folder.FullName;
    }
}
