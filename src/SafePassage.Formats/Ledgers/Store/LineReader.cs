using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>What one line of the store holds.</summary>
/// <param name="Fault">Why the chain is broken at this line; null when it is not.</param>
/// <param name="Errors">What is wrong with the record, though the chain holds; null when nothing is.</param>
internal readonly record struct ReadLine(
    IRecord? Record,
    string? Fault,
    IReadOnlyList<InputError>? Errors
);

/// <summary>Reads lines of the store one after the other, each thread with a reader of its own.</summary>
internal sealed class LineReader
{
    private const string NoEntry = "this line is no entry of a ledger";

    private readonly SharedTexts _texts = new();
    private readonly string _file;
    private readonly TimeSpan _offset;
    private ErrorLog _log = new();
    private StoredRow _row;
    private FieldReader _fields;

    /// <param name="file">As messages name it.</param>
    /// <param name="offset">From UTC, of the place the ledger speaks of.</param>
    public LineReader(string file, TimeSpan offset)
    {
        (_file, _offset) = (file, offset);
        _row = new(file, _log);
        _fields = new(_row, offset);
    }

    /// <param name="line">Without its line feed.</param>
    /// <param name="prev">The hash that the line before claims.</param>
    /// <param name="number">Of the line, from 1.</param>
    public ReadLine Read(ReadOnlySpan<byte> line, ReadOnlySpan<byte> prev, int number)
    {
        if (!StoreLine.Split(line, out var entry, out var claimed))
        {
            return new(null, NoEntry, null);
        }

        if (!IsHashOf(entry, claimed))
        {
            return new(null, "the entry is not the one its hash was computed of", null);
        }

        try
        {
            var reader = new Utf8JsonReader(entry);
            var fault = Entry(ref reader, prev, number, out var record);
            var told = Told();
            return fault is null ? new(record, null, told) : new(null, fault, null);
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException)
        {
            _ = Told();
            return new(null, NoEntry, null);
        }
    }

    public static bool IsHashOf(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> claimed)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[StoreLine.HashLength];
        SHA256.HashData(entry, hash);
        return Convert.TryToHexStringLower(hash, hex, out _) && hex.SequenceEqual(claimed);
    }

    /// <summary>Why the entry is none that follows from the one before; null when it is one.</summary>
    private string? Entry(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> prev,
        int number,
        out IRecord? record
    )
    {
        record = null;
        var follows = false;
        long? seq = null;
        RecordKind? kind = null;
        var (isKnown, isRead) = (true, false);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("kind"u8) && kind is null)
            {
                reader.Read();
                kind = Kind(ref reader, number, out isKnown);
            }
            else if (reader.ValueTextEquals("prev"u8))
            {
                reader.Read();
                follows = reader.ValueTextEquals(prev);
            }
            else if (reader.ValueTextEquals("seq"u8))
            {
                reader.Read();
                seq = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("record"u8) && !isRead)
            {
                reader.Read();
                isRead = true;
                if ((kind is null && isKnown) || !Record(ref reader, kind, number, out record))
                {
                    return NoEntry;
                }
            }
            else if (!IsStamp(ref reader))
            {
                return NoEntry;
            }
        }

        return reader.TokenType != JsonTokenType.EndObject || reader.Read() || !isRead ? NoEntry
            : !follows ? "the entry does not follow from the one before it"
            : seq != number ? $"the entry has the number {seq} and stands in place {number}"
            : null;
    }

    /// <summary>When it was entered, or by whom; neither bears on the record.</summary>
    private static bool IsStamp(ref Utf8JsonReader reader) =>
        (reader.ValueTextEquals("at"u8) || reader.ValueTextEquals("by"u8))
        && reader.Read()
        && reader.TokenType == JsonTokenType.String;

    /// <summary>False when this is no record; true without one when its kind is not known or a field was refused.</summary>
    private bool Record(
        ref Utf8JsonReader reader,
        RecordKind? kind,
        int number,
        out IRecord? record
    )
    {
        record = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        if (kind is null)
        {
            reader.Skip();
            return true;
        }

        if (!Fields(ref reader, kind, number))
        {
            return false;
        }

        record = kind.Read(_fields);
        return true;
    }

    private RecordKind? Kind(ref Utf8JsonReader reader, int number, out bool isKnown)
    {
        var word = Text(ref reader);
        var kind = RecordKinds.Find(word);
        isKnown = kind is not null;
        if (!isKnown)
        {
            _log.Add(
                _file,
                number,
                null,
                $"there is no kind of record '{Excerpt.Of(word)}'",
                "Read the ledger with the version of SafePassage that wrote it"
            );
        }

        return kind;
    }

    /// <summary>False when a field stands twice.</summary>
    private bool Fields(ref Utf8JsonReader reader, RecordKind kind, int number)
    {
        _row.Begin(kind, number);
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Fields are sorted by name in the store: the next one stands further on, unless another hand wrote it.
            var place = -1;
            for (var step = 0; step < kind.ByName.Count && place < 0; step++)
            {
                var (name, at) = kind.ByName[next];
                next = next + 1 < kind.ByName.Count ? next + 1 : 0;
                if (reader.ValueTextEquals(name))
                {
                    place = at;
                }
            }

            var unknown = place < 0 ? reader.GetString() : null;
            reader.Read();
            var value = Value(ref reader);
            if (unknown is not null)
            {
                _row.RefuseUnknown(unknown);
            }
            else if (!_row.Set(place, value))
            {
                return false;
            }
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private string Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Text(ref reader);
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.StartArray:
                string? all = null;
                while (reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    var item = Text(ref reader);
                    all = all is null ? item : $"{all}; {item}";
                }

                return reader.TokenType == JsonTokenType.EndArray
                    ? all ?? ""
                    : throw new JsonException("a list holds something else than texts");
            default:
                throw new JsonException("a field is neither text, number nor list");
        }
    }

    private string Text(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > SharedTexts.Longest)
        {
            return reader.GetString()!;
        }

        Span<char> text = stackalloc char[SharedTexts.Longest];
        return _texts.Of(text[..reader.CopyString(text)]);
    }

    /// <summary>The errors of this line; the next begins without any.</summary>
    private IReadOnlyList<InputError>? Told()
    {
        if (_log.Count == 0)
        {
            return null;
        }

        var told = _log.All;
        _log = new();
        _row = new(_file, _log);
        _fields = new(_row, _offset);
        return told;
    }
}
