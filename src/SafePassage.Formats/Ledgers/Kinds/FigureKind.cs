using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

internal static class FigureKind
{
    public static RecordKind Figure { get; } =
        RecordKind.Of<Figure>(
            "figure",
            "figures",
            "A number that one statement gives of something, other than what was lost",
            [
                Id("figure"),
                new(
                    "of",
                    "What it is a number of: a party, a group, a place, a corridor",
                    "#meta+subject",
                    true,
                    FieldType: FieldType.Counted
                ),
                new(
                    "category",
                    "What is counted",
                    "#indicator+type",
                    true,
                    FieldType: FieldType.Word<FigureCategory>()
                ),
                .. CountFields.Fields("#indicator"),
                new(
                    "period",
                    "Of which time it is",
                    "#date+period",
                    true,
                    FieldType: FieldType.Time
                ),
                By,
                Note,
                Corrects,
            ],
            Read,
            f =>
                [
                    f.Id,
                    f.Of.ToString(),
                    Word<FigureCategory>.Of(f.Category),
                    .. CountFields.Write(f.Count, f.Wording),
                    f.Period.Text,
                    f.Statement,
                    f.Note,
                    f.Corrects,
                ]
        );

    private static Figure? Read(FieldReader r)
    {
        var (id, of, category) = (r.Id(), r.Counted("of"), r.Choice<FigureCategory>("category"));
        var (count, wording) = CountFields.Read(r);
        var (period, statement) = (r.RequiredTime("period"), r.Id("statement"));
        var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
        return r.Or(() =>
            new Figure
            {
                Id = id,
                Of = of,
                Category = category,
                Count = count,
                Wording = wording,
                Period = period,
                Statement = statement,
                Note = note,
                Corrects = corrects,
            }
        );
    }
}
