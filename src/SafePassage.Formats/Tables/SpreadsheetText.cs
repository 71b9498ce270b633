using System.Text.RegularExpressions;

namespace SafePassage.Formats.Tables;

/// <summary>
/// Text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets take for 'this is text'; the
/// reader of our own tables takes it away again. Numbers stay as they are.
/// </summary>
internal static partial class SpreadsheetText
{
    public static string Defuse(string text) =>
        Formula().IsMatch(text) && !Number().IsMatch(text) ? $"'{text}" : text;

    /// <summary>The text that was written as this.</summary>
    public static string Restore(string text) =>
        text is ['\'', ..] && Formula().IsMatch(text) ? text[1..] : text;

    /// <summary>Apostrophes before such a beginning count with it: what has one of its own gets a second.</summary>
    [GeneratedRegex(@"^'*[=+\-@\t\r]")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?$")]
    private static partial Regex Number();
}
