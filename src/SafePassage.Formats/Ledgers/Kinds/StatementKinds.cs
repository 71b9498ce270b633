using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>What was said.</summary>
internal static class StatementKinds
{
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

    /// <summary>What a stance says to its subject when the record does not say it itself.</summary>
    public static Bearing UsualBearing(Stance stance) =>
        stance switch
        {
            Stance.Declares
            or Stance.Accepts
            or Stance.Confirms
            or Stance.Prolongs
            or Stance.Shortens
            or Stance.Resumes => Bearing.For,
            Stance.Refuses or Stance.Denies or Stance.Withdraws or Stance.Suspends or Stance.Ends =>
                Bearing.Against,
            Stance.Proposes or Stance.Accuses or Stance.Predicts or Stance.Observes =>
                Bearing.Neither,
            _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, null),
        };

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
}
