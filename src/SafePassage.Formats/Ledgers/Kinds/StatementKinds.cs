using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

internal static class StatementKinds
{
    public static RecordKind Source { get; } =
        RecordKind.Of<Source>(
            "source",
            "sources",
            "Where a statement can be read or heard",
            [
                Id("source"),
                .. Name("name", "As it names itself", "#meta+source+name"),
                new(
                    "kind",
                    "What kind of source",
                    "#meta+source+type",
                    true,
                    FieldType: FieldType.Word<SourceKind>()
                ),
                new(
                    "language",
                    "Of what can be read there",
                    "#meta+lang",
                    FieldType: FieldType.Language
                ),
                new("address", "Where it can be read", "#meta+url"),
                new(
                    "published_at",
                    "When it was published",
                    "#date+published",
                    FieldType: FieldType.Time
                ),
                new("accessed_at", "When it was read", "#date+accessed", FieldType: FieldType.Time),
                new(
                    "sha256",
                    "Of the content as it was read",
                    "#meta+hash",
                    FieldType: FieldType.Sha256
                ),
                new(
                    "through",
                    "Id of the source that quotes this one",
                    "#meta+source+through",
                    FieldType: FieldType.Id
                ),
                Note,
                Corrects,
            ],
            ReadSource,
            s =>
                [
                    s.Id,
                    .. Write(s.Name),
                    Word<SourceKind>.Of(s.Kind),
                    s.Language,
                    s.Address,
                    s.PublishedAt?.Text,
                    s.AccessedAt?.Text,
                    s.Sha256,
                    s.Through,
                    s.Note,
                    s.Corrects,
                ]
        );

    public static RecordKind Statement { get; } =
        RecordKind.Of<Statement>(
            "statement",
            "statements",
            "Who said what about what, when and where; kept as a claim",
            [
                Id("statement"),
                new(
                    "speaker",
                    "The person; empty when a party or the source speaks",
                    "#meta+speaker+name"
                ),
                new("role", "Of the person", "#meta+speaker+role"),
                new(
                    "party",
                    "Id of the party for whom the person speaks",
                    "#group+code",
                    FieldType: FieldType.Id
                ),
                new(
                    "source",
                    "Id of where it can be read",
                    "#meta+source+id",
                    true,
                    FieldType: FieldType.Id
                ),
                new(
                    "through",
                    "Id of the source that this one quotes",
                    "#meta+source+through",
                    FieldType: FieldType.Id
                ),
                new(
                    "said_at",
                    "When it was said",
                    "#date+reported",
                    true,
                    FieldType: FieldType.Time
                ),
                new(
                    "about",
                    "What it bears on",
                    "#meta+subject",
                    true,
                    FieldType: FieldType.Subjects
                ),
                new(
                    "groups",
                    "Ids of the groups concerned; empty for all",
                    "#beneficiary+code",
                    FieldType: FieldType.Ids
                ),
                new(
                    "stance",
                    "What the speaker does by it",
                    "#status+stance",
                    true,
                    FieldType: FieldType.Word<Stance>()
                ),
                new(
                    "bearing",
                    "What it says to its subject; when empty it follows from the stance",
                    "#status+bearing",
                    FieldType: FieldType.Word<Bearing>()
                ),
                .. Name("content", "In one sentence", "#description"),
                new(
                    "valid_from",
                    "From when on it speaks",
                    "#date+start",
                    FieldType: FieldType.Time
                ),
                new("valid_until", "Until when it speaks", "#date+end", FieldType: FieldType.Time),
                new("original", "The wording itself", "#description+original"),
                new("language", "Of the wording", "#meta+lang", FieldType: FieldType.Language),
                Note,
                Corrects,
            ],
            ReadStatement,
            s =>
                [
                    s.Id,
                    s.Speaker,
                    s.Role,
                    s.Party,
                    s.Source,
                    s.Through,
                    s.SaidAt.Text,
                    List(s.About),
                    List(s.Groups),
                    Word<Stance>.Of(s.Stance),
                    Word<Bearing>.Of(s.Bearing),
                    .. Write(s.Content),
                    s.ValidFrom?.Text,
                    s.ValidUntil?.Text,
                    s.Original,
                    s.Language,
                    s.Note,
                    s.Corrects,
                ]
        );

    public static RecordKind Review { get; } =
        RecordKind.Of<Review>(
            "status",
            "statuses",
            "What a reviewer found about a statement; the latest holds, all are kept",
            [
                Id("status"),
                By,
                new(
                    "status",
                    "What the reviewer found",
                    "#status",
                    true,
                    FieldType: FieldType.Word<ReviewStatus>()
                ),
                new("at", "When it was set", "#date", true, FieldType: FieldType.Time),
                new("by", "Who set it", "#meta+reviewer", true),
                new("why", "Why", "#description", true),
                new(
                    "of",
                    "For a duplicate: id of the statement that says the same",
                    "#meta+original",
                    FieldType: FieldType.Id
                ),
                Corrects,
            ],
            ReadReview,
            v =>
                [
                    v.Id,
                    v.Statement,
                    Word<ReviewStatus>.Of(v.Status),
                    v.At.Text,
                    v.By,
                    v.Why,
                    v.Of,
                    v.Corrects,
                ]
        );

    public static RecordKind Grading { get; } =
        RecordKind.Of<Grading>(
            "grading",
            "gradings",
            "A grading on the Admiralty scale; never used in a calculation",
            [
                Id("grading"),
                By,
                new(
                    "reliability",
                    "Of the source, on the Admiralty scale: A the best, F cannot be judged",
                    "#indicator+reliability+code",
                    true,
                    FieldType: FieldType.OneOf("A", "B", "C", "D", "E", "F")
                ),
                new(
                    "credibility",
                    "Of the information, on the Admiralty scale: 1 the best, 6 cannot be judged",
                    "#indicator+credibility+num",
                    true,
                    FieldType: FieldType.Whole(1, 6)
                ),
                new("by", "Who graded it", "#meta+reviewer", true),
                new("why", "Why", "#description"),
                Corrects,
            ],
            r =>
            {
                var (id, statement, by) = (
                    r.Id(),
                    r.Id("statement"),
                    r.Required("by", "who graded it")
                );
                var letter = r.Required("reliability", "a letter from A to F");
                if (letter.Length > 0 && letter is not ("A" or "B" or "C" or "D" or "E" or "F"))
                {
                    r.Refuse(
                        "reliability",
                        $"reliability is '{letter}'",
                        "Write a letter from A to F"
                    );
                }

                var digit = r.Whole("credibility", 1, 6);
                if (digit is null && !r.Refused)
                {
                    r.Refuse("credibility", "credibility is empty", "Write a number from 1 to 6");
                }

                var (why, corrects) = (r.Text("why"), r.IdOrNone("corrects"));
                return r.Or(() =>
                    new Grading(id, statement, letter[0], (int)digit!, by, why, corrects)
                );
            },
            g =>
                [
                    g.Id,
                    g.Statement,
                    $"{g.Reliability}",
                    Text(g.Credibility),
                    g.By,
                    g.Why,
                    g.Corrects,
                ]
        );

    public static RecordKind OwnReading { get; } =
        RecordKind.Of<OwnReading>(
            "reading",
            "readings",
            "A reading of your own: one of the three as its base, with things resolved or set aside",
            [
                Id("reading"),
                .. Name("name", "For the reader", "#meta+name"),
                new(
                    "base",
                    "What holds for all that is not named here",
                    "#meta+base",
                    true,
                    FieldType: FieldType.Word<ReadingBase>()
                ),
                new(
                    "for",
                    "Subjects taken to hold",
                    "#meta+subject+for",
                    FieldType: FieldType.Subjects
                ),
                new(
                    "against",
                    "Subjects taken not to hold",
                    "#meta+subject+against",
                    FieldType: FieldType.Subjects
                ),
                new(
                    "set_aside",
                    "Ids of statements that are not heard",
                    "#meta+aside",
                    FieldType: FieldType.Ids
                ),
                new("reason", "Why this reading", "#description", true),
                Corrects,
            ],
            r =>
            {
                var (id, name, from) = (r.Id(), r.Name("name"), r.Choice<ReadingBase>("base"));
                var (pro, con, aside) = (
                    r.Subjects("for"),
                    r.Subjects("against"),
                    r.Ids("set_aside")
                );
                var (reason, corrects) = (r.Required("reason", "why"), r.IdOrNone("corrects"));
                if (id is "announced" or "undisputed" or "refused")
                {
                    r.Refuse(
                        "id",
                        $"{id} is a reading that every ledger has",
                        "Give your own another id"
                    );
                }

                return r.Or(() =>
                    new OwnReading(id, name, from, pro, con, aside, reason, corrects)
                );
            },
            o =>
                [
                    o.Id,
                    .. Write(o.Name),
                    Word<ReadingBase>.Of(o.Base),
                    List(o.For),
                    List(o.Against),
                    List(o.SetAside),
                    o.Reason,
                    o.Corrects,
                ]
        );

    /// <summary>What a stance says to its subject when the record does not say it itself.</summary>
    public static Bearing UsualBearing(Stance stance) =>
        stance switch
        {
            Stance.Declares or Stance.Accepts or Stance.Confirms => Bearing.For,
            Stance.Refuses or Stance.Denies or Stance.Withdraws => Bearing.Against,
            _ => Bearing.Neither,
        };

    private static Source? ReadSource(FieldReader r)
    {
        var (id, name, kind) = (r.Id(), r.Name("name"), r.Choice<SourceKind>("kind"));
        var (language, address) = (r.Language(), r.Text("address"));
        var (published, accessed) = (r.Time("published_at"), r.Time("accessed_at"));
        var (sha, through) = (r.Text("sha256"), r.IdOrNone("through"));
        var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
        if (sha is not null && !(sha.Length == 64 && sha.All(char.IsAsciiHexDigitLower)))
        {
            r.Refuse(
                "sha256",
                "sha256 is not 64 lower-case hexadecimal digits",
                "Compute it again"
            );
        }

        return r.Or(() =>
            new Source
            {
                Id = id,
                Name = name,
                Kind = kind,
                Language = language,
                Address = address,
                PublishedAt = published,
                AccessedAt = accessed,
                Sha256 = sha,
                Through = through,
                Note = note,
                Corrects = corrects,
            }
        );
    }

    private static Statement? ReadStatement(FieldReader r)
    {
        var (id, speaker, role, party) = (
            r.Id(),
            r.Text("speaker"),
            r.Text("role"),
            r.IdOrNone("party")
        );
        var (source, through, said) = (
            r.Id("source"),
            r.IdOrNone("through"),
            r.RequiredTime("said_at")
        );
        var (about, groups) = (r.Subjects("about", required: true), r.Ids("groups"));
        var stance = r.Choice<Stance>("stance");
        var bearing = r.Choice<Bearing>("bearing", UsualBearing(stance));
        var content = r.Name("content");
        var (from, until) = (r.Time("valid_from"), r.Time("valid_until"));
        if (from is { } f && until is { } u && u.Latest < f.Earliest)
        {
            r.Refuse(
                "valid_until",
                $"valid_until ({u}) is before valid_from ({f})",
                "Write a later one"
            );
        }

        var (original, language) = (r.Text("original"), r.Language());
        var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
        return r.Or(() =>
            new Statement
            {
                Id = id,
                Speaker = speaker,
                Role = role,
                Party = party,
                Source = source,
                Through = through,
                SaidAt = said,
                About = about,
                Groups = groups,
                Stance = stance,
                Bearing = bearing,
                Content = content,
                ValidFrom = from,
                ValidUntil = until,
                Original = original,
                Language = language,
                Note = note,
                Corrects = corrects,
            }
        );
    }

    private static Review? ReadReview(FieldReader r)
    {
        var (id, statement, status) = (r.Id(), r.Id("statement"), r.Choice<ReviewStatus>("status"));
        var (at, by, why) = (
            r.RequiredTime("at"),
            r.Required("by", "who set it"),
            r.Required("why", "why")
        );
        var (of, corrects) = (r.IdOrNone("of"), r.IdOrNone("corrects"));
        if (status == ReviewStatus.Duplicate && of is null)
        {
            r.Refuse("of", "of is empty", "Name the statement of which this is a duplicate");
        }

        return r.Or(() => new Review(id, statement, status, at, by, why, of, corrects));
    }
}
