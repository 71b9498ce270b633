namespace SafePassage.Model;

/// <summary>Whole persons; negative only as a difference. Arithmetic is checked.</summary>
/// <param name="Value">How many.</param>
public readonly record struct Persons(long Value) : IComparable<Persons>, IFormattable
{
    /// <summary>Nobody.</summary>
    public static Persons Zero => default;

    /// <summary>The same number in millionths, exactly.</summary>
    /// <exception cref="OverflowException">More than nine million million persons.</exception>
    public PersonMillionths InMillionths => new(Value * PersonMillionths.PerPerson);

    /// <summary>The part of a whole, 1 for all of it; 0 of nobody.</summary>
    public double ShareOf(Persons whole) => whole.Value == 0 ? 0 : (double)Value / whole.Value;

    /// <summary>By how many.</summary>
    public int CompareTo(Persons other) => Value.CompareTo(other.Value);

    /// <summary>The number alone: the sentence around it says of whom.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>As a whole number is written.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Value.ToString(format, formatProvider);

    /// <summary>The two together.</summary>
    public static Persons operator +(Persons a, Persons b) => new(a.Value + b.Value);

    /// <summary>What is left; it may be negative.</summary>
    public static Persons operator -(Persons a, Persons b) => new(a.Value - b.Value);

    /// <summary>Whether the first are fewer.</summary>
    public static bool operator <(Persons a, Persons b) => a.Value < b.Value;

    /// <summary>Whether the first are more.</summary>
    public static bool operator >(Persons a, Persons b) => a.Value > b.Value;

    /// <summary>Whether the first are no more.</summary>
    public static bool operator <=(Persons a, Persons b) => a.Value <= b.Value;

    /// <summary>Whether the first are no fewer.</summary>
    public static bool operator >=(Persons a, Persons b) => a.Value >= b.Value;
}
