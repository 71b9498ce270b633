namespace SafePassage.Formats.Documents;

/// <summary>Gathers the keys of one mapping; a key that comes a second time is told and left out.</summary>
internal sealed class KeyList(string file, ErrorLog log)
{
    private readonly List<Member> _entries = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public void Add(Member entry)
    {
        if (_lines.TryAdd(entry.Key, entry.Line))
        {
            _entries.Add(entry);
            return;
        }

        log.Add(
            file,
            entry.Line,
            entry.Column,
            $"the key {Excerpt.Of(entry.Key)} stands already on line {_lines[entry.Key]}",
            "Leave one of them out"
        );
    }

    public Mapping At(int line, int column) => new(_entries, line, column);
}
