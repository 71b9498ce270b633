using System.Diagnostics;
using SafePassage.Flow.Algorithms;

namespace SafePassage.Benchmarks;

/// <summary>Remembers the first interval and when it came.</summary>
internal sealed class FirstInterval : IProgress<EarliestArrivalProgress>
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public double Seconds { get; private set; }

    public long Feasible { get; private set; } = -1;

    public long Bound { get; private set; }

    public void Report(EarliestArrivalProgress value)
    {
        if (Feasible < 0)
        {
            (Seconds, Feasible, Bound) = (_watch.Elapsed.TotalSeconds, value.Feasible, value.Bound);
        }
    }
}
