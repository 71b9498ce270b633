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
        var ceasefires = new Option<bool>("--ceasefires")
        {
            Description =
                "The files are tables of declarations with the columns of the ETH/PRIO ceasefire dataset.",
        };
        var daily = new Option<bool>("--daily")
        {
            Description =
                "The files are monitors' daily tables: date, place, observation, seen, heard, recorded, source.",
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
              safepassage ledger import valley --ceasefires ceasefires.csv
              safepassage ledger import valley --daily 2016-11-04.csv
            """
        )
        {
            scenario,
            files,
            acled,
            ceasefires,
            daily,
            accept,
            by,
            key,
        };
        command.Validators.Add(result =>
        {
            string[] given =
            [
                .. new[] { acled, ceasefires, daily }
                    .Where(o => result.GetValue(o))
                    .Select(o => o.Name),
            ];
            if (given.Length > 1)
            {
                result.AddError($"Options '{string.Join("' and '", given)}' exclude each other.");
            }

            if (given is [var form, ..] && result.GetValue(files) is not { Length: > 0 })
            {
                result.AddError($"Option '{form}' needs the files to be read.");
            }
        });
        command.SetAction(p =>
            LedgerAppending.Run(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
                p.GetValue(files) is { Length: > 0 } names
                    ? new NewEntry.FromFiles(
                        names,
                        p.GetValue(acled) ? TableForm.Acled
                            : p.GetValue(ceasefires) ? TableForm.Ceasefires
                            : p.GetValue(daily) ? TableForm.Daily
                            : TableForm.Own
                    )
                    {
                        AcceptCorrections = p.GetValue(accept),
                    }
                    : new NewEntry.FromOwnTables { AcceptCorrections = p.GetValue(accept) }
            )
        );
        return command;
    }
}
