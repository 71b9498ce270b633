using System.Text.RegularExpressions;

namespace SafePassage.Packages.Tests;

/// <summary>The page that comes with a package: its blocks of code make one program, its blocks of text what that prints.</summary>
public sealed partial record Readme(string Text)
{
    public string Code => Blocks("csharp");

    public string Prints => Blocks("text");

    /// <summary>Names in backquotes.</summary>
    public IReadOnlySet<string> Names =>
        Name().Matches(Text).Select(m => m.Groups[1].Value).ToHashSet();

    private string Blocks(string language) =>
        string.Concat(
            Block()
                .Matches(Text.ReplaceLineEndings("\n"))
                .Where(m => m.Groups["language"].Value == language)
                .Select(m => m.Groups["code"].Value)
        );

    [GeneratedRegex(
        @"^```(?<language>\w+)\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"`([A-Za-z][A-Za-z0-9]*)(?:\.[A-Za-z]+)?`")]
    private static partial Regex Name();
}
