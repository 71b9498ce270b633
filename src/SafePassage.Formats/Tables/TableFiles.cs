using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Tables;

/// <summary>Several tables read one after the other, as if they were one.</summary>
internal static class TableFiles
{
    private const long MostBytes = 500_000_000;

    /// <summary>Hands over every row of every table that can be read; the log has what is wrong with the others.</summary>
    /// <param name="take">Called with the row, its table, and the file as it is shown.</param>
    public static void EachRow(
        IReadOnlyList<string> paths,
        IReadOnlyList<TableColumn> known,
        ErrorLog log,
        Action<TableRow, Table, string> take,
        bool mayHaveMore = false
    )
    {
        foreach (var path in paths)
        {
            var shown = path.Replace(Path.DirectorySeparatorChar, '/');
            if (
                SourceText.Read(path, shown, MostBytes, log) is { } text
                && Table.Open(text, known, log, mayHaveMore) is { } table
            )
            {
                foreach (var row in table.Rows())
                {
                    take(row, table, shown);
                }
            }
        }
    }
}
