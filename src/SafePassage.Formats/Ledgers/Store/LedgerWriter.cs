using SafePassage.Formats.Ledgers.Signing;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>Whoever writes into a ledger: where, by whose hand, held against what, signed with which key.</summary>
/// <param name="Folder">The ledger's.</param>
/// <param name="By">Who enters; may be empty.</param>
public sealed record LedgerWriter(string Folder, string By, TimeProvider Clock)
{
    /// <summary>
    /// What is wrong with a ledger though it fits together, for example with the scenario beside it. What was wrong before does
    /// not hinder: it can be mended. Null: nothing is held against it.
    /// </summary>
    public Func<Ledger, IReadOnlyList<InputError>>? Misfits { get; init; }

    /// <summary>Null: what is written is not signed.</summary>
    public SigningKey? Key { get; init; }

    public Workers Workers { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>Adds records, all or none; those that the ledger holds already, word for word, are passed over.</summary>
    /// <param name="make">Gets the ledger as it is under the lock and gives the records to add.</param>
    /// <exception cref="OperationCanceledException">It was cancelled, and nothing was added.</exception>
    public ParseResult<Appended> Append(
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make
    ) => LedgerStore.Run(this, make, signs: false);

    /// <summary>Signs the ledger as it is.</summary>
    public ParseResult<Appended> Sign() =>
        LedgerStore.Run(this, _ => ParseResult<IReadOnlyList<PlacedRecord>>.Of([]), signs: true);

    /// <summary>Brings in records of files: what says other things of what the ledger holds is a correction.</summary>
    /// <param name="read">Gets the ledger as it is under the lock and reads the files.</param>
    /// <param name="accept">Whether corrections are recorded; if not and there are any, nothing is.</param>
    public ParseResult<Appended> Import(
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> read,
        bool accept
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        Arrivals? arrivals = null;
        var outcome = Append(ledger =>
        {
            var records = read(ledger);
            if (records.Value is null)
            {
                return records;
            }

            arrivals = Arrivals.Of(ledger, records.Value);
            return ParseResult<IReadOnlyList<PlacedRecord>>.Of(
                accept || arrivals.Changes.Count == 0 ? arrivals.All : []
            );
        });
        if (outcome.Value is not { } done)
        {
            return outcome;
        }

        var waits = arrivals!.Changes.Count > 0 && !accept;
        return ParseResult<Appended>.Of(
            done with
            {
                Notes = [.. done.Notes, .. arrivals.Notes],
                Waiting = waits ? arrivals.Changes : [],
                NewWaiting = waits ? arrivals.Fresh.Count : 0,
            }
        );
    }
}
