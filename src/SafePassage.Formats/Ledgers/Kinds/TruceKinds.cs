using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>Truces, their clauses and what these wait for.</summary>
internal static class TruceKinds
{
    private static readonly SubjectKind[] _followed = [SubjectKind.Truce, SubjectKind.Offer];

    private static readonly SubjectKind[] _gated =
    [
        SubjectKind.Corridor,
        SubjectKind.Term,
        SubjectKind.Truce,
    ];

    private static readonly SubjectKind[] _required =
    [
        SubjectKind.Measure,
        SubjectKind.Control,
        SubjectKind.Term,
        SubjectKind.Precondition,
    ];

    public static RecordKind Truce { get; } =
        RecordKind.Of<Truce>(
            "truce",
            "truces",
            "A pause, ceasefire or agreement, as one statement tells it; how it stands follows from statements",
            [
                Id("truce"),
                .. Name("name", "For the reader", "#event+name"),
                new(
                    "form",
                    "Whether one side declared it, or sides agreed on it; declared when empty",
                    "#event+type",
                    FieldType: FieldType.Word<TruceForm>()
                ),
                Parties("by", "Ids of the parties that declared it, or bound themselves", true),
                Parties("for", "Ids of the parties it is addressed to, or binds besides"),
                .. Name("area", "Where it holds", "#loc+name", required: false),
                .. Span(
                    "When it begins; when empty, when it is said",
                    "When it ends; when empty, it has no end"
                ),
                new(
                    "follows",
                    "The truce or offer it follows",
                    "#meta+follows",
                    FieldType: FieldType.SubjectOf(_followed)
                ),
                By,
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, name) = (r.Id(), r.Name("name"));
                var form = r.Choice<TruceForm>("form", TruceForm.Declared);
                var (by, whom) = (r.RequiredIds("by", "party"), r.Ids("for"));
                var (area, span) = (r.NameOrNone("area"), r.Span("the truce"));
                var (follows, statement) = (r.OneOrNone("follows", _followed), r.Id("statement"));
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() =>
                    new Truce
                    {
                        Id = id,
                        Name = name,
                        Form = form,
                        By = by,
                        For = whom,
                        Area = area,
                        From = span.From,
                        Until = span.Until,
                        Follows = follows,
                        Statement = statement,
                        Note = note,
                        Corrects = corrects,
                    }
                );
            },
            t =>
                [
                    t.Id,
                    .. Write(t.Name),
                    Word<TruceForm>.Of(t.Form),
                    List(t.By),
                    List(t.For),
                    .. Write(t.Area),
                    t.From?.Text,
                    t.Until?.Text,
                    t.Follows?.ToString(),
                    t.Statement,
                    t.Note,
                    t.Corrects,
                ]
        );

    public static RecordKind Term { get; } =
        RecordKind.Of<Term>(
            "term",
            "terms",
            "A clause of a truce or an offer",
            [
                Id("term"),
                new(
                    "of",
                    "The truce or offer whose clause it is",
                    "#meta+of",
                    true,
                    FieldType: FieldType.SubjectOf(_followed)
                ),
                new(
                    "kind",
                    "What it is on",
                    "#activity+type",
                    true,
                    FieldType: FieldType.Word<TermKind>()
                ),
                .. Name("what", "In words", "#description"),
                Parties(
                    "by",
                    "Ids of the parties that are to keep it; when empty those of the truce"
                ),
                new(
                    "concerns",
                    "Corridors, groups, places and parties it is about",
                    "#meta+subject",
                    FieldType: FieldType.Subjects
                ),
                .. Span("When it begins, if it has hours of its own", "When it ends"),
                By,
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, of, kind) = (r.Id(), r.One("of", _followed), r.Choice<TermKind>("kind"));
                var (what, by, concerns) = (r.Name("what"), r.Ids("by"), r.Subjects("concerns"));
                var (span, statement) = (r.Span("the term"), r.Id("statement"));
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() =>
                    new Term
                    {
                        Id = id,
                        Of = of,
                        Kind = kind,
                        What = what,
                        By = by,
                        Concerns = concerns,
                        From = span.From,
                        Until = span.Until,
                        Statement = statement,
                        Note = note,
                        Corrects = corrects,
                    }
                );
            },
            t =>
                [
                    t.Id,
                    t.Of.ToString(),
                    Word<TermKind>.Of(t.Kind),
                    .. Write(t.What),
                    List(t.By),
                    List(t.Concerns),
                    t.From?.Text,
                    t.Until?.Text,
                    t.Statement,
                    t.Note,
                    t.Corrects,
                ]
        );

    public static RecordKind Precondition { get; } =
        RecordKind.Of<Precondition>(
            "precondition",
            "preconditions",
            "What must have happened before a corridor, term or truce holds; it gates that thing in every reading",
            [
                Id("precondition"),
                new(
                    "of",
                    "The corridor, term or truce that waits for it",
                    "#meta+of",
                    true,
                    FieldType: FieldType.SubjectOf(_gated)
                ),
                new(
                    "requires",
                    "What must have come about; when empty, what is said of this record alone tells whether it was met",
                    "#meta+requires",
                    FieldType: FieldType.SubjectOf(_required)
                ),
                .. Name("what", "In words", "#description"),
                Parties("by", "Ids of the parties that must do it"),
                By,
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, of) = (r.Id(), r.One("of", _gated));
                var (requires, what) = (r.OneOrNone("requires", _required), r.Name("what"));
                var (by, statement) = (r.Ids("by"), r.Id("statement"));
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() =>
                    new Precondition
                    {
                        Id = id,
                        Of = of,
                        Requires = requires,
                        What = what,
                        By = by,
                        Statement = statement,
                        Note = note,
                        Corrects = corrects,
                    }
                );
            },
            p =>
                [
                    p.Id,
                    p.Of.ToString(),
                    p.Requires?.ToString(),
                    .. Write(p.What),
                    List(p.By),
                    p.Statement,
                    p.Note,
                    p.Corrects,
                ]
        );
}
