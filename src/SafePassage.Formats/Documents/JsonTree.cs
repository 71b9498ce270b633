using System.Text;
using System.Text.Json;

namespace SafePassage.Formats.Documents;

/// <summary>Reads a JSON document into the same tree as YAML, with the place of every value.</summary>
internal static class JsonTree
{
    private const int Deepest = 32;

    /// <summary>Null when the text is not JSON.</summary>
    public static Node? Read(SourceText source, ErrorLog log)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Deepest });
        var place = new Cursor(bytes);
        try
        {
            reader.Read();
            var root = Value(ref reader, ref place, source.Shown, log);

            // What follows the document must be white space; the reader throws if it is not.
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            log.Add(
                source.Shown,
                (int)(e.LineNumber ?? 0) + 1,
                (int)(e.BytePositionInLine ?? 0) + 1,
                bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty ? "the file is empty" : "this is not JSON",
                "Check brackets, commas and quotation marks here and just before"
            );
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair: the reader takes it, and cannot give its text.
            var (line, column) = place.At(reader.TokenStartIndex);
            log.Add(
                source.Shown,
                line,
                column,
                "this text holds an incomplete character",
                "Write the text again"
            );
            return null;
        }
    }

    private static Node Value(
        ref Utf8JsonReader reader,
        ref Cursor place,
        string file,
        ErrorLog log
    )
    {
        var (line, column) = place.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, ref place, file, log));
                }

                return new Listing(items, line, column);
            case JsonTokenType.StartObject:
                var keys = new KeyList(file, log);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (keyLine, keyColumn) = place.At(reader.TokenStartIndex);
                    var key = reader.GetString()!;
                    reader.Read();
                    keys.Add(new(key, Value(ref reader, ref place, file, log), keyLine, keyColumn));
                }

                return keys.At(line, column);
            case JsonTokenType.String:
                return new Scalar(reader.GetString()!, ScalarKind.Text, line, column);
            default:
                var kind = reader.TokenType switch
                {
                    JsonTokenType.Null => ScalarKind.Null,
                    JsonTokenType.Number => ScalarKind.Number,
                    _ => ScalarKind.Flag,
                };
                return new Scalar(Encoding.UTF8.GetString(reader.ValueSpan), kind, line, column);
        }
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
    }
}
