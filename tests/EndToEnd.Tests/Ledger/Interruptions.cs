using System.Diagnostics;
using System.Text;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>Ctrl-C: nothing half done, a word on how it ended, an exit code that tells.</summary>
public class Interruptions
{
    private const int Interrupted = 130;

    [Fact]
    public async Task During_an_import_nothing_is_added_and_the_next_import_adds_all()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["ledger"]);
        var table = new StringBuilder("id,source,said_at,about,stance,content\n");
        for (var i = 0; i < 60_000; i++)
        {
            table.Append($"s{i},radio,2030-01-01,truce,declares,The truce holds\n");
        }

        File.WriteAllText(scratch["ledger/statements.csv"], table.ToString());
        File.WriteAllText(scratch["ledger/sources.csv"], "id,name,kind\nradio,Radio,broadcaster\n");
        using (var process = Cli.Begin("ledger", "import", scratch.Path))
        {
            var error = process.StandardError.ReadToEndAsync();
            Wait(() => File.Exists(scratch["ledger/.ledger.lock"]) || process.HasExited);
            Signal(process);
            process.WaitForExit();
            process.ExitCode.ShouldBe(Interrupted, await error);
            (await error).ShouldContain("Interrupted: nothing was added.");
        }

        File.Exists(scratch["ledger/ledger.jsonl"]).ShouldBeFalse();
        Cli.Run("ledger", "import", scratch.Path).ExitCode.ShouldBe(0);
        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldStartWith("the chain holds: 60001 entries");
    }

    private static void Signal(Process process) =>
        Cli.Start("kill", Path.GetTempPath(), [], "-INT", $"{process.Id}").ExitCode.ShouldBe(0);

    private static void Wait(Func<bool> until)
    {
        var clock = Stopwatch.StartNew();
        while (!until())
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
            Thread.Sleep(2);
        }
    }
}
