namespace SafePassage.Model;

/// <summary>A record and where it was read.</summary>
/// <param name="Record">Of any kind.</param>
/// <param name="At">Where it was read, for messages.</param>
public readonly record struct PlacedRecord(IRecord Record, Place At);

/// <summary>
/// Every record, and lookups. Holds all that was ever entered; what was corrected or retracted is left out of the lists of
/// current records and of every calculation. Immutable: any number of threads may read it. <see cref="LedgerChecks"/> makes one.
/// </summary>
public sealed class Ledger
{
    private readonly Dictionary<string, Source> _sources;
    private readonly Dictionary<string, Party> _parties;
    private readonly Dictionary<string, Statement> _statements;
    private readonly Dictionary<Subject, Spoken[]> _about;
    private readonly Dictionary<string, Review[]> _reviews;
    private readonly ILookup<string, Membership> _memberships;
    private readonly ILookup<string, Alias> _aliases;
    private readonly ILookup<Subject, Term> _terms;
    private readonly ILookup<Subject, Precondition> _preconditions;
    private readonly Sides _sides;
    private readonly Heirs _heirs;

    internal Ledger(IReadOnlyList<PlacedRecord> records)
    {
        Records = records;
        var counting = new Counting(records);
        Current = [.. records.Where(e => counting.Counts(e.Record))];
        IRecord[] current = [.. Current.Select(e => e.Record)];
        Settings = [.. current.OfType<Setting>()];
        Sources = [.. current.OfType<Source>()];
        Parties = [.. current.OfType<Party>()];
        Aliases = [.. current.OfType<Alias>()];
        Memberships = [.. current.OfType<Membership>()];
        Statements = [.. current.OfType<Statement>()];
        Reviews = [.. current.OfType<Review>()];
        Gradings = [.. current.OfType<Grading>()];
        Incidents = [.. current.OfType<Incident>()];
        Losses = [.. current.OfType<Loss>()];
        Figures = [.. current.OfType<Figure>()];
        Controls = [.. current.OfType<Control>()];
        Measures = [.. current.OfType<Measure>()];
        OwnReadings = [.. current.OfType<OwnReading>()];
        Retractions = [.. current.OfType<Retraction>()];
        Truces = [.. current.OfType<Truce>()];
        Terms = [.. current.OfType<Term>()];
        Offers = [.. current.OfType<Offer>()];
        Answers = [.. current.OfType<OfferAnswer>()];
        Preconditions = [.. current.OfType<Precondition>()];
        Violations = [.. current.OfType<AllegedViolation>()];
        Operations = [.. current.OfType<Operation>()];
        NamedCorridors = [.. current.OfType<NamedCorridor>()];
        NamedGroups = [.. current.OfType<NamedGroup>()];
        NamedPlaces = [.. current.OfType<NamedPlace>()];
        PlacedRecord[] kept = [.. records.Where(e => !counting.IsRetracted(e.Record))];
        _sources = ById(kept, Sources);
        _parties = ById(kept, Parties);
        _statements = ById(kept, Statements);
        _memberships = Memberships.ToLookup(m => m.Party, StringComparer.Ordinal);
        _aliases = Aliases.ToLookup(a => a.Party, StringComparer.Ordinal);
        _reviews = Reviews
            .GroupBy(r => r.Statement, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _heirs = new(kept);
        _sides = new(_parties, _memberships);
        _about = SubjectIndex.Of(Statements, _sides, _heirs, Implied.By(this));
        _terms = Terms.ToLookup(t => Now(t.Of));
        _preconditions = Preconditions.ToLookup(p => Now(p.Of));
    }

    /// <summary>Without any record.</summary>
    public static Ledger Empty { get; } = new([]);

    /// <summary>As entered, the corrected and the retracted ones too.</summary>
    public IReadOnlyList<PlacedRecord> Records { get; }

    /// <summary>Those that count: no other corrects or retracts them.</summary>
    public IReadOnlyList<PlacedRecord> Current { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Party> Parties { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Alias> Aliases { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Membership> Memberships { get; }

    /// <summary>Current ones, in the order entered, those taken back too.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>All current ones, also those that a later one overtakes.</summary>
    public IReadOnlyList<Review> Reviews { get; }

    /// <summary>Current ones; no calculation reads them.</summary>
    public IReadOnlyList<Grading> Gradings { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Incident> Incidents { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Loss> Losses { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Control> Controls { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<OwnReading> OwnReadings { get; }

    /// <summary>All there are: none of them can be corrected or retracted.</summary>
    public IReadOnlyList<Retraction> Retractions { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Truce> Truces { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Offer> Offers { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<OfferAnswer> Answers { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Precondition> Preconditions { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<AllegedViolation> Violations { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<NamedCorridor> NamedCorridors { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<NamedGroup> NamedGroups { get; }

    /// <summary>Current ones, in the order entered.</summary>
    public IReadOnlyList<NamedPlace> NamedPlaces { get; }

    /// <summary>The readings every ledger has, the user's own before the last two.</summary>
    public IReadOnlyList<ReadingRule> Readings =>
        [
            ReadingRule.Announced,
            ReadingRule.Addressed,
            ReadingRule.Undisputed,
            .. OwnReadings.Select(ReadingRule.Of),
            ReadingRule.Refused,
            ReadingRule.Observed,
        ];

    /// <summary>
    /// What a thing goes by now: a record that was corrected is one thing under all its ids. Corridors, groups and places keep
    /// their first id, which is that of the scenario.
    /// </summary>
    public Subject Now(Subject subject) => _heirs.Now(subject);

    /// <summary>Clauses of a truce or an offer, in the order entered.</summary>
    public IEnumerable<Term> TermsOf(Subject subject) => _terms[Now(subject)];

    /// <summary>What must have happened before a corridor, term or truce holds, in the order entered.</summary>
    public IEnumerable<Precondition> PreconditionsOf(Subject subject) =>
        _preconditions[Now(subject)];

    /// <summary>
    /// Id of the party with whose voice another speaks: the one it names, else the state it is a body of, else itself. What
    /// one body says later takes the place of what another body of the same side said.
    /// </summary>
    public string SideOf(string party) => _sides.Of(party);

    /// <summary>Number of the voice of a party; null where it has never spoken.</summary>
    internal int? VoiceOf(string party) => _sides.NumberOf(party);

    /// <summary>A source by its id, or by that of one it replaced.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source.</exception>
    public Source Source(string id) => _sources[id];

    /// <summary>A party by its id, or by that of one it replaced.</summary>
    /// <exception cref="KeyNotFoundException">There is no such party.</exception>
    public Party Party(string id) => _parties[id];

    /// <summary>A statement by its id, or by that of one it replaced.</summary>
    /// <exception cref="KeyNotFoundException">There is no such statement, or it was corrected and has no heir.</exception>
    public Statement Statement(string id) => _statements[id];

    /// <summary>Statements on a subject by name, and those on all of its kind; in order of the moment, then the id.</summary>
    public IReadOnlyList<Statement> About(Subject subject) =>
        [.. Said(subject).Select(s => s.Statement)];

    /// <summary>The same with what calculations ask of them.</summary>
    internal Spoken[] Said(Subject subject)
    {
        subject = Now(subject);
        if (_about.TryGetValue(subject, out var own))
        {
            return own;
        }

        return subject.OfAll is { } all ? _about.GetValueOrDefault(all) ?? [] : [];
    }

    /// <summary>How many voices there are; each has a number below this.</summary>
    internal int Voices => _sides.Count;

    /// <summary>Every subject of a kind that some statement is about, in order.</summary>
    public IReadOnlyList<Subject> Subjects(SubjectKind kind) =>
        [.. _about.Keys.Where(s => s.Kind == kind).Order(Subject.InOrder)];

    /// <summary>Other names of a party, in the order entered; none for a party that is not there.</summary>
    public IEnumerable<Alias> AliasesOf(string party) => _aliases[party];

    /// <summary>The latest review by a moment; of two at the same moment the graver one. Unreviewed when there is none.</summary>
    public ReviewStatus StatusOf(string statement, DateTimeOffset asOf)
    {
        if (!_reviews.TryGetValue(statement, out var reviews))
        {
            return ReviewStatus.Unreviewed;
        }

        Review? latest = null;
        foreach (var review in reviews)
        {
            if (
                review.At.Earliest <= asOf
                && (
                    latest is null
                    || review.At.Earliest > latest.At.Earliest
                    || (review.At.Earliest == latest.At.Earliest && review.Status > latest.Status)
                )
            )
            {
                latest = review;
            }
        }

        return latest?.Status ?? ReviewStatus.Unreviewed;
    }

    /// <summary>All reviews of a statement, in the order entered; none where nobody looked at it.</summary>
    public IReadOnlyList<Review> HistoryOf(string statement) =>
        _reviews.GetValueOrDefault(statement) ?? [];

    /// <summary>Whether a statement counts at all by a moment: not taken back, and not there twice.</summary>
    public bool Counts(Statement statement, DateTimeOffset asOf) =>
        _reviews.Count == 0
        || StatusOf(statement.Id, asOf) is not (ReviewStatus.Retracted or ReviewStatus.Duplicate);

    /// <summary>
    /// Whether a party can accept or refuse for a group, itself or through a body it belongs to at that time.
    /// </summary>
    /// <param name="party">Its id; null speaks for nobody.</param>
    /// <param name="group">Null: for any group at all.</param>
    /// <param name="asOf">When.</param>
    public bool SpeaksFor(string? party, string? group, DateTimeOffset asOf)
    {
        if (party is null)
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ask = new Stack<string>([party]);
        while (ask.TryPop(out var id))
        {
            if (!seen.Add(id) || !_parties.TryGetValue(id, out var one))
            {
                continue;
            }

            if (group is null ? one.SpeaksFor.Count > 0 : one.SpeaksFor.Contains(group))
            {
                return true;
            }

            foreach (var member in _memberships[id].Where(m => Holds(m, asOf)))
            {
                ask.Push(member.MemberOf);
            }
        }

        return false;
    }

    /// <summary>The earliest moment first; statements of the same moment by their ids.</summary>
    public static Comparer<Statement> InTime { get; } =
        Comparer<Statement>.Create(
            (a, b) =>
                a.SaidAt.Earliest != b.SaidAt.Earliest
                    ? a.SaidAt.Earliest.CompareTo(b.SaidAt.Earliest)
                    : string.CompareOrdinal(a.Id, b.Id)
        );

    private static bool Holds(Membership member, DateTimeOffset at) =>
        !(member.From is { } from && at < from.Earliest)
        && !(member.Until is { } until && at >= until.Latest);

    /// <summary>By id; the id of a corrected record leads to the one that replaced it.</summary>
    private static Dictionary<string, T> ById<T>(
        IReadOnlyList<PlacedRecord> records,
        IReadOnlyList<T> current
    )
        where T : class, IRecord
    {
        var byId = current.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var heirs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in records)
        {
            if (entry.Record is T { Corrects: { } old } record)
            {
                heirs[old] = record.Id;
            }
        }

        foreach (var old in heirs.Keys)
        {
            var at = old;
            for (var step = 0; step <= heirs.Count && heirs.TryGetValue(at, out var next); step++)
            {
                at = next;
            }

            if (byId.TryGetValue(at, out var heir))
            {
                byId[old] = heir;
            }
        }

        return byId;
    }
}
