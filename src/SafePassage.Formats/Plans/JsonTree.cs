using System.Text;
using System.Text.Json;
using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>A JSON value that knows where it stands, so that a error can name its line and path.</summary>
/// <param name="Value">string, decimal, bool, null, <see cref="JsonTree.Object"/> or a list of values.</param>
internal sealed record JsonValue(object? Value, string Path, int Line, int Column);

/// <summary>Reads JSON into values with places. Duplicate keys, comments and trailing commas are refused.</summary>
internal ref struct JsonTree
{
    public sealed class Object : Dictionary<string, JsonValue>
    {
        public Object()
            : base(StringComparer.Ordinal) { }
    }

    private readonly string _file;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly List<InputError> _errors;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _lineStart;
    private int _scanned;

    private JsonTree(string file, ReadOnlySpan<byte> bytes, List<InputError> errors)
    {
        _file = file;
        _bytes = bytes;
        _errors = errors;
        _reader = new Utf8JsonReader(bytes);
    }

    /// <summary>The root, or null with a error added.</summary>
    public static JsonValue? Parse(string file, ReadOnlySpan<byte> bytes, List<InputError> errors)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            var tree = new JsonTree(file, bytes, errors);
            tree._reader.Read();
            var root = tree.Value("$");
            tree._reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            var (line, column) = ((int?)e.LineNumber + 1, (int?)e.BytePositionInLine + 1);
            errors.Add(
                new(file, line, column, "this is not JSON", "Restore the file or write it again")
            );
        }
        catch (InvalidOperationException)
        {
            errors.Add(new(file, null, null, "a text is not UTF-8", "Save the file as UTF-8"));
        }

        return null;
    }

    private JsonValue Value(string path)
    {
        var (line, column) = Place();
        object? value = _reader.TokenType switch
        {
            JsonTokenType.StartObject => Members(path),
            JsonTokenType.StartArray => Items(path),
            JsonTokenType.String => _reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => _reader.TryGetDecimal(out var d) ? d : double.NaN,
            _ => null,
        };
        return new(value, path, line, column);
    }

    private Object Members(string path)
    {
        var members = new Object();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (line, column) = Place();
            var key = _reader.GetString()!;
            _reader.Read();
            if (!members.TryAdd(key, Value($"{path}.{key}")))
            {
                _errors.Add(
                    new(_file, line, column, $"{path}: the key '{key}' stands twice", "Keep one")
                );
            }
        }

        return members;
    }

    private List<JsonValue> Items(string path)
    {
        var items = new List<JsonValue>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value($"{path}[{items.Count}]"));
        }

        return items;
    }

    private (int Line, int Column) Place()
    {
        var at = (int)_reader.TokenStartIndex;
        for (; _scanned < at; _scanned++)
        {
            if (_bytes[_scanned] == (byte)'\n')
            {
                (_line, _lineStart) = (_line + 1, _scanned + 1);
            }
        }

        return (_line, at - _lineStart + 1);
    }
}
