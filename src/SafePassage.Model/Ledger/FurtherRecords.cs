namespace SafePassage.Model;

/// <summary>What a reviewer found about a statement, and when. The latest one holds; all are kept.</summary>
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="Statement">Id of the statement.</param>
/// <param name="Status">What was found.</param>
/// <param name="At">When; the latest holds.</param>
/// <param name="By">Who looked.</param>
/// <param name="Why">In words.</param>
/// <param name="Of">Id of the statement that says the same, for a duplicate.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
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
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="Statement">Id of the statement.</param>
/// <param name="Reliability">Of the source, A to F.</param>
/// <param name="Credibility">Of what is said, 1 to 6.</param>
/// <param name="By">Who graded.</param>
/// <param name="Why">In words, if given.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
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
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>As ACLED names them.</summary>
    public required string EventType { get; init; }

    /// <summary>As ACLED names them, if given.</summary>
    public string? SubEventType { get; init; }

    /// <summary>Place or area, if named.</summary>
    public Name? PlaceName { get; init; }

    /// <summary>Of the place, if given.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>1 the very place, 2 near it, 3 a larger area.</summary>
    public required int GeoPrecision { get; init; }

    /// <summary>As exactly as it is known.</summary>
    public required When When { get; init; }

    /// <summary>1 the day, 2 the week, 3 the month.</summary>
    public required int TimePrecision { get; init; }

    /// <summary>Ids of the parties alleged to have taken part.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>By whoever claims it.</summary>
    public required HowKnown HowKnown { get; init; }

    /// <summary>Reported; null when no number was.</summary>
    public long? Fatalities { get; init; }

    /// <summary>Ids of the statements it rests on.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }
}

/// <summary>What one side lost, as one statement counts it.</summary>
public sealed record Loss : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the party that lost it.</summary>
    public required string Side { get; init; }

    /// <summary>What was lost.</summary>
    public required LossCategory Category { get; init; }

    /// <summary>As far as the words go.</summary>
    public required Count Count { get; init; }

    /// <summary>The words the count came from, for example 'at least 100'.</summary>
    public required string Wording { get; init; }

    /// <summary>The time in which it was lost.</summary>
    public required When Period { get; init; }

    /// <summary>Where, if named.</summary>
    public Name? Area { get; init; }

    /// <summary>Id of the statement that counts it.</summary>
    public required string Statement { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }
}

/// <summary>Who held a place, as one statement says.</summary>
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="PlaceName">The place.</param>
/// <param name="Party">Id of the party that held it.</param>
/// <param name="From">From when on.</param>
/// <param name="Until">Until when; null where nobody says.</param>
/// <param name="Statement">Id of the statement that says so.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
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
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="What">In words.</param>
/// <param name="Party">Id of the party whose it is.</param>
/// <param name="From">From when on.</param>
/// <param name="Until">Until when; null where nobody says.</param>
/// <param name="Statement">Id of the statement that says so.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
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
/// <param name="Id">Unique among readings; none of the three that every ledger has.</param>
/// <param name="Name">For readers.</param>
/// <param name="Base">announced, undisputed or refused.</param>
/// <param name="For">What is taken to hold, whoever denies it.</param>
/// <param name="Against">What is taken not to hold, whoever declares it.</param>
/// <param name="SetAside">Ids of statements that are not heard.</param>
/// <param name="Reason">Why it is read so, in words.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
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
