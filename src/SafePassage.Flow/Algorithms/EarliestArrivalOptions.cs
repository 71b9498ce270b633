using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>How long to try, and what to bring back. Immutable; read by the run only.</summary>
public sealed class EarliestArrivalOptions
{
    /// <summary>8 GiB; 49,000 arcs over 600 steps need 68 MB of it.</summary>
    public const long DefaultMemoryLimitBytes = 8L << 30;

    /// <summary>When to stop searching for more. What is left is then filled in haste, which takes a little longer.</summary>
    public TimeLimit TimeLimit { get; init; } = TimeLimit.None;

    /// <summary>Stop once (bound − feasible) ≤ gap · bound at the horizon. 0 for exactness at every step.</summary>
    public double Gap { get; init; }

    /// <summary>
    /// Begin with a flow that is good at once and a bound for the horizon, so that an interval is known early; without it
    /// intervals come with the steps.
    /// </summary>
    public bool GreedyFirst { get; init; }

    /// <summary>
    /// Most threads to work at once, ≥ 1. The search takes one; the flow is written out on all. With 1 nothing is put on another
    /// thread and nothing waits. The result does not depend on it.
    /// </summary>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1;

    /// <summary>Bytes the large arrays may take; more is answered by <see cref="EarliestArrivalTooLarge"/>.</summary>
    public long MemoryLimitBytes { get; init; } = DefaultMemoryLimitBytes;

    /// <summary>
    /// Upper bounds known from elsewhere, horizon + 1 values or none. They must be true: they enter
    /// <see cref="EarliestArrivalResult.Bound"/>. Read when the run begins, not copied.
    /// </summary>
    public ReadOnlyMemory<long> KnownBounds { get; init; }

    /// <summary>Steps for which the minimum cut is wanted; the horizon's own comes without asking.</summary>
    public IReadOnlyList<int> CutSteps { get; init; } = [];
}

/// <summary>Where a run stands.</summary>
/// <param name="ExactUpTo">The last step whose value is proven, −1 for none.</param>
/// <param name="Feasible">Units known to be able to be out by the horizon.</param>
/// <param name="Bound">Units no flow can exceed by the horizon.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EarliestArrivalProgress(int ExactUpTo, long Feasible, long Bound);

/// <summary>Why a run ended.</summary>
public enum EndReason
{
    /// <summary>Every step is proven.</summary>
    Exact,

    /// <summary>The gap asked for is reached at the horizon.</summary>
    GapReached,

    /// <summary>The deadline has passed.</summary>
    TimeLimit,

    /// <summary>The caller cancelled.</summary>
    Cancelled,
}
