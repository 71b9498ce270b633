using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Truces;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Questions about truces, answered on the terminal.</summary>
internal static class TruceAsking
{
    public static Command Status() =>
        Make(
            "status",
            TruceQuestions.All | TruceQuestions.Readings,
            """
            What stands, who agreed to what, what was offered how often, what is due, who says it was broken; and when each truce holds, reading by reading.

            Examples:
              safepassage truce status examples/aleppo-2016-11-04 --at 2016-11-04T12:00+02:00
              safepassage truce status examples/aleppo-2016-11-04 --at 2016-11-04T12:00+02:00 --lang ar
              safepassage truce status examples/aleppo-2016-11-04 --at 2016-11-04T12:00+02:00 --json
            """
        );

    public static Command Offers() =>
        Make(
            "offers",
            TruceQuestions.Offered | TruceQuestions.Agreed,
            """
            Offers, requests and calls with their answers, in order; which of a series each is.

            Examples:
              safepassage truce offers examples/aleppo-2016-11-04 --at 2016-11-04T12:00+02:00
            """
        );

    public static Command Violations() =>
        Make(
            "violations",
            TruceQuestions.Broken,
            """
            Alleged violations by accuser, side and term; the day's beside those of the day before. Counted, never ruled on.

            Examples:
              safepassage truce violations examples/aleppo-2016-11-04 --at 2016-11-04T23:00+02:00
            """
        );

    public static Command Due() =>
        Make(
            "due",
            TruceQuestions.Due,
            """
            What falls due from the moment on, to the end of the next day: truces and terms that begin or end, answers, predictions.

            Examples:
              safepassage truce due examples/aleppo-2016-11-04 --at 2016-11-04T12:00+02:00
            """
        );

    private static Command Make(string name, TruceQuestions questions, string help)
    {
        var (folder, at, language, json) = (
            TruceCommand.Folder,
            TruceCommand.At,
            TruceCommand.Language,
            Shared.Json
        );
        var command = new Command(name, help) { folder, at, language, json };
        command.SetAction(p =>
            Run(
                p.GetValue(folder)!,
                p.GetValue(at),
                questions,
                p.GetValue(language)!,
                p.GetValue(json)
            )
        );
        return command;
    }

    private static int Run(
        string folder,
        string? at,
        TruceQuestions questions,
        string language,
        bool json
    )
    {
        if (!Shared.Moment(at, out var moment, "--at"))
        {
            return ExitCode.BadInput;
        }

        var outcome = ShowTruces.Run(
            new(folder, moment?.Earliest, TimeProvider.System)
            {
                Workers = Surroundings.AllProcessors,
            }
        );
        if (outcome.Value is not { } shown)
        {
            return Shared.Refuse(outcome.Errors);
        }

        Shared.PrintNotes(shown.Notes);
        Console.Out.Write(
            json
                ? TruceJson.Of(shown.Overview, questions)
                : ShowTruces.Text(shown, questions, language)
        );
        return ExitCode.Done;
    }
}
