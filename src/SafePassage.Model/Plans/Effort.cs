namespace SafePassage.Model;

/// <summary>Which bound is wanted.</summary>
public enum BoundChoice
{
    /// <summary>The best cut over time where the search for it fits the time, else the trimmed one.</summary>
    WhatFits,

    /// <summary>The trimmed one, in milliseconds.</summary>
    Trimmed,

    /// <summary>The best cut over time, as long as it takes.</summary>
    Exact,
}

/// <summary>What the search may spend.</summary>
/// <param name="Seed">Same seed, same plan, unless the time limit cuts the search short.</param>
/// <param name="Clock">The clock of the time limit.</param>
/// <param name="TimeLimit">When to stop at the latest.</param>
/// <param name="GoodEnough">Stop when the gap is at or under this share.</param>
/// <param name="Patience">Stop after so many rounds without more persons out.</param>
public sealed record SearchOptions(
    ulong Seed,
    TimeProvider Clock,
    TimeSpan TimeLimit,
    double GoodEnough = 0.005,
    int Patience = 1500
);

/// <summary>Why a search ended.</summary>
public enum SearchEnd
{
    /// <summary>The gap is small enough.</summary>
    GoodEnough,

    /// <summary>No improvement for long.</summary>
    Stalled,

    /// <summary>The time allowed is over: another machine may get farther.</summary>
    TimeLimit,

    /// <summary>Somebody ended it; the plan found so far is whole.</summary>
    Cancelled,
}
