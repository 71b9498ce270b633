namespace SafePassage.Formats.Documents;

/// <summary>The article before a word of ours in an English message; all of them begin as they are written.</summary>
internal static class Article
{
    public static string Before(string word) =>
        word is ['a' or 'e' or 'i' or 'o' or 'u', ..] ? $"an {word}" : $"a {word}";
}
