using System.Text.Json;

namespace SafePassage.Formats.Ledgers;

/// <summary>The words of an enumeration as files have them: small letters, underscores.</summary>
internal static class Word<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> _values = Enum.GetValues<T>()
        .ToDictionary(v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

    private static readonly Dictionary<T, string> _words = _values.ToDictionary(
        v => v.Value,
        v => v.Key
    );

    public static IReadOnlyCollection<string> All => _values.Keys;

    public static T? Find(string word) => _values.TryGetValue(word, out var value) ? value : null;

    public static string Of(T value) => _words[value];
}
