using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>A ledger with a record of every kind in which every field that may name another record names one, each another.</summary>
internal static class OneOfEach
{
    private static readonly When _at = When.At(Book.At(1));

    public static IReadOnlyList<IRecord> Records { get; } =
    [.. Voices(), .. Judgements(), .. Events(), .. Truces(), .. Register()];

    public static Retraction Retracted(Type kind, string id) =>
        new($"x-{id}", kind, id, _at, "desk", "by mistake");

    /// <summary>Builds the ledger of some records, each on the line of its number.</summary>
    public static ParseResult<Ledger> Built(IEnumerable<IRecord> records) =>
        LedgerChecks.Build([.. records.Select((r, i) => new PlacedRecord(r, new("test", i + 1)))]);

    private static Source Source(string id, string? through) =>
        new()
        {
            Id = id,
            Name = id,
            Kind = SourceKind.Agency,
            Through = through,
        };

    public static Statement Statement(string id, params Subject[] about) =>
        new()
        {
            Id = id,
            Party = "p-says",
            Source = "s-says",
            Through = "s-through",
            SaidAt = _at,
            About = about,
            Stance = Stance.Declares,
            Bearing = Bearing.For,
            Content = id,
        };

    private static Party Party(string id) => new(id, id, PartyKind.State, [], null);

    private static IRecord[] Voices() =>
        [
            new Setting(Setting.UtcOffset, "+01:00"),
            Source("s-first", null),
            Source("s-of", "s-first"),
            Source("s-says", null),
            Source("s-through", null),
            Party("p-side"),
            Party("p-body") with
            {
                Side = "p-side",
            },
            Party("p-says"),
            .. Enumerable.Range(1, 20).Select(i => Party($"p{i}")),
            .. Enumerable.Range(1, 30).Select(i => Statement($"w{i}", Subject.Truce)),
            Statement("about", new(SubjectKind.Party, "p1"), Subject.Corridor("gate")),
            new Alias("alias", "p2", "Band", null, "w1"),
            new Membership("member", "p3", "p4", null, null, "w2"),
        ];

    private static IRecord[] Judgements() =>
        [
            new Review("review", "w3", ReviewStatus.Duplicate, _at, "desk", "twice", "w4"),
            new Grading("grade", "w5", 'B', 2, "desk", null),
            new OwnReading(
                "mine",
                "Mine",
                ReadingBase.Announced,
                [new(SubjectKind.Party, "p5")],
                [new(SubjectKind.Party, "p6")],
                ["w6", "w7"],
                "why"
            ),
        ];

    private static IRecord[] Events() =>
        [
            new Incident
            {
                Id = "incident",
                EventType = "shelling",
                GeoPrecision = 1,
                When = _at,
                TimePrecision = 1,
                Parties = ["p7", "p8"],
                HowKnown = HowKnown.Heard,
                Statements = ["w8", "w9"],
            },
            new Loss
            {
                Id = "loss",
                Side = "p9",
                Category = LossCategory.Killed,
                Count = new(1, null, null, false),
                Wording = "one",
                Period = _at,
                Statement = "w10",
            },
            new Figure
            {
                Id = "figure",
                Of = new(SubjectKind.Party, "p10"),
                Category = FigureCategory.People,
                Count = new(1, null, null, false),
                Wording = "one",
                Period = _at,
                Statement = "w11",
            },
            new Control("control", "Bridge", "p11", _at, null, "w12"),
            new Measure("measure", "Quiet", "p12", _at, null, "w13"),
        ];

    private static IRecord[] Truces() =>
        [
            new Offer
            {
                Id = "offer",
                By = ["p13"],
                To = ["p14"],
                What = "Talks",
                Concerns = [new(SubjectKind.Party, "p15")],
                Statement = "w14",
            },
            new Offer
            {
                Id = "counter",
                By = ["p14"],
                What = "Other talks",
                Statement = "w15",
            },
            new Truce
            {
                Id = "truce",
                Name = "Pause",
                By = ["p13"],
                For = ["p14"],
                Follows = Subject.Offer("offer"),
                Statement = "w16",
            },
            Term("taken"),
            Term("left"),
            new OfferAnswer
            {
                Id = "answer",
                To = Subject.Offer("offer"),
                By = "p14",
                Kind = AnswerKind.AcceptsInPart,
                Accepted = ["taken"],
                Refused = ["left"],
                Counter = "counter",
                Statement = "w17",
            },
            new Precondition
            {
                Id = "condition",
                Of = Subject.TruceOf("truce"),
                Requires = new(SubjectKind.Measure, "measure"),
                What = "Guns leave",
                By = ["p16"],
                Statement = "w18",
            },
        ];

    public static Term Term(string id) =>
        new()
        {
            Id = id,
            Of = Subject.Offer("offer"),
            Kind = TermKind.Other,
            What = id,
            By = ["p17"],
            Concerns = [new(SubjectKind.Party, "p18")],
            Statement = "w19",
        };

    private static IRecord[] Register() =>
        [
            new AllegedViolation
            {
                Id = "violation",
                Breaks = Subject.TruceOf("truce"),
                What = "Shells",
                By = ["p19"],
                When = _at,
                HowKnown = HowKnown.Heard,
                Incident = "incident",
                Statements = ["w20"],
            },
            new Operation
            {
                Id = "operation",
                Name = "Advance",
                By = ["p20"],
                From = _at,
                Statement = "w21",
            },
            new NamedCorridor("gate", "Gate", [], null, "w22", null),
            new NamedGroup("people", "People", "w23", null),
            new NamedPlace("town", "Town", null, null),
            new NamedPlace("bridge", "Bridge", "town", null),
            Statement("wrong", Subject.Truce),
            Retracted(typeof(Statement), "wrong"),
        ];
}
