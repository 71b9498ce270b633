using System.CommandLine;
using SafePassage.Application;

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
              safepassage ledger head my-city
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
        var outcome = VerifyLedger.Run(new(scenario) { Workers = Surroundings.AllProcessors });
        if (outcome is not LedgerCheck.Chain chain)
        {
            return LedgerVerify.TellOther(outcome, scenario);
        }

        foreach (var error in chain.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (chain.Errors.Count > 0)
        {
            return ExitCode.Findings;
        }

        Console.Out.WriteLine(chain.Head);
        return ExitCode.Done;
    }
}
