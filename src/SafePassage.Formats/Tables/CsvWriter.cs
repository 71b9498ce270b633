using System.Buffers;
using System.Globalization;

namespace SafePassage.Formats.Tables;

/// <summary>
/// Writes every table that leaves SafePassage: comma-separated as RFC 4180 has it, lines ended by a line feed, formulas defused
/// (<see cref="Formula"/>). What it writes <see cref="Csv"/> reads back.
/// </summary>
internal sealed class CsvWriter(TextWriter target)
{
    /// <summary>Semicolons and tabs too, for programs that guess the separator.</summary>
    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",;\t\r\n");

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                target.Write(',');
            }

            Cell(cells[i] ?? "");
        }

        target.Write('\n');
    }

    /// <summary>So that it reads back as the same number; empty for none.</summary>
    public static string Number(double? value) =>
        value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    public static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private void Cell(string text)
    {
        text = Formula.Defuse(text);
        if (text.AsSpan().IndexOfAny(ToQuote) < 0)
        {
            target.Write(text);
            return;
        }

        target.Write('"');
        target.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        target.Write('"');
    }
}
