namespace SafePassage.Model;

/// <summary>Sums of people, as <see cref="Enumerable"/> has them for numbers.</summary>
public static class PersonSums
{
    /// <summary>All together; nobody when there are none.</summary>
    public static Persons Sum(this IEnumerable<Persons> persons) => persons.Sum(p => p);

    /// <summary>Those of all items together; nobody when there are none.</summary>
    public static Persons Sum<T>(this IEnumerable<T> items, Func<T, Persons> persons) =>
        items.Aggregate(Persons.Zero, (sum, item) => sum + persons(item));

    /// <summary>Those of all items together; nothing when there are none.</summary>
    public static PersonMillionths Sum<T>(
        this IEnumerable<T> items,
        Func<T, PersonMillionths> persons
    ) => items.Aggregate(default(PersonMillionths), (sum, item) => sum + persons(item));
}
