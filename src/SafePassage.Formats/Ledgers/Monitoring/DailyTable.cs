using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>
/// Monitors' daily tables: counts by place, seen, heard and recorded apart, against the day before. A count becomes an alleged
/// violation of a truce, term or measure; nobody is accused where the table accuses nobody.
/// </summary>
public static class DailyTable
{
    /// <param name="paths">Read one after the other, as if they were one.</param>
    /// <param name="ledger">The one they are to be added to.</param>
    public static ParseResult<IReadOnlyList<PlacedRecord>> Read(
        IReadOnlyList<string> paths,
        Ledger ledger
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(ledger);
        var log = new ErrorLog();
        var records = new DailyRecords(ledger);
        TableFiles.EachRow(paths, DailyColumns.All, log, (row, _, file) => records.Add(row, file));

        records.Compare();
        var made = records.Records();
        return log.Count > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(log.All)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of(made);
    }

    /// <summary>A row for each thing counted at a place on a day.</summary>
    public static string Write(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var text = new StringWriter();
        var table = new CsvWriter(text);
        string[] columns = [.. DailyColumns.All.Select(c => c.Name)];
        table.Row(columns);
        var rows = DailyHeld.Rows(ledger);
        var totals = rows.GroupBy(r => (r.Day, r.Series))
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Total));
        foreach (var row in rows)
        {
            var cells = Cells(row, Offset.Of(ledger));
            cells[FileOffset.Column] = FileOffset.Text(ledger);
            cells["day_before"] = Plain(
                totals.GetValueOrDefault((row.Day.AddDays(-1), row.Series))
            );
            table.Row([.. columns.Select(c => cells.GetValueOrDefault(c))]);
        }

        return text.ToString();
    }

    private static Dictionary<string, string?> Cells(DailyRow row, TimeSpan offset)
    {
        var date = row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var clock = row
            .When.Earliest.ToOffset(offset)
            .ToString("HH:mm", CultureInfo.InvariantCulture);
        var minute = When.At(
            new(
                row.Day.ToDateTime(
                    TimeOnly.ParseExact(clock, "HH:mm", CultureInfo.InvariantCulture)
                ),
                offset
            )
        );
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["date"] = date,
            ["time"] = row.When.IsInstant && !row.When.IsApproximate ? clock : null,
            ["place"] = row.PlaceName?.En,
            ["place_ar"] = row.PlaceName?.Ar,
            ["place_fr"] = row.PlaceName?.Fr,
            ["observation"] = row.What.En,
            ["observation_ar"] = row.What.Ar,
            ["observation_fr"] = row.What.Fr,
            ["total"] = Plain(row.Total),
            ["side"] = NameList.Join(row.Sides),
            ["breaks"] = row.Breaks?.ToString(),
            ["source"] = NameList.Join(row.Tellers.Select(t => t.Source)),
            ["reported_by"] = NameList.Join(row.Tellers.Select(t => t.Party ?? NameList.Nobody)),
            ["reported_at"] = NameList.Join(row.Tellers.Select(t => t.SaidAt)),
            ["note"] = row.Note,
            ["sp_when"] = row.When.Text == date || row.When == minute ? null : row.When.Text,
        };
        foreach (var way in DailyColumns.Ways)
        {
            cells[way] = Plain(row.Counts.GetValueOrDefault(Word<HowKnown>.Find(way)!.Value));
        }

        return cells;
    }

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
