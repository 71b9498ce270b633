using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Acled;

/// <summary>
/// The day of an event with its precision. ACLED writes a day always: where only the month is known, one in its middle. Here it
/// is no more exact than it was known.
/// </summary>
internal static class AcledDay
{
    private const int MiddleOfMonth = 15;
    private static readonly string[] _forms = ["yyyy-MM-dd", "dd MMMM yyyy", "d MMMM yyyy"];

    /// <param name="precision">1 the day, 2 the week, 3 the month.</param>
    public static When? Read(Row row, int precision, TimeSpan offset)
    {
        if (row.RequiredText("event_date", "the day of the event") is not { } text)
        {
            return null;
        }

        if (
            DateTime.TryParseExact(
                text,
                _forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            var form = precision switch
            {
                1 => "yyyy-MM-dd",
                2 => "yyyy-MM-dd'~'",
                _ => "yyyy-MM",
            };
            return When.Parse(day.ToString(form, CultureInfo.InvariantCulture), offset);
        }

        row.Refuse(
            "event_date",
            $"event_date is '{Excerpt.Of(text)}', which is no day",
            "Write 2016-11-04 or 04 November 2016"
        );
        return null;
    }

    /// <summary>The first day that may be meant; of a month the one in its middle.</summary>
    public static DateTime Of(Incident incident)
    {
        var first = incident.When.Earliest;
        return incident.When.Text.Length == "yyyy-MM".Length
            ? new(first.Year, first.Month, MiddleOfMonth, 0, 0, 0, DateTimeKind.Unspecified)
            : first.DateTime;
    }
}
