namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>A disk that is full: nothing is added, nothing is taken, and what was there stays whole.</summary>
public class FullDisks
{
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
