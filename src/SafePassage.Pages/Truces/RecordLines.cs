using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>Any record of a ledger in one line, by names and not by ids.</summary>
internal sealed class RecordLines(Ledger ledger)
{
    private readonly TruceNames _names = new(ledger);

    public Trilingual Of(IRecord record) =>
        record switch
        {
            Setting s => Trilingual.Same($"{s.Id}: {s.Value}"),
            Source s => Named(s),
            Party p => p.Name,
            Alias a => Comma(Trilingual.Same(a.Text), _names.Party(a.Party)),
            Membership m => TruceNames.Say(
                "truce.member",
                ("party", _names.Party(m.Party)),
                ("whole", _names.Party(m.MemberOf))
            ),
            Statement s => Said(s),
            Review r => Comma(
                TruceNames.Say("review." + Page.Key(r.Status)),
                Trilingual.Same(r.By),
                When(r.At),
                Trilingual.Same(r.Why)
            ),
            Grading g => Comma(
                Trilingual.Same($"{g.Reliability}{g.Credibility}"),
                Trilingual.Same(g.By)
            ),
            Retraction r => Comma(Trilingual.Same(r.By), When(r.At), Trilingual.Same(r.Why)),
            OwnReading r => r.Name,
            Incident or Loss or Figure or Control or Measure => Counted(record),
            _ => OfTruces(record),
        };

    private Trilingual Counted(IRecord record) =>
        record switch
        {
            Incident i => Comma(
                i.PlaceName is { } place ? place : Trilingual.Same("–"),
                Trilingual.Same(i.SubEventType ?? i.EventType),
                When(i.When)
            ),
            Loss l => Comma(
                _names.Party(l.Side),
                TruceNames.Say("loss." + Page.Key(l.Category)),
                TruceNames.Of(l.Count),
                When(l.Period),
                By(l.Statement)
            ),
            Figure f => Comma(
                _names.Of(f.Of),
                TruceNames.Say("figure." + Page.Key(f.Category)),
                TruceNames.Of(f.Count),
                When(f.Period),
                By(f.Statement)
            ),
            Control c => Comma(
                TruceNames.Say(
                    "truce.holds",
                    ("party", _names.Party(c.Party)),
                    ("place", c.PlaceName)
                ),
                When(c.From),
                By(c.Statement)
            ),
            Measure m => Comma(m.What, _names.Party(m.Party), When(m.From), By(m.Statement)),
            _ => throw new ArgumentOutOfRangeException(nameof(record), record, null),
        };

    private Trilingual OfTruces(IRecord record) =>
        record switch
        {
            Truce t => Comma(t.Name, _names.Parties(t.By)),
            Term t => Comma(
                t.What,
                TruceNames.Say("truce.termkind." + Page.Key(t.Kind)),
                _names.Of(t.Of)
            ),
            Offer o => Comma(
                TruceNames.Say("truce.form." + Page.Key(o.Form)),
                o.What,
                _names.Parties(o.By),
                When(ledger.Statement(o.Statement).SaidAt)
            ),
            OfferAnswer a => Comma(
                TruceNames.Say(
                    "truce.answer",
                    ("who", _names.Party(a.By)),
                    ("answer", TruceNames.Say("truce.answer." + Page.Key(a.Kind)))
                ),
                _names.Of(a.To)
            ),
            Precondition p => TruceNames.Say(
                "truce.pre",
                ("of", _names.Of(p.Of)),
                ("what", p.What)
            ),
            AllegedViolation v => Comma([
                v.What,
                .. v.PlaceName is { } place ? [(Trilingual)place] : Array.Empty<Trilingual>(),
                When(v.When),
                TruceNames.Say(
                    "truce.how." + Page.Key(v.HowKnown),
                    ("n", Figures.Number(v.Times ?? 1))
                ),
                By(v.Statements[0]),
            ]),
            Operation o => Comma(o.Name, When(o.From)),
            NamedCorridor c => c.Name,
            NamedGroup g => g.Name,
            NamedPlace p => p.Name,
            _ => throw new ArgumentOutOfRangeException(nameof(record), record, null),
        };

    private Trilingual Named(Source source) =>
        source.Through is { } through
            ? TruceNames.Say(
                "truce.source.through",
                ("source", source.Name),
                ("by", ledger.Source(through).Name)
            )
            : source.Name;

    private Trilingual Said(Statement statement) =>
        Comma(
            When(statement.SaidAt),
            _names.Speaker(statement),
            Trilingual.Join(
                "",
                [
                    TruceNames.Say("stance." + Page.Key(statement.Stance)),
                    Trilingual.Colon,
                    statement.Content,
                ]
            )
        );

    private Trilingual By(string statement) => _names.Speaker(ledger.Statement(statement));

    private static Trilingual When(When when) => Dates.Of(when, TextTable.Standard);

    private static Trilingual Comma(params IReadOnlyList<Trilingual> parts) =>
        Trilingual.Join(", ", parts);
}
