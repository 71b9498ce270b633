namespace SafePassage.Model;

public static partial class Redaction
{
    /// <summary>The same for truces and the register around them: what people wrote is left out, what was chosen from a list stays.</summary>
    private sealed class TruceBlur(Blur blur)
    {
        private const string Withheld = "withheld";

        /// <summary>Null for what is left out whole.</summary>
        public IRecord? Of(IRecord record) =>
            record switch
            {
                Truce t => Of(t),
                Term t => Of(t),
                Offer o => Of(o),
                OfferAnswer a => Of(a),
                Precondition p => new Precondition
                {
                    Id = blur.Id(p),
                    Of = blur.Of(p.Of),
                    Requires = p.Requires is { } needed ? blur.Of(needed) : null,
                    What = Withheld,
                    By = Parties(p.By),
                    Statement = Said(p.Statement),
                    Corrects = blur.Ref("precondition", p.Corrects),
                },
                AllegedViolation v => Of(v),
                Operation o => new Operation
                {
                    Id = blur.Id(o),
                    Name = blur.Id(o),
                    By = Parties(o.By),
                    PlaceName = blur.NoPlaces ? null : o.PlaceName,
                    From = blur.Time(o.From),
                    Until = blur.Time(o.Until),
                    Statement = Said(o.Statement),
                    Corrects = blur.Ref("operation", o.Corrects),
                },
                // The names of corridors, groups and places are what a level leaves or takes: their ids stay with them.
                NamedCorridor c => blur.NoPlaces
                    ? null
                    : c with
                    {
                        For = [.. c.For.Select(blur.Group)],
                        Statement = blur.Ref("statement", c.Statement),
                        Note = null,
                    },
                NamedGroup g => blur.NoParties
                    ? null
                    : g with
                    {
                        Statement = blur.Ref("statement", g.Statement),
                        Note = null,
                    },
                NamedPlace p => blur.NoPlaces ? null : p with { Note = null },
                _ => null,
            };

        private Truce Of(Truce t) =>
            new()
            {
                Id = blur.Id(t),
                Name = blur.Id(t),
                Form = t.Form,
                By = Parties(t.By),
                For = Parties(t.For),
                Area = blur.NoPlaces ? null : t.Area,
                From = blur.Time(t.From),
                Until = blur.Time(t.Until),
                Follows = t.Follows is { } before ? blur.Of(before) : null,
                Statement = Said(t.Statement),
                Corrects = blur.Ref("truce", t.Corrects),
            };

        private Term Of(Term t) =>
            new()
            {
                Id = blur.Id(t),
                Of = blur.Of(t.Of),
                Kind = t.Kind,
                What = Word<TermKind>.Of(t.Kind),
                By = Parties(t.By),
                Concerns = [.. t.Concerns.Select(blur.Of)],
                From = blur.Time(t.From),
                Until = blur.Time(t.Until),
                Statement = Said(t.Statement),
                Corrects = blur.Ref("term", t.Corrects),
            };

        private Offer Of(Offer o) =>
            new()
            {
                Id = blur.Id(o),
                Form = o.Form,
                By = Parties(o.By),
                To = Parties(o.To),
                What = Word<OfferForm>.Of(o.Form),
                Series = o.Series is { } series ? blur.Name("series", series) : null,
                Number = o.Number,
                Until = blur.Time(o.Until),
                Concerns = [.. o.Concerns.Select(blur.Of)],
                Statement = Said(o.Statement),
                Corrects = blur.Ref("offer", o.Corrects),
            };

        private OfferAnswer Of(OfferAnswer a) =>
            new()
            {
                Id = blur.Id(a),
                To = blur.Of(a.To),
                By = blur.Ref("party", a.By)!,
                Kind = a.Kind,
                Accepted = [.. a.Accepted.Select(t => blur.Ref("term", t)!)],
                Refused = [.. a.Refused.Select(t => blur.Ref("term", t)!)],
                Counter = blur.Ref("offer", a.Counter),
                Statement = Said(a.Statement),
                Corrects = blur.Ref("answer", a.Corrects),
            };

        private AllegedViolation Of(AllegedViolation v) =>
            new()
            {
                Id = blur.Id(v),
                Breaks = blur.Of(v.Breaks),
                What = Withheld,
                By = Parties(v.By),
                When = blur.Time(v.When),
                PlaceName = blur.NoPlaces ? null : v.PlaceName,
                HowKnown = v.HowKnown,
                Times = v.Times,
                Incident = blur.Ref("incident", v.Incident),
                Statements = [.. v.Statements.Select(Said)],
                Corrects = blur.Ref("violation", v.Corrects),
            };

        private string Said(string statement) => blur.Ref("statement", statement)!;

        private IReadOnlyList<string> Parties(IReadOnlyList<string> parties) =>
            [.. parties.Select(p => blur.Ref("party", p)!)];
    }
}
