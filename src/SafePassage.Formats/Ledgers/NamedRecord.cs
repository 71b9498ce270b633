using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>Records of one kind.</summary>
/// <param name="Kind">Word of the kind.</param>
public sealed record RecordsOfKind(string Kind, IReadOnlyList<IRecord> Records);

/// <summary>A record of a ledger with all that name it, whatever kind they are of.</summary>
/// <param name="Record">The one that counts.</param>
/// <param name="NamedBy">In the order of the kinds, then as entered.</param>
public sealed record NamedRecord(IRecord Record, IReadOnlyList<RecordsOfKind> NamedBy)
{
    /// <summary>Null when there is none that counts.</summary>
    /// <param name="kind">Word of the kind.</param>
    /// <param name="id">Its own or that of one it takes the place of.</param>
    public static NamedRecord? Find(Ledger ledger, string kind, string id)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (RecordKinds.Find(kind) is not { } found)
        {
            return null;
        }

        HashSet<string> ids = [id];
        var record = Counting(ledger, found, ids);
        return record is null
            ? null
            : new(
                record,
                [
                    .. RecordKinds
                        .Kinds.Select(k => new RecordsOfKind(
                            k.Word,
                            [
                                .. ledger
                                    .Current.Select(e => e.Record)
                                    .Where(r => r.GetType() == k.Type && r != record)
                                    .Where(r =>
                                        Names(k, r, found, ids) || Claims(ledger, r, found, ids)
                                    ),
                            ]
                        ))
                        .Where(g => g.Records.Count > 0),
                ]
            );
    }

    /// <summary>The record that counts, with all ids by which it went.</summary>
    private static IRecord? Counting(Ledger ledger, RecordKind kind, HashSet<string> ids)
    {
        IRecord[] all =
        [
            .. ledger.Records.Select(e => e.Record).Where(r => r.GetType() == kind.Type),
        ];
        var count = 0;
        while (count != ids.Count)
        {
            count = ids.Count;
            foreach (var one in all)
            {
                if (one.Corrects is { } old && (ids.Contains(old) || ids.Contains(one.Id)))
                {
                    ids.Add(one.Id);
                    ids.Add(old);
                }
            }
        }

        return ledger
            .Current.Select(e => e.Record)
            .LastOrDefault(r => r.GetType() == kind.Type && ids.Contains(r.Id));
    }

    private static bool Names(
        RecordKind kind,
        IRecord record,
        RecordKind of,
        HashSet<string> ids
    ) =>
        kind.ValuesOf(record)
            .Any(v =>
                v.Field.Name is not ("id" or "corrects")
                && v.Value.Split("; ")
                    .Any(word =>
                        Subject.Parse(word) is { Id.Length: > 0 } subject
                            ? Word<SubjectKind>.Of(subject.Kind) == of.Word
                                && ids.Contains(subject.Id)
                            : IsLink(v.Field, kind, of) && ids.Contains(word)
                    )
            );

    /// <summary>Losses that a party claims rest on its statements.</summary>
    private static bool Claims(Ledger ledger, IRecord record, RecordKind of, HashSet<string> ids) =>
        of.Word == "party"
        && record is Loss loss
        && ledger.Statement(loss.Statement).Party is { } party
        && ids.Contains(party);

    /// <summary>Whether a field that holds plain ids holds those of a kind: by its name, which is the kind's or says what it is of.</summary>
    private static bool IsLink(Field field, RecordKind kind, RecordKind of) =>
        field.FieldType == FieldType.Id || field.FieldType == FieldType.Ids
            ? (field.Name, kind.Word) switch
            {
                ("statement" or "statements" or "set_aside", _) => of.Word == "statement",
                ("of", "status") => of.Word == "statement",
                ("source" or "through", _) => of.Word == "source",
                ("accepted" or "refused", _) => of.Word == "term",
                ("counter", _) => of.Word == "offer",
                ("incident", _) => of.Word == "incident",
                ("within", _) => of.Word == "place",
                ("groups" or "speaks_for", _) => of.Word == "group",
                ("for", "corridor") => of.Word == "group",
                ("record", "retraction") => false,
                _ => of.Word == "party",
            }
            : false;
}
