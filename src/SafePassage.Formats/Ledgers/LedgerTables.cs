using System.Buffers;
using System.Text;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>Writes a ledger as tables, each with a row of HXL tags; what it writes, <see cref="LedgerReader"/> reads.</summary>
public static class LedgerTables
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create(",;\t\"\r\n");

    /// <summary>The text of each table that has records, by file name in order.</summary>
    public static IReadOnlyList<(string Name, string Text)> Write(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var byKind = ledger.Entries.ToLookup(e => RecordKinds.Of(e.Record), e => e.Record);
        return
        [
            .. RecordKinds
                .Kinds.Where(k => byKind[k].Any())
                .Select(k => (k.File + ".csv", Write(k, byKind[k]))),
        ];
    }

    private static string Write(RecordKind kind, IEnumerable<IRecord> records)
    {
        var text = new StringBuilder();
        Line(text, kind.Fields.Select(f => f.Name));
        Line(text, kind.Fields.Select(f => f.Tag));
        foreach (var record in records)
        {
            Line(text, kind.Write(record));
        }

        return text.ToString();
    }

    internal static void Line(StringBuilder text, IEnumerable<string?> cells) =>
        text.AppendJoin(',', cells.Select(c => Cell(SpreadsheetText.Defuse(c ?? "")))).Append('\n');

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(_quoted) >= 0
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
}
