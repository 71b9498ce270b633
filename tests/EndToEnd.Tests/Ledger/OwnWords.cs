using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>
/// Our own words change with the language of the page. What stays the same in all three is what others said or named: it
/// stands word for word in the files of the example, and is marked as text of a language and direction of its own.
/// </summary>
public partial class OwnWords
{
    /// <summary>Commands, hashes, options and versions.</summary>
    private static readonly string[] _notProse = ["verify"];

    /// <summary>On the switch of languages each is named in itself.</summary>
    private static readonly string[] _languages = ["English", "Français", "العربية"];

    [Fact]
    public void What_does_not_change_with_the_language_comes_from_the_files_and_is_marked()
    {
        using var scratch = new Scratch();
        Cli.Run("plan", Cli.Example, "--out", scratch["out"], "--time-limit", "0", "--quiet")
            .ExitCode.ShouldBe(0);
        var html = File.ReadAllText(scratch["out/report.html"]);
        var given = Plain(
            string.Join(
                '\n',
                Directory
                    .EnumerateFiles(Cli.Example, "*", SearchOption.AllDirectories)
                    .Where(f => Path.GetExtension(f) is ".csv" or ".yaml")
                    .Select(File.ReadAllText)
            )
        );
        List<string> ours = [];
        List<string> unmarked = [];
        var seen = 0;
        foreach (var (text, marked, section) in Unchanging(html))
        {
            if (!Words().IsMatch(text) || _notProse.Contains(section) || _languages.Contains(text))
            {
                continue;
            }

            seen++;
            if (!marked)
            {
                unmarked.Add($"{section}: {text}");
            }

            ours.AddRange(
                Parts(text)
                    .Where(p => Words().IsMatch(p) && !given.Contains(Plain(p)))
                    .Select(p => $"{section}: {p}")
            );
        }

        // What shows on hovering would stay in one language.
        Regex.IsMatch(html, @"\stitle=""").ShouldBeFalse();
        seen.ShouldBeGreaterThan(50);
        ours.Distinct().ShouldBeEmpty();
        unmarked.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void What_has_words_in_French_and_Arabic_differs_from_the_English_unless_it_is_a_name_from_the_files()
    {
        using var scratch = new Scratch();
        Cli.Run("plan", Cli.Example, "--out", scratch["out"], "--time-limit", "0", "--quiet")
            .ExitCode.ShouldBe(0);
        var html = File.ReadAllText(scratch["out/report.html"]);
        var from =
            html.LastIndexOf("id=\"data\">", StringComparison.Ordinal) + "id=\"data\">".Length;
        using var data = JsonDocument.Parse(
            html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]
        );
        var (french, arabic) = (Texts("fr"), Texts("ar"));
        french.Length.ShouldBe(arabic.Length);

        // Arabic sentences are written in Arabic, whatever names stand in them.
        arabic
            .Where(t => Words().IsMatch(t) && Sentence().IsMatch(t))
            .ShouldAllBe(t => Regex.IsMatch(t, @"\p{IsArabic}"));
        french
            .Zip(arabic)
            .Count(t => t.First == t.Second && Sentence().IsMatch(t.First))
            .ShouldBe(0);

        string[] Texts(string language) =>
            [
                .. data
                    .RootElement.GetProperty(language)
                    .EnumerateArray()
                    .Select(t => t.GetString()!),
            ];
    }

    /// <summary>Text nodes of elements whose text is not exchanged with the language.</summary>
    private static IEnumerable<(string Text, bool Marked, string Section)> Unchanging(string html)
    {
        var open = new Stack<(string Name, bool Changes, bool Marked, string Section)>();
        open.Push(("", false, false, ""));
        var at = html.IndexOf("<body", StringComparison.Ordinal);
        var end = html.IndexOf("<script", at, StringComparison.Ordinal);
        foreach (Match match in Node().Matches(html[at..end]))
        {
            if (match.Groups["text"] is { Success: true } text)
            {
                var top = open.Peek();
                if (!top.Changes && top.Name is not ("style" or "script"))
                {
                    yield return (WebUtility.HtmlDecode(text.Value), top.Marked, top.Section);
                }
            }
            else if (match.Value.StartsWith("</", StringComparison.Ordinal))
            {
                open.Pop();
            }
            else if (!match.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                var (_, changes, marked, section) = open.Peek();
                var name = match.Groups["name"].Value;
                open.Push(
                    (
                        name,
                        changes || match.Value.Contains(" data-t=", StringComparison.Ordinal),
                        marked || Regex.IsMatch(match.Value, @"\slang[\s=>]") || name == "code",
                        name == "section" && Id().Match(match.Value) is { Success: true } id
                            ? id.Groups[1].Value
                            : section
                    )
                );
            }
        }
    }

    /// <summary>A speaker is shown with his party behind him, routes and lists with commas or arrows between.</summary>
    private static IEnumerable<string> Parts(string text) =>
        Regex
            .Split(text, @" \(|\)|, | – | · |; | › | \| ")
            .Select(p => p.Trim())
            .Where(p => p.Length > 0);

    /// <summary>Files break lines, quote, and write ids with hyphens.</summary>
    private static string Plain(string text) =>
        Regex.Replace(text.Replace("\"\"", "\"").ToLowerInvariant(), @"[\s_-]+", " ");

    [GeneratedRegex(@"<(?<name>/?[a-zA-Z][a-zA-Z0-9]*)[^>]*>|(?<text>[^<]+)")]
    private static partial Regex Node();

    [GeneratedRegex(@"\sid=""([^""]+)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\p{L}{2,}\s+\p{L}{2,}\s+\p{L}{2,}")]
    private static partial Regex Sentence();
}
