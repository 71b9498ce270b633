using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>Whoever writes into a ledger: where, by whose hand, held against what, signed with which key.</summary>
/// <param name="Folder">The ledger's.</param>
/// <param name="By">Who enters; may be empty.</param>
public sealed record LedgerWriter(string Folder, string By, TimeProvider Clock)
{
    /// <inheritdoc cref="LedgerStore.Append" path="/param[@name='misfits']"/>
    public Func<Ledger, IReadOnlyList<InputError>>? Misfits { get; init; }

    /// <summary>Null: what is written is not signed.</summary>
    public SigningKey? Key { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <inheritdoc cref="LedgerStore.Append"/>
    public ParseResult<Appended> Append(
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make
    ) => LedgerStore.Append(Folder, make, By, Clock, Misfits, Key, false, Cancellation);

    /// <summary>Signs the ledger as it is.</summary>
    public ParseResult<Appended> Sign() =>
        LedgerStore.Append(
            Folder,
            _ => ParseResult<IReadOnlyList<PlacedRecord>>.Of([]),
            By,
            Clock,
            Misfits,
            Key,
            true,
            Cancellation
        );

    /// <summary>Brings in records of files: what says other things of what the ledger holds is a correction.</summary>
    /// <param name="read">Gets the ledger as it is under the lock and reads the files.</param>
    /// <param name="accept">Whether corrections are recorded; if not and there are any, nothing is.</param>
    public ParseResult<Imported> Import(
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
        return outcome.Value is not { } done ? ParseResult<Imported>.Failed(outcome.Errors)
            : arrivals is { Changes.Count: > 0 } && !accept
                ? ParseResult<Imported>.Of(new(null, arrivals))
            : ParseResult<Imported>.Of(
                new(done with { Notes = [.. done.Notes, .. arrivals!.Notes] }, arrivals)
            );
    }
}

/// <summary>What came of an import.</summary>
/// <param name="Done">Null when corrections wait for somebody to accept them; nothing was then recorded.</param>
public sealed record Imported(Appended? Done, Arrivals Arrivals);
