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

/// <summary>What orders people can be given.</summary>
/// <param name="ApproachesPerCorridor">Ways to one corridor that signs can tell apart, for each mode; ≥ 1.</param>
/// <param name="OrdersPerZone">Orders for those of one zone and group, who are shared out evenly; ≥ 1.</param>
/// <param name="LeastPersonsPerHour">
/// A slower order than this cannot be organised; where the gate itself lets through fewer, it may be as slow as the gate.
/// </param>
public readonly record struct PlanRules(
    int ApproachesPerCorridor,
    int OrdersPerZone,
    long LeastPersonsPerHour
)
{
    /// <summary>A household of five in five minutes, one order a zone and group, and three approaches a corridor.</summary>
    public static PlanRules Standard { get; } = new(3, 1, 60);
}

/// <summary>The share of its best value that each measure of a plan may give up for those after it.</summary>
/// <param name="Persons">Of persons out by the end, of each group.</param>
/// <param name="MeanTimeOut">Of the mean moment of getting out; who is left behind counts as out at the end.</param>
public readonly record struct Tolerances(double Persons, double MeanTimeOut)
{
    /// <summary>0.1 % of persons and 2 % of the mean time out.</summary>
    public static Tolerances Standard { get; } = new(0.001, 0.02);
}

/// <summary>What the search may spend.</summary>
/// <param name="Seed">Same seed, same plan, unless a time limit cuts the search short.</param>
public sealed record SearchOptions(ulong Seed)
{
    /// <summary>What is done when nothing else is said: for all variants together about ten seconds on a laptop.</summary>
    public const long UsualWork = 20_000_000;

    /// <summary>Units of work, the same on every machine.</summary>
    public long Work { get; init; } = UsualWork;

    /// <summary>The clock of the time limit.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>When to stop at the latest; null: only by work.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>No more persons are looked for when the gap is at or under this share.</summary>
    public double Gap { get; init; }

    /// <summary>A stage ends after so many rounds without gain; null: 3,000, and 20 for each zone and group.</summary>
    public int? Patience { get; init; }

    /// <summary>What orders may be.</summary>
    public PlanRules Rules { get; init; } = PlanRules.Standard;

    /// <summary>What each measure may give up.</summary>
    public Tolerances Tolerances { get; init; } = Tolerances.Standard;
}

/// <summary>Why a search ended.</summary>
public enum SearchEnd
{
    /// <summary>The gap is small enough.</summary>
    GoodEnough,

    /// <summary>No improvement for long.</summary>
    Stalled,

    /// <summary>The work allowed is done: with more the plan may get better.</summary>
    Work,

    /// <summary>The time allowed is over: another machine may get farther.</summary>
    TimeLimit,

    /// <summary>Somebody ended it; the plan found so far is whole.</summary>
    Cancelled,
}
