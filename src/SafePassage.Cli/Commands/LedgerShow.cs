using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Answers on the terminal how things stand: status, for, against, since when.</summary>
internal static class LedgerShow
{
    public static Command Make()
    {
        var scenario = LedgerCommand.ScenarioOrHere;
        var about = new Option<string?>("--about")
        {
            Description =
                $"What: a subject, like corridor:castello, group:fighters or truce, or any record as KIND:ID ({string.Join(", ", Incoming.Kinds)}). Default: all that somebody disputes.",
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "Only what was said up to this moment. Default: everything.",
        };
        var group = new Option<string?>("--group")
        {
            Description = "Only what concerns this group.",
        };
        var (json, language) = (Shared.Json, TruceCommand.Language);
        var command = new Command(
            "show",
            """
            How a thing stands: status, for, against, since when; and what the scenario itself says, as long as nobody in the ledger speaks for it. Of a record its fields and all that names it: of a party its strengths, members, losses suffered and claimed, control, offers.

            Examples:
              safepassage ledger show examples/aleppo-2016-11-04
              safepassage ledger show examples/aleppo-2016-11-04 --about corridor:castello --as-of 2016-11-04T12:00+02:00
              safepassage ledger show examples/aleppo-2016-11-04 --about party:attacking-groups --lang fr
              safepassage ledger show examples/aleppo-2016-11-04 --about offer:call-mod --json
            """
        )
        {
            scenario,
            about,
            asOf,
            group,
            language,
            json,
        };
        command.SetAction(p =>
            Run(
                p.GetValue(scenario)!,
                p.GetValue(about),
                p.GetValue(asOf),
                p.GetValue(group),
                p.GetValue(json),
                p.GetValue(language)!
            )
        );
        return command;
    }

    private static int Run(
        string scenario,
        string? about,
        string? asOfText,
        string? group,
        bool json,
        string language
    )
    {
        if (!Shared.Moment(asOfText, out var asOf))
        {
            return ExitCode.BadInput;
        }

        var subject = about is null ? null : Subject.Parse(about);
        var record = RecordOf(about);
        if (about is not null && subject is null && record is null)
        {
            Console.Error.WriteLine(
                $"--about: '{about}' is no subject. Write {Subject.Forms}; or KIND:ID of a record."
            );
            return ExitCode.BadInput;
        }

        var outcome = ShowStandings.Run(
            new(scenario)
            {
                About = subject,
                Record = record,
                AsOf = asOf?.Earliest,
                Group = group,
                StoreFolder = Surroundings.StoreFolder,
                Workers = Surroundings.AllProcessors,
            }
        );
        if (outcome.Value is not { } shown)
        {
            return Shared.Refuse(outcome.Errors);
        }

        Shared.PrintNotes(shown.Notes);
        if (subject is null && record is var (kind, id) && shown.Record is null)
        {
            Tell(shown, about!, kind, id);
            return ExitCode.BadInput;
        }

        if (shown is { Instead: { } instead, Record: null })
        {
            Shared.PrintNotes([
                $"nobody said anything about {about}; subjects of that kind: {string.Join(", ", instead.Take(12))}",
            ]);
        }

        Console.Out.Write(
            json ? ShowStandings.Json(shown) : ShowStandings.Text(shown, asOfText, language)
        );
        return ExitCode.Done;
    }

    /// <summary>A record's kind and id, where the word before the colon is one of the ledger's kinds.</summary>
    private static (string Kind, string Id)? RecordOf(string? about) =>
        about?.Split(':', 2) is [var kind, { Length: > 0 } id] && Incoming.Kinds.Contains(kind)
            ? (kind, id)
            : null;

    private static void Tell(ShownStandings shown, string about, string kind, string id) =>
        Console.Error.WriteLine(
            $"--about: there is no {kind} {id}. Write {about.Split(':')[0]}: and the id of one of: {string.Join(", ", shown.Ledger.Current.Where(r => Incoming.WordOf(r.Record) == kind).Select(r => r.Record.Id).Take(12))}."
        );
}
