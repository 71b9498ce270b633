using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

internal static class RetractionKind
{
    /// <summary>What can be retracted: everything but settings and retractions.</summary>
    public static IReadOnlyList<RecordKind> Of { get; } =
    [
        SourceKinds.Source,
        PartyKinds.Party,
        PartyKinds.Alias,
        PartyKinds.Membership,
        StatementKinds.Statement,
        JudgementKinds.Review,
        JudgementKinds.Grading,
        EventKinds.Incident,
        EventKinds.Loss,
        FigureKind.Figure,
        EventKinds.Control,
        EventKinds.Measure,
        TruceKinds.Truce,
        TruceKinds.Term,
        OfferKinds.Offer,
        OfferKinds.Answer,
        TruceKinds.Precondition,
        ConductKinds.Violation,
        ConductKinds.Operation,
        NamedKinds.Corridor,
        NamedKinds.Group,
        NamedKinds.Place,
        JudgementKinds.OwnReading,
    ];

    public static RecordKind Retraction { get; } =
        RecordKind.Of<Retraction>(
            "retraction",
            "retractions",
            "A record was entered by mistake: it stays, and counts no longer",
            [
                Id("retraction"),
                new(
                    "of",
                    "Kind of the record",
                    "#meta+kind",
                    true,
                    FieldType: FieldType.OneOf([.. Of.Select(k => k.Word)])
                ),
                new("record", "Id of the record", "#meta+retracted", true, FieldType: FieldType.Id),
                new("at", "When it was retracted", "#date", true, FieldType: FieldType.Time),
                new("by", "Who retracted it", "#meta+reviewer", true),
                new("why", "Why", "#description", true),
            ],
            Read,
            r => [r.Id, Of.First(k => k.Type == r.Kind).Word, r.Record, r.At.Text, r.By, r.Why]
        );

    private static Retraction? Read(FieldReader r)
    {
        var (id, of, record) = (r.Id(), r.Required("of", "the kind of the record"), r.Id("record"));
        var (at, by, why) = (
            r.RequiredTime("at"),
            r.Required("by", "who retracted it"),
            r.Required("why", "why")
        );
        var kind = Of.FirstOrDefault(k => k.Word == of);
        if (kind is null && of.Length > 0)
        {
            r.Refuse(
                "of",
                $"of is '{Documents.Excerpt.Of(of)}', of which nothing can be retracted",
                $"Valid: {string.Join(", ", Of.Select(k => k.Word))}"
            );
        }

        return r.Or(() => new Retraction(id, kind!.Type, record, at, by, why));
    }
}
