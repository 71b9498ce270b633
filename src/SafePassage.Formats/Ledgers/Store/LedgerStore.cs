using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>What was written.</summary>
/// <param name="Records">New in the ledger; those it held already are left out.</param>
/// <param name="FirstSeq">Number of the first of them.</param>
/// <param name="Head">Of the ledger as it is now.</param>
/// <param name="Notes">What was found and mended on the way.</param>
public sealed record Appended(
    IReadOnlyList<IRecord> Records,
    long FirstSeq,
    LedgerHead Head,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Whether the last entry signs the others.</summary>
    public bool Signed { get; init; }

    /// <summary>Corrections that nobody has accepted; nothing was recorded where there are any.</summary>
    public IReadOnlyList<WaitingCorrection> Waiting { get; init; } = [];

    /// <summary>How many new records wait with them.</summary>
    public int NewWaiting { get; init; }
}

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
    ) =>
        new LedgerWriter(folder, by, clock)
        {
            Workers = workers,
            Cancellation = cancellation,
        }.Append(make);

    /// <param name="signs">Whether the head is signed though nothing is added.</param>
    internal static ParseResult<Appended> Run(
        LedgerWriter writer,
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make,
        bool signs
    )
    {
        var path = Path.Combine(writer.Folder, StoreFile.Name);
        var shown = path.Replace(Path.DirectorySeparatorChar, '/');
        try
        {
            var isNew = !Directory.Exists(writer.Folder);
            Directory.CreateDirectory(writer.Folder);
            if (isNew && Path.GetDirectoryName(Path.GetFullPath(writer.Folder)) is { } above)
            {
                FolderEntry.Flush(above);
            }

            using var gate = Lock(writer.Folder, writer.Clock, writer.Cancellation);
            return gate is null
                ? Failed(
                    shown,
                    "another process has been writing the ledger for a long time",
                    "Try again when it has ended"
                )
                : Locked(writer, make, signs, path, shown);
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

    private static ParseResult<Appended> Locked(
        LedgerWriter writer,
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make,
        bool signs,
        string path,
        string shown
    )
    {
        var content = File.Exists(path)
            ? StoreFile.Read(path, shown, writer.Workers)
            : StoreContent.Nothing;
        if (content.Errors.Count > 0)
        {
            return ParseResult<Appended>.Failed(content.Errors);
        }

        var ledger = LedgerChecks.Build(content.Records);
        if (ledger.Value is null)
        {
            return ParseResult<Appended>.Failed(ledger.Errors);
        }

        writer.Cancellation.ThrowIfCancellationRequested();
        var made = make(ledger.Value);
        if (made.Value is null)
        {
            return ParseResult<Appended>.Failed(made.Errors);
        }

        var fresh = SameRecord.NewTo(ledger.Value, made.Value);
        if (signs && content.Count + fresh.Length == 0)
        {
            return Failed(shown, "there is nothing to sign", "Add a record first");
        }

        var batch = Batch.Of(content, fresh, writer, signs);
        var (errors, notes) = batch.Check(ledger.Value, content, shown, writer.Misfits);
        writer.Cancellation.ThrowIfCancellationRequested();
        if (errors.Count > 0)
        {
            return ParseResult<Appended>.Failed(errors);
        }

        Write(path, content, batch.Lines);
        return ParseResult<Appended>.Of(
            new(batch.Records, content.Count + 1, batch.Head, notes)
            {
                Signed = batch.Head.Entries > content.Count + fresh.Length,
            }
        );
    }

    private static void Write(string path, StoreContent content, ReadOnlySpan<byte> lines)
    {
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
            file.Write(lines);
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
    }

    /// <summary>Null when another process held it for too long. The file stays: removing it would open a race.</summary>
    private static FileStream? Lock(
        string folder,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var start = clock.GetTimestamp();
        var path = Path.Combine(folder, ".ledger.lock");
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new IOException($"{path} is a link, and a lock is none; remove it");
        }

        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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
