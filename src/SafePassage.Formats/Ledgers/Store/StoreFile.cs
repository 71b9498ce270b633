using System.Security.Cryptography;
using System.Text;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>Reads a store and holds every link of its chain against the next.</summary>
public static class StoreFile
{
    public const string Name = "ledger.jsonl";

    private const int Chunk = 512;
    private const long MostBytes = 500_000_000;

    /// <summary>The content, or what is wrong with it: the first broken link is named, and nothing after it is read.</summary>
    public static StoreContent Read(string path, string shown, Workers workers = default)
    {
        byte[] bytes;
        try
        {
            bytes = PlainFile.Read(path, MostBytes, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(
                e is PlainFileException
                    ? FileTrouble.Of(path, shown, e)
                    : new(shown, null, null, "the ledger cannot be read", e.Message)
            );
        }

        return Read(bytes, shown, workers);
    }

    internal static StoreContent Read(byte[] bytes, string shown, Workers workers = default)
    {
        var lines = Lines(bytes);
        var whole = lines.Count == 0 ? 0 : lines[^1].Start + lines[^1].Length + 1;
        var lacks = false;
        string? torn = null;
        if (whole < bytes.Length)
        {
            // A whole line that lacks only its line feed was written by a hand that removed it, and is kept.
            lacks = IsWhole(bytes.AsSpan(whole));
            if (lacks)
            {
                lines.Add((whole, bytes.Length - whole));
                whole = bytes.Length;
            }
            else
            {
                torn =
                    $"{shown}:{lines.Count + 1}: the last {bytes.Length - whole} bytes are a part of a line whose writing was cut short; it was never acknowledged and is passed over";
            }
        }

        var read = Parse(bytes, lines, shown, workers);
        var (entries, errors, sound) = Chain(read, shown);
        return new(
            entries,
            errors,
            HashOf(bytes, lines, sound),
            whole,
            torn,
            Convert.ToHexStringLower(SHA256.HashData(bytes))
        )
        {
            Count = sound,
            Signatures = [.. read.Take(sound).Select(r => r.Signature).OfType<StoredSignature>()],
            LacksLineFeed = lacks,
            Bytes = bytes.AsMemory(0, whole),
        };
    }

    /// <summary>Reads lines that are to follow on a content, as if they stood in its file.</summary>
    /// <param name="offset">From UTC, of the place the ledger speaks of.</param>
    internal static StoreContent ReadOn(
        StoreContent content,
        byte[] further,
        string shown,
        TimeSpan offset
    )
    {
        var reader = new LineReader(shown, offset);
        var prev = Encoding.ASCII.GetBytes(content.Head);
        var read = new List<ReadLine>();
        foreach (var line in Lines(further).Where(l => l.Length > 0))
        {
            var bytes = Line(further, line);
            read.Add(reader.Read(bytes, prev, (int)content.Count + read.Count + 1));
            prev = StoreLine.Split(bytes, out _, out var claimed) ? claimed.ToArray() : [];
        }

        var (entries, errors, _) = Chain([.. read], shown, (int)content.Count);
        return StoreContent.Nothing with
        {
            Records = [.. content.Records, .. entries],
            Errors = errors,
        };
    }

    private static ReadLine[] Parse(
        byte[] bytes,
        List<(int Start, int Length)> lines,
        string shown,
        Workers workers
    )
    {
        var offset = OffsetOf(bytes, lines, shown);
        var read = new ReadLine[lines.Count];
        workers.For(
            (lines.Count + Chunk - 1) / Chunk,
            () => new LineReader(shown, offset),
            (chunk, reader) =>
            {
                for (var i = chunk * Chunk; i < Math.Min(lines.Count, (chunk + 1) * Chunk); i++)
                {
                    read[i] = Read(reader, bytes, lines, i);
                }
            }
        );
        return read;
    }

    private static ReadLine Read(
        LineReader reader,
        byte[] bytes,
        List<(int Start, int Length)> lines,
        int i
    )
    {
        var prev =
            i == 0 ? Encoding.ASCII.GetBytes(StoreLine.Root)
            : StoreLine.Split(Line(bytes, lines[i - 1]), out _, out var claimed) ? claimed
            : [];
        return reader.Read(Line(bytes, lines[i]), prev, i + 1);
    }

    private static ReadOnlySpan<byte> Line(byte[] bytes, (int Start, int Length) line) =>
        bytes.AsSpan(line.Start, line.Length);

    /// <summary>
    /// The offset has to be known before the first date is read. Quotes within texts are escaped, so these bytes can only
    /// be a key and its value.
    /// </summary>
    private static TimeSpan OffsetOf(
        byte[] bytes,
        List<(int Start, int Length)> lines,
        string shown
    )
    {
        var offset = TimeSpan.Zero;
        var reader = new LineReader(shown, TimeSpan.Zero);
        for (var i = 0; i < lines.Count; i++)
        {
            if (
                Line(bytes, lines[i]).IndexOf("\"kind\":\"setting\""u8) >= 0
                && Read(reader, bytes, lines, i).Record is Setting setting
                && Offset.Parse(setting.Value) is { } found
            )
            {
                offset = found;
            }
        }

        return offset;
    }

    private static (List<PlacedRecord>, List<InputError>, int Sound) Chain(
        ReadLine[] read,
        string shown,
        int before = 0
    )
    {
        var (entries, errors) = (new List<PlacedRecord>(read.Length), new List<InputError>());
        var sound = read.Length;
        for (var i = 0; i < read.Length; i++)
        {
            var (record, fault, told, _) = read[i];
            if (fault is not null)
            {
                errors.Add(
                    new(
                        shown,
                        before + i + 1,
                        null,
                        $"the chain is broken here: {fault}",
                        "Somebody changed the file: restore it from a copy; entries before this line are sound"
                    )
                );
                sound = i;
                break;
            }

            errors.AddRange(told ?? []);
            if (record is not null)
            {
                entries.Add(new(record, new(shown, before + i + 1)));
            }
        }

        return (entries, errors, sound);
    }

    /// <summary>The hash after so many lines; zeros after none.</summary>
    private static string HashOf(byte[] bytes, List<(int Start, int Length)> lines, int count) =>
        count > 0 && StoreLine.Split(Line(bytes, lines[count - 1]), out _, out var hash)
            ? Encoding.ASCII.GetString(hash)
            : StoreLine.Root;

    private static bool IsWhole(ReadOnlySpan<byte> line) =>
        StoreLine.Split(line, out var entry, out var hash) && LineReader.IsHashOf(entry, hash);

    private static List<(int Start, int Length)> Lines(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<(int, int)>();
        var start = 0;
        while (bytes[start..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            lines.Add((start, length));
            start += length + 1;
        }

        return lines;
    }

    private static StoreContent Failed(InputError error) =>
        new([], [error], StoreLine.Root, 0, null, "");
}
