using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>Writes a ledger as tables, each with a row of HXL tags; what it writes, <see cref="LedgerReader"/> reads.</summary>
public static class LedgerTables
{
    /// <summary>The text of each table that has records, by file name in order.</summary>
    public static IReadOnlyList<(string Name, string Text)> Write(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var byKind = ledger.Records.ToLookup(e => RecordKinds.Of(e.Record), e => e.Record);
        return
        [
            .. RecordKinds
                .Kinds.Where(k => byKind[k].Any())
                .Select(k => (k.File + ".csv", Write(k, byKind[k]))),
        ];
    }

    private static string Write(RecordKind kind, IEnumerable<IRecord> records)
    {
        using var text = new StringWriter();
        var table = new CsvWriter(text);
        table.Row([.. kind.Fields.Select(f => f.Name)]);
        table.Row([.. kind.Fields.Select(f => f.Tag)]);
        foreach (var record in records)
        {
            table.Row([.. kind.Write(record)]);
        }

        return text.ToString();
    }
}
