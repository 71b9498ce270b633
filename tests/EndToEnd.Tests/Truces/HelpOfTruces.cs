namespace SafePassage.EndToEnd.Tests.Truces;

/// <summary>The examples of the help can be run as they stand.</summary>
public class HelpOfTruces
{
    public static TheoryData<string> Commands =>
        [
            "truce new",
            "truce status",
            "truce offers",
            "truce violations",
            "truce due",
            "truce page",
            "truce report",
            "ledger list",
            "ledger show",
            "ledger export",
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_runs(string command)
    {
        using var scratch = new Scratch();
        Directory.CreateSymbolicLink(scratch["examples"], Path.Combine(Cli.Root, "examples"));
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
