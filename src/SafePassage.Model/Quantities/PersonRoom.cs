namespace SafePassage.Model;

/// <summary>What one person takes of a capacity: the room of one for whom the capacity is told, and more if slower than those.</summary>
/// <param name="Millionths">Of the room of such a person, ≥ 1,000,000.</param>
public readonly record struct PersonRoom(long Millionths) : IComparable<PersonRoom>
{
    /// <summary>Millionths of a room in one.</summary>
    public const long PerPerson = PersonMillionths.PerPerson;

    /// <summary>Of those for whom capacities are told.</summary>
    public static PersonRoom Whole => new(PerPerson);

    /// <summary>By how much they take.</summary>
    public int CompareTo(PersonRoom other) => Millionths.CompareTo(other.Millionths);

    /// <summary>As a number, 1 for <see cref="Whole"/>.</summary>
    public override string ToString() => $"{Millionths / (decimal)PerPerson:0.######}";

    /// <summary>Whether the one takes less than the other.</summary>
    public static bool operator <(PersonRoom a, PersonRoom b) => a.Millionths < b.Millionths;

    /// <summary>Whether the one takes more than the other.</summary>
    public static bool operator >(PersonRoom a, PersonRoom b) => a.Millionths > b.Millionths;

    /// <summary>Whether the one takes no more than the other.</summary>
    public static bool operator <=(PersonRoom a, PersonRoom b) => a.Millionths <= b.Millionths;

    /// <summary>Whether the one takes no less than the other.</summary>
    public static bool operator >=(PersonRoom a, PersonRoom b) => a.Millionths >= b.Millionths;
}
