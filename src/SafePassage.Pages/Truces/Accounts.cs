using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>What happened and who there is, each by the account of whoever said it.</summary>
internal sealed class Accounts(TruceOverview overview)
{
    private readonly Ledger _ledger = overview.Ledger;
    private readonly TruceNames _names = new(overview.Ledger);

    public IReadOnlyList<Part> Parts => [Happened(), Predicted(), Parties(), Control()];

    private bool Known(string statement)
    {
        var by = _ledger.Statement(statement);
        return by.SaidAt.Earliest <= overview.At && _ledger.Counts(by, overview.At);
    }

    private Part Happened() =>
        new(
            "truce.q.happened",
            [
                .. _ledger
                    .Operations.Where(o => Known(o.Statement))
                    .Select(o => new Entry(
                        o.Name,
                        [
                            .. o.By.Count > 0
                                ? [TruceNames.Say("truce.by", ("who", _names.Parties(o.By)))]
                                : Array.Empty<Trilingual>(),
                            .. Told("truce.aims", o.Aims),
                            .. Told("truce.cameof", o.Outcome),
                            .. o.PlaceName is { } place
                                ? [(Trilingual)place]
                                : Array.Empty<Trilingual>(),
                            When(o.From),
                        ],
                        [o.Statement]
                    )),
                .. _ledger
                    .Incidents.Where(i => i.Statements.Any(Known))
                    .Select(i => new Entry(
                        i.PlaceName is { } place ? place : Trilingual.Same("–"),
                        [
                            Trilingual.Same(i.SubEventType ?? i.EventType),
                            When(i.When),
                            .. i.Parties.Count > 0
                                ? [_names.Parties(i.Parties)]
                                : Array.Empty<Trilingual>(),
                        ],
                        [.. i.Statements.Where(Known)]
                    )),
                .. _ledger
                    .Measures.Where(m => Known(m.Statement))
                    .Select(m => new Entry(
                        m.What,
                        [_names.Party(m.Party), When(m.From)],
                        [m.Statement]
                    )),
            ]
        );

    private Part Predicted() =>
        new(
            "truce.q.predicted",
            [
                .. Predictions
                    .Of(_ledger, overview.At)
                    .Select(p => new Entry(
                        _names.Speaker(p.Statement),
                        [
                            p.Statement.Content,
                            .. p.Due is { } due
                                ? [TruceNames.Say("truce.foretold", ("date", TruceNames.End(due)))]
                                : Array.Empty<Trilingual>(),
                        ],
                        [p.Statement.Id, .. p.Later.Select(s => s.Id)],
                        Page.Key(p.Outcome)
                    )
                    {
                        Tag = TruceNames.Say("truce.outcome." + Page.Key(p.Outcome)),
                    }),
            ]
        );

    private Part Parties() =>
        new(
            "truce.q.parties",
            [
                .. _ledger.Parties.Select(p => new Entry(
                    p.Name,
                    [
                        .. _ledger.SideOf(p.Id) != p.Id
                            ?
                            [
                                TruceNames.Say(
                                    "truce.side",
                                    ("side", _names.Party(_ledger.SideOf(p.Id)))
                                ),
                            ]
                            : Array.Empty<Trilingual>(),
                        .. _ledger
                            .Memberships.Where(m => m.Party == p.Id)
                            .Select(m =>
                                TruceNames.Say(
                                    "truce.memberof",
                                    ("whole", _names.Party(m.MemberOf))
                                )
                            ),
                        .. _ledger
                            .Figures.Where(f =>
                                f.Category == FigureCategory.Strength
                                && f.Of == new Subject(SubjectKind.Party, p.Id)
                                && Known(f.Statement)
                            )
                            .Select(f =>
                                TruceNames.Say(
                                    "truce.strength",
                                    (
                                        "party",
                                        Trilingual.Join(
                                            ", ",
                                            [
                                                TruceNames.Say("figure.strength"),
                                                When(f.Period),
                                                _names.Speaker(_ledger.Statement(f.Statement)),
                                            ]
                                        )
                                    ),
                                    ("count", TruceNames.Of(f.Count))
                                )
                            ),
                    ],
                    []
                )),
            ]
        );

    private Part Control() =>
        new(
            "truce.q.control",
            [
                .. _ledger
                    .Controls.Where(c => Known(c.Statement))
                    .Select(c => new Entry(
                        TruceNames.Say(
                            "truce.holds",
                            ("party", _names.Party(c.Party)),
                            ("place", c.PlaceName)
                        ),
                        [When(c.From)],
                        [c.Statement]
                    )),
            ]
        );

    private static Trilingual[] Told(string key, Name? name) =>
        name is null ? [] : [TruceNames.Say(key, ("what", name))];

    private static Trilingual When(When when) => Dates.Of(when, TextTable.Standard);
}
