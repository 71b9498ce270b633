using System.Diagnostics;
using SafePassage.Flow;

namespace SafePassage.Benchmarks;

/// <summary>Remembers the first interval, when it came, and when it was first within a twentieth of the bound.</summary>
internal sealed class FirstInterval : IProgress<EarliestArrivalProgress>
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public double Seconds { get; private set; }

    public long Feasible { get; private set; } = -1;

    public long Bound { get; private set; }

    /// <summary>Null when that never was.</summary>
    public double? SecondsToFivePercent { get; private set; }

    public void Report(EarliestArrivalProgress value)
    {
        if (value.Bound - value.Feasible <= value.Bound / 20)
        {
            SecondsToFivePercent ??= _watch.Elapsed.TotalSeconds;
        }

        if (Feasible < 0)
        {
            (Seconds, Feasible, Bound) = (_watch.Elapsed.TotalSeconds, value.Feasible, value.Bound);
        }
    }
}
