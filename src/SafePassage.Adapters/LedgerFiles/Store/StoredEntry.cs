using System.Text;
using System.Text.Json;
using SafePassage.Adapters.LedgerFiles.Kinds;
using SafePassage.Adapters.Tables;
using SafePassage.Core.Statements;

namespace SafePassage.Adapters.LedgerFiles.Store;

/// <summary>An entry of the store as its bytes say it, before the fields of its record are looked at.</summary>
internal sealed class StoredEntry
{
    private readonly Dictionary<string, FieldValue> _fields = new(StringComparer.Ordinal);

    public string Kind { get; private set; } = "";

    public string Prev { get; private set; } = "";

    public string At { get; private set; } = "";

    public string By { get; private set; } = "";

    public long Seq { get; private set; }

    /// <summary>Null when the bytes are not an entry of the form that <see cref="StoreLine"/> writes.</summary>
    public static StoredEntry? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var entry = new StoredEntry();
            var reader = new Utf8JsonReader(bytes);
            return entry.Read(ref reader) && !reader.Read() ? entry : null;
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Null when something is wrong with it; the problem is then in the log.</summary>
    public IRecord? Record(string file, int line, TimeSpan offset, ProblemLog log)
    {
        if (All.Find(Kind) is not { } kind)
        {
            log.Add(
                file,
                line,
                null,
                $"there is no kind of record '{Excerpt.Of(Kind)}'",
                "Read the ledger with the version of SafePassage that wrote it"
            );
            return null;
        }

        var row = new FieldsRow(_fields, file, line, log);
        row.RefuseUnknown(kind);
        return kind.Read(new(row, offset));
    }

    private bool Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "at":
                    At = reader.GetString()!;
                    break;
                case "by":
                    By = reader.GetString()!;
                    break;
                case "kind":
                    Kind = reader.GetString()!;
                    break;
                case "prev":
                    Prev = reader.GetString()!;
                    break;
                case "seq":
                    Seq = reader.GetInt64();
                    break;
                case "record" when reader.TokenType == JsonTokenType.StartObject:
                    Fields(ref reader);
                    break;
                default:
                    return false;
            }
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private void Fields(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            _fields[name] = new(Value(ref reader), null, null);
        }
    }

    private static string Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString()!;
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.StartArray:
                var items = new List<string>();
                while (reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    items.Add(reader.GetString()!);
                }

                return reader.TokenType == JsonTokenType.EndArray
                    ? string.Join("; ", items)
                    : throw new JsonException("a list holds something else than texts");
            default:
                throw new JsonException("a field is neither text, number nor list");
        }
    }
}
