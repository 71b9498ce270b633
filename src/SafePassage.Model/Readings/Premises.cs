namespace SafePassage.Model;

/// <summary>What a plan needs to know of a ledger. Holds ids only: the ledger knows no scenario.</summary>
/// <param name="From">Start of the time that is planned.</param>
/// <param name="Until">Its end.</param>
/// <param name="Corridors">Ids of the corridors, each with the ids of the groups that it is meant for.</param>
/// <param name="Groups">Ids of the groups.</param>
public sealed record Asked(
    DateTimeOffset From,
    DateTimeOffset Until,
    IReadOnlyList<(string Corridor, IReadOnlyList<string> Groups)> Corridors,
    IReadOnlyList<string> Groups
)
{
    /// <summary>Id of the truce of the ledger that is planned for; null where the ledger has no record of one.</summary>
    public string? Truce { get; init; }

    /// <summary>What the scenario itself says of these things.</summary>
    public IReadOnlyDictionary<Subject, ScenarioWord> Stated { get; init; } =
        new Dictionary<Subject, ScenarioWord>();
}

/// <summary>A time during which something holds, <see cref="From"/> included, <see cref="Until"/> not.</summary>
/// <param name="From">Included.</param>
/// <param name="Until">Not included.</param>
public readonly record struct Stretch(DateTimeOffset From, DateTimeOffset Until);

/// <summary>One thing a plan takes for granted, with what was said about it.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Group">Id of the group for which it is assumed; null for all.</param>
/// <param name="Holds">When it is taken to hold: nothing, the whole time asked, or parts of it; in order.</param>
/// <param name="Standing">As of the moment of the reading.</param>
public sealed record Premise(
    Subject Subject,
    string? Group,
    IReadOnlyList<Stretch> Holds,
    Standing Standing
)
{
    /// <summary>Why it does not hold where it does not; in order of time, empty when it holds the whole time.</summary>
    public IReadOnlyList<Failing> Fails { get; init; } = [];

    /// <summary>Whether it holds at no time that was asked for.</summary>
    public bool Never => Holds.Count == 0;
}

/// <summary>Everything a plan takes for granted under one reading.</summary>
/// <param name="Reading">By which rule.</param>
/// <param name="AsOf">What was said later is not heard.</param>
/// <param name="Truce">Whether there is one at all, and when.</param>
/// <param name="Corridors">One for each corridor and group asked, in the order asked.</param>
/// <param name="Groups">In the order asked.</param>
public sealed record Premises(
    ReadingRule Reading,
    DateTimeOffset AsOf,
    Premise Truce,
    IReadOnlyList<Premise> Corridors,
    IReadOnlyList<Premise> Groups
);
