namespace SafePassage.Model;

public static partial class LedgerChecks
{
    private sealed partial class Check
    {
        /// <summary>What records of truces, and of the register around them, lead to.</summary>
        private void TruceReferences(IRecord record)
        {
            switch (record)
            {
                case Truce t:
                    All<Party>([.. t.By, .. t.For]);
                    Lead(t.Follows is { } before ? [before] : []);
                    Leads<Statement>(t.Statement);
                    break;
                case Term t:
                    All<Party>(t.By);
                    Lead([t.Of, .. t.Concerns]);
                    Leads<Statement>(t.Statement);
                    break;
                case Offer o:
                    All<Party>([.. o.By, .. o.To]);
                    Lead(o.Concerns);
                    Leads<Statement>(o.Statement);
                    break;
                case OfferAnswer a:
                    Leads<Party>(a.By);
                    Leads(a.To);
                    All<Term>([.. a.Accepted, .. a.Refused]);
                    Leads<Offer>(a.Counter);
                    Leads<Statement>(a.Statement);
                    TermsOf(a);
                    break;
                case Precondition p:
                    All<Party>(p.By);
                    Lead(p.Requires is { } first ? [p.Of, first] : [p.Of]);
                    Leads<Statement>(p.Statement);
                    break;
                case AllegedViolation v:
                    All<Party>(v.By);
                    Leads(v.Breaks);
                    Leads<Incident>(v.Incident);
                    All<Statement>(v.Statements);
                    break;
                case Operation o:
                    All<Party>(o.By);
                    Leads<Statement>(o.Statement);
                    break;
                case NamedCorridor c:
                    Leads<Statement>(c.Statement);
                    break;
                case NamedGroup g:
                    Leads<Statement>(g.Statement);
                    break;
                case NamedPlace p:
                    Leads<NamedPlace>(p.Within);
                    break;
            }
        }

        /// <summary>Who answers takes up or refuses terms of what he answers, and none twice.</summary>
        private void TermsOf(OfferAnswer answer)
        {
            foreach (var twice in answer.Accepted.Intersect(answer.Refused, StringComparer.Ordinal))
            {
                Add(
                    $"the answer {answer.Id} accepts the term {twice} and refuses it",
                    "Name it on one side"
                );
            }

            if (answer.To.Kind is not (SubjectKind.Offer or SubjectKind.Truce))
            {
                return;
            }

            _terms ??= entries
                .Select(e => e.Record)
                .OfType<Term>()
                .GroupBy(t => t.Id, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First().Of, StringComparer.Ordinal);
            foreach (var term in answer.Accepted.Concat(answer.Refused))
            {
                if (_terms.TryGetValue(term, out var of) && Newest(of) != Newest(answer.To))
                {
                    Add(
                        $"the answer {answer.Id} is to {answer.To}, and the term {term} is one of {of}",
                        $"Name terms of {answer.To}, or answer {of}"
                    );
                }
            }
        }

        /// <summary>A corrected offer or truce is one under all its ids.</summary>
        private Subject Newest(Subject subject)
        {
            var kind = subject.Kind == SubjectKind.Offer ? typeof(Offer) : typeof(Truce);
            for (var step = 0; step < entries.Count; step++)
            {
                if (_counting.HeirOf(kind, subject.Id) is not { } heir)
                {
                    break;
                }

                subject = subject with { Id = heir };
            }

            return subject;
        }

        private Dictionary<string, Subject>? _terms;
    }
}
