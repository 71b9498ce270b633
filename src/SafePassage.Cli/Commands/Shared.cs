using System.CommandLine;
using System.CommandLine.Parsing;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Arguments and steps that several commands have in common.</summary>
internal static class Shared
{
    public static Argument<string> Scenario =>
        new("SCENARIO") { Description = "The scenario's folder, or its scenario.yaml." };

    public static Option<bool> Quiet =>
        new("--quiet", "-q") { Description = "Print no progress and no notes." };

    public static Option<bool> Json =>
        new("--json") { Description = "Print one JSON object on standard output." };

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

    /// <summary>Where built networks are kept: SAFEPASSAGE_CACHE, or the user's folder for such things; null where there is none.</summary>
    public static string? StoreFolder()
    {
        if (Environment.GetEnvironmentVariable("SAFEPASSAGE_CACHE") is { Length: > 0 } given)
        {
            return given;
        }

        var user =
            OperatingSystem.IsWindows()
                ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)
                is { Length: > 0 } home
                ? Path.Combine(home, ".cache")
            : "";
        return user.Length > 0 ? Path.Combine(user, "safepassage", "streets") : null;
    }

    /// <summary>Reads a scenario and prints all its errors; null when there are any.</summary>
    /// <param name="asOf">For the readings of its ledger, if it has one; null for the start of the window.</param>
    public static ScenarioFolder? Read(string path, bool quiet, DateTimeOffset? asOf = null) =>
        Given.Read(path, quiet, asOf)?.Folder;

    public static Option<string?> AsOf =>
        new("--as-of")
        {
            Description =
                "Hear only what was said up to this moment, like 2016-11-04T12:00+02:00. Default: the start of the window.",
        };

    /// <summary>Null when nothing is given; false and a message when it is no moment.</summary>
    public static bool Moment(string? text, out DateTimeOffset? moment)
    {
        moment = null;
        if (text is null)
        {
            return true;
        }

        if (When.Parse(text, TimeSpan.Zero) is { IsInstant: true } when)
        {
            moment = when.Earliest;
            return true;
        }

        Console.Error.WriteLine($"--as-of: '{text}' is not a moment like 2016-11-04T12:00+02:00.");
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

    public static void Print(IReadOnlyList<SafePassage.Model.Finding> findings)
    {
        foreach (var finding in findings)
        {
            Console.Error.WriteLine($"finding: {finding.Text}");
        }
    }
}
