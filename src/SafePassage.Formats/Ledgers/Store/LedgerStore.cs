using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>What was written.</summary>
/// <param name="Records">New in the ledger; those it held already are left out.</param>
/// <param name="FirstSeq">Number of the first of them.</param>
/// <param name="Head">Hash of the last entry of the ledger.</param>
/// <param name="Notes">What was found and mended on the way.</param>
public sealed record Appended(
    IReadOnlyList<IRecord> Records,
    long FirstSeq,
    string Head,
    IReadOnlyList<string> Notes
);

/// <summary>
/// Appends to <c>ledger.jsonl</c>. One process at a time, held by a lock of the operating system that ends with the
/// process; every line is written whole and brought to disk before it is acknowledged. If the disk is full the file is
/// cut back to what it was. What a kill leaves of a line is named and cut off by the next writing.
/// </summary>
public static class LedgerStore
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(30);

    /// <summary>Adds records, all or none; those that the ledger holds already, word for word, are passed over.</summary>
    /// <param name="folder">The ledger's; made if needed.</param>
    /// <param name="make">Gets the ledger as it is under the lock and gives the records to add, each with the place it comes from.</param>
    /// <param name="by">Who enters them; may be empty.</param>
    /// <param name="clock">For the time of entry.</param>
    /// <param name="workers">Reading what is there is shared out to them.</param>
    /// <param name="cancellation">Asked until writing begins: what is being written is always written whole.</param>
    /// <exception cref="OperationCanceledException">It was cancelled, and nothing was added.</exception>
    public static ParseResult<Appended> Append(
        string folder,
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make,
        string by,
        TimeProvider clock,
        Workers workers = default,
        CancellationToken cancellation = default
    )
    {
        var path = Path.Combine(folder, StoreFile.Name);
        var shown = path.Replace(Path.DirectorySeparatorChar, '/');
        try
        {
            var isNew = !Directory.Exists(folder);
            Directory.CreateDirectory(folder);
            if (isNew && Path.GetDirectoryName(Path.GetFullPath(folder)) is { } above)
            {
                FolderEntry.Flush(above);
            }

            using var gate = Lock(folder, clock, cancellation);
            if (gate is null)
            {
                return Failed(
                    shown,
                    "another process has been writing the ledger for a long time",
                    "Try again when it has ended"
                );
            }

            var content = File.Exists(path)
                ? StoreFile.Read(path, shown, workers)
                : new([], [], StoreLine.Root, 0, null, "");
            if (content.Errors.Count > 0)
            {
                return ParseResult<Appended>.Failed(content.Errors);
            }

            var ledger = LedgerChecks.Build(content.Records);
            if (ledger.Value is null)
            {
                return ParseResult<Appended>.Failed(ledger.Errors);
            }

            cancellation.ThrowIfCancellationRequested();
            var made = make(ledger.Value);
            if (made.Value is null)
            {
                return ParseResult<Appended>.Failed(made.Errors);
            }

            PlacedRecord[] fresh = SameRecord.NewTo(ledger.Value, made.Value);
            var whole = LedgerChecks.Build([.. content.Records, .. fresh]);
            cancellation.ThrowIfCancellationRequested();
            return whole.Value is null
                ? ParseResult<Appended>.Failed(whole.Errors)
                : ParseResult<Appended>.Of(
                    Write(path, content, [.. fresh.Select(e => e.Record)], by, clock)
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(
                shown,
                "the ledger could not be written, and nothing was added",
                e.Message
            );
        }
    }

    private static Appended Write(
        string path,
        StoreContent content,
        IReadOnlyList<IRecord> records,
        string by,
        TimeProvider clock
    )
    {
        var at = clock
            .GetUtcNow()
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var (first, head) = (content.Records.Count + 1L, content.Head);
        using var lines = new MemoryStream();
        if (content.LacksLineFeed)
        {
            lines.WriteByte((byte)'\n');
        }

        for (var i = 0; i < records.Count; i++)
        {
            (var bytes, head) = StoreLine.Write(records[i], first + i, head, at, by);
            lines.Write(bytes);
        }

        using var file = new FileStream(
            path,
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.Read,
            bufferSize: 0
        );
        if (file.Length > content.WholeBytes)
        {
            file.SetLength(content.WholeBytes);
        }

        try
        {
            file.Position = content.WholeBytes;
            file.Write(lines.GetBuffer(), 0, (int)lines.Length);
            file.Flush(flushToDisk: true);
            if (content.WholeBytes == 0)
            {
                FolderEntry.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
            }
        }
        catch (IOException)
        {
            file.SetLength(content.WholeBytes);
            file.Flush(flushToDisk: true);
            throw;
        }

        return new(
            records,
            first,
            head,
            content.Torn is { } torn
                ? [torn.Replace("passed over", "cut off", StringComparison.Ordinal)]
                : []
        );
    }

    /// <summary>Null when another process held it for too long. The file stays: removing it would open a race.</summary>
    private static FileStream? Lock(
        string folder,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new(
                    Path.Combine(folder, ".ledger.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException e)
                when (e is not (FileNotFoundException or DirectoryNotFoundException))
            {
                if (clock.GetElapsedTime(start) > _longestWait)
                {
                    return null;
                }

                cancellation.ThrowIfCancellationRequested();
#pragma warning disable RS0030 // Another process holds the lock: there is nothing to do but to let time pass.
                Thread.Sleep(5);
#pragma warning restore RS0030
            }
        }
    }

    private static ParseResult<Appended> Failed(string file, string what, string remedy) =>
        ParseResult<Appended>.Failed([new(file, null, null, what, remedy)]);
}
