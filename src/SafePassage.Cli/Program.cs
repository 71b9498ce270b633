using System.CommandLine;
using System.Text;
using SafePassage.Cli;
using SafePassage.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Terminal.Guard();
var root = new RootCommand(
    """
    Who can leave, when, and by which corridor, in the hours there are: a bound no plan can beat, a plan people can follow, and the proof of both.

    Examples:
      safepassage plan examples/aleppo-2016-11-04
      safepassage check examples/aleppo-2016-11-04
      safepassage verify out/aleppo-2016-11-04
      safepassage ask examples/aleppo-2016-11-04 one-more hour
      safepassage ledger show examples/aleppo-2016-11-04 --about corridor:castello

    Exit codes: 0 done; 1 done, with findings to look at; 2 bad input, nothing written; 3 a fault of SafePassage; 130 interrupted, the best so far written or nothing.
    """
)
{
    PlanCommand.Make(),
    CheckCommand.Make(),
    VerifyCommand.Make(),
    AskCommand.Make(),
    ImportCommand.Make(),
    NewCommand.Make(),
    LedgerCommand.Make(),
    TruceCommand.Make(),
};

try
{
    var parsed = root.Parse(args);
    string[] errors = [.. parsed.Errors.Select(e => e.Message), .. Shared.UnknownOptions(parsed)];
    if (errors.Length > 0)
    {
        foreach (var error in errors)
        {
            Console.Error.WriteLine(error);
        }

        var command = Shared.NameOf(parsed);
        Console.Error.WriteLine($"Try 'safepassage{command} --help'.");
        return ExitCode.BadInput;
    }

    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (AnswerLostException e)
{
    Console.Error.WriteLine(
        $"The answer could not be printed: {e.Message.TrimEnd('.')}. Files that the command writes are written."
    );
    return ExitCode.Findings;
}
#pragma warning disable CA1031 // The last door before the user: no stack trace may pass it.
catch (Exception e)
#pragma warning restore CA1031
{
    return Fault.Report(e);
}
