using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scanner = YamlDotNet.Core.Scanner;

namespace SafePassage.Formats.Documents;

/// <summary>
/// Reads one YAML document from the parser's events, because only they carry the place of every key. Anchors, aliases and
/// tags are refused: nobody needs them here, and a few lines of aliases can stand for gigabytes.
/// </summary>
internal sealed partial class YamlDocument
{
    private const int Deepest = 20;
    private const int MostNodes = 200_000;

    private readonly SourceText _source;
    private readonly ErrorLog _log;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private int _nodes;

    private YamlDocument(SourceText source, ErrorLog log)
    {
        (_source, _log) = (source, log);
        _scanner = new(new StringReader(source.Text), skipComments: true);
        _parser = new(_scanner);
    }

    /// <summary>Null when the text is no YAML document of the kind we read.</summary>
    /// <param name="start">What to do about an empty file.</param>
    public static Node? Read(
        SourceText source,
        ErrorLog log,
        string start = "Start with the line format: safepassage/1"
    )
    {
        var tree = new YamlDocument(source, log);
        try
        {
            return tree.Document(start);
        }
        catch (StopReadingException)
        {
            return null;
        }
        catch (YamlException e)
        {
            tree.Lost(e.Start, $"this is not YAML: {Excerpt.Of(e.Message.TrimEnd('.'), 200)}");
        }
        catch (Exception e)
            when (e
                    is InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or IndexOutOfRangeException
                        or NullReferenceException
                        or OverflowException
            )
        {
            // The YAML package throws these on some malformed texts (an unclosed bracket before a 'key:' is one).
            var begun = tree._parser.Current?.Start.Line ?? 1;
            tree.Lost(
                tree._scanner.CurrentPosition,
                $"this is not YAML: what began on line {begun} is not ended as it should be"
            );
        }

        return null;
    }

    private void Lost(Mark at, string what) =>
        _log.Add(
            _source.Shown,
            (int)Math.Clamp(at.Line, 1, int.MaxValue),
            (int)Math.Clamp(at.Column, 1, int.MaxValue),
            what,
            "Check brackets, quotation marks, colons and indentation (spaces, never tabs) here and on the line above"
        );

    private Node? Document(string start)
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart)
        {
            _log.Add(_source.Shown, 1, null, "the file is empty", start);
            return null;
        }

        _parser.MoveNext();
        var root = Value(0);
        _parser.MoveNext();
        if (_parser.Current is DocumentStart second)
        {
            throw Stop(second, "a second document begins here", "Keep one document in the file");
        }

        return root;
    }

    /// <summary>Reads the value that the current event begins, and leaves the parser behind it.</summary>
    private Node Value(int depth)
    {
        var at = _parser.Current!;
        if (++_nodes > MostNodes || depth > Deepest)
        {
            throw depth > Deepest
                ? Stop(
                    at,
                    $"the nesting is deeper than {Deepest} levels",
                    "Close the brackets, mend the indentation"
                )
                : Stop(
                    at,
                    $"the file has more than {MostNodes} values",
                    "Put long lists into tables"
                );
        }

        if (at is AnchorAlias || (at is NodeEvent node && !node.Anchor.IsEmpty))
        {
            throw Stop(
                at,
                "anchors (&) and aliases (*) are not read",
                "Write the value out where it is needed"
            );
        }

        if (at is NodeEvent tagged && !tagged.Tag.IsEmpty)
        {
            throw Stop(at, "tags (!) are not read", "Leave the tag out");
        }

        return at switch
        {
            YamlDotNet.Core.Events.Scalar scalar => Leaf(scalar),
            SequenceStart => Items(at, depth),
            MappingStart => Keys(at, depth),
            _ => throw Stop(at, "a value is expected here", "Give one"),
        };
    }

    private Scalar Leaf(YamlDotNet.Core.Events.Scalar scalar)
    {
        _parser.MoveNext();
        var kind = scalar.Style == ScalarStyle.Plain ? KindOf(scalar.Value) : ScalarKind.Text;
        return new(scalar.Value, kind, Line(scalar), Column(scalar));
    }

    private Listing Items(ParsingEvent start, int depth)
    {
        var items = new List<Node>();
        _parser.MoveNext();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(Value(depth + 1));
        }

        _parser.MoveNext();
        return new(items, Line(start), Column(start));
    }

    private Mapping Keys(ParsingEvent start, int depth)
    {
        var keys = new KeyList(_source.Shown, _log);
        _parser.MoveNext();
        while (_parser.Current is not MappingEnd)
        {
            var at = _parser.Current!;
            if (Value(depth + 1) is not Scalar key)
            {
                throw Stop(at, "a key is expected here", "Write key: value");
            }

            keys.Add(new(key.Text, Value(depth + 1), key.Line, key.Column));
        }

        _parser.MoveNext();
        return keys.At(Line(start), Column(start));
    }

    private StopReadingException Stop(ParsingEvent at, string what, string remedy)
    {
        _log.Add(_source.Shown, Line(at), Column(at), what, remedy);
        return new();
    }

    private static int Line(ParsingEvent at) => (int)Math.Min(at.Start.Line, int.MaxValue);

    private static int Column(ParsingEvent at) => (int)Math.Min(at.Start.Column, int.MaxValue);

    private static ScalarKind KindOf(string text) =>
        text is "" or "~" or "null" or "Null" or "NULL" ? ScalarKind.Null
        : text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE" ? ScalarKind.Flag
        : Number().IsMatch(text) ? ScalarKind.Number
        : ScalarKind.Text;

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$|^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Number();

    /// <summary>Ends the reading of a file after its error has been told.</summary>
    private sealed class StopReadingException : Exception;
}
