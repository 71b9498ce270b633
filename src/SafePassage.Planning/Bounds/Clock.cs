namespace SafePassage.Planning;

/// <summary>Time in planning is whole milliseconds from the start of the window.</summary>
internal static class Clock
{
    /// <summary>Millionths of an hour would not be whole; milliseconds of an hour are.</summary>
    public const long MillisecondsPerHour = 3_600_000;

    public static long Milliseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    public static TimeSpan Time(long milliseconds) =>
        new(milliseconds * TimeSpan.TicksPerMillisecond);
}
