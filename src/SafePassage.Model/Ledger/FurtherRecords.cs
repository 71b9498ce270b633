namespace SafePassage.Model;

/// <summary>What a reviewer found about a statement, and when. The latest one holds; all are kept.</summary>
/// <param name="Of">Id of the statement that says the same, for a duplicate.</param>
public sealed record Review(
    string Id,
    string Statement,
    ReviewStatus Status,
    When At,
    string By,
    string Why,
    string? Of,
    string? Corrects = null
) : IRecord;

/// <summary>
/// A grading on the Admiralty scale: source A to F, information 1 to 6. Never used in any calculation; off by default in
/// everything shown.
/// </summary>
public sealed record Grading(
    string Id,
    string Statement,
    char Reliability,
    int Credibility,
    string By,
    string? Why,
    string? Corrects = null
) : IRecord;

/// <summary>Something that happened, as claimed; typed as ACLED does.</summary>
public sealed record Incident : IRecord
{
    public required string Id { get; init; }

    public required string EventType { get; init; }

    public string? SubEventType { get; init; }

    public Name? PlaceName { get; init; }

    public GeoPoint? Location { get; init; }

    /// <summary>1 the very place, 2 near it, 3 a larger area.</summary>
    public required int GeoPrecision { get; init; }

    public required When When { get; init; }

    /// <summary>1 the day, 2 the week, 3 the month.</summary>
    public required int TimePrecision { get; init; }

    /// <summary>Ids of the parties alleged to have taken part.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    public required HowKnown HowKnown { get; init; }

    public long? Fatalities { get; init; }

    /// <summary>Ids of the statements it rests on.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    public string? Note { get; init; }

    public string? Corrects { get; init; }
}

/// <summary>What one side lost, as one statement counts it.</summary>
public sealed record Loss : IRecord
{
    public required string Id { get; init; }

    /// <summary>Id of the party that lost it.</summary>
    public required string Side { get; init; }

    public required LossCategory Category { get; init; }

    public required Count Count { get; init; }

    /// <summary>The words the count came from, for example 'at least 100'.</summary>
    public required string Wording { get; init; }

    public required When Period { get; init; }

    public Name? Area { get; init; }

    public required string Statement { get; init; }

    public string? Note { get; init; }

    public string? Corrects { get; init; }
}

/// <summary>Who held a place, as one statement says.</summary>
public sealed record Control(
    string Id,
    Name PlaceName,
    string Party,
    When From,
    When? Until,
    string Statement,
    string? Corrects = null
) : IRecord;

/// <summary>Something suspended, promised or done by a party: air strikes, shelling, a withdrawal.</summary>
public sealed record Measure(
    string Id,
    Name What,
    string Party,
    When From,
    When? Until,
    string Statement,
    string? Corrects = null
) : IRecord;

/// <summary>
/// A reading of one's own: one of the three as its base, some things resolved one way or the other, some statements set
/// aside.
/// </summary>
/// <param name="Base">announced, undisputed or refused.</param>
/// <param name="For">What is taken to hold, whoever denies it.</param>
/// <param name="Against">What is taken not to hold, whoever declares it.</param>
/// <param name="SetAside">Ids of statements that are not heard.</param>
public sealed record OwnReading(
    string Id,
    Name Name,
    ReadingBase Base,
    IReadOnlyList<Subject> For,
    IReadOnlyList<Subject> Against,
    IReadOnlyList<string> SetAside,
    string Reason,
    string? Corrects = null
) : IRecord;
