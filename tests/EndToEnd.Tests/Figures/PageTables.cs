using System.Net;
using System.Text.RegularExpressions;

namespace SafePassage.EndToEnd.Tests;

/// <summary>What a reader of the page sees in one section for one reading: tables as rows of cells, and all words.</summary>
internal sealed partial class PageTables(string page)
{
    /// <summary>A section by its id, of the reading with this number where the section tells the readings apart.</summary>
    public string Section(string id, int? variant = null)
    {
        var section = Between(page, $"<section id=\"{id}\"", "</section>");
        return variant is { } v ? Of(section, v) : section;
    }

    public string Decision => Between(page, "<header class=\"decision\"", "</header>");

    public static string Of(string part, int variant)
    {
        var start = $"<div class=\"variant\" data-v=\"{variant}\">";
        return Between(part + "<end>", start, "<end>")[start.Length..]
            .Split("<div class=\"variant\"")[0];
    }

    /// <summary>The rows below the head, of the first table with this class or of any.</summary>
    public static string[][] Rows(string part, string? kind = null)
    {
        var start = kind is null ? "<table" : $"<table class=\"{kind}\"";
        var tables = part.Split(start).Skip(1).Select(t => t.Split("</table>")[0]);
        return
        [
            .. tables
                .Select(t => t.Split("<tbody>")[^1])
                .SelectMany(t => t.Split("<tr").Skip(1))
                .Select(r => CellPattern().Matches(r).Select(c => Text(c.Value)).ToArray()),
        ];
    }

    public static string Text(string html) =>
        WebUtility
            .HtmlDecode(TagPattern().Replace(SvgPattern().Replace(html, ""), " "))
            .Replace('\n', ' ')
            .Trim();

    private static string Between(string text, string from, string until)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, from);
        return text[start..text.IndexOf(until, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<t[hd][ >].*?</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex CellPattern();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex SvgPattern();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();
}
