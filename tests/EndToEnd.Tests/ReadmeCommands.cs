using System.Text.RegularExpressions;

namespace SafePassage.EndToEnd.Tests;

/// <summary>What the README says to type does what it says. That its words are true is for House.Tests.</summary>
public partial class ReadmeCommands
{
    [Fact]
    public void Run()
    {
        var readme = File.ReadAllText(Path.Combine(Cli.Root, "README.md"));
        string[] commands =
        [
            .. Shell()
                .Matches(readme)
                .SelectMany(m => m.Groups["code"].Value.Split('\n'))
                .Where(l => l.StartsWith("./safepassage")),
        ];
        commands.ShouldContain("./safepassage plan examples/aleppo-2016-11-04");
        readme.ShouldContain("./check.sh");
        foreach (var command in commands)
        {
            var outcome = Cli.Start("bash", Cli.Root, [], "-c", command);
            outcome.ExitCode.ShouldBe(0, command + "\n" + outcome.Error);
        }
    }

    [GeneratedRegex(
        @"```sh\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shell();
}
