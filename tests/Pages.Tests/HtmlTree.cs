using System.Net;
using System.Text.RegularExpressions;

namespace SafePassage.Pages.Tests;

internal sealed record Tag(string Name, IReadOnlyDictionary<string, string> Attributes);

/// <summary>A strict little reader of the page: throws where tags are not balanced or an attribute stands twice.</summary>
internal sealed partial class HtmlTree
{
    public List<Tag> Tags { get; } = [];

    /// <summary>All text outside of tags, scripts and styles, decoded.</summary>
    public string Text { get; }

    public string Script { get; private set; } = "";

    public string Data { get; private set; } = "";

    public HtmlTree(string html)
    {
        var open = new Stack<string>();
        var text = new System.Text.StringBuilder();
        var at = html.IndexOf('\n') + 1;
        while (at < html.Length)
        {
            var next = html.IndexOf('<', at);
            next = next < 0 ? html.Length : next;
            text.Append(html, at, next - at).Append(' ');
            if (next == html.Length)
            {
                break;
            }

            var match = TagPattern().Match(html, next);
            match.Success.ShouldBeTrue(
                $"a bare < at {next}: {html.AsSpan(next, Math.Min(60, html.Length - next))}"
            );
            at = next + match.Length;
            var name = match.Groups["name"].Value;
            if (match.Groups["end"].Success)
            {
                open.Pop().ShouldBe(name, $"at {next}");
                continue;
            }

            Tags.Add(
                new(
                    name,
                    AttributePattern()
                        .Matches(match.Groups["attributes"].Value)
                        .ToDictionary(
                            a => a.Groups[1].Value,
                            a => WebUtility.HtmlDecode(a.Groups[2].Value)
                        )
                )
            );
            if (!match.Groups["empty"].Success)
            {
                open.Push(name);
            }

            if (name is "script" or "style" && !match.Groups["empty"].Success)
            {
                var close = html.IndexOf($"</{name}>", at, StringComparison.Ordinal);
                Keep(name, html[at..close]);
                at = close;
            }
        }

        open.ShouldBeEmpty();
        Text = WebUtility.HtmlDecode(text.ToString());
    }

    public IEnumerable<string> Values(string attribute) =>
        Tags.Where(t => t.Attributes.ContainsKey(attribute)).Select(t => t.Attributes[attribute]);

    private void Keep(string name, string content)
    {
        if (name == "script" && Tags[^1].Attributes.ContainsKey("id"))
        {
            Data = content;
        }
        else if (name == "script")
        {
            Script += content;
        }
    }

    [GeneratedRegex(
        """\G<(?<end>/)?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<attributes>(?:\s[a-zA-Z-]+(?:="[^"<>]*")?)*)(?<empty>/)?>"""
    )]
    private static partial Regex TagPattern();

    [GeneratedRegex("""\s([a-zA-Z-]+)(?:="([^"]*)")?""")]
    private static partial Regex AttributePattern();
}
