using System.Diagnostics;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>What was acknowledged stays; what was not leaves no half record; processes at once are served in turn.</summary>
public class KilledAndAtOnce
{
    [Fact]
    public async Task A_kill_at_any_moment_loses_nothing_that_was_acknowledged()
    {
        using var scratch = new Scratch();
        var acknowledged = new List<string>();
        var seen = 0;

        // How long one takes here and now, so that the kills fall before, within and after the writing.
        var clock = Stopwatch.StartNew();
        Cli.Run("ledger", "add", scratch.Path, "party", "id=first", "name=P", "kind=other")
            .ExitCode.ShouldBe(0);
        var whole = clock.ElapsedMilliseconds;
        for (var turn = 0; turn < 24; turn++)
        {
            using var process = Cli.Begin(
                "ledger",
                "add",
                scratch.Path,
                "party",
                $"id=p{turn}",
                "name=P",
                "kind=other"
            );
            var said = process.StandardOutput.ReadToEndAsync();

            // From before the process has begun to after it has ended.
            if (!process.WaitForExit((int)(whole * (turn + 4) / 20)))
            {
                process.Kill();
                process.WaitForExit();
            }

            if ((await said).Contains($"recorded party p{turn}"))
            {
                acknowledged.Add($"p{turn}");
            }

            if (File.Exists(scratch[Path.Combine("ledger", "ledger.jsonl")]))
            {
                var text = File.ReadAllText(scratch[Path.Combine("ledger", "ledger.jsonl")]);
                foreach (var id in acknowledged)
                {
                    text.ShouldContain($"\"id\":\"{id}\"");
                }

                seen++;
            }
        }

        Cli.Run("ledger", "add", scratch.Path, "party", "id=last", "name=P", "kind=other")
            .ExitCode.ShouldBe(0);
        var verified = Cli.Run("ledger", "verify", scratch.Path);
        verified.ExitCode.ShouldBe(0, verified.Error);
        seen.ShouldBeGreaterThan(0, "the store was never there: the test proves nothing");
    }

    /// <summary>An import writes for longer than one record does: the kills fall into the writing of thousands of lines.</summary>
    [Fact]
    public void A_kill_within_an_import_leaves_whole_lines_and_the_next_import_brings_the_rest()
    {
        const int Rows = 20_000;
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["ledger"]);
        File.WriteAllText(scratch["ledger/sources.csv"], "id,name,kind\nradio,Radio,broadcaster\n");
        File.WriteAllLines(
            scratch["ledger/statements.csv"],
            Enumerable
                .Range(0, Rows)
                .Select(i => $"s{i},radio,2030-01-01,truce,declares,The truce holds")
                .Prepend("id,source,said_at,about,stance,content")
        );
        var store = scratch["ledger/ledger.jsonl"];
        var killed = 0;
        foreach (var bytes in (long[])[1, 1, 100_000, 1_000_000, 3_000_000])
        {
            using var process = Cli.Begin("ledger", "import", scratch.Path);
            var before = File.Exists(store) ? new FileInfo(store).Length : 0;
            while (
                !process.HasExited
                && (File.Exists(store) ? new FileInfo(store).Length : 0) < before + bytes
            )
            {
                Thread.Yield();
            }

            process.Kill();
            process.WaitForExit();
            killed += process.ExitCode == 0 ? 0 : 1;
            var verified = Cli.Run("ledger", "verify", scratch.Path);
            verified.Output.ShouldStartWith("the chain holds: ");
            (verified.ExitCode == 0 || verified.Error.Contains("never acknowledged")).ShouldBeTrue(
                verified.Error
            );
        }

        killed.ShouldBeGreaterThan(0, "every import was done before it could be killed");
        Cli.Run("ledger", "import", scratch.Path).ExitCode.ShouldBe(0);
        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldStartWith($"the chain holds: {Rows + 1} entries");
    }

    [Fact]
    public void Processes_at_once_are_served_one_after_the_other()
    {
        using var scratch = new Scratch();
        var processes = Enumerable
            .Range(0, 6)
            .Select(i =>
                Cli.Begin(
                    "ledger",
                    "add",
                    scratch.Path,
                    "party",
                    $"id=p{i}",
                    "name=P",
                    "kind=other"
                )
            )
            .ToList();
        foreach (var process in processes)
        {
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            process.Dispose();
        }

        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldStartWith("the chain holds: 6 entries");
    }
}
