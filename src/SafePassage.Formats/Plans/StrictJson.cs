using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>
/// Reads the members of JSON objects and collects every error: a missing, unknown or duplicate key, a null, a value
/// of the wrong kind. Where something is wrong the getters return a harmless default and reading goes on, so that the
/// list of errors is complete; the caller must not use the result when there are any.
/// </summary>
internal sealed class StrictJson(string file)
{
    public List<InputError> Errors { get; } = [];

    /// <summary>The outcome: the value if nothing was wrong.</summary>
    public ParseResult<T> Outcome<T>(T? value)
        where T : class =>
        Errors.Count == 0 ? ParseResult<T>.Of(value!) : ParseResult<T>.Failed(Errors);

    /// <summary>Reads and parses the file; null when that failed.</summary>
    public JsonValue? Load()
    {
        try
        {
            return JsonTree.Parse(file, File.ReadAllBytes(file), Errors);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Errors.Add(
                new(
                    file,
                    null,
                    null,
                    "there is no such file",
                    "Name a folder that plan has written"
                )
            );
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Errors.Add(new(file, null, null, "the file cannot be read", e.Message));
            return null;
        }
    }

    /// <summary>The members of an object, which must have exactly these keys.</summary>
    public JsonTree.Object Object(JsonValue? at, params ReadOnlySpan<string> keys)
    {
        if (at is null)
        {
            return [];
        }

        if (at.Value is not JsonTree.Object members)
        {
            Wrong(at, "an object is expected", $"Give the keys {string.Join(", ", keys!)}");
            return [];
        }

        foreach (var (key, value) in members)
        {
            if (!keys.Contains(key))
            {
                Wrong(
                    value,
                    $"the key '{key}' is unknown",
                    $"Known are {string.Join(", ", keys!)}"
                );
            }
        }

        foreach (var key in keys)
        {
            if (!members.ContainsKey(key))
            {
                Wrong(at, $"the key '{key}' is missing", "Add it");
            }
        }

        return members;
    }

    public IReadOnlyList<JsonValue> List(JsonTree.Object members, string key) =>
        Is<List<JsonValue>>(members, key, "a list", out var list) ? list : [];

    public string Text(JsonTree.Object members, string key) =>
        Is<string>(members, key, "a text", out var text) ? text : "";

    public IReadOnlyList<string> Texts(JsonTree.Object members, string key)
    {
        var texts = new List<string>();
        foreach (var item in List(members, key))
        {
            if (item.Value is string text)
            {
                texts.Add(text);
            }
            else
            {
                Wrong(item, "a text is expected", "Put it in quotation marks");
            }
        }

        return texts;
    }

    /// <summary>A whole number of at least <paramref name="least"/>.</summary>
    public long Whole(JsonTree.Object members, string key, long least = long.MinValue)
    {
        if (!Is<decimal>(members, key, "a number", out var number))
        {
            return least;
        }

        if (number == decimal.Truncate(number) && number >= least && number <= long.MaxValue)
        {
            return (long)number;
        }

        var floor = least == long.MinValue ? "" : $" of at least {least}";
        Wrong(members[key], $"{number} is not a whole number{floor}", "Correct it");
        return least;
    }

    public decimal Number(JsonTree.Object members, string key) =>
        Is<decimal>(members, key, "a number", out var number) ? number : 0;

    /// <summary>A local time with its offset.</summary>
    public DateTimeOffset Time(JsonTree.Object members, string key)
    {
        if (!Is<string>(members, key, "a time", out var text))
        {
            return default;
        }

        if (
            DateTimeOffset.TryParseExact(
                text,
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return time;
        }

        Wrong(
            members[key],
            $"'{text}' is not a local time with its offset",
            "Write it as 2016-11-04T09:00:00+02:00"
        );
        return default;
    }

    /// <summary>One of the given words.</summary>
    public T OneOf<T>(JsonTree.Object members, string key, IReadOnlyDictionary<string, T> words)
    {
        if (!Is<string>(members, key, "a text", out var text))
        {
            return words.Values.First();
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Wrong(members[key], $"'{text}' is unknown", $"Known are {string.Join(", ", words.Keys)}");
        return words.Values.First();
    }

    public void Wrong(JsonValue at, string what, string remedy) =>
        Errors.Add(new(file, at.Line, at.Column, $"{at.Path}: {what}", remedy));

    private bool Is<T>(
        JsonTree.Object members,
        string key,
        string kind,
        [NotNullWhen(true)] out T? value
    )
    {
        value = default;
        if (!members.TryGetValue(key, out var at))
        {
            return false; // Object() has already said so.
        }

        if (at.Value is T typed)
        {
            value = typed;
            return true;
        }

        Wrong(at, $"{kind} is expected", "Correct it");
        return false;
    }
}
