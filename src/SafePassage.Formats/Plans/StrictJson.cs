using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>
/// Reads the members of JSON objects and collects every error: a missing, unknown or duplicate key, a null, a value
/// of the wrong kind. Where something is wrong the getters return a harmless default and reading goes on, so that the
/// list of errors is complete; the caller must not use the result when there are any.
/// </summary>
internal sealed class StrictJson(string file)
{
    private const long MostBytes = 2_000_000_000;

    private static readonly Mapping Nothing = new([], 0, 0);

    private readonly ErrorLog _log = new();
    private Node _root = Nothing;

    /// <summary>How many errors have been told so far.</summary>
    public int Count => _log.Count;

    /// <summary>The outcome: the value if nothing was wrong.</summary>
    public ParseResult<T> Outcome<T>(T? value)
        where T : class => Count == 0 ? ParseResult<T>.Of(value!) : ParseResult<T>.Failed(_log.All);

    /// <summary>Reads and parses the file; null when that failed.</summary>
    public Node? Load()
    {
        if (!Path.Exists(file))
        {
            _log.Add(
                file,
                null,
                null,
                "there is no such file",
                "Name a folder that plan has written"
            );
            return null;
        }

        var source = SourceText.Read(file, file, MostBytes, _log);
        var root = source is null ? null : JsonText.Read(source, _log);
        _root = root ?? Nothing;
        return root;
    }

    /// <summary>The members of an object, which must have exactly these keys.</summary>
    public Mapping Object(Node? at, params ReadOnlySpan<string> keys)
    {
        if (at is null)
        {
            return Nothing;
        }

        if (at is not Mapping members)
        {
            Wrong(at, "an object is expected", $"Give the keys {string.Join(", ", keys!)}");
            return Nothing;
        }

        foreach (var member in members.Members)
        {
            if (!keys.Contains(member.Key))
            {
                Wrong(
                    member.Value,
                    $"the key '{Excerpt.Of(member.Key)}' is unknown",
                    $"Known are {string.Join(", ", keys!)}"
                );
            }
        }

        foreach (var key in keys)
        {
            if (members.Find(key) is null)
            {
                Wrong(at, $"the key '{key}' is missing", "Add it");
            }
        }

        return members;
    }

    public IReadOnlyList<Node> List(Mapping members, string key) =>
        members[key] switch
        {
            null => [],
            Listing list => list.Items,
            var other => Unfit<IReadOnlyList<Node>>(other, "a list") ?? [],
        };

    public string Text(Mapping members, string key) => Text(members, key, "a text") ?? "";

    public IReadOnlyList<string> Texts(Mapping members, string key)
    {
        var texts = new List<string>();
        foreach (var item in List(members, key))
        {
            if (item is Scalar { Means: ScalarKind.Text } text)
            {
                texts.Add(text.Text);
            }
            else
            {
                Wrong(item, "a text is expected", "Put it in quotation marks");
            }
        }

        return texts;
    }

    /// <summary>A whole number of at least <paramref name="least"/>.</summary>
    public long Whole(Mapping members, string key, long least = long.MinValue)
    {
        if (Decimal(members, key) is not { } number)
        {
            return least;
        }

        if (number == decimal.Truncate(number) && number >= least && number <= long.MaxValue)
        {
            return (long)number;
        }

        var floor = least == long.MinValue ? "" : $" of at least {least}";
        Wrong(members[key]!, $"{number} is not a whole number{floor}", "Correct it");
        return least;
    }

    public decimal Number(Mapping members, string key) => Decimal(members, key) ?? 0;

    /// <summary>A local time with its offset.</summary>
    public DateTimeOffset Time(Mapping members, string key)
    {
        if (Text(members, key, "a time") is not { } text)
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
            members[key]!,
            $"'{Excerpt.Of(text)}' is not a local time with its offset",
            "Write it as 2016-11-04T09:00:00+02:00"
        );
        return default;
    }

    /// <summary>One of the given words.</summary>
    public T OneOf<T>(Mapping members, string key, IReadOnlyDictionary<string, T> words)
    {
        if (Text(members, key, "a text") is not { } text)
        {
            return words.Values.First();
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Wrong(
            members[key]!,
            $"'{Excerpt.Of(text)}' is unknown",
            $"Known are {string.Join(", ", words.Keys)}"
        );
        return words.Values.First();
    }

    public void Wrong(Node at, string what, string remedy)
    {
        // Paths are sought only while they are told: a file may be wrong in a million places.
        var path = _log.Full(file) ? null : JsonPath.Of(_root, at);
        _log.Add(file, at.Line, at.Column, $"{path}: {what}", remedy);
    }

    // A missing key is told by Object().
    private string? Text(Mapping members, string key, string kind) =>
        members[key] switch
        {
            null => null,
            Scalar { Means: ScalarKind.Text } text => text.Text,
            var other => Unfit<string>(other, kind),
        };

    private decimal? Decimal(Mapping members, string key)
    {
        var at = members[key];
        if (
            at is Scalar { Means: ScalarKind.Number } number
            && decimal.TryParse(
                number.Text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            return value;
        }

        if (at is not null)
        {
            Unfit<string>(at, "a number");
        }

        return null;
    }

    /// <summary>Always null.</summary>
    private T? Unfit<T>(Node at, string kind)
        where T : class
    {
        Wrong(at, $"{kind} is expected", "Correct it");
        return null;
    }
}
