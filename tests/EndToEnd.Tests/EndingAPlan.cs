using System.Diagnostics;
using System.Text;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Real processes and signals: Ctrl-C once and twice, the request to end, a kill, two runs into one folder.</summary>
public class EndingAPlan
{
    private const int Interrupted = 130;

    /// <summary>A second, and what a busy machine of tests may take besides.</summary>
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(
        Environment.GetEnvironmentVariable("SAFEPASSAGE_STRICT_TIMES") is null ? 6 : 1
    );

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void Once_writes_the_best_so_far_marked_and_whole(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var scratch = new Scratch();
        using var process = Start(scratch["out"], "undisputed");
        process.Await("planning undisputed");
        var took = process.Signal(signal);
        process.ExitCode.ShouldBe(Interrupted, process.Error);
        process.Error.ShouldContain("Interrupted: writing the best found so far.");
        process.Error.ShouldContain("finding: the run was ended before it was done");
        took.ShouldBeLessThan(_soon);
        File.ReadAllText(scratch["out/manifest.json"]).ShouldContain("\"interrupted\": \"yes\"");
        var verified = Cli.Run("verify", scratch["out"]);
        verified.ExitCode.ShouldBe(0, verified.Error);
        verified.Error.ShouldContain("note: the run was interrupted");
        Parts(scratch["out"]).ShouldBeEmpty();
    }

    [Fact]
    public void Before_there_is_a_plan_nothing_is_written_and_that_is_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var scratch = new Scratch();
        using var process = Start(scratch["out"], null);
        process.Await("planning announced");
        process.Signal("-INT").ShouldBeLessThan(_soon);
        process.ExitCode.ShouldBe(Interrupted, process.Error);
        if (process.Error.Contains("Interrupted before there was a plan: nothing was written."))
        {
            Directory.Exists(scratch["out"]).ShouldBeFalse();
        }
        else
        {
            // It had one by then.
            Cli.Run("verify", scratch["out"]).ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public void Twice_ends_at_once_with_what_stood_there_or_the_whole_new_result()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var scratch = new Scratch();
        Plan(scratch["out"]).ExitCode.ShouldBe(0);
        foreach (var between in (int[])[0, 60, 300])
        {
            using var process = Start(scratch["out"], "undisputed");
            process.Await("planning undisputed");
            process.Signal("-INT", wait: false);
            Thread.Sleep(between);
            process.Signal("-INT").ShouldBeLessThan(_soon);
            process.ExitCode.ShouldBe(Interrupted, process.Error);
            Cli.Run("verify", scratch["out"]).ExitCode.ShouldBe(0, $"{between} ms");
            Parts(scratch["out"]).ShouldBeEmpty($"{between} ms");
        }
    }

    [Fact]
    public void Killed_at_any_moment_the_folder_holds_the_old_result_or_the_next_run_makes_it_whole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var scratch = new Scratch();
        using var town = new Scratch();
        Ledger.SmallTown.Write(town.Path);
        string[] plan = ["plan", town.Path, "--out", scratch["out"], "--time-limit", "0", "-q"];
        Cli.Run(plan).ExitCode.ShouldBe(0);
        for (var after = 150; after < 900; after += 120)
        {
            using var process = new Running([.. plan, "--seed", $"{after}"]);
            Thread.Sleep(after);
            process.Signal("-KILL");
            if (File.Exists(scratch["out/.manifest.json.next"]))
            {
                Cli.Run(plan).ExitCode.ShouldBe(0, $"{after} ms");
            }

            Cli.Run("verify", scratch["out"]).ExitCode.ShouldBe(0, $"{after} ms");
        }
    }

    [Fact]
    public void Of_two_runs_into_one_folder_one_wins_and_the_other_says_so()
    {
        using var scratch = new Scratch();
        using var first = Start(scratch["out"], null);
        first.Await("planning announced");
        var second = Plan(scratch["out"]);
        second.ExitCode.ShouldBe(2);
        second.Error.ShouldContain("another run is writing its result there");
        first.Signal("-INT");
        using (var again = Start(scratch["out"], null, "1"))
        {
            again.Wait();
            again.ExitCode.ShouldBe(0, again.Error);
        }

        Cli.Run("verify", scratch["out"]).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_result_of_another_scenario_stays_unless_it_is_forced()
    {
        using var scratch = new Scratch();
        using var town = new Scratch();
        Ledger.SmallTown.Write(town.Path);
        string[] plan = ["plan", town.Path, "--out", scratch["out"], "--time-limit", "0", "-q"];
        Plan(scratch["out"]).ExitCode.ShouldBe(0);
        var page = File.ReadAllText(scratch["out/report.html"]);
        var refused = Cli.Run(plan);
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("the result of scenario aleppo");
        refused.Error.ShouldContain("--force");
        File.ReadAllText(scratch["out/report.html"]).ShouldBe(page);
        Cli.Run([.. plan, "--force"]).ExitCode.ShouldBe(0);
        Cli.Run("verify", scratch["out"]).ExitCode.ShouldBe(0);
    }

    private static Cli.Outcome Plan(string folder) =>
        Cli.Run("plan", Cli.Example, "--out", folder, "--time-limit", "0", "--quiet");

    /// <param name="until">The variant that is to be reached soon; null: it does not matter.</param>
    private static Running Start(string folder, string? until, string limit = "600") =>
        new([
            "plan",
            Cli.Example,
            "--out",
            folder,
            "--time-limit",
            until is null ? limit : "4",
            "--bound",
            "trimmed",
        ]);

    private static string[] Parts(string folder) => Directory.GetFiles(folder, ".*");

    /// <summary>A process of ours while it runs.</summary>
    private sealed class Running : IDisposable
    {
        private readonly Process _process;
        private readonly StringBuilder _error = new();
        private readonly Task<string> _output;

        public Running(string[] arguments)
        {
            _process = Process.Start(
                new ProcessStartInfo("dotnet", [Cli.Program, .. arguments])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    WorkingDirectory = Cli.Root,
                }
            )!;
            _output = _process.StandardOutput.ReadToEndAsync();
        }

        public int ExitCode => _process.ExitCode;

        public string Error => $"{_error}";

        public void Await(string line)
        {
            while (_process.StandardError.ReadLine() is { } read)
            {
                _error.AppendLine(read);
                if (read.Contains(line))
                {
                    return;
                }
            }

            Assert.Fail($"it did not say '{line}': {_error}");
        }

        /// <returns>How long it took to end.</returns>
        public TimeSpan Signal(string signal, bool wait = true)
        {
            var clock = Stopwatch.StartNew();
            Cli.Start("kill", Path.GetTempPath(), [], signal, $"{_process.Id}");
            if (wait)
            {
                Wait();
            }

            return clock.Elapsed;
        }

        public void Wait()
        {
            _error.Append(_process.StandardError.ReadToEnd());
            _process.WaitForExit();
            _ = _output.Result;
        }

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }
}
