using System.CommandLine;
using System.Diagnostics;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;

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

    private static int Run(string scenario) =>
        VerifyLedger.Run(scenario, Surroundings.AllProcessors) switch
        {
            LedgerCheck.Chain chain => Tell(chain),
            LedgerCheck.NoChain tables => Tell(tables, scenario),
            LedgerCheck.Unreadable bad => Shared.Refuse(bad.Errors),
            var other => throw new UnreachableException($"{other}"),
        };

    private static int Tell(LedgerCheck.Chain chain)
    {
        foreach (var error in chain.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (chain.Torn is { } torn)
        {
            Console.Error.WriteLine($"finding: {torn}");
        }

        Console.Out.WriteLine(
            $"{(chain.Errors.Count == 0 ? "the chain holds" : "THE CHAIN IS BROKEN")}: {chain.Entries} entries, head {chain.Head}"
        );
        return chain.Errors.Count == 0 && chain.Torn is null ? ExitCode.Done : ExitCode.Findings;
    }

    private static int Tell(LedgerCheck.NoChain tables, string scenario)
    {
        Console.Out.WriteLine(
            $"no chain: this ledger is kept in tables ({tables.Records} records, which fit together), and a changed table does not show"
        );
        Console.Out.WriteLine(
            $"to begin a chain: safepassage ledger import {scenario} (writes {LedgerReader.StoreName}, which then is the ledger)"
        );
        return ExitCode.Findings;
    }
}
