using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>
/// A table whose rows stand as blocks on a narrow screen, each cell under the name of its column; two levels to close.
/// </summary>
internal sealed class BlockTable
{
    private readonly Markup _html;
    private readonly IReadOnlyList<Trilingual> _columns;
    private int _column;

    /// <param name="words">The keys of the columns begin with it.</param>
    public BlockTable(Page page, string words, IReadOnlyList<string> columns)
    {
        _html = page.Html;
        _columns = [.. columns.Select(c => page.Say($"{words}.col.{c}"))];
        _html
            .Open("table", "class", "said " + words, "role", "table")
            .Open("thead", "role", "rowgroup")
            .Open("tr", "role", "row");
        foreach (var column in _columns)
        {
            _html.Element("th", column, "scope", "col", "role", "columnheader");
        }

        _html.Close(2).Open("tbody", "role", "rowgroup");
    }

    /// <summary>Opens a row and its heading: two levels to close, the second when the row is whole.</summary>
    public Markup Row()
    {
        _column = 1;
        return _html.Open("tr", "role", "row").Open("th", "scope", "row", "role", "rowheader");
    }

    /// <summary>Opens the next cell of a row.</summary>
    public Markup Cell(string kind = "")
    {
        _html
            .Open("td", "role", "cell", "class", kind)
            .Element("span", _columns[_column], "class", "col", "aria-hidden", "true");
        _column++;
        return _html;
    }
}
