using System.Diagnostics;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>What was acknowledged stays; what was not leaves no half record; two processes at once are served in turn.</summary>
public class KillsAndFullDisks
{
    [Fact]
    public void Adding_correcting_and_marking_go_through_one_chain()
    {
        using var scratch = new Scratch();
        Cli.Run(
                "ledger",
                "add",
                scratch.Path,
                "source",
                "id=radio",
                "name=Radio",
                "kind=broadcaster"
            )
            .ExitCode.ShouldBe(0);
        Cli.Run(
                "ledger",
                "add",
                scratch.Path,
                "statement",
                "id=s1",
                "source=radio",
                "said_at=2016-11-04",
                "about=truce",
                "stance=denies",
                "content=لا هدنة"
            )
            .ExitCode.ShouldBe(0);
        Cli.Run(
                "ledger",
                "correct",
                scratch.Path,
                "statement",
                "s1",
                "stance=declares",
                "bearing=for"
            )
            .Output.ShouldContain("recorded statement s1.2 as entry 3");
        Cli.Run(
                "ledger",
                "status",
                scratch.Path,
                "s1.2",
                "unverifiable",
                "--by",
                "Desk",
                "--why",
                "One voice"
            )
            .ExitCode.ShouldBe(0);
        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldStartWith("the chain holds: 4 entries, head ");
        Cli.Run("ledger", "show", scratch.Path, "--about", "truce")
            .Output.ShouldStartWith("truce: undisputed");
        var refused = Cli.Run(
            "ledger",
            "add",
            scratch.Path,
            "statement",
            "id=s1",
            "source=paper",
            "said_at=noon",
            "about=truce",
            "stance=denies",
            "content=x"
        );
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("said_at is 'noon', which is no time");
        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldStartWith("the chain holds: 4 entries");
    }

    [Fact]
    public void Tables_come_into_the_store_and_the_plan_rests_on_the_same_words()
    {
        using var scratch = new Scratch();
        CopyExample(scratch.Path);
        Cli.Run("ledger", "import", scratch.Path).ExitCode.ShouldBe(0);
        Cli.Run("ledger", "verify", scratch.Path).ExitCode.ShouldBe(0);
        Cli.Run("ledger", "import", scratch.Path).Output.ShouldContain("nothing new");
        var (tables, store) = (
            Cli.Run("ledger", "show", Cli.Example),
            Cli.Run("ledger", "show", scratch.Path)
        );
        store.Output.ShouldBe(tables.Output);
        var path = scratch[Path.Combine("ledger", "ledger.jsonl")];
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("no safe corridor", "one safe corridor")
        );
        var broken = Cli.Run("ledger", "verify", scratch.Path);
        broken.ExitCode.ShouldBe(1);
        broken.Error.ShouldContain(
            "the chain is broken here: the entry is not the one its hash was computed of"
        );
        Cli.Run("plan", scratch.Path, "--out", scratch["out"]).ExitCode.ShouldBe(2);
    }

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
            using var process = Start(
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
            using var process = Start("import", scratch.Path);
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
    public void A_ledger_kept_in_tables_has_no_chain_and_verify_says_so()
    {
        var outcome = Cli.Run("ledger", "verify", Cli.Example);
        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldStartWith("no chain: this ledger is kept in tables (");
        outcome.Output.ShouldContain("to begin a chain: safepassage ledger import ");
        using var scratch = new Scratch();
        Cli.Run("ledger", "verify", scratch.Path).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Processes_at_once_are_served_one_after_the_other()
    {
        using var scratch = new Scratch();
        var processes = Enumerable
            .Range(0, 6)
            .Select(i => Start("add", scratch.Path, "party", $"id=p{i}", "name=P", "kind=other"))
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

    [Fact]
    public void A_full_disk_adds_nothing_and_takes_nothing()
    {
        using var scratch = new Scratch();
        var mount = Directory.CreateDirectory(scratch["small"]).FullName;
        if (Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", mount) != 0)
        {
            Assert.Skip("a small file system can be mounted by root only");
        }

        try
        {
            var added = 0;
            var note = new string('x', 9000);
            Cli.Outcome outcome;
            do
            {
                outcome = Cli.Run(
                    "ledger",
                    "add",
                    mount,
                    "party",
                    $"id=p{added}",
                    "name=P",
                    "kind=other",
                    "note=" + note
                );
                added++;
            } while (outcome.ExitCode == 0 && added < 30);

            outcome.ExitCode.ShouldBe(2);
            outcome.Error.ShouldContain("nothing was added");
            Cli.Run("ledger", "verify", mount)
                .Output.ShouldStartWith($"the chain holds: {added - 1} entries");
            Cli.Run("ledger", "add", mount, "party", "id=small", "name=P", "kind=other")
                .ExitCode.ShouldBe(0);
        }
        finally
        {
            Run("umount", mount);
        }
    }

    [Fact]
    public void A_full_disk_leaves_nothing_of_an_export_and_an_earlier_one_whole()
    {
        using var scratch = new Scratch();
        var mount = Directory.CreateDirectory(scratch["small"]).FullName;
        if (Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", mount) != 0)
        {
            Assert.Skip("a small file system can be mounted by root only");
        }

        try
        {
            // Some tables fit and the statements do not.
            var full = Export(mount, "none", "csv");
            full.ExitCode.ShouldBe(2);
            full.Error.ShouldContain("the folder cannot be written");
            Directory.GetFileSystemEntries(mount).ShouldBeEmpty();
            Export(mount, "all", "acled").ExitCode.ShouldBe(0);
            var before = File.ReadAllText(Path.Combine(mount, "acled.csv"));
            Export(mount, "none", "csv").ExitCode.ShouldBe(2);
            Directory.GetFiles(mount).ShouldBe([Path.Combine(mount, "acled.csv")]);
            File.ReadAllText(Path.Combine(mount, "acled.csv")).ShouldBe(before);
        }
        finally
        {
            Run("umount", mount);
        }

        static Cli.Outcome Export(string folder, string redact, string format) =>
            Cli.Run(
                "ledger",
                "export",
                Cli.Example,
                "--out",
                folder,
                "--redact",
                redact,
                "--format",
                format
            );
    }

    private static void CopyExample(string folder)
    {
        foreach (var file in Directory.GetFiles(Cli.Example, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(Cli.Example, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Cli.Program, "ledger", .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            return Cli.Start(program, Path.GetTempPath(), [], arguments).ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
