using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What to plan, and what may be spent on it.</summary>
/// <param name="Given">What to plan.</param>
/// <param name="Clock">The clock of the time limit.</param>
public sealed record PlanRequest(LoadedScenario Given, TimeProvider Clock)
{
    /// <summary>Id of the only variant to plan; null: all.</summary>
    public string? Variant { get; init; }

    /// <summary>Of the search, ≥ 0. Same scenario, version and seed: same files, unless the time limit cuts the search short.</summary>
    public long Seed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1;

    /// <summary>What the default work takes on a laptop, about; decides which bounds fit when there is no time limit.</summary>
    public static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(10);

    /// <summary>
    /// For the search in all variants together, ≥ 0; null: it ends by work alone, which is the same on every machine. The bounds have as
    /// much beside it. Replay and checks are not charged.
    /// </summary>
    public TimeSpan? TimeLimit
    {
        get;
        init
        {
            field =
                value < TimeSpan.Zero
                    ? throw new ArgumentOutOfRangeException(nameof(value), "no time is below 0")
                    : value;
        }
    }

    /// <summary>Units of work for the search in all variants together, ≥ 0.</summary>
    public long Work
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = SearchOptions.UsualWork;

    /// <summary>No more persons are looked for when the gap is at or under this share.</summary>
    public double Gap { get; init; }

    /// <summary>What orders may be.</summary>
    public PlanRules Rules { get; init; } = PlanRules.Standard;

    /// <summary>What each measure of a plan may give up for those after it.</summary>
    public Tolerances Tolerances { get; init; } = Tolerances.Standard;

    public BoundChoice Bound { get; init; } = BoundChoice.WhatFits;

    /// <summary>In which the page opens: en, fr or ar.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether the report shows the gradings of the ledger.</summary>
    public bool Gradings { get; init; }

    public Workers Workers { get; init; }
}

/// <summary>How far the work is.</summary>
/// <param name="Variant">Id of the variant being worked on.</param>
/// <param name="Persons">Persons the best plan so far brings out; 0 while the bound is being found.</param>
/// <param name="Bound">0 while it is being found.</param>
public readonly record struct PlanProgress(
    string Variant,
    long Rounds,
    Persons Persons,
    Persons Bound
);

/// <summary>A variant's answer and how its search ended.</summary>
/// <param name="Rounds">Of the search.</param>
/// <param name="Work">Units the search did.</param>
public sealed record Answered(VariantAnswer Answer, SearchEnd End, long Rounds, long Work);

/// <summary>What planning comes to: one of the four below.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome() { }

    /// <summary>Answers that passed every check.</summary>
    /// <param name="Report">All that is shown and written; its findings are for somebody to look at.</param>
    /// <param name="Answers">As in the report, with how each search ended.</param>
    /// <param name="Provenance">How to make the same again; goes into the manifest.</param>
    public sealed record Planned(
        Report Report,
        IReadOnlyList<Answered> Answers,
        Provenance Provenance
    ) : PlanOutcome
    {
        /// <summary>In which the page opens.</summary>
        public string Language { get; init; } = "en";
    }

    /// <summary>It was ended before there was a plan.</summary>
    public sealed record NothingYet : PlanOutcome;

    /// <summary>The scenario has no variant of the id asked for.</summary>
    /// <param name="Known">Ids of those it has.</param>
    public sealed record UnknownVariant(string Asked, IReadOnlyList<string> Known) : PlanOutcome;

    /// <summary>The checkers refute our own work, which is not shown: a wrong number is worse than none.</summary>
    /// <param name="Defects">In words, at least one.</param>
    public sealed record FoundWrong(IReadOnlyList<string> Defects) : PlanOutcome;
}
