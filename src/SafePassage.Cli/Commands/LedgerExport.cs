using System.CommandLine;
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
            Description = "csv (tables with HXL tags), json, or acled (events only).",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "json", "acled");
        var redact = new Option<string>("--redact")
        {
            Description =
                "persons: no names, roles, addresses or free text. places: also no places, and days instead of times. all: also no parties, and months instead of days. none: everything.",
            Required = true,
        };
        redact.AcceptOnlyFromAmong("none", "persons", "places", "all");
        var command = new Command(
            "export",
            """
            Write the ledger for others, all files or none; an earlier export in the same folder goes. How far to blur it has to be said: do no harm.

            Examples:
              safepassage ledger export my-city --out for-partners --redact persons
              safepassage ledger export my-city --out for-the-press --redact all --format json
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
                p.GetValue(scenario)!,
                p.GetValue(output)!,
                p.GetValue(format)!,
                Enum.Parse<RedactionLevel>(p.GetValue(redact)!, ignoreCase: true)
            )
        );
        return command;
    }

    private static int Run(string scenario, string output, string format, RedactionLevel level)
    {
        var read = LedgerReader.Read(scenario);
        if (read.Value is null)
        {
            Shared.Print(read.Errors);
            return ExitCode.BadInput;
        }

        var ledger = Redaction.Apply(read.Value.Ledger, level);
        var written = Formats.Ledgers.LedgerExport.Write(
            output,
            ledger,
            Enum.Parse<LedgerForm>(format, ignoreCase: true),
            LedgerReader.FolderOf(scenario)
        );
        if (written.Value is not { } names)
        {
            Shared.Print(written.Errors);
            return ExitCode.BadInput;
        }

        foreach (var name in names)
        {
            Console.Out.WriteLine(Path.Combine(output, name));
        }

        return ExitCode.Done;
    }
}
