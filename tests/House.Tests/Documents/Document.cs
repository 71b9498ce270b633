using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>A page of Markdown, taken apart into prose and code.</summary>
internal sealed partial class Document
{
    private Document(string path)
    {
        Path = path;
        Text = RepositoryFiles.Text(path);
        Prose = Fence().Replace(Text, "");
        Code = [.. Span().Matches(Prose).Select(m => m.Groups["code"].Value)];
        Fences =
        [
            .. Fence()
                .Matches(Text)
                .Select(m => (m.Groups["language"].Value, m.Groups["code"].Value)),
        ];
    }

    /// <summary>Save what tests only read: inputs, with what was expected of them.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. RepositoryFiles
            .With(".md")
            .Where(f => !f.Contains("/found/", StringComparison.Ordinal))
            .Select(f => new Document(f)),
    ];

    public static TheoryData<string> Paths => [.. All.Select(d => d.Path)];

    public string Path { get; }

    public string Text { get; }

    /// <summary>Without its fenced blocks.</summary>
    public string Prose { get; }

    /// <summary>What stands between backquotes in the prose.</summary>
    public IReadOnlyList<string> Code { get; }

    /// <summary>The fenced blocks.</summary>
    public IReadOnlyList<(string Language, string Code)> Fences { get; }

    public static Document Of(string path) => All.Single(d => d.Path == path);

    [GeneratedRegex(
        @"^```(?<language>[a-z]*)\n(?<code>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fence();

    [GeneratedRegex(@"`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Span();
}
