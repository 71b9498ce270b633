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
        HelpExamples.Run(command, scratch);
    }
}
