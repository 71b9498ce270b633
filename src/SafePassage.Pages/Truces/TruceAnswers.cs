using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>The five questions at one moment, answered in the same words on paper and on the terminal.</summary>
internal sealed class TruceAnswers(TruceOverview overview)
{
    private readonly TruceNames _names = new(overview.Ledger);

    /// <summary>Of the part that is left out where nothing is over.</summary>
    public const string OverKey = "truce.q.over";

    public IReadOnlyList<Part> Five =>
        [
            Stands(),
            .. new[] { Over() }.Where(p => p.Entries.Count > 0),
            Agreed(),
            Offered(),
            Due(),
            Broken(),
        ];

    /// <summary>Truces with their hours, clauses, and what these wait for.</summary>
    public Part Stands() =>
        new(
            "truce.q.stands",
            [
                .. overview.Truces.Where(t => !t.IsOver).Select(Of),
                .. overview.Terms.Where(t => !overview.IsOver(t)).Select(Of),
                .. overview.Preconditions.Where(_ => !overview.AllOver).Select(Of),
            ]
        );

    /// <summary>Truces whose time is past, with the clauses that went with them, as they stood in the end.</summary>
    public Part Over() =>
        new(
            OverKey,
            [
                .. overview.Truces.Where(t => t.IsOver).Select(Of),
                .. overview.Terms.Where(overview.IsOver).Select(Of),
                .. overview.Preconditions.Where(_ => overview.AllOver).Select(Of),
            ]
        );

    public Part Agreed() =>
        new(
            "truce.q.agreed",
            [
                .. overview.Truces.Select(t =>
                {
                    Trilingual name = t.Truce.Name;
                    Trilingual[] lines =
                    [
                        .. t.AcceptedBy.Count == 0
                            ? Array.Empty<Trilingual>()
                            : [Said("truce.acceptedby", name, t.AcceptedBy)],
                        .. t.RefusedBy.Count == 0
                            ? Array.Empty<Trilingual>()
                            : [Said("truce.refusedby", name, t.RefusedBy)],
                    ];
                    return lines.Length == 0
                        ? new Entry(name, [TruceNames.Say("truce.nobody")], [])
                        : new Entry(
                            lines[0],
                            [.. lines[1..], .. InPart(t)],
                            [.. overview.Answering(t).Select(s => s.Id)]
                        );
                }),
                .. overview
                    .Offers.Where(o => o.Answers.Count > 0)
                    .Select(o => new Entry(
                        o.Offer.What,
                        [.. o.Answers.SelectMany(Of)],
                        [.. o.Answers.Select(a => a.Statement).OfType<string>()]
                    )),
            ]
        );

    public Part Offered() =>
        new(
            "truce.q.offered",
            [
                .. overview.Offers.Select(o =>
                {
                    var state = TruceNames.Say("truce.offer." + Page.Key(o.State));
                    return new Entry(
                        Trilingual.Join(
                            ", ",
                            [
                                Dates.Of(o.Made, TextTable.Standard),
                                TruceNames.Say("truce.form." + Page.Key(o.Offer.Form)),
                                TruceNames.Say("truce.by", ("who", _names.Parties(o.Offer.By))),
                                .. o.Offer.To.Count == 0
                                    ? Array.Empty<Trilingual>()
                                    :
                                    [
                                        TruceNames.Say(
                                            "truce.to",
                                            ("who", _names.Parties(o.Offer.To))
                                        ),
                                    ],
                            ]
                        ),
                        [
                            o.Offer.What,
                            .. o.Offer.Series is { } series
                                ?
                                [
                                    TruceNames.Say(
                                        "truce.offer.nth",
                                        ("n", Figures.Number(o.Offer.Number ?? o.OfSeries)),
                                        ("series", Trilingual.Same(series.Replace('-', ' ')))
                                    ),
                                ]
                                : Array.Empty<Trilingual>(),
                        ],
                        [o.Offer.Statement],
                        Page.Key(o.State)
                    )
                    {
                        Tag = state,
                    };
                }),
            ]
        );

    /// <summary>Whoever took up a truce and refused terms of the offer that it follows.</summary>
    private IEnumerable<Trilingual> InPart(TruceStanding standing) =>
        overview
            .Offers.Where(o =>
                standing.Truce.Follows is { } before
                && overview.Ledger.Now(before) == o.Offer.Subject
            )
            .SelectMany(o => o.Answers)
            .Where(a => a.Answer is { Refused.Count: > 0 } && standing.AcceptedBy.Contains(a.Party))
            .SelectMany(a =>
                new[]
                {
                    TruceNames.Say(
                        "truce.answer",
                        ("who", _names.Party(a.Party)),
                        ("answer", TruceNames.Say("truce.answer." + Page.Key(a.Kind)))
                    ),
                    TruceNames.Say("truce.refused", ("terms", Terms(a.Answer!.Refused))),
                }
            );

    public Part Due() =>
        new(
            "truce.q.due",
            [
                .. overview.Due.Select(d => new Entry(
                    TruceNames.Say(
                        "truce.due.line",
                        ("time", Moment(d)),
                        ("what", _names.Of(d.Of)),
                        ("kind", TruceNames.Say("truce.due." + Page.Key(d.Kind)))
                    ),
                    [],
                    []
                )),
            ]
        );

    public Part Broken() =>
        new("truce.q.broken", [.. overview.Violations.Select(v => Of(v, overview.Today))]);

    private static Trilingual Moment(DueDate due) =>
        due.Kind
            is DueKind.TruceEnds
                or DueKind.TermEnds
                or DueKind.AnswerDue
                or DueKind.PredictionDue
            ? TruceNames.End(due.At)
            : TruceNames.Moment(due.At);

    /// <summary>When each truce holds in each reading; one line where all of them agree.</summary>
    public Part Readings()
    {
        var full = EachReading();
        return full with
        {
            Entries =
            [
                .. overview
                    .Truces.Select(t => overview.Readings(t))
                    .Where(r => r.Count > 0)
                    .Zip(full.Entries)
                    .Select(r =>
                        r.First.Select(x => Hours(x).En).Distinct().Count() == 1
                            ? r.Second with
                            {
                                More =
                                [
                                    TruceNames.Say(
                                        "truce.reading.all",
                                        (
                                            "readings",
                                            Trilingual.Join(
                                                ", ",
                                                r.First.Select(x => (Trilingual)x.Reading.Name)
                                            )
                                        ),
                                        ("hours", Hours(r.First[0]))
                                    ),
                                ],
                            }
                            : r.Second
                    ),
            ],
        };
    }

    /// <summary>When each truce holds in each reading, none before the others but by the order they always have.</summary>
    private Part EachReading() =>
        new(
            "truce.q.readings",
            [
                .. overview
                    .Truces.Select(t => (Truce: t, Readings: overview.Readings(t)))
                    .Where(t => t.Readings.Count > 0)
                    .Select(t => new Entry(t.Truce.Truce.Name, [.. t.Readings.Select(Of)], [])),
            ]
        );

    private Entry Of(TruceStanding standing)
    {
        var truce = standing.Truce;
        return new(
            truce.Name,
            [
                TruceNames.Say("truce.by", ("who", _names.Parties(truce.By))),
                .. truce.For.Count == 0
                    ? Array.Empty<Trilingual>()
                    : [TruceNames.Say("truce.for", ("who", _names.Parties(truce.For)))],
                standing.Hours.Count == 0
                    ? TruceNames.Say("truce.hours.none")
                    : Trilingual.Join(", ", standing.Hours.Select(TruceNames.Hours)),
                .. truce.Area is { } area ? [(Trilingual)area] : Array.Empty<Trilingual>(),
            ],
            standing.Because,
            Page.Key(standing.State)
        )
        {
            Tag = TruceNames.Say("truce.state." + Page.Key(standing.State)),
        };
    }

    private Entry Of(TermStanding standing)
    {
        var key = "truce.term." + Page.Key(standing.State);
        return new(
            standing.Term.What,
            [
                Trilingual.Join(
                    ", ",
                    [
                        TruceNames.Say("truce.termkind." + Page.Key(standing.Term.Kind)),
                        _names.Of(standing.Term.Of),
                    ]
                ),
            ],
            standing.Because,
            Page.Key(standing.State)
        )
        {
            Tag =
                standing.State == TermState.AllegedBroken
                    ? TruceNames.Say(key, ("n", Figures.Number(Math.Max(standing.Violations, 1))))
                    : TruceNames.Say(key),
        };
    }

    private Entry Of(PreconditionStanding standing) =>
        new(
            TruceNames.Say(
                "truce.pre",
                ("of", _names.Of(standing.Precondition.Of)),
                ("what", standing.Precondition.What)
            ),
            [],
            standing.Because,
            Page.Key(standing.State)
        )
        {
            Tag = TruceNames.Say("truce.pre." + Page.Key(standing.State)),
        };

    private IEnumerable<Trilingual> Of(PartyAnswer answer)
    {
        yield return TruceNames.Say(
            "truce.answer",
            ("who", _names.Party(answer.Party)),
            ("answer", TruceNames.Say("truce.answer." + Page.Key(answer.Kind)))
        );
        if (answer.Answer is { Accepted.Count: > 0 } some)
        {
            yield return TruceNames.Say("truce.accepted", ("terms", Terms(some.Accepted)));
        }

        if (answer.Answer is { Refused.Count: > 0 } rest)
        {
            yield return TruceNames.Say("truce.refused", ("terms", Terms(rest.Refused)));
        }
    }

    private Trilingual Terms(IEnumerable<string> ids) =>
        Trilingual.Join(", ", ids.Select(t => _names.Of(Subject.Term(t))));

    public Entry Of(ViolationTotal total, IReadOnlyList<ViolationTotal> today)
    {
        var day = today.FirstOrDefault(t =>
            (t.By, t.Breaks, t.AllegedBy) == (total.By, total.Breaks, total.AllegedBy)
        );
        return new(
            TruceNames.Say(
                "truce.broken.line",
                (
                    "accuser",
                    total.AllegedBy is { } accuser
                        ? _names.Party(accuser)
                        : TruceNames.Say("truce.broken.source")
                ),
                (
                    "side",
                    total.By is { } side
                        ? _names.Party(side)
                        : TruceNames.Say("truce.broken.nobody")
                ),
                ("what", _names.Of(total.Breaks)),
                ("n", Figures.Number(total.Count))
            ),
            [
                Trilingual.Join(
                    ", ",
                    total.ByHowKnown.Select(h =>
                        TruceNames.Say(
                            "truce.how." + Page.Key(h.Key),
                            ("n", Figures.Number(h.Value))
                        )
                    )
                ),
                TruceNames.Say(
                    "truce.broken.today",
                    ("n", Figures.Number(day?.Count ?? 0)),
                    ("before", Figures.Number(day?.Before ?? 0))
                ),
                .. total.DeniedBy.Count == 0
                    ? Array.Empty<Trilingual>()
                    :
                    [
                        TruceNames.Say(
                            "truce.broken.denied",
                            ("who", _names.Parties(total.DeniedBy))
                        ),
                    ],
            ],
            []
        );
    }

    private Trilingual Of(TruceReading reading) =>
        TruceNames.Say(
            "truce.reading",
            ("reading", reading.Reading.Name),
            ("hours", Hours(reading))
        );

    private Trilingual Hours(TruceReading reading) =>
        reading.Premise.Holds.Count > 0
            ? Trilingual.Join(", ", reading.Premise.Holds.Select(TruceNames.Hours))
        : reading.Premise.Fails is [var why, ..]
            ? TruceNames.Say("truce.reading.never", ("why", Why(why)))
        : TruceNames.Say("truce.never");

    private Trilingual Why(Failing failing)
    {
        var key = "failing." + Page.Key(failing.Reason);
        return failing.Reason == FailingReason.WaitsForPrecondition
            ? TruceNames.Say(
                key,
                ("what", failing.Of is { } of ? _names.Of(of) : Trilingual.Same("–"))
            )
            : TruceNames.Say(key);
    }

    private Trilingual Said(string key, Trilingual what, IReadOnlyList<string> who) =>
        TruceNames.Say(key, ("what", what), ("who", _names.Parties(who)));
}
