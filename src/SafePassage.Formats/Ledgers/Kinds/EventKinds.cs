using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

internal static class EventKinds
{
    public static RecordKind Incident { get; } =
        RecordKind.Of<Incident>(
            "incident",
            "incidents",
            "Something that happened, as claimed; typed as ACLED does",
            [
                Id("incident"),
                new("event_type", "As ACLED types it, for example Battles", "#event+type", true),
                new("sub_event_type", "As ACLED types it", "#event+type+sub"),
                .. Name("place", "Where", "#loc+name", required: false),
                new(
                    "longitude",
                    "Of the place; with the latitude or not at all",
                    "#geo+lon",
                    FieldType: FieldType.Degrees(180)
                ),
                new(
                    "latitude",
                    "Of the place; with the longitude or not at all",
                    "#geo+lat",
                    FieldType: FieldType.Degrees(90)
                ),
                new(
                    "geo_precision",
                    "How exactly the place is known: 1 the very place, 2 near it, 3 a larger area",
                    "#meta+precision+geo",
                    true,
                    FieldType: FieldType.Whole(1, 3)
                ),
                new("when", "When", "#date+occurred", true, FieldType: FieldType.Time),
                new(
                    "time_precision",
                    "How exactly the time is known: 1 the day, 2 the week, 3 the month",
                    "#meta+precision+date",
                    true,
                    FieldType: FieldType.Whole(1, 3)
                ),
                new(
                    "parties",
                    "Ids of the parties alleged",
                    "#group+code+alleged",
                    FieldType: FieldType.Ids
                ),
                new(
                    "how_known",
                    "How it is known",
                    "#meta+method",
                    true,
                    FieldType: FieldType.Word<HowKnown>()
                ),
                new(
                    "fatalities",
                    "Persons killed, as reported",
                    "#affected+killed",
                    FieldType: FieldType.Count
                ),
                new(
                    "statements",
                    "Ids of the statements it rests on",
                    "#meta+statement",
                    FieldType: FieldType.Ids
                ),
                Note,
                Corrects,
            ],
            ReadIncident,
            i =>
                [
                    i.Id,
                    i.EventType,
                    i.SubEventType,
                    .. Write(i.PlaceName),
                    Text(i.Location?.Longitude),
                    Text(i.Location?.Latitude),
                    Text(i.GeoPrecision),
                    i.When.Text,
                    Text(i.TimePrecision),
                    List(i.Parties),
                    Word<HowKnown>.Of(i.HowKnown),
                    Text(i.Fatalities),
                    List(i.Statements),
                    i.Note,
                    i.Corrects,
                ]
        );

    public static RecordKind Loss { get; } =
        RecordKind.Of<Loss>(
            "loss",
            "losses",
            "What one side lost, as one statement counts it",
            [
                Id("loss"),
                new(
                    "side",
                    "Id of the party that lost it",
                    "#group+code",
                    true,
                    FieldType: FieldType.Id
                ),
                new(
                    "category",
                    "What was lost",
                    "#impact+type",
                    true,
                    FieldType: FieldType.Word<LossCategory>()
                ),
                new(
                    "low",
                    "No fewer than this; at least one of low, best and high",
                    "#impact+num+min",
                    FieldType: FieldType.Count
                ),
                new("best", "The figure itself", "#impact+num+best", FieldType: FieldType.Count),
                new("high", "No more than this", "#impact+num+max", FieldType: FieldType.Count),
                new(
                    "approximate",
                    "Whether the figure was given as 'about'; no when empty",
                    "#impact+approximate",
                    FieldType: FieldType.OneOf("yes", "no")
                ),
                new("wording", "The words the figure came from", "#description+wording", true),
                new("period", "Over which time", "#date+period", true, FieldType: FieldType.Time),
                .. Name("area", "Where", "#loc+name", required: false),
                By,
                Note,
                Corrects,
            ],
            ReadLoss,
            l =>
                [
                    l.Id,
                    l.Side,
                    Word<LossCategory>.Of(l.Category),
                    Text(l.Count.Low),
                    Text(l.Count.Best),
                    Text(l.Count.High),
                    l.Count.Approximate ? "yes" : null,
                    l.Wording,
                    l.Period.Text,
                    .. Write(l.Area),
                    l.Statement,
                    l.Note,
                    l.Corrects,
                ]
        );

    public static RecordKind Control { get; } =
        RecordKind.Of<Control>(
            "control",
            "controls",
            "Who held a place, as one statement says",
            [
                Id("record"),
                .. Name("place", "Which place", "#loc+name"),
                new(
                    "party",
                    "Id of the party that held it",
                    "#group+code",
                    true,
                    FieldType: FieldType.Id
                ),
                new("from", "Since when", "#date+start", true, FieldType: FieldType.Time),
                new("until", "Until when", "#date+end", FieldType: FieldType.Time),
                By,
                Corrects,
            ],
            r =>
            {
                var (id, place, party) = (r.Id(), r.Name("place"), r.Id("party"));
                var (from, until) = (r.RequiredTime("from"), r.Time("until"));
                var (statement, corrects) = (r.Id("statement"), r.IdOrNone("corrects"));
                return r.Or(() => new Control(id, place, party, from, until, statement, corrects));
            },
            c =>
                [
                    c.Id,
                    .. Write(c.PlaceName),
                    c.Party,
                    c.From.Text,
                    c.Until?.Text,
                    c.Statement,
                    c.Corrects,
                ]
        );

    public static RecordKind Measure { get; } =
        RecordKind.Of<Measure>(
            "measure",
            "measures",
            "Something suspended, promised or done by a party",
            [
                Id("measure"),
                .. Name("what", "What is suspended, promised or done", "#description"),
                new(
                    "party",
                    "Id of the party whose measure it is",
                    "#group+code",
                    true,
                    FieldType: FieldType.Id
                ),
                new("from", "Since when", "#date+start", true, FieldType: FieldType.Time),
                new("until", "Until when", "#date+end", FieldType: FieldType.Time),
                By,
                Corrects,
            ],
            r =>
            {
                var (id, what, party) = (r.Id(), r.Name("what"), r.Id("party"));
                var (from, until) = (r.RequiredTime("from"), r.Time("until"));
                var (statement, corrects) = (r.Id("statement"), r.IdOrNone("corrects"));
                return r.Or(() => new Measure(id, what, party, from, until, statement, corrects));
            },
            m =>
                [
                    m.Id,
                    .. Write(m.What),
                    m.Party,
                    m.From.Text,
                    m.Until?.Text,
                    m.Statement,
                    m.Corrects,
                ]
        );

    private static Incident? ReadIncident(FieldReader r)
    {
        var (id, type, sub) = (
            r.Id(),
            r.Required("event_type", "the type, for example Battles"),
            r.Text("sub_event_type")
        );
        var place = r.NameOrNone("place");
        var (x, y) = (r.Number("longitude", -180, 180), r.Number("latitude", -90, 90));
        if (x is null != y is null && !r.Refused)
        {
            r.Refuse(
                x is null ? "longitude" : "latitude",
                "one of longitude and latitude is empty",
                "Give both or neither"
            );
        }

        var (when, how) = (r.RequiredTime("when"), r.Choice<HowKnown>("how_known"));
        var geo = Precision(r, "geo_precision");
        var time = Precision(r, "time_precision");
        var (parties, deaths) = (r.Ids("parties"), r.Whole("fatalities"));
        var (statements, note, corrects) = (
            r.Ids("statements"),
            r.Text("note"),
            r.IdOrNone("corrects")
        );
        return r.Or(() =>
            new Incident
            {
                Id = id,
                EventType = type,
                SubEventType = sub,
                PlaceName = place,
                Location = x is { } lon && y is { } lat ? new GeoPoint(lon, lat) : null,
                GeoPrecision = geo,
                When = when,
                TimePrecision = time,
                Parties = parties,
                HowKnown = how,
                Fatalities = deaths,
                Statements = statements,
                Note = note,
                Corrects = corrects,
            }
        );
    }

    private static int Precision(FieldReader r, string field)
    {
        var value = r.Whole(field, 1, 3);
        if (value is null && !r.Refused)
        {
            r.Refuse(field, $"{field} is empty", "Write 1, 2 or 3");
        }

        return (int)(value ?? 1);
    }

    private static Loss? ReadLoss(FieldReader r)
    {
        var (id, side, category) = (r.Id(), r.Id("side"), r.Choice<LossCategory>("category"));
        var (low, best, high) = (r.Whole("low"), r.Whole("best"), r.Whole("high"));
        var about = r.Text("approximate");
        if (about is not (null or "yes" or "no"))
        {
            r.Refuse("approximate", $"approximate is '{about}'", "Write yes or no");
        }

        if (low is null && best is null && high is null && !r.Refused)
        {
            r.Refuse("best", "low, best and high are all empty", "Give at least one of them");
        }
        else if (low > high || low > best || best > high)
        {
            r.Refuse("best", "low, best and high are not in order", "Write low ≤ best ≤ high");
        }

        var (wording, period) = (
            r.Required("wording", "the words the figure came from"),
            r.RequiredTime("period")
        );
        var (area, statement) = (r.NameOrNone("area"), r.Id("statement"));
        var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
        return r.Or(() =>
            new Loss
            {
                Id = id,
                Side = side,
                Category = category,
                Count = new(low, best, high, about == "yes"),
                Wording = wording,
                Period = period,
                Area = area,
                Statement = statement,
                Note = note,
                Corrects = corrects,
            }
        );
    }
}
