using System.Text;

namespace SafePassage.Formats.Documents;

/// <summary>A value as a message can show it: short, on one line, nothing invisible.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text, int longest = Longest)
    {
        var shown = new StringBuilder(Math.Min(text.Length, longest) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
            {
                return shown.Append('…').ToString();
            }

            // Control and bidirectional formatting characters would let a value rewrite the line it is shown on.
            var hidden =
                Rune.IsControl(rune)
                || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format;
            shown.Append(hidden ? $"\\u{rune.Value:x4}" : rune.ToString());
        }

        return shown.ToString();
    }
}
