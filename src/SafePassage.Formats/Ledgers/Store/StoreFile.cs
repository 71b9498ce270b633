using System.Security.Cryptography;
using System.Text;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>What a store holds.</summary>
/// <param name="Records">Up to the first broken link.</param>
/// <param name="Head">Hash of the last entry; zeros when there is none.</param>
/// <param name="WholeBytes">Length of the file up to the last whole line.</param>
/// <param name="Torn">Says what is left of a line that was never acknowledged; null when nothing is.</param>
public sealed record StoreContent(
    IReadOnlyList<PlacedRecord> Records,
    IReadOnlyList<InputError> Errors,
    string Head,
    long WholeBytes,
    string? Torn,
    string Sha256
)
{
    /// <summary>Whether the last line is whole but for its line feed.</summary>
    internal bool LacksLineFeed { get; init; }
}

/// <summary>Reads a store and holds every link of its chain against the next.</summary>
public static class StoreFile
{
    public const string Name = "ledger.jsonl";

    private const int Chunk = 512;

    /// <summary>The content, or what is wrong with it: the first broken link is named, and nothing after it is read.</summary>
    public static StoreContent Read(string path, string shown, Workers workers = default)
    {
        byte[] bytes;
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            bytes = new byte[file.Length];
            file.ReadExactly(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(new(shown, null, null, "the ledger cannot be read", e.Message));
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

        var (entries, errors, head) = Chain(
            Parse(bytes, lines, shown, workers),
            bytes,
            lines,
            shown
        );
        return new(
            entries,
            errors,
            head,
            whole,
            torn,
            Convert.ToHexStringLower(SHA256.HashData(bytes))
        )
        {
            LacksLineFeed = lacks,
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

    private static (List<PlacedRecord>, List<InputError>, string) Chain(
        ReadLine[] read,
        byte[] bytes,
        List<(int Start, int Length)> lines,
        string shown
    )
    {
        var (entries, errors) = (new List<PlacedRecord>(read.Length), new List<InputError>());
        var sound = read.Length;
        for (var i = 0; i < read.Length; i++)
        {
            var (record, fault, told) = read[i];
            if (fault is not null)
            {
                errors.Add(
                    new(
                        shown,
                        i + 1,
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
                entries.Add(new(record, new(shown, i + 1)));
            }
        }

        return (
            entries,
            errors,
            sound > 0 && StoreLine.Split(Line(bytes, lines[sound - 1]), out _, out var head)
                ? Encoding.ASCII.GetString(head)
                : StoreLine.Root
        );
    }

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
