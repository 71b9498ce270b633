using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Modes as an option takes them: one word, or several with commas between.</summary>
internal static class ModeList
{
    /// <summary>Every list there is, each in the order of the modes; short ones first.</summary>
    public static string[] All { get; } =
    [
        .. Enumerable
            .Range(1, (1 << ModeTraits.Modes.Count) - 1)
            .Select(set => ModeTraits.Modes.Where(m => (set & (1 << (int)m)) != 0).ToArray())
            .OrderBy(list => list.Length)
            .Select(list => string.Join(',', list.Select(m => m.Word))),
    ];

    /// <summary>All of them in a sentence.</summary>
    public static string Said => $"{string.Join(", ", All[..^1])} or {All[^1]}";

    /// <summary>The modes, in order; null when a word is unknown or stands twice.</summary>
    public static Mode[]? Parse(string text)
    {
        Mode?[] modes =
        [
            .. text.Split(',', StringSplitOptions.TrimEntries).Select(w => Word<Mode>.Find(w)),
        ];
        return
            Array.TrueForAll(modes, m => m is not null) && modes.Distinct().Count() == modes.Length
            ? [.. modes.Select(m => m!.Value).Order()]
            : null;
    }
}
