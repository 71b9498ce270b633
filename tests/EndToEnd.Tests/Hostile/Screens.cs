using System.Text.Json;

namespace SafePassage.EndToEnd.Tests;

/// <summary>What a terminal would obey is never printed raw, and a stream that takes nothing is not a fault of ours.</summary>
public class Screens
{
    private const string Evil = "\u001b[2J\u001b]0;x\u0007\u009b31m\u202eevil\u2066\u200f\b\r";

    [Fact]
    public void Names_with_control_and_bidirectional_characters_are_shown_as_what_they_are()
    {
        using var scratch = new Scratch();
        scratch.Take(FoundCases.Folder("65"));

        var yaml = File.ReadAllText(scratch["scenario.yaml"]);
        var said = JsonSerializer.Serialize(Evil);
        File.WriteAllText(
            scratch["scenario.yaml"],
            yaml.Replace("title: T", $"title: {said}")
                .Replace("name: North gate", $"name: {said}")
                .Replace("name: Residents", $"name: {said}")
        );
        var outcomes = (Cli.Outcome[])
            [
                Cli.Run("check", scratch.Path),
                Cli.Run("plan", scratch.Path, "--out", scratch["out"]),
                Cli.Run("plan", scratch.Path, "--out", scratch["json"], "--json"),
                Cli.Run("verify", scratch["out"]),
                Cli.Run("check", scratch[$"no{Evil}such"]),
                Cli.Run("import", "osm", $"no{Evil}such", "--out", scratch["o"]),
                Cli.Run("plan", scratch.Path, $"--{Evil}"),
                Cli.Run("plan", scratch.Path, "--variant", Evil),
                Cli.Run("ledger", "add", scratch.Path, "party", $"id={Evil}", $"name={Evil}"),
                Cli.Run("ledger", "show", scratch.Path, "--about", Evil),
            ];
        foreach (var outcome in outcomes)
        {
            outcome.ExitCode.ShouldBeLessThan(3, outcome.Error);
            var all = outcome.Output + outcome.Error;
            all.Where(c => c != '\n' && (char.IsControl(c) || IsBidi(c))).ShouldBeEmpty(all);
        }

        outcomes[0].Output.ShouldContain("\\u001b[2J");
        using var json = JsonDocument.Parse(outcomes[2].Output);
        json.RootElement.GetProperty("scenario").GetString().ShouldBe("t");
    }

    [Theory]
    [InlineData(">/dev/full", 1, "The answer could not be printed: No space left on device")]
    [InlineData(">&-", 1, "The answer could not be printed")]
    [InlineData("2>/dev/full", 0, "")]
    [InlineData("2>&-", 0, "")]
    [InlineData("| true", 0, "")]
    public void A_stream_that_takes_nothing_is_not_our_fault(string into, int exit, string says)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full");
        using var scratch = new Scratch();
        var folder = FoundCases.Folder("66");
        foreach (
            var command in (string[])
                [$"plan {folder} --out {scratch["out"]}", $"check {folder}", "--help"]
        )
        {
            var run = Cli.Start(
                "bash",
                Cli.Root,
                [],
                "-c",
                $"set -o pipefail; dotnet {Cli.Program} {command} {into}"
            );
            run.ExitCode.ShouldBe(exit, $"{command} {into}: {run.Error}");
            run.Error.ShouldContain(says);
            run.Error.ShouldNotContain("fault of SafePassage");
            run.Error.ShouldNotContain("   at ");
        }

        File.Exists(scratch["out/manifest.json"]).ShouldBeTrue();
    }

    private static bool IsBidi(char c) =>
        c
            is '\u061c'
                or '\u200e'
                or '\u200f'
                or (>= '\u202a' and <= '\u202e')
                or (>= '\u2066' and <= '\u2069');
}
