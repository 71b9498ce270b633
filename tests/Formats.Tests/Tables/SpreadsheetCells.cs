using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SafePassage.Formats.Tests.Tables;

/// <summary>A table as a spreadsheet takes it.</summary>
internal static class SpreadsheetCells
{
    /// <summary>As a program of others reads them.</summary>
    public static List<string> Of(string table)
    {
        using var parser = new CsvParser(
            new StringReader(table),
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }
        );
        var cells = new List<string>();
        while (parser.Read())
        {
            cells.AddRange(parser.Record!);
        }

        return cells;
    }

    /// <summary>What a spreadsheet takes for a formula [OWASP, CSV injection], numbers aside.</summary>
    public static bool Runs(string cell) =>
        !IsNumber(cell)
        && (
            cell is ['\t' or '\r' or '\n', ..]
            || cell.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
        );

    public static bool IsNumber(string cell) =>
        double.TryParse(
            cell,
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out _
        );
}
