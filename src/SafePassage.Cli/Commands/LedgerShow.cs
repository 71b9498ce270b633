using System.CommandLine;
using SafePassage.Application;
using SafePassage.Cli.Printing;
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
                "A subject, like corridor:castello, group:fighters or truce. Default: all that somebody disputes.",
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "Only what was said up to this moment. Default: everything.",
        };
        var group = new Option<string?>("--group")
        {
            Description = "Only what concerns this group.",
        };
        var json = Shared.Json;
        var command = new Command("show", "How a thing stands: status, for, against, since when.")
        {
            scenario,
            about,
            asOf,
            group,
            json,
        };
        command.SetAction(p =>
            Run(
                p.GetValue(scenario)!,
                p.GetValue(about),
                p.GetValue(asOf),
                p.GetValue(group),
                p.GetValue(json)
            )
        );
        return command;
    }

    private static int Run(
        string scenario,
        string? about,
        string? asOfText,
        string? group,
        bool json
    )
    {
        if (!Shared.Moment(asOfText, out var asOf))
        {
            return ExitCode.BadInput;
        }

        var subject = about is null ? null : Subject.Parse(about);
        if (about is not null && subject is null)
        {
            Console.Error.WriteLine($"--about: '{about}' is no subject. Write {Subject.Forms}.");
            return ExitCode.BadInput;
        }

        var outcome = ShowStandings.Run(
            new(scenario)
            {
                About = subject,
                AsOf = asOf?.Earliest,
                Group = group,
                Workers = Surroundings.AllProcessors,
            }
        );
        if (outcome.Value is not { } shown)
        {
            return Shared.Refuse(outcome.Errors);
        }

        Shared.PrintNotes(shown.Notes);
        if (shown.Instead is { } instead)
        {
            Shared.PrintNotes([
                $"nobody said anything about {about}; subjects of that kind: {string.Join(", ", instead.Take(12))}",
            ]);
        }

        Console.Out.Write(
            json
                ? StandingText.Json(shown.Ledger, shown.Standings)
                : string.Join(
                    "\n",
                    shown.Standings.Select(s => StandingText.Of(shown.Ledger, s, asOfText))
                )
        );
        if (shown.Standings.Count == 0)
        {
            Console.Out.WriteLine("Nothing is disputed.");
        }

        return ExitCode.Done;
    }
}
