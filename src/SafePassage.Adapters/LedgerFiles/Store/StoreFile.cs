using System.Security.Cryptography;
using System.Text;
using SafePassage.Adapters.Tables;
using SafePassage.Core.Quantities;
using SafePassage.Core.Statements;

namespace SafePassage.Adapters.LedgerFiles.Store;

/// <summary>What a store holds.</summary>
/// <param name="Entries">Up to the first broken link.</param>
/// <param name="Head">Hash of the last entry; zeros when there is none.</param>
/// <param name="WholeBytes">Length of the file up to the last whole line.</param>
/// <param name="Torn">Says what is left of a line that was never acknowledged; null when nothing is.</param>
public sealed record StoreContent(
    IReadOnlyList<Entry> Entries,
    IReadOnlyList<Problem> Problems,
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
    private const int Chunk = 512;

    /// <summary>One a thread, used again as long as it is empty: nearly every line is sound.</summary>
    [ThreadStatic]
    private static ProblemLog? _log;

    /// <summary>The content, or what is wrong with it: the first broken link is named, and nothing after it is read.</summary>
    public static StoreContent Read(string path, string shown)
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

        return Read(bytes, shown);
    }

    internal static StoreContent Read(byte[] bytes, string shown)
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

        var parsed = Parse(bytes, lines, shown);
        var (entries, problems, head) = Chain(parsed, shown);
        return new(
            entries,
            problems,
            head,
            whole,
            torn,
            Convert.ToHexStringLower(SHA256.HashData(bytes))
        )
        {
            LacksLineFeed = lacks,
        };
    }

    private sealed record Parsed(StoredEntry? Entry, string Hash, string? Fault)
    {
        public IRecord? Record { get; set; }

        public IReadOnlyList<Problem> Problems { get; set; } = [];
    }

    private static Parsed[] Parse(byte[] bytes, List<(int Start, int Length)> lines, string shown)
    {
        var parsed = new Parsed[lines.Count];
        InChunks(
            lines.Count,
            i => parsed[i] = ParseLine(bytes.AsSpan(lines[i].Start, lines[i].Length))
        );
        var offset = parsed
            .Where(p => p.Entry?.Kind == "setting")
            .Select(p => p.Entry!.Record(shown, 0, TimeSpan.Zero, new ProblemLog()))
            .OfType<Setting>()
            .Select(s => Offset.Parse(s.Value))
            .LastOrDefault();
        InChunks(
            lines.Count,
            i =>
            {
                if (parsed[i] is { Entry: { } entry, Fault: null } p)
                {
                    var log = _log ??= new();
                    p.Record = entry.Record(shown, i + 1, offset ?? TimeSpan.Zero, log);
                    if (log.Count > 0)
                    {
                        (p.Problems, _log) = (log.All, null);
                    }
                }
            }
        );
        return parsed;
    }

    /// <summary>The order of the outcome is that of the lines, however many threads there are.</summary>
    private static void InChunks(int count, Action<int> work) =>
        Parallel.For(
            0,
            (count + Chunk - 1) / Chunk,
            c =>
            {
                for (var i = c * Chunk; i < Math.Min(count, (c + 1) * Chunk); i++)
                {
                    work(i);
                }
            }
        );

    private static Parsed ParseLine(ReadOnlySpan<byte> line)
    {
        if (!StoreLine.Split(line, out var entry, out var claimed))
        {
            return new(null, "", "this line is no entry of a ledger");
        }

        var hash = Encoding.ASCII.GetString(claimed);
        if (StoreLine.HashOf(entry) != hash)
        {
            return new(null, hash, "the entry is not the one its hash was computed of");
        }

        return StoredEntry.Parse(entry) is { } stored
            ? new(stored, hash, null)
            : new(null, hash, "this line is no entry of a ledger");
    }

    private static (List<Entry>, List<Problem>, string) Chain(Parsed[] parsed, string shown)
    {
        var (entries, problems) = (new List<Entry>(parsed.Length), new List<Problem>());
        var head = StoreLine.Root;
        for (var i = 0; i < parsed.Length; i++)
        {
            var p = parsed[i];
            var fault =
                p.Fault
                ?? (
                    p.Entry!.Prev != head ? "the entry does not follow from the one before it"
                    : p.Entry.Seq != i + 1
                        ? $"the entry has the number {p.Entry.Seq} and stands in place {i + 1}"
                    : null
                );
            if (fault is not null)
            {
                problems.Add(
                    new(
                        shown,
                        i + 1,
                        null,
                        $"the chain is broken here: {fault}",
                        "Somebody changed the file: restore it from a copy; entries before this line are sound"
                    )
                );
                break;
            }

            head = p.Hash;
            problems.AddRange(p.Problems);
            if (p.Record is { } record)
            {
                entries.Add(new(record, new(shown, i + 1)));
            }
        }

        return (entries, problems, head);
    }

    private static bool IsWhole(ReadOnlySpan<byte> line) =>
        StoreLine.Split(line, out var entry, out var hash)
        && StoreLine.HashOf(entry) == Encoding.ASCII.GetString(hash);

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

    private static StoreContent Failed(Problem problem) =>
        new([], [problem], StoreLine.Root, 0, null, "");
}
