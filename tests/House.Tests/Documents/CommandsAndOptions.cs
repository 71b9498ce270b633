using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>What the documents say one may type, held against the program's own help.</summary>
public partial class CommandsAndOptions
{
    private static readonly Lazy<HashSet<string>> _ofBenchmarks = new(() =>
        [
            .. RepositoryFiles
                .With(".cs", ".sh")
                .Where(f => f.StartsWith("bench/", StringComparison.Ordinal))
                .SelectMany(f => Option().Matches(RepositoryFiles.Text(f)).Select(m => m.Value)),
        ]
    );

    public static TheoryData<string> Documents => Document.Paths;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Exist_where_a_document_says_them(string path) =>
        Typed(Document.Of(path)).SelectMany(Wrong).ShouldBeEmpty();

    [Fact]
    public void Exist_where_a_message_of_ours_says_them() =>
        RepositoryFiles
            .With(".cs")
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(f => InMessage().Matches(RepositoryFiles.Text(f)).Select(m => m.Value))
            .Where(said => CommandLine.CommandOf(said.Split(' ').Skip(1)).Length == 0)
            .ShouldBeEmpty();

    /// <summary>Spans that begin with a command or an option of ours, and the lines of shell that call us.</summary>
    private static IEnumerable<string> Typed(Document document) =>
        document
            .Code.Concat(
                document.Fences.Where(f => f.Language == "sh").SelectMany(f => f.Code.Split('\n'))
            )
            .Where(line =>
                line.StartsWith('-') && Option().Match(line).Index == 0 && Option().IsMatch(line)
                || Words(line).Length > 0
            );

    private static IEnumerable<string> Wrong(string line)
    {
        var words = Words(line);
        if (words.Length == 0)
        {
            var option = Option().Match(line).Value;
            return
                CommandLine.Options.Values.Any(o => o.Contains(option))
                || _ofBenchmarks.Value.Contains(option)
                ? []
                : [$"{line}: no command has the option {option}"];
        }

        var command = CommandLine.CommandOf(words);
        return command.Length == 0
            ? [$"{line}: there is no command '{words[0]}'"]
            : Option()
                .Matches(line)
                .Select(m => m.Value)
                .Where(o => !CommandLine.Options[command].Contains(o))
                .Select(o => $"{line}: '{command}' has no option {o}");
    }

    /// <summary>The words after our name; of a span that names one of our commands and an option, all its words.</summary>
    private static string[] Words(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["safepassage" or "./safepassage", .. var rest]
            && rest is [not ['-', ..], ..]
                ? rest
            : words.Length > 1
            && words.Any(w => w.StartsWith("--", StringComparison.Ordinal))
            && CommandLine.CommandOf(words).Length > 0
                ? words
            : [];
    }

    [GeneratedRegex("--[a-z][a-z-]*")]
    private static partial Regex Option();

    [GeneratedRegex(@"(?<=[""' ])safepassage [a-z]+( [a-z]+)?")]
    private static partial Regex InMessage();
}
