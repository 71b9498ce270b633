namespace SafePassage.Formats.Documents;

/// <summary>Gathers the keys of one mapping; a key that comes a second time is told and left out.</summary>
/// <param name="path">Where the mapping stands, for formats in which paths are told.</param>
internal sealed class KeyList(string file, ErrorLog log, JsonPath? path = null)
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

        var where = path is null ? "" : $"{path}: ";
        log.Add(
            file,
            entry.Line,
            entry.Column,
            $"{where}the key {Excerpt.Of(entry.Key)} stands already on line {_lines[entry.Key]}",
            "Leave one of them out"
        );
    }

    public Mapping At(int line, int column) => new(_entries, line, column);
}
