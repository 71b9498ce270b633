namespace SafePassage.Model;

/// <summary>Whether a truce was said by one side or settled between sides.</summary>
public enum TruceForm
{
    /// <summary>One side says it for itself; it is in force for that side, whoever answers.</summary>
    Declared,

    /// <summary>It is in force only while all whom it binds have taken it up.</summary>
    Agreed,
}

/// <summary>A pause, ceasefire or agreement, as one statement tells it. How it stands follows from statements alone.</summary>
public sealed record Truce : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>For readers.</summary>
    public required Name Name { get; init; }

    /// <summary>Said by one side, or settled between sides.</summary>
    public TruceForm Form { get; init; }

    /// <summary>Ids of the parties that declared it, or bound themselves; at least one.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Ids of the parties it is addressed to, or that it binds besides.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Where it holds, if named.</summary>
    public Name? Area { get; init; }

    /// <summary>When it begins; null: when it is said.</summary>
    public When? From { get; init; }

    /// <summary>When it ends; null: it has no end.</summary>
    public When? Until { get; init; }

    /// <summary>The truce or offer it follows, if any.</summary>
    public Subject? Follows { get; init; }

    /// <summary>Id of the statement by which it was declared, agreed or proposed.</summary>
    public required string Statement { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>As statements name it.</summary>
    public Subject Subject => Subject.TruceOf(Id);
}

/// <summary>What a clause of a truce or an offer is on.</summary>
public enum TermKind
{
    /// <summary>No bombing from the air.</summary>
    NoStrikes,

    /// <summary>No guns, mortars or rockets.</summary>
    NoShelling,

    /// <summary>Nobody moves forward.</summary>
    NoMovement,

    /// <summary>Forces leave a place.</summary>
    Withdrawal,

    /// <summary>A way out for people.</summary>
    Corridor,

    /// <summary>With or without which weapons people leave.</summary>
    Weapons,

    /// <summary>Help may come in.</summary>
    Aid,

    /// <summary>Wounded and sick are taken out.</summary>
    WoundedOut,

    /// <summary>Persons are exchanged.</summary>
    Exchange,

    /// <summary>Somebody watches.</summary>
    Monitoring,

    /// <summary>When it begins and ends.</summary>
    Hours,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>A clause of a truce or of an offer.</summary>
public sealed record Term : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>The truce or offer whose clause it is.</summary>
    public required Subject Of { get; init; }

    /// <summary>What it is on.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>In words.</summary>
    public required Name What { get; init; }

    /// <summary>Ids of the parties that are to keep it; empty: those of the truce.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Corridors, groups, places and parties it is about.</summary>
    public IReadOnlyList<Subject> Concerns { get; init; } = [];

    /// <summary>When it begins, if it has hours of its own.</summary>
    public When? From { get; init; }

    /// <summary>When it ends, if it has hours of its own.</summary>
    public When? Until { get; init; }

    /// <summary>Id of the statement that gives it.</summary>
    public required string Statement { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>As statements name it.</summary>
    public Subject Subject => Subject.Term(Id);
}

/// <summary>What is put to another.</summary>
public enum OfferForm
{
    /// <summary>Terms, for the other to take up.</summary>
    Offer,

    /// <summary>Something the other is to do, an ally perhaps.</summary>
    Request,

    /// <summary>Something that all who hear it are asked to do.</summary>
    Call,
}

/// <summary>Something that one puts to others: terms of a truce, a request, a call.</summary>
public sealed record Offer : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>An offer, a request or a call.</summary>
    public OfferForm Form { get; init; }

    /// <summary>Ids of the parties that make it; at least one.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Ids of the parties that are to answer; empty: whoever hears it.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>In words.</summary>
    public required Name What { get; init; }

    /// <summary>Name of the series it is one of.</summary>
    public string? Series { get; init; }

    /// <summary>The how many-eth of its series; null where nobody says.</summary>
    public long? Number { get; init; }

    /// <summary>By when it wants an answer.</summary>
    public When? Until { get; init; }

    /// <summary>What it is about: a measure, a truce, corridors, groups.</summary>
    public IReadOnlyList<Subject> Concerns { get; init; } = [];

    /// <summary>Id of the statement that makes it.</summary>
    public required string Statement { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>As statements name it.</summary>
    public Subject Subject => Subject.Offer(Id);
}

/// <summary>What somebody answers.</summary>
public enum AnswerKind
{
    /// <summary>To all of it, yes.</summary>
    Accepts,

    /// <summary>To some terms yes, to others no.</summary>
    AcceptsInPart,

    /// <summary>No.</summary>
    Refuses,

    /// <summary>With an offer of his own.</summary>
    Counters,

    /// <summary>Somebody says that there was no answer in time.</summary>
    DoesNotAnswer,
}

/// <summary>How one party answered an offer or a truce, as one statement tells it.</summary>
public sealed record OfferAnswer : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>The offer, truce, term, corridor or measure that is answered.</summary>
    public required Subject To { get; init; }

    /// <summary>Id of the party that answers.</summary>
    public required string By { get; init; }

    /// <summary>What it answers.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Ids of the terms it takes up.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>Ids of the terms it refuses.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Id of the offer it makes in return.</summary>
    public string? Counter { get; init; }

    /// <summary>Id of the statement by which it answers.</summary>
    public required string Statement { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>What it says to the thing as a whole.</summary>
    public Bearing Bearing =>
        Kind switch
        {
            AnswerKind.Accepts or AnswerKind.AcceptsInPart => Bearing.For,
            AnswerKind.Refuses or AnswerKind.Counters => Bearing.Against,
            AnswerKind.DoesNotAnswer => Bearing.Neither,
            _ => throw new InvalidOperationException($"{Kind}"),
        };
}

/// <summary>What must have happened before a corridor, term or truce holds. It gates that thing in every reading.</summary>
public sealed record Precondition : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>The corridor, term or truce that waits for it.</summary>
    public required Subject Of { get; init; }

    /// <summary>The measure, control, term or other precondition that must have come about; null: only what is said of this record.</summary>
    public Subject? Requires { get; init; }

    /// <summary>In words.</summary>
    public required Name What { get; init; }

    /// <summary>Ids of the parties that must do it.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Id of the statement that makes it a condition.</summary>
    public required string Statement { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>As statements name it.</summary>
    public Subject Subject => Subject.Precondition(Id);
}
