using SafePassage.Model;

namespace SafePassage.Planning.Tests;

internal static class Spans
{
    /// <summary>Minutes from the start of the window.</summary>
    public static Interval Minutes(double from, double until) =>
        new(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(until));
}
