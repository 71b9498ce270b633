using SafePassage.Adapters.LedgerFiles.Kinds;
using SafePassage.Core.Statements;

namespace SafePassage.Adapters.LedgerFiles.Store;

/// <summary>Whether two records say the same, field by field as they are written.</summary>
internal static class SameRecord
{
    public static bool Are(IRecord a, IRecord b) =>
        a.GetType() == b.GetType() && All.Of(a).Write(a).SequenceEqual(All.Of(b).Write(b));

    /// <summary>Those that a ledger does not hold word for word.</summary>
    public static IRecord[] NewTo(Ledger ledger, IReadOnlyList<IRecord> records)
    {
        var held = ledger.Entries.ToDictionary(
            e => (e.Record.GetType(), e.Record.Id),
            e => e.Record
        );
        return
        [
            .. records.Where(r =>
                !(held.TryGetValue((r.GetType(), r.Id), out var old) && Are(old, r))
            ),
        ];
    }
}
