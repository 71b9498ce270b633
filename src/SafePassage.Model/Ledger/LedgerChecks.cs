namespace SafePassage.Model;

/// <summary>Makes a ledger of records that fit together, or tells every way in which they do not.</summary>
public static partial class LedgerChecks
{
    /// <summary>Checks ids, corrections and references.</summary>
    /// <param name="entries">In the order entered, kept and not copied.</param>
    /// <returns>The ledger, or all errors with the place of each record.</returns>
    /// <remarks>Cost: linear in the records and their references, and n log n in the statements.</remarks>
    public static ParseResult<Ledger> Build(IReadOnlyList<PlacedRecord> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var check = new Check(entries);
        check.Run();
        return check.Errors.Count > 0
            ? ParseResult<Ledger>.Failed(check.Errors)
            : ParseResult<Ledger>.Of(new(entries));
    }

    private sealed partial class Check(IReadOnlyList<PlacedRecord> entries)
    {
        /// <summary>One for each kind: a text alone hashes far faster than a pair.</summary>
        private readonly Dictionary<Type, Dictionary<string, Place>> _known = [];
        private readonly Dictionary<(Type, string), Place> _corrected = [];
        private readonly Dictionary<(Type, string), Place> _retracted = [];
        private readonly Counting _counting = new(entries);
        private bool _counts;
        private Place _at;

        public List<InputError> Errors { get; } = [];

        public void Run()
        {
            foreach (var (record, at) in entries)
            {
                _at = at;
                Register(record);
            }

            foreach (var (record, at) in entries)
            {
                (_at, _counts) = (at, _counting.Counts(record));
                Correction(record);
                References(record);
            }

            if (Errors.Count == 0)
            {
                Errors.AddRange(PreconditionCircles.Errors(entries, _counting));
            }
        }

        private Dictionary<string, Place> Known(Type kind)
        {
            if (!_known.TryGetValue(kind, out var known))
            {
                // Nearly all records of a large ledger are statements: room for them at once spares the growing.
                var room = kind == typeof(Statement) ? entries.Count : 0;
                _known[kind] = known = new(room, StringComparer.Ordinal);
            }

            return known;
        }

        private void Register(IRecord record)
        {
            var known = Known(record.GetType());
            if (!known.TryAdd(record.Id, _at))
            {
                var first = known[record.Id];
                Add(
                    $"the {Word(record.GetType())} {record.Id} stands already in {first.File}, line {first.Line}",
                    "Give every record an id of its own; a correction is a new record that names the old one in corrects"
                );
            }
        }

        private void Correction(IRecord record)
        {
            if (record.Corrects is not { } old)
            {
                return;
            }

            var key = (record.GetType(), old);
            if (old == record.Id)
            {
                Add($"{record.Id} corrects itself", "Name the record that it replaces");
            }
            else if (!Known(record.GetType()).ContainsKey(old))
            {
                Missing(record.GetType(), old);
            }
            else if (_counting.IsRetracted(record))
            {
                // A retracted correction corrects nothing.
            }
            else if (_retracted.ContainsKey(key))
            {
                Add(
                    $"the {Word(record.GetType())} {old} is retracted and needs no correction",
                    "Enter a new record that corrects nothing"
                );
            }
            else if (!_corrected.TryAdd(key, _at))
            {
                Add(
                    $"{old} is corrected already, in {_corrected[key].File}, line {_corrected[key].Line}",
                    "Correct the correction instead"
                );
            }
            else if (Circle(record))
            {
                Add(
                    $"the corrections of {record.Id} lead in a circle",
                    "Let one of them correct nothing"
                );
            }
        }

        private bool Circle(IRecord record)
        {
            var byId = _corrections ??= entries
                .Where(e => e.Record.Corrects is not null)
                .GroupBy(e => (e.Record.GetType(), e.Record.Id))
                .ToDictionary(g => g.Key, g => g.First().Record.Corrects!);
            var at = record.Id;
            for (var step = 0; step <= byId.Count; step++)
            {
                if (!byId.TryGetValue((record.GetType(), at), out var next))
                {
                    return false;
                }

                at = next;
            }

            return true;
        }

        private Dictionary<(Type, string), string>? _corrections;

        private void References(IRecord record)
        {
            switch (record)
            {
                case Source s:
                    Leads<Source>(s.Through);
                    break;
                case Party p:
                    Leads<Party>(p.Side);
                    break;
                case Alias a:
                    Leads<Party>(a.Party);
                    Leads<Statement>(a.Statement);
                    break;
                case Membership m:
                    Leads<Party>(m.Party);
                    Leads<Party>(m.MemberOf);
                    Leads<Statement>(m.Statement);
                    break;
                case Statement s:
                    Leads<Source>(s.Source);
                    Leads<Source>(s.Through);
                    Leads<Party>(s.Party);
                    Lead(s.About);
                    break;
                case Review r:
                    Leads<Statement>(r.Statement);
                    Leads<Statement>(r.Of);
                    break;
                case Grading g:
                    Leads<Statement>(g.Statement);
                    break;
                case OwnReading r:
                    Lead([.. r.For, .. r.Against]);
                    All<Statement>(r.SetAside);
                    break;
                case Retraction r:
                    Retracts(r);
                    break;
                default:
                    EventReferences(record);
                    TruceReferences(record);
                    break;
            }
        }

        /// <summary>What records of events lead to.</summary>
        private void EventReferences(IRecord record)
        {
            switch (record)
            {
                case Incident i:
                    All<Party>(i.Parties);
                    All<Statement>(i.Statements);
                    break;
                case Loss l:
                    Leads<Party>(l.Side);
                    Leads<Statement>(l.Statement);
                    break;
                case Figure f:
                    Leads(f.Of);
                    Leads<Statement>(f.Statement);
                    break;
                case Control c:
                    Leads<Party>(c.Party);
                    Leads<Statement>(c.Statement);
                    break;
                case Measure m:
                    Leads<Party>(m.Party);
                    Leads<Statement>(m.Statement);
                    break;
            }
        }

        private void Lead(IReadOnlyList<Subject> subjects)
        {
            foreach (var subject in subjects)
            {
                Leads(subject);
            }
        }

        private void Retracts(Retraction retraction)
        {
            var (kind, id) = (retraction.Kind, retraction.Record);
            if (!Known(kind).ContainsKey(id))
            {
                Missing(kind, id);
            }
            else if (_corrected.ContainsKey((kind, id)))
            {
                var further = _counting.HeirOf(kind, id);
                Add(
                    $"the {Word(kind)} {id} is corrected by {further} and counts no longer",
                    $"Retract {further}, or correct it"
                );
            }
            else if (!_retracted.TryAdd((kind, id), _at))
            {
                Add($"the {Word(kind)} {id} is retracted already", "Leave one of the two out");
            }
        }

        /// <summary>
        /// What was said about an incident stands when the incident is retracted: the two name each other, and one has to go
        /// first.
        /// </summary>
        private void Leads(Subject subject)
        {
            switch (subject.Kind)
            {
                case SubjectKind.Party:
                    Leads<Party>(subject.Id);
                    break;
                case SubjectKind.Incident:
                    Exists<Incident>(subject.Id);
                    break;
                case SubjectKind.Loss:
                    Exists<Loss>(subject.Id);
                    break;
                case SubjectKind.Measure:
                    Exists<Measure>(subject.Id);
                    break;
                case SubjectKind.Control:
                    Exists<Control>(subject.Id);
                    break;
                case SubjectKind.Statement:
                    Exists<Statement>(subject.Id);
                    break;
                case SubjectKind.Truce when subject.Id.Length > 0:
                    Exists<Truce>(subject.Id);
                    break;
                case SubjectKind.Term:
                    Exists<Term>(subject.Id);
                    break;
                case SubjectKind.Offer:
                    Exists<Offer>(subject.Id);
                    break;
                case SubjectKind.Precondition:
                    Exists<Precondition>(subject.Id);
                    break;
                case SubjectKind.Violation:
                    Exists<AllegedViolation>(subject.Id);
                    break;
                case SubjectKind.Operation:
                    Exists<Operation>(subject.Id);
                    break;
                case SubjectKind.Agreement:
                    var points = Word<AgreementPoint>.All;
                    if (!points.Contains(subject.Id))
                    {
                        Add(
                            $"an agreement has no point {subject.Id}",
                            $"Valid: {string.Join(", ", points)}"
                        );
                    }

                    break;
            }
        }

        private void All<T>(IReadOnlyList<string> ids)
            where T : IRecord
        {
            foreach (var id in ids)
            {
                Leads<T>(id);
            }
        }

        private bool Exists<T>(string id)
            where T : IRecord
        {
            var exists = Known(typeof(T)).ContainsKey(id);
            if (!exists)
            {
                Missing(typeof(T), id);
            }

            return exists;
        }

        private void Leads<T>(string? id)
            where T : IRecord
        {
            if (id is not null && Exists<T>(id) && _counts && _counting.IsRetracted(typeof(T), id))
            {
                Add(
                    $"this record leads to the {Word(typeof(T))} {id}, which is retracted",
                    "Correct or retract this one first"
                );
            }
        }

        private void Missing(Type kind, string id) =>
            Add($"there is no {Word(kind)} {id}", $"Enter that {Word(kind)}, or mend the id");

        private void Add(string what, string remedy) =>
            Errors.Add(new(_at.File, _at.Line == 0 ? null : _at.Line, null, what, remedy));

        private static string Word(Type kind) =>
            kind == typeof(OwnReading) ? "reading"
            : kind == typeof(Review) ? "status"
            : kind == typeof(OfferAnswer) ? "answer"
            : kind == typeof(AllegedViolation) ? "violation"
            : kind == typeof(NamedCorridor) ? "corridor"
            : kind == typeof(NamedGroup) ? "group"
            : kind == typeof(NamedPlace) ? "place"
            : kind.Name.ToLowerInvariant();
    }
}
