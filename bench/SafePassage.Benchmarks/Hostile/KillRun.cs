using System.Diagnostics;
using System.Globalization;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Plans;

namespace SafePassage.Benchmarks;

/// <summary>
/// Ends the command line at moments drawn by chance, without warning, and looks at what is left: every record that was acknowledged
/// is in the ledger and the chain holds; a result folder with a manifest is whole, and one without it says so.
/// </summary>
internal static class KillRun
{
    /// <param name="cli">The program's dll.</param>
    /// <param name="root">Of the repository.</param>
    /// <param name="count">How many kills, half of each command.</param>
    /// <param name="seed">Of the moments.</param>
    public static int Run(string cli, string root, int count, int seed)
    {
        var scratch = Directory.CreateTempSubdirectory("safepassage-kills-").FullName;
        var random = new Random(seed);
        try
        {
            var scenario = Path.Combine(scratch, "scenario");
            Directory.CreateDirectory(scenario);
            foreach (
                var file in Directory.GetFiles(
                    Path.Combine(root, "tests/EndToEnd.Tests/found/66-across-the-river")
                )
            )
            {
                File.Copy(file, Path.Combine(scenario, Path.GetFileName(file)));
            }

            var adding = Adding(cli, scenario, count / 2, random);
            var planning = Planning(
                cli,
                scenario,
                Path.Combine(scratch, "out"),
                count - (count / 2),
                random
            );
            Console.WriteLine(adding);
            Console.WriteLine(planning);
            return adding.Lost + planning.Lost == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static Outcome Adding(string cli, string scenario, int count, Random random)
    {
        var outcome = new Outcome("ledger add");
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var whole = Time(
            cli,
            ["ledger", "add", scenario, "party", "id=first", "name=P", "kind=other"]
        );
        var store = Path.Combine(scenario, LedgerReader.FolderName, LedgerReader.StoreName);
        for (var i = 0; i < count; i++)
        {
            var id = $"p{i.ToString(CultureInfo.InvariantCulture)}";
            var said = Kill(
                cli,
                ["ledger", "add", scenario, "party", $"id={id}", "name=P", "kind=other"],
                whole,
                random,
                outcome
            );
            if (said.Contains($"recorded party {id} ", StringComparison.Ordinal))
            {
                acknowledged.Add(id);
            }

            if (!File.Exists(store))
            {
                continue;
            }

            var read = StoreFile.Read(store, store);
            var there = read.Records.Select(r => r.Record.Id).ToHashSet(StringComparer.Ordinal);
            if (read.Errors.Count > 0 || acknowledged.Any(a => !there.Contains(a)))
            {
                outcome.Lose($"after kill {i}: {string.Join("; ", read.Errors)}");
            }
        }

        outcome.Acknowledged = acknowledged.Count;
        return outcome;
    }

    private static Outcome Planning(
        string cli,
        string scenario,
        string folder,
        int count,
        Random random
    )
    {
        var outcome = new Outcome("plan --out");
        string[] words = ["plan", scenario, "--out", folder, "--time-limit", "0", "-q"];
        var whole = Time(cli, words);
        for (var i = 0; i < count; i++)
        {
            var said = Kill(cli, words, whole, random, outcome);
            var isSaid = said.Contains("report.html", StringComparison.Ordinal);
            outcome.Acknowledged += isSaid ? 1 : 0;
            var manifest = Path.Combine(folder, OutputFolder.ManifestName);
            if (!File.Exists(manifest))
            {
                // Told by its absence, unless the answer had been given.
                if (isSaid)
                {
                    outcome.Lose(
                        $"after kill {i} the manifest is gone though the answer was given"
                    );
                }

                continue;
            }

            var read = ManifestJson.Read(manifest);
            if (
                read.Value is not { } named
                || named.Provenance.Outputs.Any(o =>
                    !File.Exists(Path.Combine(folder, o.Path))
                    || Hash(Path.Combine(folder, o.Path)) != o.Sha256
                )
            )
            {
                outcome.Lose($"after kill {i} the folder has a manifest and is not what it says");
            }
        }

        return outcome;
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    }

    private static TimeSpan Time(string cli, string[] words)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(cli, words);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode <= 1
            ? watch.Elapsed
            : throw new InvalidOperationException(
                $"{string.Join(' ', words)} ends with {process.ExitCode}"
            );
    }

    /// <summary>What it had said when it was ended, at a moment from half of its time to a quarter beyond it.</summary>
    private static string Kill(
        string cli,
        string[] words,
        TimeSpan whole,
        Random random,
        Outcome outcome
    )
    {
        using var process = Start(cli, words);
        var said = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(whole * (0.5 + (0.75 * random.NextDouble()))))
        {
            process.Kill();
            process.WaitForExit();
            outcome.Killed++;
        }

        outcome.Tried++;
        return said.Result;
    }

    private static Process Start(string cli, string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [cli, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private sealed class Outcome(string command)
    {
        public int Tried { get; set; }

        public int Killed { get; set; }

        public int Acknowledged { get; set; }

        public int Lost { get; private set; }

        public void Lose(string what)
        {
            Lost++;
            Console.WriteLine($"LOST: {command}: {what}");
        }

        public override string ToString() =>
            $"{command}: {Tried} begun, {Killed} killed, {Acknowledged} acknowledged, {Lost} lost";
    }
}
