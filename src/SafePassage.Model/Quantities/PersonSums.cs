namespace SafePassage.Model;

/// <summary>Sums of people, as <see cref="Enumerable"/> has them for numbers.</summary>
public static class PersonSums
{
    /// <summary>All together.</summary>
    /// <exception cref="OverflowException">More than a long holds.</exception>
    public static Persons Sum(this IEnumerable<Persons> persons) => persons.Sum(p => p);

    /// <summary>Of all items together.</summary>
    /// <exception cref="OverflowException">More than a long holds.</exception>
    public static Persons Sum<T>(this IEnumerable<T> items, Func<T, Persons> persons) =>
        items.Aggregate(Persons.Zero, (sum, item) => sum + persons(item));

    /// <summary>Of all items together.</summary>
    /// <exception cref="OverflowException">More than a long holds.</exception>
    public static PersonMillionths Sum<T>(
        this IEnumerable<T> items,
        Func<T, PersonMillionths> persons
    ) => items.Aggregate(default(PersonMillionths), (sum, item) => sum + persons(item));
}
