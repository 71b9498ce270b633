namespace SafePassage.Pages.Charts;

/// <summary>Round values for an axis.</summary>
internal static class Axis
{
    /// <summary>Values from 0 in steps of 1, 2 or 5 times a power of ten, about as many as wanted, not above the top.</summary>
    public static IReadOnlyList<long> Ticks(long top, int wanted)
    {
        var step = 1L;
        while (top / step > wanted)
        {
            step = step.ToString("D", null)[0] == '2' ? step / 2 * 5 : step * 2;
        }

        return [.. Enumerable.Range(0, (int)(top / step) + 1).Select(i => i * step)];
    }

    /// <summary>Hours of the clock within a window, as times from its start, thinned to about as many as wanted.</summary>
    public static IReadOnlyList<TimeSpan> Hours(DateTimeOffset start, TimeSpan length, int wanted)
    {
        var every = 1;
        while (length.TotalHours / every > wanted)
        {
            every =
                every == 2 ? 3
                : every == 1 ? 2
                : every * 2;
        }

        var hours = new List<TimeSpan>();
        var first = TimeSpan.FromMinutes((60 - start.Minute) % 60);
        for (var at = first; at <= length; at += TimeSpan.FromHours(every))
        {
            hours.Add(at);
        }

        return hours;
    }
}
