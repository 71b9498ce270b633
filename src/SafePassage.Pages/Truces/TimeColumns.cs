using SafePassage.Model;

namespace SafePassage.Pages.Truces;

/// <summary>The days with something, a column each; between days that do not follow each other there is a gap.</summary>
internal sealed class TimeColumns
{
    public const int DayWidth = 130;
    public const int Gap = 16;
    private const int Between = 2;
    private const int MostDays = 60;

    private readonly double[] _left;

    private TimeColumns(IReadOnlyList<DateTimeOffset> days)
    {
        Days = days;
        _left = new double[days.Count];
        var at = 0.0;
        for (var i = 0; i < days.Count; i++)
        {
            at += IsAfterGap(i) ? Gap : 0;
            _left[i] = at;
            at += DayWidth + Between;
        }

        Width = (int)at;
    }

    public IReadOnlyList<DateTimeOffset> Days { get; }

    public int Width { get; }

    /// <summary>The days of marks and hours, and the moment's own.</summary>
    public static TimeColumns Of(TruceOverview overview, IReadOnlyList<TimeMark> marks)
    {
        var offset = overview.At.Offset;
        DateTimeOffset Day(DateTimeOffset at) => new(at.ToOffset(offset).Date, offset);
        return new([
            .. marks
                .Select(m => Day(m.At))
                .Concat(
                    overview
                        .Truces.SelectMany(t => t.Hours)
                        .SelectMany(h =>
                            new[] { h.From, h.Until.AddTicks(h.Until.Year < 9000 ? -1 : 0) }
                        )
                        .Where(t => t.Year is > 2 and < 9000)
                        .Select(Day)
                )
                .Append(Day(overview.At))
                .Distinct()
                .Order()
                .TakeLast(MostDays),
        ]);
    }

    public bool IsAfterGap(int day) => day > 0 && Days[day - 1].AddDays(1) != Days[day];

    public double Left(int day) => _left[day];

    /// <summary>Null where the moment lies in no column.</summary>
    public double? X(DateTimeOffset at)
    {
        for (var i = 0; i < Days.Count; i++)
        {
            if (at >= Days[i] && at < Days[i].AddDays(1))
            {
                return _left[i] + Within(Days[i], at);
            }
        }

        return null;
    }

    /// <summary>What of some hours lies in the columns, a piece for each day.</summary>
    public IEnumerable<(double Left, double Width, Stretch Hours)> Bars(Stretch hours)
    {
        for (var i = 0; i < Days.Count; i++)
        {
            var (from, until) = (Days[i], Days[i].AddDays(1));
            var (a, b) = (
                hours.From > from ? hours.From : from,
                hours.Until < until ? hours.Until : until
            );
            if (a < b)
            {
                yield return (_left[i] + Within(from, a), Math.Max(Within(a, b), 2), hours);
            }
        }
    }

    private static double Within(DateTimeOffset from, DateTimeOffset until) =>
        (until - from).TotalHours / 24 * DayWidth;
}
