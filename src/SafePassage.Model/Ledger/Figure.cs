namespace SafePassage.Model;

/// <summary>What a figure counts. Losses have a kind of their own.</summary>
public enum FigureCategory
{
    /// <summary>Fighters or soldiers of a party.</summary>
    Strength,

    /// <summary>People at a place or of a group.</summary>
    People,

    /// <summary>Children among them.</summary>
    Children,

    /// <summary>People who need help.</summary>
    InNeed,

    /// <summary>Wounded and sick who need to be taken out.</summary>
    ToBeTakenOut,

    /// <summary>People who left.</summary>
    Left,

    /// <summary>Persons who pass in a day.</summary>
    PassingDaily,

    /// <summary>Persons for whom there is room.</summary>
    Room,

    /// <summary>Anything else; the words say what.</summary>
    Other,
}

/// <summary>A number that one statement gives of something, other than what was lost; as vague as it was said.</summary>
public sealed record Figure : IRecord
{
    /// <summary>Unique among records of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>What it is a number of: a party, a group, a place, a corridor.</summary>
    public required Subject Of { get; init; }

    /// <summary>What is counted.</summary>
    public required FigureCategory Category { get; init; }

    /// <summary>As far as the words go.</summary>
    public required Count Count { get; init; }

    /// <summary>The words the count came from, for example 'over 1,500'.</summary>
    public required string Wording { get; init; }

    /// <summary>The time of which it is.</summary>
    public required When Period { get; init; }

    /// <summary>Id of the statement that gives it.</summary>
    public required string Statement { get; init; }

    /// <summary>Free words, left out when a ledger is redacted.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the record that it replaces; null for none.</summary>
    public string? Corrects { get; init; }
}
