using System.Buffers;

namespace SafePassage.Pages.Words;

/// <summary>
/// Names come from anybody, and a character that sets directions would turn the words, figures and attributes around it. Embeddings, overrides
/// and control characters are shown as the sign for what cannot be shown; isolates, which the page itself sets around foreign
/// texts, stay only where each that is opened is closed.
/// </summary>
internal static class Undirected
{
    private const char Unshown = '\uFFFD';
    private const char Close = '\u2069';

    private static readonly SearchValues<char> _isolates = SearchValues.Create(
        "\u2066\u2067\u2068\u2069"
    );

    private static readonly SearchValues<char> _never = SearchValues.Create(
        string.Concat(
            Enumerable
                .Range(0, 0xA0)
                .Select(c => (char)c)
                .Where(c => char.IsControl(c) && c is not ('\n' or '\t' or '\r'))
        ) + "\u202A\u202B\u202C\u202D\u202E\u2028\u2029"
    );

    public static string Of(string text)
    {
        var kept = Without(text, _never);
        return IsClosed(kept) ? kept : Without(kept, _isolates);
    }

    private static string Without(string text, SearchValues<char> these) =>
        text.AsSpan().ContainsAny(these)
            ? string.Concat(text.Select(c => these.Contains(c) ? Unshown : c))
            : text;

    private static bool IsClosed(string text)
    {
        var open = 0;
        foreach (var c in text)
        {
            if (c == Close && --open < 0)
            {
                return false;
            }

            open += c != Close && _isolates.Contains(c) ? 1 : 0;
        }

        return open == 0;
    }
}
