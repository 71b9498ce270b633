using System.Globalization;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>
/// A date in three columns, year, month and day, as tables of researchers have it. What is not known is −1 there, 0 or empty:
/// a month without its day is that month here, and no day is made up.
/// </summary>
internal static class CalendarDay
{
    private const string Unknown = "-1";

    /// <summary>Null when nothing is known, or the columns were refused.</summary>
    /// <param name="stem">Of the columns' names: <c>cf_dec</c> for <c>cf_dec_yr</c>.</param>
    /// <param name="required">What the date is, where it has to be known; null: it need not be.</param>
    public static When? Read(Row row, string stem, string? required, TimeSpan offset)
    {
        var (year, month, day) = (
            Part(row, stem + "_yr", 2200),
            Part(row, stem + "_month", 12),
            Part(row, stem + "_day", 31)
        );
        if (row.Refused)
        {
            return null;
        }

        if (year is null)
        {
            if (required is not null || month is not null || day is not null)
            {
                row.Refuse(
                    stem + "_yr",
                    $"{stem}_yr is not known{(required is null ? ", though the month or the day is" : "")}",
                    $"Write the year of {required ?? "the date"}, like 2016"
                );
            }

            return null;
        }

        if (month is null && day is not null)
        {
            row.Refuse(
                stem + "_month",
                $"{stem}_month is not known, though the day is {day}",
                "Write the month, 1 to 12, or -1 as the day"
            );
            return null;
        }

        var text = Text(year.Value, month, day);
        if (When.Parse(text, offset) is { } when)
        {
            return when;
        }

        var isMonth = month is not null && day is not null;
        row.Refuse(
            stem + (isMonth ? "_day" : "_yr"),
            $"{text} is no date",
            isMonth
                ? "Write a day that the month has, or -1 where it is not known"
                : "Write a year from 1900 to 2200"
        );
        return null;
    }

    /// <summary>Year, month and day as far as they are known; all unknown for null.</summary>
    public static IReadOnlyList<string> Cells(When? when, TimeSpan offset)
    {
        if (when is not { } known)
        {
            return [Unknown, Unknown, Unknown];
        }

        var (first, last) = (known.Earliest.ToOffset(offset), Last(known).ToOffset(offset));
        var month = first.Year == last.Year && first.Month == last.Month;
        return
        [
            Plain(first.Year),
            month ? Plain(first.Month) : Unknown,
            month && first.Day == last.Day ? Plain(first.Day) : Unknown,
        ];
    }

    /// <summary>The same as far as three columns can tell.</summary>
    public static bool Same(When? a, When? b, TimeSpan offset) =>
        Cells(a, offset).SequenceEqual(Cells(b, offset));

    private static DateTimeOffset Last(When when) =>
        when.IsInstant ? when.Latest : when.Latest.AddTicks(-1);

    private static int? Part(Row row, string column, int most) =>
        (int?)row.Number(column, new(-1, most, "", Whole: true)) is > 0 and var part ? part : null;

    private static string Text(int year, int? month, int? day) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}")
        + (month is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{month:00}"))
        + (day is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{day:00}"));

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
