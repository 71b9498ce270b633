namespace SafePassage.Flow;

/// <summary>A time limit whose clock is handed in: pure code asks it, and never a clock of its own.</summary>
/// <param name="clock">The clock to ask; null for no limit.</param>
/// <param name="limit">How long from now; must not be negative.</param>
public readonly struct TimeLimit(TimeProvider? clock, TimeSpan limit)
{
    private readonly long _start = clock?.GetTimestamp() ?? 0;

    /// <summary>Never passes.</summary>
    public static TimeLimit None => default;

    public bool Passed => clock is not null && clock.GetElapsedTime(_start) >= limit;
}
