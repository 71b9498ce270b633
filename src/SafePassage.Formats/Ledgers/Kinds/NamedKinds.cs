using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>Corridors, groups and places before anybody has placed them on a map.</summary>
internal static class NamedKinds
{
    private static readonly Field _by = new(
        "statement",
        "Id of the statement that tells of it",
        "#meta+statement",
        FieldType: FieldType.Id
    );

    public static RecordKind Corridor { get; } =
        RecordKind.Of<NamedCorridor>(
            "corridor",
            "corridors",
            "A corridor by its name, whether or not it is on a map",
            [
                Id("corridor"),
                .. Name("name", "For the reader", "#access+name"),
                new(
                    "for",
                    "Ids of the groups it is meant for",
                    "#beneficiary+code",
                    FieldType: FieldType.Ids
                ),
                .. Name("destination", "Where it leads, as told", "#loc+name", required: false),
                _by,
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, name, whom) = (r.Id(), r.Name("name"), r.Ids("for"));
                var (leads, by) = (r.NameOrNone("destination"), r.IdOrNone("statement"));
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() => new NamedCorridor(id, name, whom, leads, by, note, corrects));
            },
            c =>
                [
                    c.Id,
                    .. Write(c.Name),
                    List(c.For),
                    .. Write(c.Destination),
                    c.Statement,
                    c.Note,
                    c.Corrects,
                ]
        );

    public static RecordKind Group { get; } =
        RecordKind.Of<NamedGroup>(
            "group",
            "groups",
            "A group of people by its name, before anybody has counted it",
            [
                Id("group"),
                .. Name("name", "For the reader", "#beneficiary+name"),
                _by,
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, name, by) = (r.Id(), r.Name("name"), r.IdOrNone("statement"));
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() => new NamedGroup(id, name, by, note, corrects));
            },
            g => [g.Id, .. Write(g.Name), g.Statement, g.Note, g.Corrects]
        );

    public static RecordKind Place { get; } =
        RecordKind.Of<NamedPlace>(
            "place",
            "places",
            "A place by its name, without coordinates",
            [
                Id("place"),
                .. Name("name", "For the reader", "#loc+name"),
                new(
                    "within",
                    "Id of the larger place it lies in",
                    "#loc+code+within",
                    FieldType: FieldType.Id
                ),
                Note,
                Corrects,
            ],
            r =>
            {
                var (id, name, within) = (r.Id(), r.Name("name"), r.IdOrNone("within"));
                var (note, corrects) = (r.Text("note"), r.IdOrNone("corrects"));
                return r.Or(() => new NamedPlace(id, name, within, note, corrects));
            },
            p => [p.Id, .. Write(p.Name), p.Within, p.Note, p.Corrects]
        );
}
