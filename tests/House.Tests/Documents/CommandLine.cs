using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>The command line as its own help tells it: every command with its options, asked from the program that was built.</summary>
internal static partial class CommandLine
{
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlySet<string>>> _options = new(
        () =>
        {
            var found = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
            Ask("", found);
            return found;
        }
    );

    /// <summary>Options by the words of their command; the program itself is the empty text.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Options => _options.Value;

    /// <summary>The command that some words begin with, as far as they name one.</summary>
    public static string CommandOf(IEnumerable<string> words)
    {
        var command = "";
        foreach (var word in words)
        {
            var longer = command.Length == 0 ? word : $"{command} {word}";
            if (!Options.ContainsKey(longer))
            {
                break;
            }

            command = longer;
        }

        return command;
    }

    private static void Ask(string command, Dictionary<string, IReadOnlySet<string>> found)
    {
        var help = Help(command);
        found.Add(command, Option().Matches(help).Select(m => m.Value).ToHashSet());
        var at = help.IndexOf("\nCommands:\n", StringComparison.Ordinal);
        foreach (Match inner in at < 0 ? [] : Inner().Matches(help[at..]).AsEnumerable())
        {
            Ask($"{command} {inner.Groups["name"].Value}".TrimStart(), found);
        }
    }

    private static string Help(string command)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Path.Combine(SourceTree.Built, "safepassage.dll"));
        foreach (var word in command.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            start.ArgumentList.Add(word);
        }

        start.ArgumentList.Add("--help");
        using var process = Process.Start(start)!;
        var help = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"safepassage {command} --help");
        return help;
    }

    [GeneratedRegex("--[a-z][a-z-]*")]
    private static partial Regex Option();

    /// <summary>Two blanks before it; what stands further to the right describes it.</summary>
    [GeneratedRegex(@"^  (?<name>[a-z]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Inner();
}
