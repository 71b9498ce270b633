using System.Diagnostics;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Pipes, devices and files of /proc, wherever a file is read: refused at once, and nothing waits for a writer.</summary>
public class NotPlain
{
    private const string Town = "examples/made-up-town/town.osm";
    private const string Zones = "examples/made-up-town/zones.geojson";
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(30);

    /// <summary>By what is read; PIPE, and in a copy of a scenario or ledger the file of that name, is what is not plain.</summary>
    private static readonly Dictionary<string, string[]> Doors = new()
    {
        ["an extract"] = ["import", "osm", "PIPE", "--out", "OUT"],
        ["an extract of new"] = ["new", "OUT", "--osm", "PIPE", "--zones", Zones],
        ["a crop"] = ["import", "osm", Town, "--out", "OUT", "--polygon", "PIPE"],
        ["overrides"] = ["import", "osm", Town, "--out", "OUT", "--overrides", "PIPE"],
        ["areas"] =
        [
            "import",
            "osm",
            Town,
            "--out",
            "OUT",
            "--overrides",
            "OVERRIDES",
            "--areas",
            "PIPE",
        ],
        ["zones of new"] = ["new", "OUT", "--osm", Town, "--zones", "PIPE"],
        ["a scenario"] = ["check", "PIPE"],
        ["scenario.yaml"] = ["check", "HERE"],
        ["node.csv"] = ["plan", "HERE", "--out", "OUT"],
        ["link.csv"] = ["plan", "HERE", "--out", "OUT"],
        ["people.csv"] = ["plan", "HERE", "--out", "OUT"],
        ["ledger/ledger.jsonl"] = ["ledger", "add", "HERE", "party", "id=a", "name=A"],
        ["ledger/statements.csv"] = ["ledger", "show", "HERE"],
        ["ledger/ledger.yaml"] = ["check", "HERE"],
        ["events"] = ["ledger", "import", "HERE", "--acled", "PIPE"],
        ["a key"] = ["ledger", "verify", "HERE", "--keys", "PIPE"],
        ["manifest.json"] = ["verify", "HERE"],
        ["plan.json"] = ["verify", "HERE"],
        ["report.html"] = ["verify", "HERE"],
    };

    public static TheoryData<string> All => [.. Doors.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_pipe_is_refused_at_once(string what)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes with names");
        using var scratch = new Scratch();
        Stage(scratch, what);
        var outcome = InTime(scratch, Doors[what]);
        outcome.ExitCode.ShouldBeInRange(1, 2, outcome.Error);
        // In a result folder what is no plain file is not opened, and counts as missing.
        outcome.Error.ShouldMatch(
            Doors[what][0] == "verify"
                ? "there is no such file, or it is empty or a link|is missing, or is no plain file"
                : "this is a pipe, not a plain file"
        );
    }

    [Theory]
    [InlineData("/dev/zero", "this is a device, not a plain file")]
    [InlineData("/dev/random", "this is a device, not a plain file")]
    [InlineData("/proc/self/status", "this is no plain file: it does not say how large it is")]
    [InlineData("/", "this is a folder, not a file")]
    public void So_is_whatever_else_is_no_file(string file, string says)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "devices with names");
        using var scratch = new Scratch();
        foreach (var what in (string[])["an extract", "a crop", "overrides", "zones of new"])
        {
            string[] door = [.. Doors[what].Select(w => w == "PIPE" ? file : w)];
            var outcome = InTime(scratch, door);
            outcome.ExitCode.ShouldBe(2, outcome.Output);
            outcome.Error.ShouldContain(says);
        }
    }

    /// <summary>Sparse, so that it costs nothing to make: its size must be looked at before it is read.</summary>
    [Theory]
    [InlineData("people.csv")]
    [InlineData("link.csv")]
    [InlineData("scenario.yaml")]
    [InlineData("ledger/ledger.jsonl")]
    public void A_file_of_any_size_is_refused_before_it_is_read(string name)
    {
        using var scratch = new Scratch();
        Stage(scratch, name);
        File.Delete(scratch[name]);
        using (var huge = File.Create(scratch[name]))
        {
            huge.SetLength(60_000_000_000);
        }

        var run = Measured.Run("check", scratch.Path);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("the file is larger than");
        run.PeakMegabytes.ShouldBeLessThan(256);
    }

    private static void Stage(Scratch scratch, string what)
    {
        scratch.Take(FoundCases.Folder("66"));

        File.WriteAllText(
            scratch["overrides.csv"],
            "by,target,quantity,direction,value,source\narea,A,cars,both,0,S\n"
        );
        if (what is "plan.json" or "manifest.json" or "report.html")
        {
            Cli.Run("plan", scratch.Path, "--out", scratch.Path, "-q").ExitCode.ShouldBe(0);
        }
        else if (what.StartsWith("ledger/", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(scratch["ledger"]);
        }

        var pipe = scratch[what.Contains('.') ? what : "pipe"];
        File.Delete(pipe);
        using var make = Process.Start("mkfifo", pipe);
        make.WaitForExit();
    }

    private static Cli.Outcome InTime(Scratch scratch, string[] door)
    {
        string[] words =
        [
            .. door.Select(w =>
                w switch
                {
                    "PIPE" => scratch["pipe"],
                    "OVERRIDES" => scratch["overrides.csv"],
                    "HERE" => scratch.Path,
                    "OUT" => scratch["out"],
                    _ => w,
                }
            ),
        ];
        var run = Task.Run(() =>
            Cli.Start("timeout", Cli.Root, [], ["60", "dotnet", Cli.Program, .. words])
        );
        run.Wait(AtOnce).ShouldBeTrue("it waits for a writer");
        return run.Result;
    }
}
