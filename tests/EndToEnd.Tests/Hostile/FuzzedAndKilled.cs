namespace SafePassage.EndToEnd.Tests;

/// <summary>A part of what <c>bench</c> does at length: changed files for every reader, and commands ended without warning.</summary>
public class FuzzedAndKilled
{
    private static string Bench =>
        Path.Combine(
            Cli.Root,
            "bench",
            "SafePassage.Benchmarks",
            "bin",
            "Release",
            "net10.0",
            "SafePassage.Benchmarks.dll"
        );

    [Fact]
    public void Every_reader_ends_in_good_order_whatever_it_is_given()
    {
        var run = Cli.Start("dotnet", Cli.Root, [], Bench, "fuzz", "12000", "--seed", "20161104");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("12000 inputs, 0 failed");
        // Where all is refused at once nothing is tried.
        run.Output.ShouldNotContain(" 0 taken");
    }

    [Fact]
    public void Nothing_acknowledged_is_lost_by_a_kill()
    {
        var run = Cli.Start("dotnet", Cli.Root, [], Bench, "kills", Cli.Program, "30");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldMatch(
            "ledger add: 15 begun, [1-9][0-9]* killed, [0-9]+ acknowledged, 0 lost"
        );
        run.Output.ShouldMatch(
            "plan --out: 15 begun, [1-9][0-9]* killed, [0-9]+ acknowledged, 0 lost"
        );
    }
}
