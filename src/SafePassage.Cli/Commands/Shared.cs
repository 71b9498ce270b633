using System.CommandLine;
using System.CommandLine.Parsing;
using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Arguments and steps that several commands have in common.</summary>
internal static class Shared
{
    private const int MostWorkers = 1024;

    public static Argument<string> Scenario =>
        new("SCENARIO") { Description = "The scenario's folder, or its scenario.yaml." };

    public static Option<bool> Quiet =>
        new("--quiet", "-q") { Description = "Print no progress and no notes." };

    public static Option<int?> Workers
    {
        get
        {
            var workers = new Option<int?>("--workers")
            {
                Description =
                    "Threads that may work at once. Default: as many as the machine has processors.",
            };
            workers.Validators.Add(r =>
                Demand(
                    r,
                    int.TryParse(Word(r), out var n) && n is >= 1 and <= MostWorkers,
                    $"a whole number from 1 to {MostWorkers}"
                )
            );
            return workers;
        }
    }

    public static Option<bool> Json =>
        new("--json") { Description = "Print one JSON object on standard output." };

    /// <summary>The last word of an option that was given, for its validator.</summary>
    public static string Word(OptionResult result) =>
        result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";

    public static void Demand(OptionResult result, bool holds, string expected)
    {
        if (!holds && result.Tokens.Count > 0)
        {
            result.AddError(
                $"{result.IdentifierToken?.Value}: '{Word(result)}' is not {expected}."
            );
        }
    }

    /// <summary>Words that look like options but were taken for arguments; a mistyped option must not become a file name.</summary>
    public static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed
            .CommandResult.Command.Arguments.Select(a => parsed.GetResult(a))
            .SelectMany(r => r?.Tokens ?? [])
            .Where(t => t.Value.StartsWith('-'))
            .Select(t => $"Unknown option '{t.Value}'.");

    /// <summary>The words of a command with a space before each, as in <c> import osm</c>; nothing for the root.</summary>
    public static string NameOf(ParseResult parsed)
    {
        var name = "";
        for (
            SymbolResult? at = parsed.CommandResult;
            at is CommandResult { Command: not RootCommand } command;
            at = at.Parent
        )
        {
            name = $" {command.Command.Name}{name}";
        }

        return name;
    }

    /// <summary>Reads a scenario with its ledger and prints all their errors; null when there are any.</summary>
    /// <param name="asOf">For the readings of the ledger; null for the start of the window.</param>
    public static LoadedScenario? Load(string path, bool quiet, When? asOf, Workers workers)
    {
        var loaded = LoadScenario.Run(
            new(path)
            {
                AsOf = asOf,
                StoreFolder = Surroundings.StoreFolder,
                Workers = workers,
            }
        );
        if (loaded.Value is null)
        {
            Print(loaded.Errors);
        }
        else if (!quiet)
        {
            PrintNotes(loaded.Value.Notes);
        }

        return loaded.Value;
    }

    public static Option<string?> AsOf =>
        new("--as-of")
        {
            Description =
                "Hear only what was said up to this moment, like 2016-11-04T12:00+02:00. Default: the start of the window.",
        };

    /// <summary>Null when nothing is given; false and a message when it is no moment.</summary>
    public static bool Moment(string? text, out When? moment, string option = "--as-of")
    {
        moment = null;
        if (text is null)
        {
            return true;
        }

        if (When.Parse(text, TimeSpan.Zero) is { IsInstant: true } when)
        {
            moment = when;
            return true;
        }

        Console.Error.WriteLine($"{option}: '{text}' is not a moment like 2016-11-04T12:00+02:00.");
        return false;
    }

    public static void Print(
        IReadOnlyList<InputError> errors,
        string after = "; nothing was written"
    )
    {
        foreach (var error in errors)
        {
            Console.Error.WriteLine(error);
        }

        Console.Error.WriteLine(
            $"{errors.Count} {(errors.Count == 1 ? "error" : "errors")}{after}."
        );
    }

    /// <summary>Prints the errors and gives the exit code that says so.</summary>
    public static int Refuse(IReadOnlyList<InputError> errors)
    {
        Print(errors);
        return ExitCode.BadInput;
    }

    /// <summary>Says which variants there are, and gives the exit code.</summary>
    public static int NoVariant(string asked, IEnumerable<string> known)
    {
        Console.Error.WriteLine(
            $"--variant: there is no variant '{asked}'. There are: {string.Join(", ", known)}."
        );
        return ExitCode.BadInput;
    }

    public static void PrintNotes(IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
        {
            Console.Error.WriteLine($"note: {note}");
        }
    }

    public static void Print(IReadOnlyList<SafePassage.Model.Finding> findings)
    {
        foreach (var finding in findings)
        {
            Console.Error.WriteLine($"finding: {finding.Text}");
        }
    }
}
