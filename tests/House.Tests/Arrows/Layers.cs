namespace SafePassage.House.Tests;

/// <summary>Things that know others, sorted so that each knows only those of layers before its own.</summary>
internal static class Layers
{
    /// <summary>Null where some know each other in a circle.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Of(
        IReadOnlyDictionary<string, IReadOnlyList<string>> known
    )
    {
        var (layers, left) = Peel(known);
        return left.Count == 0 ? layers : null;
    }

    /// <summary>Those that are in a circle, or know one that is.</summary>
    public static IReadOnlyCollection<string> Circle(
        IReadOnlyDictionary<string, IReadOnlyList<string>> known
    ) => Peel(known).Left;

    private static (List<IReadOnlyList<string>> Layers, SortedSet<string> Left) Peel(
        IReadOnlyDictionary<string, IReadOnlyList<string>> known
    )
    {
        var left = new SortedSet<string>(known.Keys, StringComparer.Ordinal);
        var layers = new List<IReadOnlyList<string>>();
        while (left.Where(n => !known[n].Any(left.Contains)).ToArray() is { Length: > 0 } free)
        {
            layers.Add(free);
            left.ExceptWith(free);
        }

        return (layers, left);
    }
}
