namespace SafePassage.House.Tests;

/// <summary>A row of docs/glossary.md.</summary>
/// <param name="Types">Types of src that mean the word.</param>
/// <param name="Not">Words that do not stand for it.</param>
internal sealed record GlossaryRow(
    IReadOnlyList<string> Words,
    string Meaning,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Not
);

internal static class GlossaryTable
{
    public const string Path = "docs/glossary.md";

    private static readonly Lazy<IReadOnlyList<GlossaryRow>> _rows = new(() =>
        [
            .. RepositoryFiles
                .Text(Path)
                .Split('\n')
                .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
                .Select(Row),
        ]
    );

    public static IReadOnlyList<GlossaryRow> Rows => _rows.Value;

    private static GlossaryRow Row(string line) =>
        line.TrimEnd()[1..^1].Split('|', StringSplitOptions.TrimEntries)
            is [var words, var meaning, var types, var not]
            ? new(Listed(words), meaning, [.. Listed(types).Select(t => t.Trim('`'))], Listed(not))
            : throw new InvalidDataException($"{Path}: a row has four cells, not as in '{line}'");

    private static string[] Listed(string cell) =>
        cell.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
