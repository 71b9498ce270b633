using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>A ledger of one record of each kind, and what is added to break one rule.</summary>
/// <param name="How">What was done.</param>
/// <param name="Message">What must be told of it.</param>
/// <param name="Flaw">Records that break it.</param>
/// <param name="Sound">The nearest records that do not.</param>
internal sealed record LedgerRuleBroken(
    string How,
    string Message,
    IReadOnlyList<IRecord> Flaw,
    IReadOnlyList<IRecord> Sound
)
{
    public IEnumerable<IRecord> Records => OneOfEach.Records.Concat(Flaw);

    public IEnumerable<IRecord> Mended => OneOfEach.Records.Concat(Sound);

    private static Alias Alias(string id, string? corrects = null) =>
        new(id, "p2", "Band", null, null, corrects);

    private static OfferAnswer Answer(string[] accepted, string[] refused) =>
        new()
        {
            Id = "second",
            To = Subject.Offer("offer"),
            By = "p14",
            Kind = AnswerKind.AcceptsInPart,
            Accepted = accepted,
            Refused = refused,
            Statement = "w17",
        };

    private static Precondition Condition(string id, Subject of, Subject? requires) =>
        new()
        {
            Id = id,
            Of = of,
            Requires = requires,
            What = id,
            Statement = "w18",
        };

    private static Offer Offer(string id, string? corrects) =>
        new()
        {
            Id = id,
            By = ["p13"],
            What = "Talks",
            Statement = "w14",
            Corrects = corrects,
        };

    private static IRecord Retracted(string id, string own) =>
        OneOfEach.Retracted(typeof(Alias), id) with
        {
            Id = own,
        };

    public static IReadOnlyList<LedgerRuleBroken> All { get; } =
    [
        .. OneOfEach
            .Records.GroupBy(r => r.GetType())
            .Select(g => new LedgerRuleBroken(
                $"a {g.Key.Name} twice",
                $"the {Word(g.Key)} {g.First().Id} stands already in test, line {OneOfEach.Records.ToList().IndexOf(g.First()) + 1}",
                [g.First() is Retraction r ? Retracted("alias", r.Id) : g.First()],
                []
            )),
        new(
            "a correction of itself",
            "new corrects itself",
            [Alias("new", "new")],
            [Alias("new", "alias")]
        ),
        new(
            "a correction of nothing",
            "there is no alias nothing",
            [Alias("new", "nothing")],
            [Alias("new", "alias")]
        ),
        new(
            "a correction of a record of another kind",
            "there is no alias member",
            [Alias("new", "member")],
            [Alias("new")]
        ),
        new(
            "a correction of what is retracted",
            "the alias alias is retracted and needs no correction",
            [Retracted("alias", "x"), Alias("new", "alias")],
            [Retracted("alias", "x"), Alias("new")]
        ),
        new(
            "two corrections of one",
            "alias is corrected already, in test, line " + (OneOfEach.Records.Count + 1),
            [Alias("new", "alias"), Alias("newer", "alias")],
            [Alias("new", "alias"), Alias("newer", "new")]
        ),
        new(
            "corrections in a circle of two",
            "the corrections of new lead in a circle",
            [Alias("new", "newer"), Alias("newer", "new")],
            [Alias("new", "alias"), Alias("newer", "new")]
        ),
        new(
            "corrections in a circle of three",
            "the corrections of newest lead in a circle",
            [Alias("new", "newest"), Alias("newer", "new"), Alias("newest", "newer")],
            [Alias("new", "alias"), Alias("newer", "new"), Alias("newest", "newer")]
        ),
        new(
            "a retraction of nothing",
            "there is no alias nothing",
            [Retracted("nothing", "x")],
            [Retracted("alias", "x")]
        ),
        new(
            "a retraction of what was corrected",
            "the alias alias is corrected by new and counts no longer",
            [Alias("new", "alias"), Retracted("alias", "x")],
            [Alias("new", "alias"), Retracted("new", "x")]
        ),
        new(
            "two retractions of one",
            "the alias alias is retracted already",
            [Retracted("alias", "x"), Retracted("alias", "y")],
            [Retracted("alias", "x")]
        ),
        new(
            "a record that leads to what is retracted",
            "this record leads to the party p20, which is retracted",
            [OneOfEach.Retracted(typeof(Party), "p20")],
            [
                OneOfEach.Retracted(typeof(Party), "p20"),
                OneOfEach.Retracted(typeof(Operation), "operation"),
            ]
        ),
        new(
            "an agreement's point that there is not",
            "an agreement has no point tea",
            [OneOfEach.Statement("new", new Subject(SubjectKind.Agreement, "tea"))],
            [
                OneOfEach.Statement(
                    "new",
                    new Subject(SubjectKind.Agreement, Word<AgreementPoint>.All.First())
                ),
            ]
        ),
        new(
            "a term accepted and refused",
            "the answer second accepts the term taken and refuses it",
            [Answer(["taken"], ["left", "taken"])],
            [Answer(["taken"], ["left"])]
        ),
        .. new[] { true, false }.Select(accepts => new LedgerRuleBroken(
            $"a term of another offer {(accepts ? "accepted" : "refused")}",
            "the answer second is to offer:offer, and the term of-truce is one of truce:truce",
            [
                OneOfEach.Term("of-truce") with
                {
                    Of = Subject.TruceOf("truce"),
                },
                accepts ? Answer(["of-truce"], []) : Answer([], ["of-truce"]),
            ],
            [
                Offer("offer.2", "offer"),
                OneOfEach.Term("of-new") with
                {
                    Of = Subject.Offer("offer.2"),
                },
                accepts ? Answer(["of-new"], []) : Answer([], ["of-new"]),
            ]
        )),
        new(
            "a term of another truce accepted",
            "the answer second is to truce:truce, and the term taken is one of offer:offer",
            [Answer(["taken"], []) with { To = Subject.TruceOf("truce") }],
            [Answer([], []) with { To = Subject.TruceOf("truce") }]
        ),
        new(
            "a precondition that waits for itself",
            "the precondition a depends on itself: precondition:a waits for precondition:a",
            [Condition("a", Subject.TruceOf("truce"), Subject.Precondition("a"))],
            [Condition("a", Subject.TruceOf("truce"), Subject.Precondition("condition"))]
        ),
        new(
            "a precondition of a term that waits for the corridor which the term promises",
            "the precondition b depends on itself: precondition:b waits for corridor:gate waits for term:way waits for precondition:b",
            [.. RoundByCorridor("gate")],
            [.. RoundByCorridor("door")]
        ),
    ];

    private static IEnumerable<IRecord> RoundByCorridor(string corridor) =>
        [
            OneOfEach.Term("way") with
            {
                Kind = TermKind.Corridor,
                Concerns = [Subject.Corridor("gate")],
            },
            Condition("a", Subject.Corridor("gate"), Subject.Term("way")),
            Condition("b", Subject.Term("way"), Subject.Corridor(corridor)),
        ];

    private static string Word(Type kind) =>
        kind == typeof(OwnReading) ? "reading"
        : kind == typeof(Review) ? "status"
        : kind == typeof(OfferAnswer) ? "answer"
        : kind == typeof(AllegedViolation) ? "violation"
        : kind.Name.StartsWith("Named", StringComparison.Ordinal)
            ? kind.Name["Named".Length..].ToLowerInvariant()
        : kind.Name.ToLowerInvariant();
}
