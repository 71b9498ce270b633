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
    Other,
}

/// <summary>A number that one statement gives of something, other than what was lost; as vague as it was said.</summary>
/// <param name="Of">What it is a number of: a party, a group, a place, a corridor.</param>
/// <param name="Wording">The words the count came from, for example 'over 1,500'.</param>
public sealed record Figure(
    string Id,
    Subject Of,
    FigureCategory Category,
    Count Count,
    string Wording,
    When Period,
    string Statement,
    string? Note,
    string? Corrects = null
) : IRecord;
