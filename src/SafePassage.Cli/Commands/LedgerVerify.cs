using System.CommandLine;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;

namespace SafePassage.Cli.Commands;

/// <summary>Holds every link of the chain against the next and names the first that is broken.</summary>
internal static class LedgerVerify
{
    public static Command Make()
    {
        var scenario = LedgerCommand.ScenarioOrHere;
        var command = new Command(
            "verify",
            "Check the chain of a ledger: any changed byte is found, and the first broken link named. That nothing was cut off at its end only shows by comparing number and head with what somebody wrote down."
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
            return WithoutStore(scenario);
        }

        var content = StoreFile.Read(path, path.Replace(Path.DirectorySeparatorChar, '/'));
        foreach (var error in content.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (content.Torn is { } torn)
        {
            Console.Error.WriteLine($"finding: {torn}");
        }

        Console.Out.WriteLine(
            $"{(content.Errors.Count == 0 ? "the chain holds" : "THE CHAIN IS BROKEN")}: {content.Records.Count} entries, head {content.Head}"
        );
        return content.Errors.Count == 0 && content.Torn is null
            ? ExitCode.Done
            : ExitCode.Findings;
    }

    /// <summary>Tables have no chain: that they can be read and fit together is all that can be said of them.</summary>
    private static int WithoutStore(string scenario)
    {
        var read = LedgerReader.Read(scenario);
        if (read.Value is not { } tables)
        {
            Shared.Print(read.Errors);
            return ExitCode.BadInput;
        }

        Console.Out.WriteLine(
            $"no chain: this ledger is kept in tables ({tables.Ledger.Records.Count} records, which fit together), and a changed table does not show"
        );
        Console.Out.WriteLine(
            $"to begin a chain: safepassage ledger import {scenario} (writes {LedgerReader.StoreName}, which then is the ledger)"
        );
        return ExitCode.Findings;
    }
}
