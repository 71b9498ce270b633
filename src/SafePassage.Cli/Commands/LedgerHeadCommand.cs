using System.CommandLine;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;

namespace SafePassage.Cli.Commands;

/// <summary>Prints what to note elsewhere, so that a ledger that is rewritten as a whole shows all the same.</summary>
internal static class LedgerHeadCommand
{
    public static Command Make()
    {
        var scenario = LedgerCommand.ScenarioOrHere;
        var command = new Command(
            "head",
            """
            Print how many entries a ledger has and the hash of the last one, to be noted elsewhere: ledger verify --head compares.

            Examples:
              safepassage ledger head my-city >> heads-kept-by-somebody-else.txt
            """
        )
        {
            scenario,
        };
        command.SetAction(p => Run(p.GetValue(scenario)!));
        return command;
    }

    private static int Run(string scenario)
    {
        var path = Path.Combine(LedgerReader.FolderOf(scenario), LedgerReader.StoreName);
        if (!File.Exists(path))
        {
            return LedgerVerify.WithoutStore(scenario);
        }

        var content = StoreFile.Read(path, path.Replace(Path.DirectorySeparatorChar, '/'));
        foreach (var error in content.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (content.Errors.Count > 0)
        {
            return ExitCode.Findings;
        }

        Console.Out.WriteLine(content.LastHead);
        return ExitCode.Done;
    }
}
