using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>What parties are said to do under arms: violations, operations.</summary>
internal static class ConductKinds
{
    private static readonly SubjectKind[] _broken =
    [
        SubjectKind.Truce,
        SubjectKind.Term,
        SubjectKind.Measure,
    ];

    public static RecordKind Violation { get; } =
        RecordKind.Of<AllegedViolation>(
            "violation",
            "violations",
            "What somebody says broke a truce, a term or a measure; counted, never ruled on",
            [
                Id("violation"),
                new(
                    "breaks",
                    "What it is said to have broken",
                    "#meta+of",
                    true,
                    FieldType: FieldType.SubjectOf(_broken)
                ),
                .. Name("what", "In words", "#description"),
                Parties("by", "Ids of the parties that are said to have done it"),
                new("when", "When", "#date+occurred", true, FieldType: FieldType.Time),
                .. Name("place", "Where", "#loc+name", required: false),
                new(
                    "how_known",
                    "How it is known",
                    "#meta+method",
                    true,
                    FieldType: FieldType.Word<HowKnown>()
                ),
                new(
                    "times",
                    "How many of the kind this record stands for; one when empty",
                    "#indicator+num",
                    FieldType: FieldType.Whole(1, 1_000_000)
                ),
                new(
                    "incident",
                    "Id of the incident, where that is recorded too",
                    "#meta+incident",
                    FieldType: FieldType.Id
                ),
                new(
                    "statements",
                    "Ids of the statements that allege it",
                    "#meta+statement",
                    true,
                    FieldType: FieldType.Ids
                ),
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, breaks) = (r.Id(), r.One("breaks", _broken));
                var (what, by, when) = (r.Name("what"), r.Ids("by"), r.RequiredTime("when"));
                var (place, how) = (r.NameOrNone("place"), r.Choice<HowKnown>("how_known"));
                var (times, incident) = (r.Whole("times", 1, 1_000_000), r.IdOrNone("incident"));
                var statements = r.RequiredIds("statements", "statement");
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() =>
                    new AllegedViolation
                    {
                        Id = id,
                        Breaks = breaks,
                        What = what,
                        By = by,
                        When = when,
                        PlaceName = place,
                        HowKnown = how,
                        Times = times,
                        Incident = incident,
                        Statements = statements,
                        Note = note,
                        Corrects = corrects,
                    }
                );
            },
            v =>
                [
                    v.Id,
                    v.Breaks.ToString(),
                    .. Write(v.What),
                    List(v.By),
                    v.When.Text,
                    .. Write(v.PlaceName),
                    Word<HowKnown>.Of(v.HowKnown),
                    Text(v.Times),
                    v.Incident,
                    List(v.Statements),
                    v.Note,
                    v.Corrects,
                ]
        );

    public static RecordKind Operation { get; } =
        RecordKind.Of<Operation>(
            "operation",
            "operations",
            "An offensive or another undertaking of arms, as one statement tells it",
            [
                Id("operation"),
                .. Name("name", "As it is called", "#event+name"),
                Parties("by", "Ids of the parties that undertake it"),
                .. Name("aims", "What it aims at, as told", "#description+aims", required: false),
                .. Name(
                    "outcome",
                    "What came of it, as told",
                    "#description+outcome",
                    required: false
                ),
                .. Name("place", "Where", "#loc+name", required: false),
                .. Span("When it began", "When it ended", required: true),
                By,
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, name, by) = (r.Id(), r.Name("name"), r.Ids("by"));
                var (aims, outcome, place) = (
                    r.NameOrNone("aims"),
                    r.NameOrNone("outcome"),
                    r.NameOrNone("place")
                );
                var begins = r.RequiredTime("from");
                var (span, statement) = (r.Span("the operation"), r.Id("statement"));
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() =>
                    new Operation
                    {
                        Id = id,
                        Name = name,
                        By = by,
                        Aims = aims,
                        Outcome = outcome,
                        PlaceName = place,
                        From = begins,
                        Until = span.Until,
                        Statement = statement,
                        Note = note,
                        Corrects = corrects,
                    }
                );
            },
            o =>
                [
                    o.Id,
                    .. Write(o.Name),
                    List(o.By),
                    .. Write(o.Aims),
                    .. Write(o.Outcome),
                    .. Write(o.PlaceName),
                    o.From.Text,
                    o.Until?.Text,
                    o.Statement,
                    o.Note,
                    o.Corrects,
                ]
        );
}
