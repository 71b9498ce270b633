using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>Opening windows as a capacity over time.</summary>
internal static class GateRates
{
    /// <param name="open">In order, apart from each other, from 0 on.</param>
    /// <param name="throughput">While open; 0 else.</param>
    public static RatePieces Of(IReadOnlyList<Interval> open, PersonsPerHour throughput)
    {
        var starts = new List<long> { 0 };
        var rates = new List<long> { 0 };
        foreach (var interval in open)
        {
            Set(Clock.Milliseconds(interval.From), throughput.Value);
            Set(Clock.Milliseconds(interval.Until), 0);
        }

        return new([.. starts], [.. rates]);

        void Set(long start, long rate)
        {
            if (starts[^1] == start)
            {
                rates[^1] = rate;
            }
            else
            {
                starts.Add(start);
                rates.Add(rate);
            }
        }
    }
}
