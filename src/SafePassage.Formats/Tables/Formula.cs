using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Tables;

/// <summary>
/// Text that a spreadsheet would run as a formula when it opens a table: what begins with = + - @, a tab or a line end, also after
/// blanks, and is no plain number. In our tables an apostrophe stands before it, which spreadsheets take for 'this is text'.
/// </summary>
internal static class Formula
{
    /// <summary>Full-width signs run in spreadsheets of East Asian languages.</summary>
    private const string Signs = "=+-@＝＋－＠";

    public static string Defuse(string text) =>
        IsArmed(text) && !NumberText.IsNumber(text) ? "'" + text : text;

    /// <summary>The text that was defused; any other as it is.</summary>
    public static string Restore(string text) =>
        text.StartsWith('\'') && IsArmed(text) ? text[1..] : text;

    /// <summary>Also behind apostrophes, so that a text that has one of its own gets a second and comes back with one.</summary>
    private static bool IsArmed(ReadOnlySpan<char> text)
    {
        // Our readers trim the end, and must come to the same verdict.
        var bare = text.TrimEnd().TrimStart('\'');
        if (bare.Length > 0 && bare[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        bare = bare.TrimStart();
        return bare.Length > 0 && Signs.Contains(bare[0], StringComparison.Ordinal);
    }
}
