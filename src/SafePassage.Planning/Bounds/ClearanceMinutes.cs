using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>
/// To the minute when 50, 90 and 100 % can be out at the earliest: the curve is evaluated every ten minutes, and where a share is
/// first reached between two of them, at the minute before and the minute after, too.
/// </summary>
internal static class ClearanceMinutes
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    /// <summary>The relaxations of the curve with those minutes added; as they were where no share is reached.</summary>
    public static RelaxedProblem[] Added(
        RelaxedProblem[] relaxed,
        Persons people,
        CancellationToken cancellation
    )
    {
        var curve = RelaxedProblem.LeastTrimmed(relaxed);
        TimeSpan[] between =
        [
            .. Crossings(curve, people)
                .SelectMany(c => Minutes(c.From, c.Until))
                .Distinct()
                .Order(),
        ];
        if (between.Length == 0)
        {
            return relaxed;
        }

        RelaxedProblem[] fine = [.. relaxed.Select(r => r.With(between, cancellation))];
        HashSet<TimeSpan> kept =
        [
            .. curve.Select(b => b.Horizon),
            .. Crossings(RelaxedProblem.LeastTrimmed(fine), people)
                .SelectMany(c => (TimeSpan[])[c.From, c.Until])
                .Where(between.Contains),
        ];
        return [.. fine.Select(r => r.At(kept))];
    }

    /// <summary>For each share that is reached: the last horizon by which it cannot be out, and the next.</summary>
    private static IEnumerable<Interval> Crossings(IReadOnlyList<Bound> curve, Persons people) =>
        Clearance.Percents.Select(p => Clearance.Crossing(curve, people, p)).OfType<Interval>();

    private static IEnumerable<TimeSpan> Minutes(TimeSpan from, TimeSpan until)
    {
        for (var at = from + _minute; at < until; at += _minute)
        {
            yield return at;
        }
    }
}
