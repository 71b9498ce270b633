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
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="EventType">As ACLED names them.</param>
/// <param name="SubEventType">As ACLED names them, if given.</param>
/// <param name="PlaceName">Place or area, if named.</param>
/// <param name="Location">Of the place, if given.</param>
/// <param name="GeoPrecision">1 the very place, 2 near it, 3 a larger area.</param>
/// <param name="When">As exactly as it is known.</param>
/// <param name="TimePrecision">1 the day, 2 the week, 3 the month.</param>
/// <param name="Parties">Ids of the parties alleged to have taken part.</param>
/// <param name="HowKnown">By whoever claims it.</param>
/// <param name="Fatalities">Reported; null when no number was.</param>
/// <param name="Statements">Ids of the statements it rests on.</param>
/// <param name="Note">Free words, left out when a ledger is redacted.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
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
/// <param name="Id">Unique among records of its kind.</param>
/// <param name="Side">Id of the party that lost it.</param>
/// <param name="Category">What was lost.</param>
/// <param name="Count">As far as the words go.</param>
/// <param name="Wording">The words the count came from, for example 'at least 100'.</param>
/// <param name="Period">The time in which it was lost.</param>
/// <param name="Area">Where, if named.</param>
/// <param name="Statement">Id of the statement that counts it.</param>
/// <param name="Note">Free words, left out when a ledger is redacted.</param>
/// <param name="Corrects">Id of the record that it replaces; null for none.</param>
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
