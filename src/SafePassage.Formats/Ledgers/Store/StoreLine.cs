using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Signing;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>
/// One line of the store: <c>{"entry":{"at":…,"by":…,"kind":…,"prev":…,"record":{…},"seq":…},"hash":…}</c>. Keys are sorted,
/// there are no blanks, texts are UTF-8; so the bytes of the entry are canonical, and the hash is theirs. The entry holds
/// the hash of the line before, which chains them.
/// </summary>
internal static class StoreLine
{
    public const int HashLength = 64;

    /// <summary>The previous hash of the first line.</summary>
    public static string Root { get; } = new('0', HashLength);

    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static ReadOnlySpan<byte> Head => "{\"entry\":"u8;

    private static ReadOnlySpan<byte> Middle => ",\"hash\":\""u8;

    private static ReadOnlySpan<byte> End => "\"}"u8;

    private static int TailLength => Middle.Length + HashLength + End.Length;

    /// <summary>The word of a line that signs the head before it; it holds no record of the ledger.</summary>
    public const string Signature = "signature";

    /// <summary>The line with its line feed, and its hash.</summary>
    public static (byte[] Bytes, string Hash) Write(
        IRecord record,
        long seq,
        string prev,
        string at,
        string by
    )
    {
        var kind = RecordKinds.Of(record);
        return Write(kind.Word, json => WriteRecord(json, kind, record), seq, prev, at, by);
    }

    /// <summary>The line that signs the head before it.</summary>
    public static (byte[] Bytes, string Hash) Sign(
        SigningKey key,
        LedgerHead head,
        string at,
        string by
    ) =>
        Write(
            Signature,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("key", key.Fingerprint);
                json.WriteString("signature", key.Sign(head));
                json.WriteEndObject();
            },
            head.Entries + 1,
            head.Hash,
            at,
            by
        );

    private static (byte[] Bytes, string Hash) Write(
        string kind,
        Action<Utf8JsonWriter> record,
        long seq,
        string prev,
        string at,
        string by
    )
    {
        var entry = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(entry, _options))
        {
            json.WriteStartObject();
            json.WriteString("at", at);
            json.WriteString("by", by);
            json.WriteString("kind", kind);
            json.WriteString("prev", prev);
            json.WritePropertyName("record");
            record(json);
            json.WriteNumber("seq", seq);
            json.WriteEndObject();
        }

        var hash = HashOf(entry.WrittenSpan);
        return (
            [
                .. Head,
                .. entry.WrittenSpan,
                .. Middle,
                .. System.Text.Encoding.ASCII.GetBytes(hash),
                .. End,
                (byte)'\n',
            ],
            hash
        );
    }

    /// <summary>The fields of a record that have a value, by name in order.</summary>
    public static void WriteRecord(Utf8JsonWriter json, RecordKind kind, IRecord record)
    {
        json.WriteStartObject();
        var values = kind.Write(record);
        foreach (var (name, place) in kind.ByName)
        {
            var field = kind.Fields[place];
            if (values[place] is not { Length: > 0 } value)
            {
                continue;
            }

            json.WritePropertyName(name);
            switch (field.FieldType.Form)
            {
                case FieldForm.List:
                    json.WriteStartArray();
                    foreach (var item in value.Split("; "))
                    {
                        json.WriteStringValue(item);
                    }

                    json.WriteEndArray();
                    break;
                case FieldForm.Whole or FieldForm.Decimal:
                    json.WriteRawValue(value);
                    break;
                default:
                    json.WriteStringValue(value);
                    break;
            }
        }

        json.WriteEndObject();
    }

    /// <summary>The entry's bytes and the hash that the line claims; false when the line has another form.</summary>
    /// <param name="line">Without its line feed.</param>
    public static bool Split(
        ReadOnlySpan<byte> line,
        out ReadOnlySpan<byte> entry,
        out ReadOnlySpan<byte> hash
    )
    {
        entry = hash = default;
        if (
            line.Length < Head.Length + TailLength
            || !line.StartsWith(Head)
            || !line.EndsWith(End)
            || !line[^TailLength..].StartsWith(Middle)
        )
        {
            return false;
        }

        entry = line[Head.Length..^TailLength];
        hash = line[^(HashLength + End.Length)..^End.Length];
        return true;
    }

    public static string HashOf(ReadOnlySpan<byte> entry) =>
        Convert.ToHexStringLower(SHA256.HashData(entry));
}
