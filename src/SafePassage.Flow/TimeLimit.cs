namespace SafePassage.Flow;

/// <summary>
/// A time limit whose clock is handed in: pure code asks it, and never a clock of its own. Immutable; as safe for several
/// threads as the clock is.
/// </summary>
/// <param name="clock">The clock to ask; null for no limit.</param>
/// <param name="limit">How long from now; 0 or less has passed at once.</param>
public readonly struct TimeLimit(TimeProvider? clock, TimeSpan limit)
{
    private readonly long _start = clock?.GetTimestamp() ?? 0;

    /// <summary>Never passes.</summary>
    public static TimeLimit None => default;

    /// <summary>The share of the limit that is over: 1 and more when it has passed; 0 without a clock.</summary>
    public double Spent =>
        clock is null ? 0
        : limit <= TimeSpan.Zero ? 1
        : clock.GetElapsedTime(_start) / limit;

    /// <summary>Whether the limit is over by the clock; false for ever without one. Cost: one reading of the clock.</summary>
    public bool Passed => clock is not null && clock.GetElapsedTime(_start) >= limit;
}
