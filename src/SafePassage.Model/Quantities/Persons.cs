namespace SafePassage.Model;

/// <summary>Whole persons; negative only as a difference. Arithmetic is checked.</summary>
public readonly record struct Persons(long Value) : IComparable<Persons>, IFormattable
{
    public static Persons Zero => default;

    /// <summary>The same number in millionths, exactly.</summary>
    /// <exception cref="OverflowException">More than nine million million persons.</exception>
    public PersonMillionths InMillionths => new(Value * PersonMillionths.PerPerson);

    /// <summary>The part of a whole, 1 for all of it; 0 of nobody.</summary>
    public double ShareOf(Persons whole) => whole.Value == 0 ? 0 : (double)Value / whole.Value;

    public int CompareTo(Persons other) => Value.CompareTo(other.Value);

    /// <summary>The number alone: the sentence around it says of whom.</summary>
    public override string ToString() => Value.ToString();

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Value.ToString(format, formatProvider);

    public static Persons operator +(Persons a, Persons b) => new(a.Value + b.Value);

    public static Persons operator -(Persons a, Persons b) => new(a.Value - b.Value);

    public static bool operator <(Persons a, Persons b) => a.Value < b.Value;

    public static bool operator >(Persons a, Persons b) => a.Value > b.Value;

    public static bool operator <=(Persons a, Persons b) => a.Value <= b.Value;

    public static bool operator >=(Persons a, Persons b) => a.Value >= b.Value;
}
