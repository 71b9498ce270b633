namespace SafePassage.EndToEnd.Tests;

/// <summary>Runs what stands as an example in the help of a command.</summary>
internal static class HelpExamples
{
    /// <summary>All of them, one after the other, in a folder where what they name is there.</summary>
    public static void Run(string command, Scratch scratch)
    {
        var help = Cli.Run([.. command.Split(' '), "--help"]).Output;
        string[] examples =
        [
            .. help.Split('\n')
                .Select(l => l.Trim())
                .Where(l =>
                    l.StartsWith("safepassage ", StringComparison.Ordinal)
                    && !l.Contains("[options]")
                ),
        ];
        examples.ShouldNotBeEmpty(help);
        foreach (var example in examples)
        {
            var outcome = Cli.Start(
                "bash",
                scratch.Path,
                [],
                "-c",
                example.Replace("safepassage ", $"dotnet '{Cli.Program}' ")
            );
            outcome.ExitCode.ShouldBe(0, $"{example}\n{outcome.Error}");
            outcome.Output.ShouldNotBeEmpty(example);
        }
    }
}
