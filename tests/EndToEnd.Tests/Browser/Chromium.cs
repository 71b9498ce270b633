using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SafePassage.EndToEnd.Tests.Browser;

/// <summary>A headless Chromium of our own, without network and with a fresh profile, ended when disposed. The benchmarks use it too.</summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _profile;

    private Chromium(Process process, DirectoryInfo profile, DevTools tools) =>
        (_process, _profile, Tools) = (process, profile, tools);

    public DevTools Tools { get; }

    /// <param name="program">Path of the browser, as <see cref="Find"/> gives it.</param>
    public static async Task<Chromium> Launch(string program, int width, int height)
    {
        var profile = Directory.CreateTempSubdirectory("safepassage-chromium-");
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--remote-debugging-port=0",
            $"--user-data-dir={profile.FullName}",
            $"--window-size={width},{height}",
            "about:blank",
        ];
        var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var address = await Address(process).WaitAsync(TimeSpan.FromSeconds(60));
        return new(process, profile, await DevTools.Connect(address));
    }

    public async ValueTask DisposeAsync()
    {
        await Tools.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                _profile.Delete(recursive: true);
                return;
            }
            catch (IOException)
            {
                await Task.Delay(100); // A child may still be writing its last file.
            }
        }
    }

    /// <summary>Chromium says on its error stream where it listens.</summary>
    private static async Task<Uri> Address(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                process.ErrorDataReceived += (_, _) => { };
                _ = process.StandardError.ReadToEndAsync();
                return new(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("chromium ended without listening");
    }

    /// <summary>The first browser on the path; null where there is none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder =>
                ((string[])["chromium", "chromium-browser", "google-chrome"]).Select(name =>
                    Path.Combine(folder, name)
                )
            )
            .FirstOrDefault(File.Exists);

    [GeneratedRegex(@"DevTools listening on (ws://\S+)")]
    private static partial Regex Listening();
}
