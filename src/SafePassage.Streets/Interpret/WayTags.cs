namespace SafePassage.Streets;

/// <summary>The tags of one way, by key. Reused from way to way: one worker, one instance.</summary>
internal sealed class WayTags
{
    private readonly string?[] _values = new string?[OsmKeys.Count];

    public string? this[OsmKey key] => _values[(int)key];

    /// <summary>The first of the keys that has a value.</summary>
    public (OsmKey Key, string Value)? First(ReadOnlySpan<OsmKey> keys)
    {
        foreach (var key in keys)
        {
            if (_values[(int)key] is { } value)
            {
                return (key, value);
            }
        }

        return null;
    }

    public void Load(TagTable table, int thing)
    {
        Array.Clear(_values);
        var keys = table.Keys(thing);
        var values = table.Values(thing);
        for (var i = 0; i < keys.Length; i++)
        {
            _values[(int)keys[i]] = values[i];
        }
    }
}
