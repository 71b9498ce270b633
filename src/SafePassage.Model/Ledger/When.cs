using System.Globalization;

namespace SafePassage.Model;

/// <summary>
/// A time as exactly as it is known: an instant, a day, month or year, a span between two of these, each perhaps
/// approximate. Written as ISO 8601-2 has it: <c>2016-11-04T09:00+02:00</c>, <c>2016-11-04</c>, <c>2016-11</c>,
/// <c>2016</c>, <c>2016-10-28/2016-10-31</c>, and <c>~</c> at the end for "about".
/// </summary>
/// <param name="Earliest">The first moment that may be meant.</param>
/// <param name="Latest">The moment after the last that may be meant; equal to Earliest for an instant.</param>
/// <param name="Text">As written; days are those of the ledger's own offset.</param>
public readonly record struct When(DateTimeOffset Earliest, DateTimeOffset Latest, string Text)
{
    /// <summary>Every form a time may be written in, for messages.</summary>
    public const string Forms =
        "2016-11-04T09:00+02:00, 2016-11-04, 2016-11, 2016, or two of these with / between; ~ at the end for 'about'";

    private static readonly string[] _instants =
    [
        "yyyy-MM-ddTHH:mmzzz",
        "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-ddTHH:mm'Z'",
        "yyyy-MM-ddTHH:mm:ss'Z'",
    ];

    /// <summary>Whether it is one moment.</summary>
    public bool IsInstant => Earliest == Latest;

    /// <summary>Whether it was said with "about".</summary>
    public bool IsApproximate => Text.EndsWith('~');

    /// <summary>An exact moment.</summary>
    public static When At(DateTimeOffset moment)
    {
        var zone = moment.Offset == TimeSpan.Zero ? "'Z'" : "zzz";
        var form = moment.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss";
        return new(moment, moment, moment.ToString(form + zone, null));
    }

    /// <summary>Null when the text is no such time.</summary>
    /// <param name="text">In one of the <see cref="Forms"/>.</param>
    /// <param name="offset">From UTC, of the place the ledger speaks of: says when a day begins.</param>
    public static When? Parse(string text, TimeSpan offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bare = text.EndsWith('~') ? text[..^1] : text;
        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return One(bare, offset) is var (from, until) ? new When(from, until, text) : null;
        }

        return
            One(bare[..slash], offset) is var (first, _)
            && One(bare[(slash + 1)..], offset) is var (begin, end)
            && (first < end || first == begin)
            ? new When(first, end, text)
            : null;
    }

    /// <summary>Whether the two may mean the same moment.</summary>
    public bool Overlaps(When other) =>
        Earliest == other.Earliest || (Earliest < other.Latest && other.Earliest < Latest);

    /// <summary>As written.</summary>
    public override string ToString() => Text;

    private static (DateTimeOffset From, DateTimeOffset Until)? One(string text, TimeSpan offset)
    {
        if (text.Length is 17 or 22 && Plain(text) is { } plain)
        {
            return (plain, plain);
        }

        if (text.Length > 10)
        {
            var utc = text.EndsWith('Z') ? DateTimeStyles.AssumeUniversal : DateTimeStyles.None;
            return
                DateTimeOffset.TryParseExact(text, _instants, null, utc, out var at)
                && InCalendar(at.Year)
                ? (at, at)
                : null;
        }

        if (
            Digits(text, 0, 4) is not { } year
            || !InCalendar(year)
            || (text.Length > 4 && text[4] != '-')
            || (text.Length > 7 && text[7] != '-')
        )
        {
            return null;
        }

        if (text.Length == 4)
        {
            return Span(new(year, 1, 1, 0, 0, 0, offset), d => d.AddYears(1));
        }

        if (Digits(text, 5, 2) is not (>= 1 and <= 12 and { } month))
        {
            return null;
        }

        if (text.Length == 7)
        {
            return Span(new(year, month, 1, 0, 0, 0, offset), d => d.AddMonths(1));
        }

        return
            text.Length == 10
            && Digits(text, 8, 2) is { } day
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? Span(new(year, month, day, 0, 0, 0, offset), d => d.AddDays(1))
            : null;
    }

    private static (DateTimeOffset, DateTimeOffset) Span(
        DateTimeOffset from,
        Func<DateTimeOffset, DateTimeOffset> end
    ) => (from, end(from));

    /// <summary>The commonest form, to the minute, without the cost of trying four; null leaves the rest to those.</summary>
    private static DateTimeOffset? Plain(string text)
    {
        if (
            text is not [_, _, _, _, '-', _, _, '-', _, _, 'T', _, _, ':', _, _, ..]
            || Digits(text, 0, 4) is not (>= 1900 and <= 2200 and var year)
            || Digits(text, 5, 2) is not (>= 1 and <= 12 and var month)
            || Digits(text, 8, 2) is not (>= 1 and var day)
            || day > DateTime.DaysInMonth(year, month)
            || Digits(text, 11, 2) is not (< 24 and var hour)
            || Digits(text, 14, 2) is not (< 60 and var minute)
        )
        {
            return null;
        }

        if (text.Length == 17)
        {
            return text[16] == 'Z' ? new(year, month, day, hour, minute, 0, TimeSpan.Zero) : null;
        }

        return
            text[16] is '+' or '-'
            && text[19] == ':'
            && Digits(text, 17, 2) is <= 13 and var hours
            && Digits(text, 20, 2) is < 60 and var minutes
            ? new(
                year,
                month,
                day,
                hour,
                minute,
                0,
                (text[16] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0)
            )
            : null;
    }

    private static bool InCalendar(int year) => year is >= 1900 and <= 2200;

    private static int? Digits(string text, int at, int count)
    {
        var value = 0;
        for (var i = at; i < at + count; i++)
        {
            if (i >= text.Length || !char.IsAsciiDigit(text[i]))
            {
                return null;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
