using System.CommandLine;
using System.Globalization;
using SafePassage.Application;
using SafePassage.Formats.Truces;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>What people read of truces: the page, and the report of one day.</summary>
internal static class TrucePageCommand
{
    public static Command Page()
    {
        var (folder, at, language, json) = (
            TruceCommand.Folder,
            TruceCommand.At,
            TruceCommand.Language,
            Shared.Json
        );
        var file = new Option<string?>("--out")
        {
            Description = "The file to write. Default: truce.html in the folder.",
        };
        var command = new Command(
            "page",
            """
            Write one offline page in three languages: what was offered, answered, happened; terms, offers, violations, parties, losses, control, predictions, sources.

            Examples:
              safepassage truce page examples/aleppo-2016-11-04 --at 2016-11-04T12:00+02:00 --out out/truce.html
            """
        )
        {
            folder,
            at,
            file,
            language,
            json,
        };
        command.SetAction(p =>
        {
            var dir = p.GetValue(folder)!;
            if (Load(dir, p.GetValue(at)) is not { } shown)
            {
                return ExitCode.BadInput;
            }

            var path = p.GetValue(file) ?? Path.Combine(dir, "truce.html");
            WriteTrucePage.Page(shown, path, p.GetValue(language)!);
            var told = path.Replace(Path.DirectorySeparatorChar, '/');
            Console.Out.Write(
                p.GetValue(json)
                    ? RegisterJson.Page(told, p.GetValue(language)!, shown.Overview.At)
                    : told + "\n"
            );
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Report()
    {
        var (folder, language, json) = (TruceCommand.Folder, TruceCommand.Language, Shared.Json);
        var day = new Option<string>("--day")
        {
            Description = "The day, like 2016-11-04, in the offset of the ledger.",
            Required = true,
        };
        var file = new Option<string?>("--page")
        {
            Description = "Write it as a page to this file, too.",
        };
        var command = new Command(
            "report",
            """
            The daily truce report: what changed, who alleges what against the day before, by place; what was said; how things stand at the end of the day.

            Examples:
              safepassage truce report examples/aleppo-2016-11-04 --day 2016-11-04
              safepassage truce report examples/aleppo-2016-11-04 --day 2016-11-04 --lang fr --page out/day.html
            """
        )
        {
            folder,
            day,
            file,
            language,
            json,
        };
        command.SetAction(p =>
            Report(
                p.GetValue(folder)!,
                p.GetValue(day)!,
                p.GetValue(file),
                p.GetValue(language)!,
                p.GetValue(json)
            )
        );
        return command;
    }

    private static int Report(string folder, string day, string? file, string language, bool json)
    {
        if (
            !DateOnly.TryParseExact(
                day,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            Console.Error.WriteLine($"--day: '{day}' is not a day like 2016-11-04.");
            return ExitCode.BadInput;
        }

        if (Load(folder, $"{day}T12:00Z") is not { } shown)
        {
            return ExitCode.BadInput;
        }

        if (file is not null)
        {
            WriteTrucePage.Day(shown, date, file, language);
        }

        var start = new DateTimeOffset(
            date.ToDateTime(TimeOnly.MinValue),
            shown.Overview.At.Offset
        );
        Console.Out.Write(
            json
                ? TruceJson.Of(TruceDay.Of(shown.Overview.Ledger, start))
                : WriteTrucePage.DayText(shown, date, language)
        );
        return ExitCode.Done;
    }

    private static ShownTruces? Load(string folder, string? at)
    {
        if (!Shared.Moment(at, out var moment, "--at"))
        {
            return null;
        }

        var outcome = ShowTruces.Run(
            new(folder, moment?.Earliest, TimeProvider.System)
            {
                Workers = Surroundings.AllProcessors,
            }
        );
        if (outcome.Value is null)
        {
            Shared.Print(outcome.Errors);
            return null;
        }

        Shared.PrintNotes(outcome.Value.Notes);
        return outcome.Value;
    }
}
