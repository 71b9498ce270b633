using System.Text.Json;

namespace SafePassage.Model;

/// <summary>
/// The words of enumerations wherever a person or a program reads them, in files, messages, options and keys of texts: small
/// letters with underscores between, <c>NoWayBack</c> is <c>no_way_back</c>. What others name (OpenStreetMap's tags and classes)
/// has tables of its own.
/// </summary>
public static class Word
{
    public static string Of(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
    }
}

/// <summary>The words of one enumeration, made once.</summary>
public static class Word<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> _values = Enum.GetValues<T>()
        .ToDictionary(v => Word.Of(v), StringComparer.Ordinal);

    private static readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _find =
        _values.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<T, string> _words = _values.ToDictionary(
        v => v.Value,
        v => v.Key
    );

    /// <summary>In the order of the values.</summary>
    public static IReadOnlyCollection<string> All => _values.Keys;

    /// <summary>By word, in the order of the values.</summary>
    public static IReadOnlyDictionary<string, T> Values => _values;

    /// <exception cref="KeyNotFoundException">A number that is no value.</exception>
    public static string Of(T value) => _words[value];

    /// <summary>The value with a word, or null.</summary>
    public static T? Find(ReadOnlySpan<char> word) =>
        _find.TryGetValue(word, out var value) ? value : null;
}
