using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>Records from a table: a header of field names, perhaps a row of HXL tags, one record a row.</summary>
internal static class TableRecords
{
    public static IEnumerable<PlacedRecord> Read(
        RecordKind kind,
        SourceText source,
        TimeSpan offset,
        ErrorLog log
    )
    {
        TableColumn[] columns =
        [
            .. kind.Fields.Select(f => new TableColumn(f.Name, f.Required, f.Says)),
        ];
        if (Table.Open(source, columns, log) is not { } table)
        {
            yield break;
        }

        foreach (var row in table.Rows())
        {
            if (kind.Read(new(row, offset)) is { } record)
            {
                yield return new(record, new(source.Shown, row.Line));
            }
        }
    }

    /// <summary>The setting has to be known before the first date is read; faults of it are told when it is read as a record.</summary>
    public static TimeSpan OffsetOf(SourceText? settings, SourceText? yaml)
    {
        var quiet = new ErrorLog();
        IEnumerable<PlacedRecord> entries =
        [
            .. settings is null ? [] : Read(PartyKinds.Setting, settings, TimeSpan.Zero, quiet),
            .. yaml is null ? [] : YamlRecords.Read(yaml, TimeSpan.Zero, quiet, PartyKinds.Setting),
        ];
        return entries
                .Select(e => e.Record)
                .OfType<Setting>()
                .Where(s => s.Id == Setting.UtcOffset)
                .Select(s => Offset.Parse(s.Value))
                .LastOrDefault()
            ?? TimeSpan.Zero;
    }
}
