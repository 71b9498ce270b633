using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Truces;

namespace SafePassage.Cli.Commands;

/// <summary>Begins a register with one truce, or adds one to it.</summary>
internal static class TruceNew
{
    private const string Help = """
        Begin a register with one truce, or add a truce to one. Parties and the source are entered with it where the register does not know them by id or name. Nothing is entered unless all of it can be.

        Times: 2030-01-05T09:00+02:00, 2030-01-05, 2030-01, 2030, two of these with / between, ~ at the end for 'about'.

        Examples:
          safepassage truce new valley --name "Winter pause" --by North --for South --from 2030-01-05T09:00+02:00 --until 2030-01-05T19:00+02:00 --said-at 2030-01-03T12:00+02:00
          safepassage truce new valley --name "Second pause" --by North --from 2030-02-05T09:00+02:00 --said-at 2030-02-03T12:00+02:00 --json
        """;

    public static Command Make()
    {
        var folder = TruceCommand.Folder;
        var name = Named("--name", "Name of the truce.");
        var by = new Option<string[]>("--by")
        {
            Description = "Who declares it: a name or an id; may be given again.",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var whom = new Option<string[]>("--for")
        {
            Description = "Whom it is addressed to; may be given again.",
        };
        var from = new Option<string?>("--from")
        {
            Description = "When it begins. Default: when it is said.",
        };
        var until = new Option<string?>("--until")
        {
            Description = "When it ends. Default: it has no end.",
        };
        var said = new Option<string?>("--said-at")
        {
            Description = "When it was said. Default: now.",
        };
        var source = new Option<string?>("--source")
        {
            Description = "Where it can be read: a name or an id. Default: entered by hand.",
        };
        var form = new Option<string>("--form")
        {
            Description = "declared by one side, or agreed between sides.",
            DefaultValueFactory = _ => "declared",
        };
        form.AcceptOnlyFromAmong("declared", "agreed");
        var offset = new Option<string?>("--utc-offset")
        {
            Description =
                "In which offset days begin, like +02:00; of a new register. Default: UTC.",
        };
        var (entered, language, json) = (
            TruceCommand.EnteredBy,
            TruceCommand.Language,
            Shared.Json
        );
        var command = new Command("new", Help)
        {
            folder,
            name,
            by,
            whom,
            from,
            until,
            said,
            source,
            form,
            offset,
            entered,
            language,
            json,
        };
        command.SetAction(p =>
            Run(
                new(p.GetValue(folder)!, p.GetValue(name)!, p.GetValue(by)!, TimeProvider.System)
                {
                    For = p.GetValue(whom) ?? [],
                    From = p.GetValue(from),
                    Until = p.GetValue(until),
                    SaidAt = p.GetValue(said),
                    Source = p.GetValue(source),
                    Form = p.GetValue(form)!,
                    Offset = p.GetValue(offset),
                    EnteredBy = p.GetValue(entered) ?? "",
                },
                p.GetValue(json),
                p.GetValue(language)!
            )
        );
        return command;
    }

    private static Option<string> Named(string name, string says) =>
        new(name) { Description = says, Required = true };

    private static int Run(TruceStart start, bool json, string language)
    {
        var outcome = BeginTruce.Run(start);
        if (outcome.Value is not { } done)
        {
            return Shared.Refuse(outcome.Errors);
        }

        Shared.PrintNotes(done.Notes);
        Console.Out.Write(json ? RegisterJson.Of(done) : BeginTruce.Text(done, language));
        return ExitCode.Done;
    }
}
