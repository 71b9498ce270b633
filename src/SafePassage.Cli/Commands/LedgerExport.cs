using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Writes a ledger for others, blurred as far as is asked for.</summary>
internal static class LedgerExport
{
    public static Command Make()
    {
        var scenario = LedgerCommand.ScenarioOrHere;
        var output = new Option<string>("--out", "-o")
        {
            Description = "Folder for the files.",
            Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description =
                "csv (tables with HXL tags), json, acled (events only), ceasefires (declarations, with the columns of ETH/PRIO) or daily (alleged violations by place and day, as monitors count them).",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong([.. Word<LedgerFormat>.All]);
        var redact = new Option<string>("--redact")
        {
            Description =
                "persons: no names, roles, addresses or free text. places: also no places, and days instead of times. all: also no parties, and months instead of days. none: everything.",
            Required = true,
        };
        redact.AcceptOnlyFromAmong([.. Word<RedactionLevel>.All]);
        var command = new Command(
            "export",
            """
            Write the ledger for others, all files or none; an earlier export in the same folder goes. How far to blur it has to be said: do no harm.

            Examples:
              safepassage ledger export examples/aleppo-2016-11-04 --out for-partners --redact persons
              safepassage ledger export examples/aleppo-2016-11-04 --out for-the-press --redact all --format json
              safepassage ledger export examples/aleppo-2016-11-04 --out tables --redact none --format ceasefires
              safepassage ledger export examples/aleppo-2016-11-04 --out tables --redact none --format daily
            """
        )
        {
            scenario,
            output,
            format,
            redact,
        };
        command.SetAction(p =>
            Run(
                new(
                    p.GetValue(scenario)!,
                    p.GetValue(output)!,
                    Word<RedactionLevel>.Find(p.GetValue(redact)!)!.Value
                )
                {
                    Format = Word<LedgerFormat>.Find(p.GetValue(format)!)!.Value,
                    Workers = Surroundings.AllProcessors,
                }
            )
        );
        return command;
    }

    private static int Run(ExportRequest request)
    {
        var outcome = ExportLedger.Run(request);
        if (outcome.Value is not { } names)
        {
            return Shared.Refuse(outcome.Errors);
        }

        foreach (var name in names)
        {
            Console.Out.WriteLine(Path.Combine(request.Folder, name));
        }

        return ExitCode.Done;
    }
}
