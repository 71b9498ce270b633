using System.CommandLine;
using SafePassage.Application;

namespace SafePassage.Cli.Commands;

/// <summary>Brings records of files into the store.</summary>
internal static class LedgerImport
{
    public static Command Make()
    {
        var (scenario, by, key) = (Shared.Scenario, LedgerAppending.By, LedgerAppending.Key);
        var files = new Argument<string[]>("FILES")
        {
            Description =
                "Tables (statements.csv …), YAML, or another ledger.jsonl. Default: the tables of the scenario's own ledger.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var acled = new Option<bool>("--acled")
        {
            Description = "The files are tables of events with ACLED's columns.",
        };
        var accept = new Option<bool>("--accept-corrections")
        {
            Description =
                "Record what the files say otherwise than the ledger as corrections. Without it they are listed, and nothing is written.",
        };
        var command = new Command(
            "import",
            """
            Bring records into the store; what it holds word for word already is passed over. What says of the same thing something else is a correction, to be accepted.

            Examples:
              safepassage ledger import my-city
              safepassage ledger import my-city statements.csv sources.csv
              safepassage ledger import my-city --acled week2.csv
              safepassage ledger import my-city --acled week2.csv --accept-corrections
            """
        )
        {
            scenario,
            files,
            acled,
            accept,
            by,
            key,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(acled) && result.GetValue(files) is not { Length: > 0 })
            {
                result.AddError("Option '--acled' needs the files to be read.");
            }
        });
        command.SetAction(p =>
            LedgerAppending.Run(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
                p.GetValue(files) is { Length: > 0 } names
                    ? new NewEntry.FromFiles(names, p.GetValue(acled))
                    {
                        AcceptCorrections = p.GetValue(accept),
                    }
                    : new NewEntry.FromOwnTables { AcceptCorrections = p.GetValue(accept) }
            )
        );
        return command;
    }
}
