using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>Who says so: the source, the party if it speaks for one, and when.</summary>
internal readonly record struct Teller(string Source, string? Party, string SaidAt);

/// <summary>One row of a daily table: counts of one thing at one place on one day.</summary>
internal sealed record DailyRow
{
    public required DateOnly Day { get; init; }

    public required When When { get; init; }

    /// <summary>In which days begin.</summary>
    public required TimeSpan Offset { get; init; }

    public Name? PlaceName { get; init; }

    public required Name What { get; init; }

    /// <summary>By the way it is known; ways without any are left out.</summary>
    public required IReadOnlyDictionary<HowKnown, long> Counts { get; init; }

    /// <summary>As written, null where empty.</summary>
    public long? DayBefore { get; init; }

    public required IReadOnlyList<string> Sides { get; init; }

    public Subject? Breaks { get; init; }

    public required IReadOnlyList<Teller> Tellers { get; init; }

    public string? Note { get; init; }

    /// <summary>What rows of other days are held against: all but day and counts.</summary>
    public string Series =>
        string.Join(
            '\n',
            [
                PlaceName?.En,
                What.En,
                NameList.Join(Sides),
                Breaks?.ToString(),
                NameList.Join(Tellers.Select(t => t.Source)),
                NameList.Join(Tellers.Select(t => t.Party ?? NameList.Nobody)),
            ]
        );

    public long Total => Counts.Values.Sum();

    /// <summary>Null when a cell was refused, which is told.</summary>
    public static DailyRow? Read(Row row, TimeSpan offset)
    {
        var fields = new FieldReader(row, offset);
        var (day, when) = Moment(row, fields, offset);
        var what = fields.Required("observation", "what it was");
        var counts = Counted(row, fields);
        var before = fields.Whole("day_before");
        var breaks = fields.OneOrNone(
            "breaks",
            SubjectKind.Truce,
            SubjectKind.Term,
            SubjectKind.Measure
        );
        var tellers = Told(row, day, offset);
        return row.Refused
            ? null
            : new()
            {
                Day = day,
                When = when,
                Offset = offset,
                PlaceName = Named(row, "place"),
                What = new(what, row.LongText("observation_ar"), row.LongText("observation_fr")),
                Counts = counts,
                DayBefore = before,
                Sides = NameList.Split(row.LongText("side")),
                Breaks = breaks,
                Tellers = tellers,
                Note = fields.Text("note"),
            };
    }

    private static (DateOnly, When) Moment(Row row, FieldReader fields, TimeSpan offset)
    {
        var text = row.RequiredText("date", "the day, like 2016-11-04") ?? "";
        if (
            !DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) || When.Parse(text, offset) is not { } when
        )
        {
            if (text.Length > 0)
            {
                row.Refuse(
                    "date",
                    $"date is '{Excerpt.Of(text)}', which is no day",
                    "Write year, month and day: 2016-11-04"
                );
            }

            return default;
        }

        when = Clocked(row, day, when, offset);
        if (fields.Time("sp_when") is { } exact)
        {
            if (DayOf(exact, offset) == day)
            {
                return (day, exact);
            }

            row.Refuse(
                "sp_when",
                $"sp_when is {exact}, which does not begin on {text}",
                "Write the same day in both, or leave sp_when empty"
            );
        }

        return (day, when);
    }

    /// <summary>The minute, where it is told; else the day.</summary>
    private static When Clocked(Row row, DateOnly day, When when, TimeSpan offset)
    {
        if (row.Text("time") is { } clock)
        {
            if (
                TimeOnly.TryParseExact(
                    clock,
                    "HH:mm",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var time
                )
            )
            {
                when = When.At(new(day.ToDateTime(time), offset));
            }
            else
            {
                row.Refuse(
                    "time",
                    $"time is '{Excerpt.Of(clock)}', which is no time of day",
                    "Write hour and minute: 14:05"
                );
            }
        }

        return when;
    }

    public static DateOnly DayOf(When when, TimeSpan offset) =>
        DateOnly.FromDateTime(when.Earliest.ToOffset(offset).DateTime);

    private static Dictionary<HowKnown, long> Counted(Row row, FieldReader fields)
    {
        var counts = new Dictionary<HowKnown, long>();
        foreach (var column in DailyColumns.Ways)
        {
            if (fields.Whole(column, 0, 1_000_000) is > 0 and var count)
            {
                counts[Word<HowKnown>.Find(column)!.Value] = count;
            }
        }

        var sum = counts.Values.Sum();
        var total = fields.Whole("total");
        if (!row.Refused && sum == 0)
        {
            row.Refuse(
                "total",
                "nothing is counted in this row",
                "Write how many were seen, heard, recorded or reported, or leave the row out"
            );
        }
        else if (!row.Refused && total is { } written && written != sum)
        {
            row.Refuse(
                "total",
                $"total is {written}, and seen, heard, recorded and reported make {sum}",
                $"Write {sum}, or correct the four"
            );
        }

        return counts;
    }

    private static IReadOnlyList<Teller> Told(Row row, DateOnly day, TimeSpan offset)
    {
        var (sources, parties, times) = (
            NameList.Split(row.RequiredText("source", "where it can be read")),
            NameList.Split(row.LongText("reported_by")),
            NameList.Split(row.LongText("reported_at"))
        );
        foreach (var (column, list) in new[] { ("reported_by", parties), ("reported_at", times) })
        {
            if (list.Count > 0 && list.Count != sources.Count)
            {
                row.Refuse(
                    column,
                    $"{column} has {list.Count} and source has {sources.Count}",
                    $"Write one for each source with semicolons between, {NameList.Nobody} for nobody"
                );
            }
        }

        foreach (var wrong in times.Where(t => When.Parse(t, offset) is null))
        {
            row.Refuse(
                "reported_at",
                $"reported_at is '{Excerpt.Of(wrong)}', which is no time",
                $"Write one of {When.Forms}"
            );
        }

        return row.Refused
            ? []
            :
            [
                .. sources.Select(
                    (s, i) =>
                        new Teller(
                            s,
                            parties.Count == 0 || parties[i] == NameList.Nobody ? null : parties[i],
                            times.Count == 0
                                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                                : times[i]
                        )
                ),
            ];
    }

    private static Name? Named(Row row, string column) =>
        row.LongText(column) is { } text
            ? new(text, row.LongText(column + "_ar"), row.LongText(column + "_fr"))
            : null;
}
