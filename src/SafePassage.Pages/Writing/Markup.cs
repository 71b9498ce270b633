using System.Globalization;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>
/// Writes HTML and SVG. Everything that comes from outside goes through here and is escaped; elements close in the order
/// they were opened. Text in three languages is written in one and noted, so that the page can change it.
/// </summary>
/// <param name="language">The language the text is written in first.</param>
internal sealed class Markup(TextWriter target, string language)
{
    private readonly Stack<string> _open = new();
    private TextWriter _writer = target;
    private readonly Dictionary<Trilingual, int> _noted = [];
    private readonly HashSet<int> _shown = [];

    /// <summary>Elements that carry the mark of a kept text themselves: they isolate it already, or may hold text only.</summary>
    private static readonly HashSet<string> _noMarkupWithin =
    [
        "bdi",
        "code",
        "desc",
        "option",
        "q",
        "text",
        "title",
        "tspan",
    ];

    /// <summary>What differs between the languages, in the order of the numbers in <c>data-t</c>.</summary>
    public List<Trilingual> Translations { get; } = [];

    /// <summary>Numbers of the texts that were noted but stand in no element.</summary>
    public IEnumerable<int> Unshown =>
        Enumerable.Range(0, Translations.Count).Where(i => !_shown.Contains(i));

    public bool AllClosed => _open.Count == 0;

    /// <summary>
    /// Draws a part as a whole or not at all: when it fails, or leaves an element open, nothing of it is written and what was open before
    /// is open still.
    /// </summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public Exception? Draw(Action part)
    {
        var (outer, before) = (_writer, _open.ToArray());
        using var drawn = new StringWriter();
        _writer = drawn;
        Exception? fault = null;
        try
        {
            part();
            if (!_open.SequenceEqual(before))
            {
                fault = new InvalidOperationException($"'{_open.Peek()}' is left open");
            }
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            fault = e;
        }

        _writer = outer;
        if (fault is null)
        {
            _writer.Write(drawn.GetStringBuilder());
            return null;
        }

        _open.Clear();
        foreach (var element in before.Reverse())
        {
            _open.Push(element);
        }

        return fault;
    }

    /// <param name="attributes">Name and value in turn; an attribute with an empty value is written bare.</param>
    public Markup Open(string element, params ReadOnlySpan<string> attributes)
    {
        Start(element, attributes);
        _writer.Write('>');
        _open.Push(element);
        return this;
    }

    /// <summary>An element without content: <c>meta</c>, <c>path</c> …</summary>
    public Markup Empty(string element, params ReadOnlySpan<string> attributes)
    {
        Start(element, attributes);
        _writer.Write("/>");
        return this;
    }

    public Markup Close(int levels = 1)
    {
        for (var i = 0; i < levels; i++)
        {
            _writer.Write($"</{_open.Pop()}>");
        }

        _writer.Write('\n');
        return this;
    }

    public Markup Element(string element, Trilingual text, params ReadOnlySpan<string> attributes)
    {
        Start(element, attributes);
        var shown = text.In(language);
        var kept = text.IsSame && HasWord(shown) && !attributes.Contains("lang");
        if (!text.IsSame)
        {
            Attribute("data-t", Show(text));
        }
        else if (kept && _noMarkupWithin.Contains(element))
        {
            Attribute("lang", "");
            kept = false;
        }

        _writer.Write('>');
        _writer.Write(kept ? "<bdi lang=\"\">" : "");
        Escape(shown);
        _writer.Write(kept ? "</bdi>" : "");
        _writer.Write($"</{element}>");
        return this;
    }

    public Markup Element(string element, string text, params ReadOnlySpan<string> attributes) =>
        Element(element, Trilingual.Same(text), attributes);

    /// <summary>A word on a coloured ground: a status, a kind.</summary>
    public Markup Tag(Trilingual text) => Element("span", text, "class", "tag");

    /// <summary>Smaller, beside what matters more: since when, how far known.</summary>
    public Markup Aside(Trilingual text) => Element("span", text, "class", "since");

    public Markup Text(Trilingual text)
    {
        if (!text.IsSame)
        {
            return Element("span", text);
        }

        if (HasWord(text.En) && !_noMarkupWithin.Contains(_open.Peek()))
        {
            return Element("bdi", text);
        }

        Escape(text.En);
        return this;
    }

    public Markup Text(string text) => Text(Trilingual.Same(text));

    /// <summary>Our own styles and scripts only.</summary>
    public Markup Raw(string trusted)
    {
        _writer.Write(trusted);
        return this;
    }

    /// <summary>Opens an element that has a name for those who do not see it.</summary>
    public Markup OpenLabelled(
        string element,
        Trilingual label,
        params ReadOnlySpan<string> attributes
    )
    {
        Start(element, attributes);
        Attribute("aria-label", label.In(language));
        if (!label.IsSame)
        {
            Attribute("data-ta", Show(label));
        }

        _writer.Write('>');
        _open.Push(element);
        return this;
    }

    /// <summary>The number of a text in the table of translations.</summary>
    public string Note(Trilingual text)
    {
        if (!_noted.TryGetValue(text, out var index))
        {
            index = Translations.Count;
            _noted.Add(text, index);
            Translations.Add(text);
        }

        return index.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// What is the same in every language and has words is not ours: it is shown as it was kept, in a language we do not
    /// know (<c>lang=""</c>) and in a direction of its own.
    /// </summary>
    private static bool HasWord(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters == 2)
            {
                return true;
            }
        }

        return false;
    }

    private string Show(Trilingual text)
    {
        var index = Note(text);
        _shown.Add(_noted[text]);
        return index;
    }

    private void Start(string element, ReadOnlySpan<string> attributes)
    {
        _writer.Write('<');
        _writer.Write(element);
        for (var i = 0; i + 1 < attributes.Length; i += 2)
        {
            Attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void Attribute(string name, string value)
    {
        _writer.Write(' ');
        _writer.Write(name);
        if (value.Length > 0)
        {
            _writer.Write("=\"");
            Escape(value);
            _writer.Write('"');
        }
    }

    private void Escape(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '<':
                    _writer.Write("&lt;");
                    break;
                case '>':
                    _writer.Write("&gt;");
                    break;
                case '&':
                    _writer.Write("&amp;");
                    break;
                case '"':
                    _writer.Write("&quot;");
                    break;
                case '\'':
                    _writer.Write("&#39;");
                    break;
                case < ' ' and not '\n' and not '\t':
                    _writer.Write('\uFFFD');
                    break;
                default:
                    _writer.Write(c);
                    break;
            }
        }
    }
}
