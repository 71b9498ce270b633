using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Tables;

/// <param name="Required">Whether the column must be there.</param>
/// <param name="Used">False for a column of a standard that is accepted and read by nobody.</param>
/// <param name="Says">What it holds, for the documentation.</param>
internal sealed record TableColumn(string Name, bool Required, string Says, bool Used = true)
{
    /// <summary>How others spell it; read where the name itself is not there.</summary>
    public string? Also { get; init; }

    /// <summary>A column beside which a required one may be missing.</summary>
    public string? Unless { get; init; }
}

/// <summary>A CSV file with a header of known columns, and perhaps a row of HXL tags below it.</summary>
internal sealed class Table
{
    private readonly Csv _csv;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _further = [];
    private int _width;

    private Table(SourceText source, ErrorLog log)
    {
        (Source, Log) = (source, log);
        _csv = new(source, log);
    }

    public SourceText Source { get; }

    public ErrorLog Log { get; }

    /// <summary>Columns that nobody knows, where a table may have more.</summary>
    public IReadOnlyList<string> Further => _further;

    /// <summary>Null when the header cannot be used; the errors are then in the log.</summary>
    /// <param name="mayHaveMore">Whether columns that nobody knows are passed over, unless they look like a slip of the pen.</param>
    public static Table? Open(
        SourceText source,
        IReadOnlyList<TableColumn> known,
        ErrorLog log,
        bool mayHaveMore = false
    )
    {
        var table = new Table(source, log);
        var before = log.Count;
        if (table._csv.Next() is { } header && header.Any(c => c.Text.Length > 0))
        {
            table.ReadHeader(header, known, mayHaveMore);
        }
        else if (log.Count == before)
        {
            log.Add(
                source.Shown,
                1,
                null,
                "the table is empty",
                $"Start with a line of column names: {string.Join(", ", known.Where(c => c.Required).Select(c => c.Name))}"
            );
        }

        return log.Count == before ? table : null;
    }

    /// <summary>Whether a row had to be passed over because it could not be told apart into cells.</summary>
    public bool LostRows { get; private set; }

    public bool Has(string column) => _columns.ContainsKey(column);

    internal int Index(string column) => _columns.GetValueOrDefault(column, -1);

    /// <summary>The rows below the header, once. Blank rows are passed over; a row of the wrong width is refused.</summary>
    public IEnumerable<TableRow> Rows()
    {
        var any = false;
        var first = true;
        var before = Log.Count;
        while (_csv.Next() is { } cells)
        {
            if (cells.All(c => c.Text.Length == 0) || (first && IsHxl(cells)))
            {
                first &= cells.All(c => c.Text.Length == 0);
                continue;
            }

            (first, any) = (false, true);
            if (cells.Count == _width)
            {
                yield return new(this, cells);
            }
            else
            {
                LostRows = true;
                Log.Add(
                    Source.Shown,
                    cells[0].Line,
                    null,
                    $"this row has {cells.Count} cells, the header has {_width}",
                    "Give every row as many cells as the header; put a cell that holds the separator in quotation marks, and write numbers with a decimal point"
                );
            }
        }

        LostRows |= _csv.Broken;
        if (!any && Log.Count == before)
        {
            Log.Add(
                Source.Shown,
                null,
                null,
                "the table has no rows below its header",
                "Add at least one row"
            );
        }
    }

    private void ReadHeader(
        IReadOnlyList<CsvCell> header,
        IReadOnlyList<TableColumn> known,
        bool mayHaveMore
    )
    {
        _width = header.Count;
        string[] names = [.. known.Select(c => c.Name)];
        var used = known.Where(c => c.Used).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. names.Except(header.Select(c => c.Text), StringComparer.Ordinal)];
        for (var i = 0; i < header.Count; i++)
        {
            var (text, line, column) = header[i];
            var name =
                known.FirstOrDefault(c => c.Also == text && missing.Contains(c.Name))?.Name ?? text;
            var isKnown = names.Contains(name, StringComparer.Ordinal);
            if (isKnown && _columns.TryAdd(name, i))
            {
                continue;
            }

            if (
                !isKnown
                && mayHaveMore
                && name.Length > 0
                && !Nearest.IsSlip(name, missing.Where(used.Contains))
            )
            {
                _further.Add(name);
                continue;
            }

            var (what, remedy) =
                isKnown ? ($"the column {name} stands twice", "Leave one of them out")
                : name.Length == 0
                    ? ("this column has no name", Nearest.Remedy(name, names, "column"))
                : (
                    $"there is no column '{Excerpt.Of(name)}' in this table",
                    Nearest.Remedy(name, names, "column")
                );
            Log.Add(Source.Shown, line, column, what, remedy);
        }

        TellMissing(known, header[0].Line);
    }

    private void TellMissing(IReadOnlyList<TableColumn> known, int line)
    {
        foreach (
            var column in known.Where(c =>
                c.Required
                && !_columns.ContainsKey(c.Name)
                && (c.Unless is null || !_columns.ContainsKey(c.Unless))
            )
        )
        {
            Log.Add(
                Source.Shown,
                line,
                null,
                $"the column {column.Name} is missing",
                $"Add it: {column.Says}"
            );
        }
    }

    private static bool IsHxl(IReadOnlyList<CsvCell> cells) =>
        cells.All(c => c.Text.Length == 0 || c.Text.StartsWith('#'))
        && cells.Any(c => c.Text.Length > 1);
}
