using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Acled;

/// <summary>One row: an event as ACLED codes it.</summary>
internal sealed record AcledEvent
{
    public required string Id { get; init; }

    public required When Day { get; init; }

    /// <summary>1 the day, 2 the week, 3 the month.</summary>
    public required int TimePrecision { get; init; }

    public required string Type { get; init; }

    public string? SubType { get; init; }

    /// <summary>Names, one or two.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    public string? PlaceName { get; init; }

    public GeoPoint? Location { get; init; }

    /// <summary>1 the very place, 2 near it, 3 a larger area.</summary>
    public required int GeoPrecision { get; init; }

    /// <summary>Names; ACLED writes several in one cell with semicolons between.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public string? Notes { get; init; }

    public long? Fatalities { get; init; }

    /// <summary>Null when a cell was refused, which is told.</summary>
    public static AcledEvent? Read(Row row, TimeSpan offset)
    {
        var fields = new FieldReader(row, offset);
        var id = fields.Id("event_id_cnty");
        var time = Precision(row, "time_precision");
        var day = AcledDay.Read(row, time, offset);
        var type = fields.Required("event_type", "the type of the event");
        var geo = Precision(row, "geo_precision");
        var (x, y) = (fields.Number("longitude", -180, 180), fields.Number("latitude", -90, 90));
        string[] sources = Split(fields.Required("source", "who reported it"));
        if (sources.Length == 0 && !row.Refused)
        {
            row.Refuse("source", "source names nobody", "Give who reported it");
        }

        var (sub, notes, deaths) = (
            fields.Text("sub_event_type"),
            fields.Text("notes"),
            fields.Whole("fatalities")
        );
        var place = row.Text("location");
        string[] actors = [.. new[] { row.Text("actor1"), row.Text("actor2") }.OfType<string>()];
        return row.Refused || day is not { } when
            ? null
            : new()
            {
                Id = id,
                Day = when,
                TimePrecision = time,
                Type = type,
                SubType = sub,
                Actors = actors,
                PlaceName = place,
                Location = x is { } lon && y is { } lat ? new GeoPoint(lon, lat) : null,
                GeoPrecision = geo,
                Sources = sources,
                Notes = notes,
                Fatalities = deaths,
            };
    }

    public Incident New(IReadOnlyList<string> parties, IReadOnlyList<string> reports) =>
        new()
        {
            Id = Id,
            EventType = Type,
            SubEventType = SubType,
            PlaceName = PlaceName is null ? null : new Name(PlaceName),
            Location = Location,
            GeoPrecision = GeoPrecision,
            When = Day,
            TimePrecision = TimePrecision,
            Parties = parties,
            HowKnown = HowKnown.Reported,
            Fatalities = Fatalities,
            Statements = reports,
        };

    /// <summary>What a ledger holds with what the row says: notes and translations of its keepers stay, and so does every report.</summary>
    public Incident Onto(
        Incident held,
        IReadOnlyList<string> parties,
        IReadOnlyList<string> reports
    ) =>
        held with
        {
            EventType = Type,
            SubEventType = SubType,
            PlaceName =
                held.PlaceName?.En == PlaceName ? held.PlaceName
                : PlaceName is null ? null
                : new Name(PlaceName),
            Location = Location,
            GeoPrecision = GeoPrecision,
            When = Day,
            TimePrecision = TimePrecision,
            Parties = parties,
            Fatalities = Fatalities,
            Statements = [.. held.Statements.Union(reports)],
        };

    public Statement Report(string id, string source) =>
        new()
        {
            Id = id,
            Source = source,
            SaidAt = Day,
            About = [new(SubjectKind.Incident, Id)],
            Groups = [],
            Stance = Stance.Observes,
            Bearing = Bearing.Neither,
            Content = new Name(Content),
        };

    public Statement Onto(Statement held) =>
        held with
        {
            SaidAt = Day,
            Content = held.Content.En == Content ? held.Content : new Name(Content),
        };

    private string Content => Notes ?? $"{Type}{(PlaceName is null ? "" : $", {PlaceName}")}";

    private static string[] Split(string cell) =>
        cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Precision(Row row, string column) =>
        (int)(row.RequiredNumber(column, new(1, 3, "", Whole: true)) ?? 1);
}
