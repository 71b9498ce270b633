namespace SafePassage.Model;

/// <summary>Sums of people, as <see cref="Enumerable"/> has them for numbers.</summary>
public static class PersonSums
{
    public static Persons Sum(this IEnumerable<Persons> persons) => persons.Sum(p => p);

    public static Persons Sum<T>(this IEnumerable<T> items, Func<T, Persons> persons) =>
        items.Aggregate(Persons.Zero, (sum, item) => sum + persons(item));

    public static PersonMillionths Sum<T>(
        this IEnumerable<T> items,
        Func<T, PersonMillionths> persons
    ) => items.Aggregate(default(PersonMillionths), (sum, item) => sum + persons(item));
}
