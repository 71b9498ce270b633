namespace SafePassage.Flow;

/// <summary>
/// What a run answers: a result, or that the problem does not fit. Closed: the engine alone makes these, immutable, so any
/// number of threads may read them.
/// </summary>
public abstract class EarliestArrivalOutcome
{
    private protected EarliestArrivalOutcome() { }
}

/// <summary>The problem exceeds a limit, found by counting: nothing was tried, and nothing large was reserved.</summary>
public sealed class EarliestArrivalTooLarge : EarliestArrivalOutcome
{
    internal EarliestArrivalTooLarge(string what, long needed, long limit) =>
        (What, Needed, Limit) = (what, needed, limit);

    /// <summary>The quantity, in words: <c>steps</c>, <c>arcs × steps</c> or <c>bytes</c>.</summary>
    public string What { get; }

    /// <summary>What the problem needs of it.</summary>
    public long Needed { get; }

    /// <summary>What there is: 32,767 steps, 2,147,483,591 arcs × steps, or the bytes allowed by the options.</summary>
    public long Limit { get; }
}

/// <summary>A flow over time with an interval for every step, and cuts that prove its upper ends.</summary>
public sealed class EarliestArrivalResult : EarliestArrivalOutcome
{
    private readonly long[] _feasible;
    private readonly long[] _bound;

    internal EarliestArrivalResult(long[] feasible, long[] bound)
    {
        (_feasible, _bound) = (feasible, bound);
    }

    /// <summary>Units that are out by each step 0 … horizon under <see cref="Flow"/>.</summary>
    public ReadOnlySpan<long> Feasible => _feasible;

    /// <summary>Units no flow can exceed by each step; equal to <see cref="Feasible"/> up to <see cref="ExactUpTo"/>.</summary>
    public ReadOnlySpan<long> Bound => _bound;

    /// <summary>The last step whose value is the proven maximum, −1 for none.</summary>
    public required int ExactUpTo { get; init; }

    /// <summary>Why the run ended; anything but <see cref="EndReason.Exact"/> leaves an interval at the last steps.</summary>
    public required EndReason Ended { get; init; }

    /// <summary>The flow itself. Up to <see cref="ExactUpTo"/> it has the earliest arrival property.</summary>
    public required FlowOverTime Flow { get; init; }

    /// <summary>Minimum cuts by step: those asked for and, when exact, the horizon's.</summary>
    public required IReadOnlyDictionary<int, CutOverTime> Cuts { get; init; }

    /// <summary>The first step by which everybody is out, null when some remain: the quickest transshipment [HT00].</summary>
    public required int? ClearanceStep { get; init; }

    /// <summary>Cells the searches entered: the work, the same on every machine.</summary>
    public required long CellsSearched { get; init; }

    /// <summary>Bytes of the large arrays that the run reserved.</summary>
    public required long ReservedBytes { get; init; }
}
