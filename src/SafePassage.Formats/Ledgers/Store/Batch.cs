using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>The lines that are to be written at once, and whether what would then stand in the file can be read and fits.</summary>
/// <param name="Head">After the last of them.</param>
internal sealed record Batch(IReadOnlyList<PlacedRecord> Fresh, byte[] Lines, LedgerHead Head)
{
    public IReadOnlyList<IRecord> Records => [.. Fresh.Select(e => e.Record)];

    /// <param name="writer">With its key the head after the records is signed.</param>
    /// <param name="signs">Whether the head is signed though no record is new.</param>
    public static Batch Of(
        StoreContent content,
        IReadOnlyList<PlacedRecord> fresh,
        LedgerWriter writer,
        bool signs
    )
    {
        var at = writer
            .Clock.GetUtcNow()
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var head = content.LastHead;
        using var lines = new MemoryStream();
        if (content.LacksLineFeed)
        {
            lines.WriteByte((byte)'\n');
        }

        foreach (var (record, _) in fresh)
        {
            Add(StoreLine.Write(record, head.Entries + 1, head.Hash, at, writer.By));
        }

        if (writer.Key is { } key && (fresh.Count > 0 || signs))
        {
            Add(StoreLine.Sign(key, head, at, writer.By));
        }

        return new(fresh, lines.ToArray(), head);

        void Add((byte[] Bytes, string Hash) line)
        {
            lines.Write(line.Bytes);
            head = new(head.Entries + 1, line.Hash);
        }
    }

    /// <summary>
    /// Reads the bytes that would stand in the file, as everybody will: a record that could not be read back, or a setting
    /// that makes others unreadable, is found before it is written and not after.
    /// </summary>
    public (IReadOnlyList<InputError> Errors, IReadOnlyList<string> Notes) Check(
        Ledger before,
        StoreContent content,
        string shown,
        Func<Ledger, IReadOnlyList<InputError>>? misfits
    )
    {
        // Only a setting says how lines before it are read.
        var read = Fresh.Any(e => e.Record is Setting)
            ? StoreFile.Read([.. content.Whole, .. Lines], shown)
            : StoreFile.ReadOn(content, Lines, shown, Offset.Of(before));
        if (read.Errors.Count > 0)
        {
            return ([.. read.Errors.Select(e => Replaced(e, content.Count))], []);
        }

        PlacedRecord[] entries =
        [
            .. read.Records.Select(e =>
                e.At.Line > content.Count
                    ? e with
                    {
                        At = Fresh[e.At.Line - (int)content.Count - 1].At,
                    }
                    : e
            ),
        ];
        var after = LedgerChecks.Build(entries);
        if (after.Value is null)
        {
            return (after.Errors, []);
        }

        var old = misfits?.Invoke(before) ?? [];
        var left = misfits?.Invoke(after.Value) ?? [];
        return ([.. left.Except(old)], Notes(content, [.. left.Intersect(old)]));
    }

    private static List<string> Notes(StoreContent content, InputError[] left)
    {
        List<string> notes = [];
        if (content.Torn is { } torn)
        {
            notes.Add(torn.Replace("passed over", "cut off", StringComparison.Ordinal));
        }

        if (left.Length > 0)
        {
            notes.Add(
                $"the ledger holds {left.Length} {(left.Length == 1 ? "record that does" : "records that do")} not fit, which safepassage check refuses; the first: {left[0]}. Mend with safepassage ledger correct or safepassage ledger retract"
            );
        }

        return notes;
    }

    /// <summary>Names what the user gave, and not a line that is not there.</summary>
    private InputError Replaced(InputError error, long count)
    {
        if (error.Line is not { } line || line <= count)
        {
            return error;
        }

        var at = Fresh[line - (int)count - 1].At;
        return error with { File = at.File, Line = at.Line == 0 ? null : at.Line };
    }
}
