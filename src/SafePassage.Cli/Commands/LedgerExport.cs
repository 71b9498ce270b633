using System.CommandLine;
using System.Text;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
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
        redact.AcceptOnlyFromAmong([.. Word<RedactionLevel>.All]);
        var command = new Command(
            "export",
            "Write the ledger for others. How far to blur it has to be said: do no harm."
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
                Word<RedactionLevel>.Find(p.GetValue(redact)!)!.Value
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
        var files = format switch
        {
            "json" => [("ledger.json", LedgerJson.Write(ledger))],
            "acled" => [("acled.csv", AcledTable.Write(ledger))],
            _ => LedgerTables.Write(ledger),
        };
        try
        {
            Directory.CreateDirectory(output);
            foreach (var (name, text) in files)
            {
                var path = Path.Combine(output, name);
                File.WriteAllText(path + ".part", text, new UTF8Encoding(false));
                File.Move(path + ".part", path, overwrite: true);
            }

            FolderEntry.Flush(output);
            foreach (var (name, _) in files)
            {
                Console.Out.WriteLine(Path.Combine(output, name));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Shared.Print([
                new InputError(output, null, null, "the folder cannot be written", e.Message),
            ]);
            return ExitCode.BadInput;
        }

        return ExitCode.Done;
    }
}
