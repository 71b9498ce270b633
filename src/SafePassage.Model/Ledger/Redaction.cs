namespace SafePassage.Model;

/// <summary>How much is taken out before a ledger is handed on; each level takes out what the one before does.</summary>
public enum RedactionLevel
{
    /// <summary>Nothing is taken out.</summary>
    None,

    /// <summary>No person, role, address or free text; ids are numbered anew, for they often hold names.</summary>
    Persons,

    /// <summary>No place or coordinates, no name of a source; days instead of times.</summary>
    Places,

    /// <summary>No name of a party or group; months instead of days.</summary>
    All,
}

/// <summary>
/// Takes out what could harm somebody. Free text is not searched for names, it is left out whole and replaced by words made
/// from the fields: what is not there cannot leak.
/// </summary>
public static partial class Redaction
{
    /// <summary>A ledger that holds no more than the level lets through; the same one for no redaction.</summary>
    /// <param name="ledger">Stays as it is.</param>
    /// <param name="level">How much is taken out.</param>
    public static Ledger Apply(Ledger ledger, RedactionLevel level)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (level == RedactionLevel.None)
        {
            return ledger;
        }

        var blur = new Blur(ledger, level);
        return new([
            .. ledger
                .Records.Select(e => blur.Of(e.Record))
                .OfType<IRecord>()
                .Select(r => new PlacedRecord(r, new("redacted", 0))),
        ]);
    }

    private sealed class Blur
    {
        private static readonly HashSet<string> _eventTypes =
        [
            "Battles",
            "Explosions/Remote violence",
            "Violence against civilians",
            "Protests",
            "Riots",
            "Strategic developments",
        ];

        private readonly RedactionLevel _level;
        private readonly Dictionary<(string Kind, string Id), string> _names = [];
        private readonly Dictionary<string, int> _counts = [];

        public Blur(Ledger ledger, RedactionLevel level)
        {
            _level = level;
            foreach (var entry in ledger.Records)
            {
                Id(entry.Record);
            }
        }

        public bool NoPlaces => _level >= RedactionLevel.Places;

        public bool NoParties => _level >= RedactionLevel.All;

        /// <summary>Null for what is left out whole.</summary>
        public IRecord? Of(IRecord record) =>
            record switch
            {
                Setting s => s,
                Source s => new Source
                {
                    Id = Id(s),
                    Name =
                        NoPlaces || s.Kind is SourceKind.Witness or SourceKind.Other
                            ? Id(s)
                            : s.Name,
                    Kind = s.Kind,
                    Language = Language(s.Language),
                    PublishedAt = Time(s.PublishedAt),
                    Through = Ref("source", s.Through),
                    Corrects = Ref("source", s.Corrects),
                },
                Party p => new Party(
                    Id(p),
                    NoParties ? Id(p) : p.Name,
                    p.Kind,
                    [.. p.SpeaksFor.Select(Group)],
                    null,
                    Ref("party", p.Corrects)
                )
                {
                    Side = Ref("party", p.Side),
                },
                Alias a => NoParties
                    ? null
                    : a with
                    {
                        Id = Id(a),
                        Party = Ref("party", a.Party)!,
                        Language = Language(a.Language),
                        Statement = Ref("statement", a.Statement),
                        Corrects = Ref("alias", a.Corrects),
                    },
                Membership m => new Membership(
                    Id(m),
                    Ref("party", m.Party)!,
                    Ref("party", m.MemberOf)!,
                    Time(m.From),
                    Time(m.Until),
                    Ref("statement", m.Statement),
                    Ref("membership", m.Corrects)
                ),
                Statement s => Of(s),
                Review v => new Review(
                    Id(v),
                    Ref("statement", v.Statement)!,
                    v.Status,
                    Time(v.At),
                    Name("reviewer", v.By),
                    "withheld",
                    Ref("statement", v.Of),
                    Ref("review", v.Corrects)
                ),
                Grading g => g with
                {
                    Id = Id(g),
                    Statement = Ref("statement", g.Statement)!,
                    By = Name("reviewer", g.By),
                    Why = null,
                    Corrects = Ref("grading", g.Corrects),
                },
                Incident i => Of(i),
                Loss l => new Loss
                {
                    Id = Id(l),
                    Side = Ref("party", l.Side)!,
                    Category = l.Category,
                    Count = l.Count,
                    Wording = InWords(l.Count),
                    Period = Time(l.Period),
                    Area = NoPlaces ? null : l.Area,
                    Statement = Ref("statement", l.Statement)!,
                    Corrects = Ref("loss", l.Corrects),
                },
                Figure f => f with
                {
                    Id = Id(f),
                    Of = Of(f.Of),
                    Wording = InWords(f.Count),
                    Period = Time(f.Period),
                    Statement = Ref("statement", f.Statement)!,
                    Note = null,
                    Corrects = Ref("figure", f.Corrects),
                },
                Control c => new Control(
                    Id(c),
                    NoPlaces ? Name("place", c.PlaceName.En) : c.PlaceName,
                    Ref("party", c.Party)!,
                    Time(c.From),
                    Time(c.Until),
                    Ref("statement", c.Statement)!,
                    Ref("control", c.Corrects)
                ),
                Measure m => new Measure(
                    Id(m),
                    "a measure",
                    Ref("party", m.Party)!,
                    Time(m.From),
                    Time(m.Until),
                    Ref("statement", m.Statement)!,
                    Ref("measure", m.Corrects)
                ),
                OwnReading o => new OwnReading(
                    Id(o),
                    Id(o),
                    o.Base,
                    [.. o.For.Select(Of)],
                    [.. o.Against.Select(Of)],
                    [.. o.SetAside.Select(s => Ref("statement", s)!)],
                    "withheld",
                    Ref("ownreading", o.Corrects)
                ),
                Retraction r when IsLeftOut(r.Kind) => null,
                Retraction r => new Retraction(
                    Id(r),
                    r.Kind,
                    KeepsIds(r.Kind) ? r.Record : Name(KindOf(r.Kind), r.Record),
                    Time(r.At),
                    Name("reviewer", r.By),
                    "withheld"
                ),
                _ => new TruceBlur(this).Of(record),
            };

        private Statement Of(Statement s)
        {
            Subject[] about = [.. s.About.Select(Of)];
            return new()
            {
                Id = Id(s),
                Speaker = s.Speaker is { } speaker ? Name("speaker", speaker) : null,
                Party = Ref("party", s.Party),
                Source = Ref("source", s.Source)!,
                Through = Ref("source", s.Through),
                SaidAt = Time(s.SaidAt),
                About = about,
                Groups = [.. s.Groups.Select(Group)],
                Stance = s.Stance,
                Bearing = s.Bearing,
                Content = $"{s.Stance}: {string.Join(", ", about)}",
                ValidFrom = Time(s.ValidFrom),
                ValidUntil = Time(s.ValidUntil),
                Language = Language(s.Language),
                Corrects = Ref("statement", s.Corrects),
            };
        }

        private Incident Of(Incident i) =>
            new()
            {
                Id = Id(i),
                EventType = _eventTypes.Contains(i.EventType) ? i.EventType : "Other",
                PlaceName = NoPlaces ? null : i.PlaceName,
                Location = NoPlaces ? null : i.Location,
                GeoPrecision = NoPlaces ? 3 : i.GeoPrecision,
                When = Time(i.When),
                TimePrecision = NoParties ? 3 : i.TimePrecision,
                Parties = [.. i.Parties.Select(p => Ref("party", p)!)],
                HowKnown = i.HowKnown,
                Fatalities = i.Fatalities,
                Statements = [.. i.Statements.Select(s => Ref("statement", s)!)],
                Corrects = Ref("incident", i.Corrects),
            };

        public Subject Of(Subject subject) =>
            subject.IsAll
            || subject.Kind == SubjectKind.Agreement
            || subject is { Kind: SubjectKind.Truce, Id.Length: 0 }
                ? subject
            : subject.Kind == SubjectKind.Group ? Subject.Group(Group(subject.Id))
            : subject.Kind is SubjectKind.Corridor or SubjectKind.Zone or SubjectKind.Place
                ? NoPlaces ? subject with { Id = Name(Kind(subject), subject.Id) }
                    : subject
            : subject with { Id = Name(Kind(subject), subject.Id) };

        private static string Kind(Subject subject) => Word<SubjectKind>.Of(subject.Kind);

        public string Group(string id) => NoParties ? Name("group", id) : id;

        public string Id(IRecord record) => Name(KindOf(record.GetType()), record.Id);

        /// <summary>The ids of corridors, groups and places are those of the scenario, and go when their names do.</summary>
        private static bool KeepsIds(Type kind) =>
            kind == typeof(NamedCorridor)
            || kind == typeof(NamedGroup)
            || kind == typeof(NamedPlace);

        private bool IsLeftOut(Type kind) =>
            (kind == typeof(Alias) && NoParties)
            || (kind == typeof(NamedGroup) && NoParties)
            || (KeepsIds(kind) && kind != typeof(NamedGroup) && NoPlaces);

        /// <summary>The word by which subjects name records of a type; what a corridor or group is called here it is called there.</summary>
        private static string KindOf(Type type) =>
            type == typeof(AllegedViolation) ? "violation"
            : type == typeof(OfferAnswer) ? "answer"
            : type == typeof(NamedCorridor) ? "corridor"
            : type == typeof(NamedGroup) ? "group"
            : type == typeof(NamedPlace) ? "place"
            : type.Name.ToLowerInvariant();

        public string? Ref(string kind, string? id) => id is null ? null : Name(kind, id);

        /// <summary>The same new name for the same old one; nothing of the old is in it.</summary>
        public string Name(string kind, string id)
        {
            if (!_names.TryGetValue((kind, id), out var name))
            {
                _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
                _names[(kind, id)] = name = $"{kind}-{_counts[kind]}";
            }

            return name;
        }

        private static string? Language(string? language) =>
            language is { Length: 2 } ? language : null;

        public When? Time(When? when) => when is { } w ? Time(w) : null;

        public When Time(When when)
        {
            if (!NoPlaces)
            {
                return when;
            }

            var form = NoParties ? "yyyy-MM" : "yyyy-MM-dd";
            var last = when.IsInstant ? when.Earliest : when.Latest.AddTicks(-1);
            var (from, until) = (when.Earliest.ToString(form, null), last.ToString(form, null));
            var text = from == until ? from : $"{from}/{until}";
            return When.Parse(text, when.Earliest.Offset)!.Value;
        }

        private static string InWords(Count count) =>
            count switch
            {
                { IsExact: true } => $"{count.Low}",
                { Best: { } best, Approximate: true } => $"about {best}",
                { Low: { } low, High: { } high } => $"{low} to {high}",
                { Low: { } low } => $"at least {low}",
                { High: { } high } => $"at most {high}",
                _ => $"{count.Best}",
            };
    }
}
