using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>Whether two records say the same, field by field as they are written.</summary>
internal static class SameRecord
{
    public static bool Are(IRecord a, IRecord b) =>
        a.GetType() == b.GetType()
        && RecordKinds.Of(a).Write(a).SequenceEqual(RecordKinds.Of(b).Write(b));

    /// <summary>Those that a ledger does not hold word for word.</summary>
    public static PlacedRecord[] NewTo(Ledger ledger, IReadOnlyList<PlacedRecord> entries)
    {
        var held = ledger.Records.ToDictionary(
            e => (e.Record.GetType(), e.Record.Id),
            e => e.Record
        );
        return
        [
            .. entries.Where(e =>
                !(
                    held.TryGetValue((e.Record.GetType(), e.Record.Id), out var old)
                    && Are(old, e.Record)
                )
            ),
        ];
    }
}
