using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>What one puts to others, and what they answer.</summary>
internal static class OfferKinds
{
    private const long MostInSeries = 10_000;

    private static readonly SubjectKind[] _answered =
    [
        SubjectKind.Offer,
        SubjectKind.Truce,
        SubjectKind.Term,
        SubjectKind.Corridor,
        SubjectKind.Measure,
    ];

    public static RecordKind Offer { get; } =
        RecordKind.Of<Offer>(
            "offer",
            "offers",
            "Something that one puts to others: terms of a truce, a request, a call",
            [
                Id("offer"),
                new(
                    "form",
                    "Terms to take up, something an ally is to do, or a call to all who hear it; offer when empty",
                    "#event+type",
                    FieldType: FieldType.Word<OfferForm>()
                ),
                Parties("by", "Ids of the parties that make it", true),
                Parties("to", "Ids of the parties that are to answer; when empty whoever hears it"),
                .. Name("what", "In words", "#description"),
                new(
                    "series",
                    "Name of the series it is one of",
                    "#meta+series",
                    FieldType: FieldType.Id
                ),
                new(
                    "number",
                    "The how many-eth of its series, as told",
                    "#meta+number",
                    FieldType: FieldType.Whole(1, MostInSeries)
                ),
                new(
                    "until",
                    "By when it wants an answer",
                    "#date+deadline",
                    FieldType: FieldType.Time
                ),
                new(
                    "concerns",
                    "What it is about: measures, truces, corridors, groups",
                    "#meta+subject",
                    FieldType: FieldType.Subjects
                ),
                By,
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, form) = (r.Id(), r.Choice<OfferForm>("form", OfferForm.Offer));
                var (by, to, what) = (r.RequiredIds("by", "party"), r.Ids("to"), r.Name("what"));
                var (series, number) = (r.IdOrNone("series"), r.Whole("number", 1, MostInSeries));
                var (until, concerns) = (r.Time("until"), r.Subjects("concerns"));
                var (statement, note, corrects) = (
                    r.Id("statement"),
                    r.Text("note"),
                    r.IdOrNone("corrects")
                );
                return r.Or(() =>
                    new Offer
                    {
                        Id = id,
                        Form = form,
                        By = by,
                        To = to,
                        What = what,
                        Series = series,
                        Number = number,
                        Until = until,
                        Concerns = concerns,
                        Statement = statement,
                        Note = note,
                        Corrects = corrects,
                    }
                );
            },
            o =>
                [
                    o.Id,
                    Word<OfferForm>.Of(o.Form),
                    List(o.By),
                    List(o.To),
                    .. Write(o.What),
                    o.Series,
                    Text(o.Number),
                    o.Until?.Text,
                    List(o.Concerns),
                    o.Statement,
                    o.Note,
                    o.Corrects,
                ]
        );

    public static RecordKind Answer { get; } =
        RecordKind.Of<OfferAnswer>(
            "answer",
            "answers",
            "How one party answered an offer or a truce, as one statement tells it",
            [
                Id("answer"),
                new(
                    "to",
                    "What is answered",
                    "#meta+of",
                    true,
                    FieldType: FieldType.SubjectOf(_answered)
                ),
                new("by", "Id of the party that answers", "#group+code", true, FieldType.Id),
                new(
                    "answer",
                    "What it answers",
                    "#status+answer",
                    true,
                    FieldType: FieldType.Word<AnswerKind>()
                ),
                new(
                    "accepted",
                    "Ids of the terms it takes up",
                    "#meta+accepted",
                    FieldType: FieldType.Ids
                ),
                new(
                    "refused",
                    "Ids of the terms it refuses",
                    "#meta+refused",
                    FieldType: FieldType.Ids
                ),
                new(
                    "counter",
                    "Id of the offer it makes in return",
                    "#meta+counter",
                    FieldType: FieldType.Id
                ),
                By,
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, to, by) = (r.Id(), r.One("to", _answered), r.Id("by"));
                var (kind, counter) = (r.Choice<AnswerKind>("answer"), r.IdOrNone("counter"));
                var (accepted, refused) = (r.Ids("accepted"), r.Ids("refused"));
                var (statement, note, corrects) = (
                    r.Id("statement"),
                    r.Text("note"),
                    r.IdOrNone("corrects")
                );
                return r.Or(() =>
                    new OfferAnswer
                    {
                        Id = id,
                        To = to,
                        By = by,
                        Kind = kind,
                        Accepted = accepted,
                        Refused = refused,
                        Counter = counter,
                        Statement = statement,
                        Note = note,
                        Corrects = corrects,
                    }
                );
            },
            a =>
                [
                    a.Id,
                    a.To.ToString(),
                    a.By,
                    Word<AnswerKind>.Of(a.Kind),
                    List(a.Accepted),
                    List(a.Refused),
                    a.Counter,
                    a.Statement,
                    a.Note,
                    a.Corrects,
                ]
        );
}
