namespace SafePassage.EndToEnd.Tests;

/// <summary>What users meet when they mistype, and what they read when they ask for help.</summary>
public class Doors
{
    [Theory]
    [InlineData("help.txt", "--help")]
    [InlineData("help-plan.txt", "plan --help")]
    [InlineData("help-check.txt", "check --help")]
    [InlineData("help-verify.txt", "verify --help")]
    [InlineData("help-import-osm.txt", "import osm --help")]
    [InlineData("help-new.txt", "new --help")]
    public void Help_has_examples(string golden, string arguments)
    {
        var outcome = Cli.Run(arguments.Split(' '));
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain("Examples:");
        Golden.ShouldMatch(outcome.Output, golden);
    }

    [Theory]
    [InlineData("unknown-option.txt", "plan --frobnicate")]
    [InlineData("unknown-command.txt", "frobnicate")]
    [InlineData("no-scenario.txt", "plan")]
    [InlineData(
        "bad-options.txt",
        "plan examples/aleppo-2016-11-04 --time-limit soon --seed -1 --lang xx"
    )]
    [InlineData("missing-folder.txt", "plan examples/nowhere")]
    [InlineData("unknown-variant.txt", "plan examples/aleppo-2016-11-04 --variant other --quiet")]
    [InlineData("verify-nothing.txt", "verify examples")]
    [InlineData("import-bad-options.txt", "import osm x.osm --modes boat --bbox 1,2")]
    public void What_cannot_be_done_is_said_plainly(string golden, string arguments)
    {
        var outcome = Cli.Run(arguments.Split(' '));
        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        Golden.ShouldMatch(outcome.Error, golden);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_found_before_computing()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["file"], "");
        var outcome = Cli.Run(
            "plan",
            "examples/aleppo-2016-11-04",
            "--out",
            scratch["file/out"],
            "--quiet"
        );
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("is a file, not a folder");
        Directory.GetFileSystemEntries(scratch.Path).ShouldBe([scratch["file"]]);
    }

    [Fact]
    public void Bad_input_leaves_no_output()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["scenario"]);
        File.WriteAllText(scratch["scenario/scenario.yaml"], "format: safepassage/1\n");
        var outcome = Cli.Run("plan", scratch["scenario"], "--out", scratch["out"]);
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("nothing was written");
        Directory.Exists(scratch["out"]).ShouldBeFalse();
    }

    [Fact]
    public void A_scenario_in_which_somebody_has_no_way_out_is_planned_with_findings()
    {
        using var scratch = new Scratch();
        scratch.Take(Cli.Example);

        // Without its links nobody reaches the gate of Midan, and Hanano is an island.
        string[] links = [.. File.ReadAllLines(scratch["link.csv"])];
        File.WriteAllLines(
            scratch["link.csv"],
            links.Where(l => !l.Contains("gate-midan") && !l.Contains("hanano"))
        );
        var outcome = Cli.Run("check", scratch.Path);

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain("nobody who may use corridor midan can reach its gate");
        outcome.Error.ShouldContain("civilians of hanano can reach no corridor");
    }

    [Fact]
    public void The_wrapper_runs_from_any_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var scratch = new Scratch();
        var outcome = Cli.Start(
            Path.Combine(Cli.Root, "safepassage"),
            scratch.Path,
            [],
            "--version"
        );
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    [Fact]
    public void Without_the_sdk_the_wrapper_says_in_one_line_what_to_install()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var scratch = new Scratch();
        foreach (var tool in new[] { "bash", "env", "readlink", "dirname" })
        {
            var found = new[] { "/usr/bin", "/bin" }
                .Select(f => Path.Combine(f, tool))
                .First(File.Exists);
            File.CreateSymbolicLink(scratch[tool], found);
        }

        var outcome = Cli.Start(
            Path.Combine(Cli.Root, "safepassage"),
            scratch.Path,
            new() { ["PATH"] = scratch.Path },
            "plan"
        );
        outcome.ExitCode.ShouldBe(3);
        outcome.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(".NET SDK 10");
    }
}
