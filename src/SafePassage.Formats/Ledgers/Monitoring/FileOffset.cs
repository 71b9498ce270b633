using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>In which offset the days of a table begin: the one the table names, else the ledger's. A ledger without any record takes it over.</summary>
internal sealed class FileOffset(Ledger ledger)
{
    public const string Column = "sp_utc_offset";

    private string? _named;

    public static TableColumn Cell { get; } =
        new(Column, false, "in which offset from UTC days begin, like +02:00");

    /// <summary>The setting, where the ledger is empty and the table names an offset; null else.</summary>
    public Setting? Setting =>
        _named is { } named && ledger.Records.Count == 0
            ? new(Model.Setting.UtcOffset, named)
            : null;

    public static string Text(Ledger ledger)
    {
        var offset = Offset.Of(ledger);
        return (offset < TimeSpan.Zero ? "-" : "+")
            + offset.Duration().ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }

    public TimeSpan Of(Row row)
    {
        if (row.Text(Column) is not { } text)
        {
            return Offset.Of(ledger);
        }

        if (Offset.Parse(text) is not { } offset)
        {
            row.Refuse(
                Column,
                $"{Column} is '{Excerpt.Of(text)}', which is no offset",
                "Write hours and minutes: +02:00"
            );
            return Offset.Of(ledger);
        }

        _named ??= text;
        if (text != _named)
        {
            row.Refuse(
                Column,
                $"{Column} is {text} here and {_named} before",
                "Write the same in every row"
            );
        }

        return offset;
    }
}
