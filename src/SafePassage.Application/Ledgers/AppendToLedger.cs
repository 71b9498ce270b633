using System.Diagnostics;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Formats.Ledgers.Monitoring;
using SafePassage.Formats.Ledgers.Signing;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Appends records to a ledger, all or none. They are acknowledged when they are on disk, and not before.</summary>
public static class AppendToLedger
{
    /// <param name="request">What to add.</param>
    /// <param name="cancellation">Asked until writing begins: what is being written is always written whole.</param>
    /// <returns>
    /// What is new in the ledger, which may be nothing, or corrections that wait to be accepted; or every error, and nothing was
    /// added.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled, and nothing was added.</exception>
    public static ParseResult<Appended> Run(
        AppendRequest request,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var folder = LedgerReader.FolderOf(request.Scenario);
        if (request.Entry is not NewEntry.FromOwnTables && KeptInTables(folder))
        {
            return ParseResult<Appended>.Failed([
                new(
                    folder,
                    null,
                    null,
                    "this ledger is kept in tables",
                    $"Write what is to be added into its tables, or bring the tables into the store first: safepassage ledger import {request.Scenario}"
                ),
            ]);
        }

        var key = request.KeyFile is { } file ? KeyFile.Private(file) : null;
        if (key is { Errors.Count: > 0 })
        {
            return ParseResult<Appended>.Failed(key.Errors);
        }

        using var signing = key?.Value;
        return Append(request, folder, signing, cancellation);
    }

    private static ParseResult<Appended> Append(
        AppendRequest request,
        string folder,
        SigningKey? key,
        CancellationToken cancellation
    )
    {
        var beside = ScenarioBeside.Read(
            request.Scenario,
            request.StoreFolder,
            request.Workers,
            cancellation
        );
        var writer = new LedgerWriter(folder, request.By, request.Clock)
        {
            Misfits = beside.Misfits,
            Key = key,
            Workers = request.Workers,
            Cancellation = cancellation,
        };
        var outcome = request.Entry switch
        {
            NewEntry.Signature => writer.Sign(),
            NewEntry.FromOutside outside => writer.Import(
                l => Records(request, folder, l),
                outside.AcceptCorrections
            ),
            _ => writer.Append(l => Records(request, folder, l)),
        };
        return outcome.Value is { } done
            ? ParseResult<Appended>.Of(
                done with
                {
                    Notes = [.. new[] { beside.Note, key?.Note }.OfType<string>(), .. done.Notes],
                }
            )
            : outcome;
    }

    private static bool KeptInTables(string folder) =>
        !File.Exists(Path.Combine(folder, LedgerReader.StoreName))
        && LedgerReader.HoldsTables(folder);

    private static ParseResult<IReadOnlyList<PlacedRecord>> Records(
        AppendRequest request,
        string folder,
        Ledger ledger
    ) =>
        request.Entry switch
        {
            NewEntry.Added added => Incoming.Given(added.Kind, added.Fields, ledger),
            NewEntry.Together several => Incoming.Several(several.Records, ledger),
            NewEntry.FromFile file => Incoming.Batch(file.Path, ledger, request.Workers),
            NewEntry.Corrected c => Incoming.Correction(c.Kind, c.Id, c.Fields, ledger),
            NewEntry.Reviewed review => Review(review, request.Clock, ledger),
            NewEntry.Retracted r => Incoming.Retraction(
                r.Kind,
                r.Id,
                r.By,
                r.Why,
                Seconds(request.Clock.GetUtcNow()),
                ledger
            ),
            NewEntry.FromFiles files => FromFiles(files, ledger, request.Workers),
            NewEntry.FromOwnTables => OwnTables(folder),
            var other => throw new UnreachableException($"{other}"),
        };

    private static ParseResult<IReadOnlyList<PlacedRecord>> Review(
        NewEntry.Reviewed review,
        TimeProvider clock,
        Ledger ledger
    ) =>
        Incoming.Given(
            "status",
            [
                $"id=v{ledger.Records.Count(e => e.Record is Review) + 1}-{review.Statement}",
                $"statement={review.Statement}",
                $"status={review.Status}",
                $"at={When.At(Seconds(clock.GetUtcNow()))}",
                $"by={review.By}",
                $"why={review.Why}",
                $"of={review.Of}",
            ],
            ledger
        );

    private static DateTimeOffset Seconds(DateTimeOffset at) =>
        at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

    private static ParseResult<IReadOnlyList<PlacedRecord>> FromFiles(
        NewEntry.FromFiles files,
        Ledger ledger,
        Workers workers
    )
    {
        switch (files.Form)
        {
            case TableForm.Acled:
                return AcledTable.Read(files.Paths, ledger);
            case TableForm.Ceasefires:
                return CeasefireTable.Read(files.Paths, ledger);
            case TableForm.Daily:
                return DailyTable.Read(files.Paths, ledger);
            case TableForm.Own:
                break;
            default:
                throw new UnreachableException($"{files.Form}");
        }

        var read = files.Paths.Select(f => Incoming.File(f, ledger, workers)).ToList();
        InputError[] errors = [.. read.SelectMany(r => r.Errors)];
        return errors.Length > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(errors)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of([.. read.SelectMany(r => r.Value!)]);
    }

    private static ParseResult<IReadOnlyList<PlacedRecord>> OwnTables(string folder)
    {
        var tables = LedgerReader.FromTables(folder);
        return tables.Value is { } found
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Of(found.Ledger.Records)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Failed(tables.Errors);
    }
}
