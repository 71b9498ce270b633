using System.Globalization;
using System.Text;
using SafePassage.Model;

namespace SafePassage.Pages.Words;

/// <summary>
/// Numbers, times and dates as each language writes them. Own code and not the framework's cultures, so that the page is
/// the same on every machine. Arabic uses Arabic-Indic digits and the month names of the Levant beside the usual ones.
/// </summary>
internal static class Figures
{
    private const char NarrowSpace = '\u202F';

    private static readonly string[][] _months =
    [
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        [
            "كانون الثاني/يناير",
            "شباط/فبراير",
            "آذار/مارس",
            "نيسان/أبريل",
            "أيار/مايو",
            "حزيران/يونيو",
            "تموز/يوليو",
            "آب/أغسطس",
            "أيلول/سبتمبر",
            "تشرين الأول/أكتوبر",
            "تشرين الثاني/نوفمبر",
            "كانون الأول/ديسمبر",
        ],
    ];

    private static readonly string[][] _days =
    [
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
        ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
    ];

    /// <summary>A whole number with its thousands set apart.</summary>
    public static Trilingual Number(long number) =>
        Trilingual.Each(l => Digits(Grouped(number.ToString(CultureInfo.InvariantCulture), l), l));

    public static Trilingual Number(Persons persons) => Number(persons.Value);

    /// <summary>A number with at most so many decimals.</summary>
    public static Trilingual Number(double number, int decimals)
    {
        var text = number.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, rest) = point < 0 ? (text, "") : (text[..point], text[(point + 1)..]);
        return Trilingual.Each(l =>
            Digits(Grouped(whole, l) + (rest.Length == 0 ? "" : Point(l) + rest), l)
        );
    }

    /// <summary>Whole minutes.</summary>
    public static Trilingual Minutes(TimeSpan time) => Number(RoundedFigures.Minutes(time));

    /// <summary>Parts of a bound, rounded down to tenths as the bound is to persons.</summary>
    public static Trilingual TenthsOf(PersonMillionths amount) =>
        Number(Math.Floor(amount.Value / (PersonMillionths.PerPerson / 10d)) / 10, 1);

    /// <summary>A share as a percentage.</summary>
    public static Trilingual Percent(double share)
    {
        var number = Number((double)RoundedFigures.Percent(share), 1);
        return new(number.En + "%", number.Fr + NarrowSpace + "%", number.Ar + "٪");
    }

    /// <summary>The clock time of a moment, to the minute.</summary>
    public static Trilingual Clock(DateTimeOffset time)
    {
        var (h, m) = (
            time.ToString("HH", CultureInfo.InvariantCulture),
            time.ToString("mm", CultureInfo.InvariantCulture)
        );
        return new($"{h}:{m}", $"{h}{NarrowSpace}h{NarrowSpace}{m}", Digits($"{h}:{m}", "ar"));
    }

    /// <summary>The hour alone, for axes.</summary>
    public static Trilingual Hour(DateTimeOffset time)
    {
        var h = time.Hour.ToString(CultureInfo.InvariantCulture);
        return time.Minute != 0
            ? Clock(time)
            : new($"{h}:00", $"{h}{NarrowSpace}h", Digits($"{h}:00", "ar"));
    }

    public static Trilingual Date(DateTimeOffset time) =>
        Trilingual.Each(l =>
        {
            var i = Array.IndexOf(Trilingual.Languages, l);
            var day =
                time.Day == 1 && l == "fr"
                    ? "1er"
                    : time.Day.ToString(CultureInfo.InvariantCulture);
            var year = time.Year.ToString("0000", CultureInfo.InvariantCulture);
            return Digits(
                $"{_days[i][(int)time.DayOfWeek]} {day} {_months[i][time.Month - 1]} {year}",
                l
            );
        });

    /// <summary>The offset from UTC, as UTC+02:00.</summary>
    public static Trilingual Offset(TimeSpan offset) =>
        Trilingual.Same($"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset.Duration():hh\\:mm}");

    private static char Point(string language) =>
        language switch
        {
            "ar" => '٫',
            "fr" => ',',
            _ => '.',
        };

    private static string Grouped(string digits, string language)
    {
        var separator = language switch
        {
            "ar" => '٬',
            "fr" => NarrowSpace,
            _ => ',',
        };
        var text = new StringBuilder(digits);
        var first = digits.StartsWith('-') ? 1 : 0;
        for (var at = text.Length - 3; at > first; at -= 3)
        {
            text.Insert(at, separator);
        }

        return text.Replace('-', '−').ToString();
    }

    private static string Digits(string text, string language) =>
        language == "ar"
            ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('٠' + (c - '0')) : c))
            : text;
}
