namespace SafePassage.Model;

/// <summary>
/// Millionths of a person: the integers that replays and certificates count in, so that what a rate lets through in a
/// step is known to a millionth. Arithmetic is checked; a long holds nine million million persons.
/// </summary>
/// <remarks>
/// Rounding has one rule: to persons always down, by <see cref="Floor"/>. To millionths a replay rounds down, who passes
/// and what has room alike; a certificate rounds each item up, so that the persons it floors to are still a bound.
/// </remarks>
/// <param name="Value">Millionths.</param>
public readonly record struct PersonMillionths(long Value) : IComparable<PersonMillionths>
{
    /// <summary>In one person.</summary>
    public const long PerPerson = 1_000_000;

    /// <summary>Persons with a fraction, for shares, charts and prices; never to compare with.</summary>
    public double InPersons => Value / (double)PerPerson;

    /// <summary>The whole persons in it: the one way from millionths to persons.</summary>
    public Persons Floor() => new((Value / PerPerson) - (Value % PerPerson < 0 ? 1 : 0));

    /// <summary>By how many.</summary>
    public int CompareTo(PersonMillionths other) => Value.CompareTo(other.Value);

    /// <summary>In persons, with as many of six decimals as it needs.</summary>
    public override string ToString() => $"{Value / (decimal)PerPerson:0.######}";

    /// <summary>The two together.</summary>
    public static PersonMillionths operator +(PersonMillionths a, PersonMillionths b) =>
        new(a.Value + b.Value);

    /// <summary>What is left; it may be negative.</summary>
    public static PersonMillionths operator -(PersonMillionths a, PersonMillionths b) =>
        new(a.Value - b.Value);

    /// <summary>Whether the first are fewer.</summary>
    public static bool operator <(PersonMillionths a, PersonMillionths b) => a.Value < b.Value;

    /// <summary>Whether the first are more.</summary>
    public static bool operator >(PersonMillionths a, PersonMillionths b) => a.Value > b.Value;

    /// <summary>Whether the first are no more.</summary>
    public static bool operator <=(PersonMillionths a, PersonMillionths b) => a.Value <= b.Value;

    /// <summary>Whether the first are no fewer.</summary>
    public static bool operator >=(PersonMillionths a, PersonMillionths b) => a.Value >= b.Value;
}
