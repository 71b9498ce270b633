using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>Where statements can be read.</summary>
internal static class SourceKinds
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
}
