using System.Text;
using System.Text.Json;

namespace SafePassage.Pages.Words;

/// <summary>
/// The texts of the page by key, one table a language (Words/en.json, fr.json, ar.json), with places such as
/// <c>{zone}</c>. A missing key or place throws: tests hold that the tables agree.
/// </summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, Dictionary<string, string>> _byLanguage;

    private TextTable(Dictionary<string, Dictionary<string, string>> byLanguage) =>
        _byLanguage = byLanguage;

    public static TextTable Standard { get; } =
        new(Trilingual.Languages.ToDictionary(l => l, Load));

    public IReadOnlyDictionary<string, string> In(string language) => _byLanguage[language];

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">The key, or a place of the text, is not there.</exception>
    public Trilingual Say(
        string key,
        params IReadOnlyList<(string Place, Trilingual Value)> values
    ) => Trilingual.Each(l => Fill(_byLanguage[l][key], values, l));

    private static string Fill(
        string template,
        IReadOnlyList<(string Place, Trilingual Value)> values,
        string language
    )
    {
        if (!template.Contains('{'))
        {
            return template;
        }

        var text = new StringBuilder(template.Length + 32);
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0)
        {
            var close = template.IndexOf('}', open);
            var place = template[(open + 1)..close];
            text.Append(template, at, open - at).Append(Shown(Value(values, place), language));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>In Arabic a foreign text keeps its own direction (Unicode isolates).</summary>
    private static string Shown(Trilingual value, string language) =>
        language == "ar" && value.IsSame && value.En.Any(char.IsAsciiLetter)
            ? $"\u2068{value.En}\u2069"
            : value.In(language);

    private static Trilingual Value(
        IReadOnlyList<(string Place, Trilingual Value)> values,
        string place
    )
    {
        foreach (var (name, value) in values)
        {
            if (name == place)
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"no value for the place {place}");
    }

    private static Dictionary<string, string> Load(string language) =>
        new(
            ((string[])["", "statements-", "network-", "truce-"]).SelectMany(part =>
                Texts($"{part}{language}.json")
                    .Select(t => language == "fr" ? new(t.Key, Trilingual.Spaced(t.Value)) : t)
            )
        );

    private static Dictionary<string, string> Texts(string file)
    {
        using var stream = Asset.Open(file);
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
