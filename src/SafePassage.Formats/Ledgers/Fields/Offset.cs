using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>The offset from UTC in which the days of a ledger begin.</summary>
internal static class Offset
{
    /// <summary>Null when the text is none.</summary>
    public static TimeSpan? Parse(string text) =>
        text.Length == 6
        && text[0] is '+' or '-'
        && TimeSpan.TryParseExact(
            text.AsSpan(1),
            @"hh\:mm",
            CultureInfo.InvariantCulture,
            out var span
        )
        && span <= TimeSpan.FromHours(14)
            ? (text[0] == '-' ? -span : span)
            : null;

    /// <summary>Of a ledger; UTC when it says nothing.</summary>
    public static TimeSpan Of(Ledger ledger) =>
        ledger.Settings.LastOrDefault(s => s.Id == Setting.UtcOffset) is { } s
            ? Parse(s.Value) ?? TimeSpan.Zero
            : TimeSpan.Zero;
}
