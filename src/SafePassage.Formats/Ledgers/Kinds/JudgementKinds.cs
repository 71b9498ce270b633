using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>What reviewers and readers make of statements.</summary>
internal static class JudgementKinds
{
    public static RecordKind Review { get; } =
        RecordKind.Of<Review>(
            "status",
            "statuses",
            "What a reviewer found about a statement; the latest holds, all are kept",
            [
                Id("status"),
                By,
                new(
                    "status",
                    "What the reviewer found",
                    "#status",
                    true,
                    FieldType: FieldType.Word<ReviewStatus>()
                ),
                new("at", "When it was set", "#date", true, FieldType: FieldType.Time),
                new("by", "Who set it", "#meta+reviewer", true),
                new("why", "Why", "#description", true),
                new(
                    "of",
                    "For a duplicate: id of the statement that says the same",
                    "#meta+original",
                    FieldType: FieldType.Id
                ),
                Corrects,
            ],
            ReadReview,
            v =>
                [
                    v.Id,
                    v.Statement,
                    Word<ReviewStatus>.Of(v.Status),
                    v.At.Text,
                    v.By,
                    v.Why,
                    v.Of,
                    v.Corrects,
                ]
        );

    public static RecordKind Grading { get; } =
        RecordKind.Of<Grading>(
            "grading",
            "gradings",
            "A grading on the Admiralty scale; never used in a calculation",
            [
                Id("grading"),
                By,
                new(
                    "reliability",
                    "Of the source, on the Admiralty scale: A the best, F cannot be judged",
                    "#indicator+reliability+code",
                    true,
                    FieldType: FieldType.OneOf("A", "B", "C", "D", "E", "F")
                ),
                new(
                    "credibility",
                    "Of the information, on the Admiralty scale: 1 the best, 6 cannot be judged",
                    "#indicator+credibility+num",
                    true,
                    FieldType: FieldType.Whole(1, 6)
                ),
                new("by", "Who graded it", "#meta+reviewer", true),
                new("why", "Why", "#description"),
                Corrects,
            ],
            r =>
            {
                var (id, statement, by) = (
                    r.Id(),
                    r.Id("statement"),
                    r.Required("by", "who graded it")
                );
                var letter = r.Required("reliability", "a letter from A to F");
                if (letter.Length > 0 && letter is not ("A" or "B" or "C" or "D" or "E" or "F"))
                {
                    r.Refuse(
                        "reliability",
                        $"reliability is '{letter}'",
                        "Write a letter from A to F"
                    );
                }

                var digit = r.Whole("credibility", 1, 6);
                if (digit is null && !r.Refused)
                {
                    r.Refuse("credibility", "credibility is empty", "Write a number from 1 to 6");
                }

                var (why, corrects) = (r.Text("why"), r.IdOrNone("corrects"));
                return r.Or(() =>
                    new Grading(id, statement, letter[0], (int)digit!, by, why, corrects)
                );
            },
            g =>
                [
                    g.Id,
                    g.Statement,
                    $"{g.Reliability}",
                    Text(g.Credibility),
                    g.By,
                    g.Why,
                    g.Corrects,
                ]
        );

    public static RecordKind OwnReading { get; } =
        RecordKind.Of<OwnReading>(
            "reading",
            "readings",
            "A reading of your own: one of the three as its base, with things resolved or set aside",
            [
                Id("reading"),
                .. Name("name", "For the reader", "#meta+name"),
                new(
                    "base",
                    "What holds for all that is not named here",
                    "#meta+base",
                    true,
                    FieldType: FieldType.Word<ReadingBase>()
                ),
                new(
                    "for",
                    "Subjects taken to hold",
                    "#meta+subject+for",
                    FieldType: FieldType.Subjects
                ),
                new(
                    "against",
                    "Subjects taken not to hold",
                    "#meta+subject+against",
                    FieldType: FieldType.Subjects
                ),
                new(
                    "set_aside",
                    "Ids of statements that are not heard",
                    "#meta+aside",
                    FieldType: FieldType.Ids
                ),
                new("reason", "Why this reading", "#description", true),
                Corrects,
            ],
            r =>
            {
                var (id, name, from) = (r.Id(), r.Name("name"), r.Choice<ReadingBase>("base"));
                var (pro, con, aside) = (
                    r.Subjects("for"),
                    r.Subjects("against"),
                    r.Ids("set_aside")
                );
                var (reason, corrects) = (r.Required("reason", "why"), r.IdOrNone("corrects"));
                if (id is "announced" or "undisputed" or "refused")
                {
                    r.Refuse(
                        "id",
                        $"{id} is a reading that every ledger has",
                        "Give your own another id"
                    );
                }

                return r.Or(() =>
                    new OwnReading(id, name, from, pro, con, aside, reason, corrects)
                );
            },
            o =>
                [
                    o.Id,
                    .. Write(o.Name),
                    Word<ReadingBase>.Of(o.Base),
                    List(o.For),
                    List(o.Against),
                    List(o.SetAside),
                    o.Reason,
                    o.Corrects,
                ]
        );

    private static Review? ReadReview(FieldReader r)
    {
        var (id, statement, status) = (r.Id(), r.Id("statement"), r.Choice<ReviewStatus>("status"));
        var (at, by, why) = (
            r.RequiredTime("at"),
            r.Required("by", "who set it"),
            r.Required("why", "why")
        );
        var (of, corrects) = (r.IdOrNone("of"), r.IdOrNone("corrects"));
        if (status == ReviewStatus.Duplicate && of is null)
        {
            r.Refuse("of", "of is empty", "Name the statement of which this is a duplicate");
        }

        return r.Or(() => new Review(id, statement, status, at, by, why, of, corrects));
    }
}
