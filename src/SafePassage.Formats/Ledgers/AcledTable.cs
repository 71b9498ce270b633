using System.Globalization;
using System.Text;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>
/// Tables of events with the columns of ACLED. An event becomes an incident, a statement by the source that reported it,
/// and the parties and sources it names.
/// </summary>
public static class AcledTable
{
    private const long MostBytes = 500_000_000;

    private static readonly TableColumn[] _columns =
    [
        new("event_id_cnty", true, "id of the event"),
        new("event_date", true, "day of the event"),
        new("year", false, "year", Used: false),
        new("time_precision", true, "1 the day, 2 the week, 3 the month"),
        new("disorder_type", false, "kind of disorder", Used: false),
        new("event_type", true, "type"),
        new("sub_event_type", false, "type below the type"),
        new("actor1", false, "one party"),
        new("assoc_actor_1", false, "those with it", Used: false),
        new("inter1", false, "kind of the party"),
        new("actor2", false, "another party"),
        new("assoc_actor_2", false, "those with it", Used: false),
        new("inter2", false, "kind of the party"),
        new("interaction", false, "kinds of both", Used: false),
        new("civilian_targeting", false, "whether civilians were targeted", Used: false),
        new("iso", false, "country", Used: false),
        new("region", false, "region", Used: false),
        new("country", false, "country", Used: false),
        new("admin1", false, "area", Used: false),
        new("admin2", false, "area", Used: false),
        new("admin3", false, "area", Used: false),
        new("location", false, "place"),
        new("latitude", false, "degrees"),
        new("longitude", false, "degrees"),
        new("geo_precision", true, "1 the place, 2 near it, 3 a larger area"),
        new("source", true, "who reported it"),
        new("source_scale", false, "reach of the source", Used: false),
        new("notes", false, "what happened"),
        new("fatalities", false, "as reported"),
        new("tags", false, "tags", Used: false),
        new("timestamp", false, "when it was coded", Used: false),
    ];

    private static readonly string[] _dates = ["yyyy-MM-dd", "dd MMMM yyyy", "d MMMM yyyy"];

    public static ParseResult<IReadOnlyList<PlacedRecord>> Read(string path, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(ledger);
        var log = new ErrorLog();
        var shown = path.Replace(Path.DirectorySeparatorChar, '/');
        var making = new Making(shown, Offset.Of(ledger));
        if (
            SourceText.Read(path, shown, MostBytes, log) is { } text
            && Table.Open(text, _columns, log) is { } table
        )
        {
            foreach (var row in table.Rows())
            {
                making.Add(row);
            }
        }

        return log.Count > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(log.All)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of(making.Records);
    }

    /// <summary>One row an incident; columns of which a ledger knows nothing are empty.</summary>
    public static string Write(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var text = new StringWriter();
        var table = new CsvWriter(text);
        table.Row([.. _columns.Select(c => c.Name)]);
        foreach (var incident in ledger.Incidents)
        {
            var cells = new Dictionary<string, string?>
            {
                ["event_id_cnty"] = incident.Id,
                ["event_date"] = incident.When.Earliest.ToString(
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
                ["year"] = incident.When.Earliest.ToString("yyyy", CultureInfo.InvariantCulture),
                ["time_precision"] = $"{incident.TimePrecision}",
                ["event_type"] = incident.EventType,
                ["sub_event_type"] = incident.SubEventType,
                ["actor1"] = Party(0),
                ["actor2"] = Party(1),
                ["location"] = incident.PlaceName?.En,
                ["latitude"] = Kinds.SharedFields.Text(incident.Location?.Latitude),
                ["longitude"] = Kinds.SharedFields.Text(incident.Location?.Longitude),
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
            table.Row([.. _columns.Select(c => cells.GetValueOrDefault(c.Name))]);

            string? Party(int index) =>
                incident.Parties.Count > index
                    ? ledger.Party(incident.Parties[index]).Name.En
                    : null;
        }

        return text.ToString();
    }

    private sealed class Making(string file, TimeSpan offset)
    {
        private readonly Dictionary<(string, string), string> _ids = [];
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

        public List<PlacedRecord> Records { get; } = [];

        /// <summary>Line of the row being taken; parties and sources stand where they are named first.</summary>
        private int _line;

        public void Add(Row row)
        {
            _line = row.Line;
            var fields = new FieldReader(row, offset);
            var id = fields.Id("event_id_cnty");
            var date = Date(row);
            var type = fields.Required("event_type", "the type of the event");
            var geo = (int)(row.RequiredNumber("geo_precision", new(1, 3, "", Whole: true)) ?? 1);
            var time = (int)(row.RequiredNumber("time_precision", new(1, 3, "", Whole: true)) ?? 1);
            var (x, y) = (
                fields.Number("longitude", -180, 180),
                fields.Number("latitude", -90, 90)
            );
            var source = fields.Required("source", "who reported it");
            var (sub, notes, deaths) = (
                fields.Text("sub_event_type"),
                fields.Text("notes"),
                fields.Whole("fatalities")
            );
            var place = row.Text("location");
            string[] actors =
            [
                .. new[] { row.Text("actor1"), row.Text("actor2") }.OfType<string>(),
            ];
            if (row.Refused || date is not { } day)
            {
                return;
            }

            string[] parties =
            [
                .. actors.Select(a =>
                    Named("party", a, i => new Party(i, a, PartyKind.Other, [], null))
                ),
            ];
            var by = Named(
                "source",
                source,
                i => new Source
                {
                    Id = i,
                    Name = source,
                    Kind = SourceKind.Other,
                }
            );
            var statement = Free($"{id}-report");
            Take(
                new Incident
                {
                    Id = id,
                    EventType = type,
                    SubEventType = sub,
                    PlaceName = place is null ? null : new Name(place),
                    Location = x is { } lon && y is { } lat ? new GeoPoint(lon, lat) : null,
                    GeoPrecision = geo,
                    When = day,
                    TimePrecision = time,
                    Parties = parties,
                    HowKnown = HowKnown.Reported,
                    Fatalities = deaths,
                    Statements = [statement],
                }
            );
            Take(
                new Statement
                {
                    Id = statement,
                    Source = by,
                    SaidAt = day,
                    About = [new(SubjectKind.Incident, id)],
                    Groups = [],
                    Stance = Stance.Observes,
                    Bearing = Bearing.Neither,
                    Content = notes ?? $"{type}{(place is null ? "" : $", {place}")}",
                }
            );
        }

        private void Take(IRecord record) => Records.Add(new(record, new(file, _line)));

        private When? Date(Row row)
        {
            if (row.RequiredText("event_date", "the day of the event") is not { } text)
            {
                return null;
            }

            if (
                DateTime.TryParseExact(
                    text,
                    _dates,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return When.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), offset);
            }

            row.Refuse(
                "event_date",
                $"event_date is '{Excerpt.Of(text)}', which is no day",
                "Write 2016-11-04 or 04 November 2016"
            );
            return null;
        }

        private string Named(string kind, string name, Func<string, IRecord> make)
        {
            if (!_ids.TryGetValue((kind, name), out var id))
            {
                id = Free($"{kind}-{Plain(name)}");
                _ids[(kind, name)] = id;
                Take(make(id));
            }

            return id;
        }

        private string Free(string wanted)
        {
            var id = wanted;
            for (var i = 2; !_taken.Add(id); i++)
            {
                id = $"{wanted}-{i}";
            }

            return id;
        }

        private static string Plain(string name)
        {
            var id = new StringBuilder();
            foreach (var c in name.ToLowerInvariant())
            {
                if (char.IsLetterOrDigit(c))
                {
                    id.Append(c);
                }
                else if (id.Length > 0 && id[^1] != '-')
                {
                    id.Append('-');
                }
            }

            return id.ToString().Trim('-') is { Length: > 0 } plain
                ? plain[..Math.Min(60, plain.Length)]
                : "unnamed";
        }
    }
}
