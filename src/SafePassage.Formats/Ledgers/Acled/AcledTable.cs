using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Acled;

/// <summary>
/// Tables of events with the columns of ACLED. An event becomes an incident, a statement by each source that reported it,
/// and the parties and sources it names; what a ledger holds by the same name keeps its id.
/// </summary>
public static class AcledTable
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
        var events = new AcledEvents(ledger);
        TableFiles.EachRow(paths, AcledColumns.Read, log, (row, _, file) => events.Add(row, file));

        return log.Count > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(log.All)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of(events.Records);
    }

    /// <summary>One row an incident; columns of which a ledger knows nothing are empty.</summary>
    public static string Write(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var text = new StringWriter();
        var table = new CsvWriter(text);
        table.Row([.. AcledColumns.Written.Select(c => c.Name)]);
        var versions = new Versions(ledger);
        foreach (var incident in ledger.Incidents)
        {
            var cells = Cells(ledger, incident, versions.FirstIdOf(incident));
            table.Row([.. AcledColumns.Written.Select(c => cells.GetValueOrDefault(c.Name))]);
        }

        return text.ToString();
    }

    /// <param name="id">Of the event: a correction has an id of its own, and is of the same event.</param>
    private static Dictionary<string, string?> Cells(Ledger ledger, Incident incident, string id)
    {
        var day = AcledDay.Of(incident);
        return new()
        {
            ["event_id_cnty"] = id,
            ["event_date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["year"] = day.ToString("yyyy", CultureInfo.InvariantCulture),
            ["time_precision"] = $"{incident.TimePrecision}",
            ["event_type"] = incident.EventType,
            ["sub_event_type"] = incident.SubEventType,
            ["actor1"] = Party(0),
            ["actor2"] = Party(1),
            ["location"] = incident.PlaceName?.En,
            ["latitude"] = SharedFields.Text(incident.Location?.Latitude),
            ["longitude"] = SharedFields.Text(incident.Location?.Longitude),
            ["geo_precision"] = $"{incident.GeoPrecision}",
            ["source"] = string.Join(
                "; ",
                incident
                    .Statements.Select(s => ledger.Source(ledger.Statement(s).Source).Name.En)
                    .DefaultIfEmpty("not stated")
                    .Distinct()
            ),
            ["notes"] =
                incident.Statements.Count > 0
                    ? ledger.Statement(incident.Statements[0]).Content.En
                    : incident.Note,
            ["fatalities"] = $"{incident.Fatalities}",
        };

        string? Party(int index) =>
            incident.Parties.Count > index ? ledger.Party(incident.Parties[index]).Name.En : null;
    }
}
