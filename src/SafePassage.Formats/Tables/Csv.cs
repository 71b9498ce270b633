using System.Text;
using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Tables;

/// <param name="Line">1-based, of the cell's first character.</param>
/// <param name="Column">1-based, in characters.</param>
internal readonly record struct CsvCell(string Text, int Line, int Column);

/// <summary>
/// Comma-separated values as RFC 4180 has them, read one row at a time with the place of every cell, which is why this is
/// not left to a package: a message must name line and column. Accepts <c>,</c>, <c>;</c> or tab between the cells, and
/// any of the three line ends. The apostrophe that keeps a spreadsheet from running a cell is no part of its text.
/// </summary>
internal sealed class Csv(SourceText source, ErrorLog log)
{
    private readonly string _text = source.Text;
    private readonly char _delimiter = Delimiter(source.Text);
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>Whether a quotation mark was never closed, so that rows may be missing.</summary>
    public bool Broken { get; private set; }

    /// <summary>The next row, or null at the end. After an unclosed quote nothing more is read.</summary>
    public IReadOnlyList<CsvCell>? Next()
    {
        if (_at >= _text.Length)
        {
            return null;
        }

        var cells = new List<CsvCell>();
        while (true)
        {
            var (line, column) = (_line, _at - _lineStart + 1);
            if (Cell() is not { } text)
            {
                return null;
            }

            cells.Add(new(text, line, column));
            if (_at < _text.Length && _text[_at] == _delimiter)
            {
                _at++;
                continue;
            }

            EndLine();
            return cells;
        }
    }

    private string? Cell()
    {
        if (_at < _text.Length && _text[_at] == '"')
        {
            return Quoted();
        }

        var start = _at;
        while (_at < _text.Length && _text[_at] != _delimiter && _text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }

        return Formula.Restore(_text[start.._at].Trim());
    }

    private string? Quoted()
    {
        var (line, column) = (_line, _at - _lineStart + 1);
        var cell = new StringBuilder();
        _at++;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is '\r' or '\n')
            {
                var start = _at;
                EndLine();
                cell.Append(_text, start, _at - start);
            }
            else if (c != '"')
            {
                cell.Append(c);
                _at++;
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                cell.Append('"');
                _at += 2;
            }
            else
            {
                _at++;
                SkipAfterQuote(line, column);
                return Formula.Restore(cell.ToString().Trim());
            }
        }

        Broken = true;
        log.Add(
            source.Shown,
            line,
            column,
            "a quotation mark opens here and is never closed",
            "Close the cell with a second quotation mark; inside it write two for one"
        );
        return null;
    }

    private void SkipAfterQuote(int line, int column)
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != _delimiter && _text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }

        if (_text[start.._at].Trim() is { Length: > 0 } rest)
        {
            log.Add(
                source.Shown,
                line,
                column,
                $"'{Excerpt.Of(rest)}' follows the closing quotation mark of this cell",
                "Inside a cell in quotation marks write two marks for one"
            );
        }
    }

    private void EndLine()
    {
        if (_at < _text.Length)
        {
            _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
            _line++;
            _lineStart = _at;
        }
    }

    /// <summary>The commonest of the three in the first line, outside quotation marks; the comma when there is none.</summary>
    private static char Delimiter(string text)
    {
        var quoted = false;
        Span<int> counts = [0, 0, 0];
        const string delimiters = ",;\t";
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (c is '\r' or '\n' && !quoted)
            {
                break;
            }

            if (!quoted && delimiters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i)
            {
                counts[i]++;
            }
        }

        return counts[1] > Math.Max(counts[0], counts[2]) ? ';'
            : counts[2] > counts[0] ? '\t'
            : ',';
    }
}
