using System.Text;
using System.Text.Json;

namespace SafePassage.Formats.Documents;

/// <summary>
/// The one reader of JSON: strict (RFC 8259: no comments, no trailing commas, nothing behind the document; a key that stands twice
/// is refused), into the same tree as YAML, with the line, the column in characters and the path of everything that is wrong.
/// </summary>
internal ref struct JsonText
{
    private const int Deepest = 32;

    private readonly SourceText _source;
    private readonly ErrorLog _log;
    private readonly JsonPath _path = new();
    private Utf8JsonReader _reader;
    private Cursor _place;

    private JsonText(SourceText source, ErrorLog log)
    {
        (_source, _log) = (source, log);
        // One level more than we read, so that it is we who say that it is too deep.
        _reader = new(source.Utf8, new JsonReaderOptions { MaxDepth = Deepest + 1 });
        _place = new(source.Utf8);
    }

    /// <summary>Null when the text is not JSON, which is then told. A key that stands twice is told and stands once.</summary>
    public static Node? Read(SourceText source, ErrorLog log)
    {
        var text = new JsonText(source, log);
        try
        {
            return text.Document();
        }
        catch (JsonException e)
        {
            text.Lost(e);
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair: the reader takes it, and cannot give its text.
            text.Tell("this text holds an incomplete character", "Write the text again");
        }

        return null;
    }

    /// <summary>As it stood in its file, blanks aside.</summary>
    public static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case Mapping map:
                writer.WriteStartObject();
                foreach (var member in map.Members)
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case Listing list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case Scalar { Means: ScalarKind.Text } text:
                writer.WriteStringValue(text.Text);
                break;
            case Scalar other:
                writer.WriteRawValue(other.Text);
                break;
        }
    }

    private Node? Document()
    {
        _reader.Read();
        if (Value() is not { } root)
        {
            return null;
        }

        try
        {
            _reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            Lost(
                e,
                "the document ends before this",
                "Keep one value in the file; put features that stand line by line into a FeatureCollection"
            );
            return null;
        }
    }

    /// <summary>Null when it lies too deep; reading ends there.</summary>
    private Node? Value()
    {
        var (line, column) = _place.At(_reader.TokenStartIndex);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartArray
            or JsonTokenType.StartObject when _reader.CurrentDepth >= Deepest:
                Tell($"the nesting is deeper than {Deepest} levels", "Close the brackets");
                return null;
            case JsonTokenType.StartArray:
                return Items(line, column);
            case JsonTokenType.StartObject:
                return Keys(line, column);
            case JsonTokenType.String:
                return new Scalar(_reader.GetString()!, ScalarKind.Text, line, column);
            default:
                var kind = _reader.TokenType switch
                {
                    JsonTokenType.Null => ScalarKind.Null,
                    JsonTokenType.Number => ScalarKind.Number,
                    _ => ScalarKind.Flag,
                };
                return new Scalar(Encoding.UTF8.GetString(_reader.ValueSpan), kind, line, column);
        }
    }

    private Listing? Items(int line, int column)
    {
        var items = new List<Node>();
        while (true)
        {
            // Before it is read, so that an item that cannot be read is named.
            _path.Enter(items.Count);
            _reader.Read();
            if (_reader.TokenType == JsonTokenType.EndArray)
            {
                _path.Leave();
                return new(items, line, column);
            }

            if (Value() is not { } item)
            {
                return null;
            }

            _path.Leave();
            items.Add(item);
        }
    }

    private Mapping? Keys(int line, int column)
    {
        var keys = new KeyList(_source.Shown, _log, _path);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (keyLine, keyColumn) = _place.At(_reader.TokenStartIndex);
            var key = _reader.GetString()!;
            _path.Enter(key);
            _reader.Read();
            if (Value() is not { } value)
            {
                return null;
            }

            _path.Leave();
            keys.Add(new(key, value, keyLine, keyColumn));
        }

        return keys.At(line, column);
    }

    private void Lost(
        JsonException e,
        string what = "this is not JSON",
        string remedy = "Check brackets, commas and quotation marks here and just before"
    )
    {
        var (line, column) = _place.Of((int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0));
        _log.Add(
            _source.Shown,
            line,
            column,
            _source.Utf8.Trim(" \t\r\n"u8).IsEmpty ? "the file is empty" : $"{_path}: {what}",
            remedy
        );
    }

    private void Tell(string what, string remedy)
    {
        var (line, column) = _place.At(_reader.TokenStartIndex);
        _log.Add(_source.Shown, line, column, $"{_path}: {what}", remedy);
    }

    /// <summary>Turns offsets, asked in rising order, into lines and columns (in characters).</summary>
    private ref struct Cursor(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;
        private int _line = 1;
        private int _column = 1;

        public (int Line, int Column) At(long offset)
        {
            for (; _at < offset; _at++)
            {
                if (_bytes[_at] == (byte)'\n')
                {
                    (_line, _column) = (_line + 1, 1);
                }
                else if ((_bytes[_at] & 0xC0) != 0x80)
                {
                    _column++;
                }
            }

            return (_line, _column);
        }

        /// <summary>From a line and an offset in it, both from 0.</summary>
        public readonly (int Line, int Column) Of(int line, int offset)
        {
            var rest = _bytes;
            for (var i = 0; i < line; i++)
            {
                rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
            }

            var column = 1;
            foreach (var b in rest[..Math.Min(offset, rest.Length)])
            {
                column += (b & 0xC0) == 0x80 ? 0 : 1;
            }

            return (line + 1, column);
        }
    }
}
