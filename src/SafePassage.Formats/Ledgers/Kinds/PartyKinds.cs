using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

internal static class PartyKinds
{
    public static RecordKind Setting { get; } =
        RecordKind.Of<Setting>(
            "setting",
            "settings",
            "A setting of the whole ledger",
            [
                new(
                    "id",
                    "Which setting",
                    "#meta+id",
                    true,
                    FieldType: FieldType.OneOf("utc_offset")
                ),
                new(
                    "value",
                    "In which offset from UTC the days of this ledger begin",
                    "#meta+value",
                    true,
                    FieldType: FieldType.Offset
                ),
            ],
            r =>
            {
                var (id, value) = (r.Id(), r.Required("value", "a value, for example +02:00"));
                if (id.Length > 0 && id != SafePassage.Model.Setting.UtcOffset)
                {
                    r.Refuse("id", $"there is no setting {id}", "Valid: utc_offset");
                }
                else if (value.Length > 0 && Offset.Parse(value) is null)
                {
                    r.Refuse(
                        "value",
                        $"value is '{value}', which is no offset from UTC",
                        "Write one like +02:00"
                    );
                }

                return r.Or(() => new Setting(id, value));
            },
            s => [s.Id, s.Value]
        );

    public static RecordKind Party { get; } =
        RecordKind.Of<Party>(
            "party",
            "parties",
            "Somebody who acts or speaks as one",
            [
                Id("party"),
                .. Name("name", "As it names itself, or plainly", "#group+name"),
                new(
                    "kind",
                    "What kind of party",
                    "#group+type",
                    true,
                    FieldType: FieldType.Word<PartyKind>()
                ),
                new(
                    "speaks_for",
                    "Ids of the groups of people for whom it can accept or refuse",
                    "#beneficiary+code+represented",
                    FieldType: FieldType.Ids
                ),
                new(
                    "side",
                    "Id of the party with whose voice it speaks: of a ministry or a general staff, the state. A state_body that belongs to a state speaks with its voice without this",
                    "#group+code+side",
                    FieldType: FieldType.Id
                ),
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, name, kind) = (r.Id(), r.Name("name"), r.Choice<PartyKind>("kind"));
                var (groups, side) = (r.Ids("speaks_for"), r.IdOrNone("side"));
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() =>
                    new Party(id, name, kind, groups, note, corrects) { Side = side }
                );
            },
            p =>
                [
                    p.Id,
                    .. Write(p.Name),
                    Word<PartyKind>.Of(p.Kind),
                    List(p.SpeaksFor),
                    p.Side,
                    p.Note,
                    p.Corrects,
                ]
        );

    public static RecordKind Alias { get; } =
        RecordKind.Of<Alias>(
            "alias",
            "aliases",
            "Another name of a party, or its name in another language",
            [
                Id("alias"),
                new("party", "Id of the party", "#group+code", true, FieldType: FieldType.Id),
                new("text", "The other name", "#group+name+alias", true),
                new("language", "Of the name", "#meta+lang", FieldType: FieldType.Language),
                new(
                    "statement",
                    "Id of the statement that uses it",
                    "#meta+statement",
                    FieldType: FieldType.Id
                ),
                Corrects,
            ],
            r =>
            {
                var (id, party) = (r.Id(), r.Id("party"));
                var (text, language) = (r.Required("text", "the other name"), r.Language());
                var (statement, corrects) = (r.IdOrNone("statement"), r.IdOrNone("corrects"));
                return r.Or(() => new Alias(id, party, text, language, statement, corrects));
            },
            a => [a.Id, a.Party, a.Text, a.Language, a.Statement, a.Corrects]
        );

    public static RecordKind Membership { get; } =
        RecordKind.Of<Membership>(
            "membership",
            "memberships",
            "A party belongs to a coalition or a larger body, as somebody says",
            [
                Id("membership"),
                new(
                    "party",
                    "Id of the member",
                    "#group+code+member",
                    true,
                    FieldType: FieldType.Id
                ),
                new(
                    "member_of",
                    "Id of the coalition or larger body",
                    "#group+code+coalition",
                    true,
                    FieldType: FieldType.Id
                ),
                new("from", "Since when", "#date+start", FieldType: FieldType.Time),
                new("until", "Until when", "#date+end", FieldType: FieldType.Time),
                new(
                    "statement",
                    "Id of the statement that says so",
                    "#meta+statement",
                    FieldType: FieldType.Id
                ),
                Corrects,
            ],
            r =>
            {
                var (id, party, of) = (r.Id(), r.Id("party"), r.Id("member_of"));
                var (from, until) = (r.Time("from"), r.Time("until"));
                var (statement, corrects) = (r.IdOrNone("statement"), r.IdOrNone("corrects"));
                return r.Or(() => new Membership(id, party, of, from, until, statement, corrects));
            },
            m => [m.Id, m.Party, m.MemberOf, m.From?.Text, m.Until?.Text, m.Statement, m.Corrects]
        );
}
