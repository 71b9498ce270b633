using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>
/// Declarations of ceasefires with the columns of the ETH/PRIO dataset: a row for each actor's declaration. What is carried:
/// the truce with its hours, who declared it, who joined, and where that can be read.
/// </summary>
public static class CeasefireTable
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
        var records = new CeasefireRecords(ledger);
        TableFiles.EachRow(paths, CeasefireColumns.Read, log, records.Add, mayHaveMore: true);

        return log.Count > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(log.All)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of(records.Records());
    }

    /// <summary>A row for each party that declared a truce, and for each of those addressed that took it up.</summary>
    public static string Write(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var text = new StringWriter();
        var table = new CsvWriter(text);
        string[] columns = [.. CeasefireColumns.Written.Select(c => c.Name)];
        table.Row(columns);
        var versions = new Versions(ledger);
        foreach (var truce in ledger.Truces)
        {
            foreach (var (party, statement) in Declarations(ledger, truce))
            {
                var cells = Cells(ledger, truce, party, statement);
                cells["cf_id"] = cells["uniq_id"] = versions.FirstIdOf(truce);
                table.Row([.. columns.Select(c => cells.GetValueOrDefault(c))]);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Party, Statement By)> Declarations(
        Ledger ledger,
        Truce truce
    )
    {
        var declared = ledger.Statement(truce.Statement);
        Statement? Own(string party) =>
            ledger
                .About(truce.Subject)
                .Where(s => s is { Stance: Stance.Accepts or Stance.Declares } && s.Party == party)
                .Order(Ledger.InTime)
                .FirstOrDefault();
        foreach (var party in truce.By)
        {
            yield return (party, declared.Party == party ? declared : Own(party) ?? declared);
        }

        foreach (var party in truce.For)
        {
            if (Own(party) is { } joined)
            {
                yield return (party, joined);
            }
        }
    }

    private static Dictionary<string, string?> Cells(
        Ledger ledger,
        Truce truce,
        string party,
        Statement by
    )
    {
        var offset = Offset.Of(ledger);
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["actor_name"] = ledger.Party(party).Name.En,
            ["sp_form"] = Word<TruceForm>.Of(truce.Form),
            ["sp_for"] = NameList.Join(truce.For.Select(p => ledger.Party(p).Name.En)),
            ["sp_declared"] = by.SaidAt.Text,
            ["sp_from"] = truce.From?.Text,
            ["sp_until"] = truce.Until?.Text,
            ["sp_statement"] = by.Id,
            [FileOffset.Column] = FileOffset.Text(ledger),
            ["sp_source"] = ledger.Source(by.Source).Name.En,
        };
        Days("cf_dec", by.SaidAt);
        Days("cf_effect", truce.From);
        Days("end", truce.Until);
        Named("location", truce.Area);
        Named("comment", by.Content);
        Named("sp_name", truce.Name);
        return cells;

        void Days(string stem, When? when)
        {
            var parts = CalendarDay.Cells(when, offset);
            (cells[stem + "_yr"], cells[stem + "_month"], cells[stem + "_day"]) = (
                parts[0],
                parts[1],
                parts[2]
            );
        }

        void Named(string column, Name? name) =>
            (cells[column], cells[column + "_ar"], cells[column + "_fr"]) = (
                name?.En,
                name?.Ar,
                name?.Fr
            );
    }
}
