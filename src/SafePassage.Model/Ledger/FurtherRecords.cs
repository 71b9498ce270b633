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
/// <param name="GeoPrecision">1 the very place, 2 near it, 3 a larger area.</param>
/// <param name="TimePrecision">1 the day, 2 the week, 3 the month.</param>
/// <param name="Parties">Ids of the parties alleged to have taken part.</param>
/// <param name="Statements">Ids of the statements it rests on.</param>
public sealed record Incident(
    string Id,
    string EventType,
    string? SubEventType,
    Name? PlaceName,
    GeoPoint? Location,
    int GeoPrecision,
    When When,
    int TimePrecision,
    IReadOnlyList<string> Parties,
    HowKnown HowKnown,
    long? Fatalities,
    IReadOnlyList<string> Statements,
    string? Note,
    string? Corrects = null
) : IRecord;

/// <summary>What one side lost, as one statement counts it.</summary>
/// <param name="Side">Id of the party that lost it.</param>
/// <param name="Wording">The words the count came from, for example 'at least 100'.</param>
public sealed record Loss(
    string Id,
    string Side,
    LossCategory Category,
    Count Count,
    string Wording,
    When Period,
    Name? Area,
    string Statement,
    string? Note,
    string? Corrects = null
) : IRecord;

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
