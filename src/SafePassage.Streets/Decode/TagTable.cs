namespace SafePassage.Streets;

/// <summary>The kept tags of m things, flat. Immutable once built.</summary>
internal sealed class TagTable
{
    private readonly int[] _first;
    private readonly OsmKey[] _keys;
    private readonly string[] _values;

    private TagTable(int[] first, OsmKey[] keys, string[] values) =>
        (_first, _keys, _values) = (first, keys, values);

    /// <summary>m.</summary>
    public int Count => _first.Length - 1;

    public static TagTable None { get; } = new([0], [], []);

    public ReadOnlySpan<OsmKey> Keys(int thing) => _keys.AsSpan(_first[thing].._first[thing + 1]);

    /// <summary>The values beside <see cref="Keys"/>.</summary>
    public ReadOnlySpan<string> Values(int thing) =>
        _values.AsSpan(_first[thing].._first[thing + 1]);

    /// <summary>The value of a key, or null.</summary>
    public string? Value(int thing, OsmKey key)
    {
        var at = Keys(thing).IndexOf(key);
        return at < 0 ? null : Values(thing)[at];
    }

    /// <summary>Collects tags: those of the current thing, then <see cref="Close"/>, and so on.</summary>
    internal sealed class Builder
    {
        private readonly List<int> _first = [0];
        private readonly List<OsmKey> _keys = [];
        private readonly List<string> _values = [];

        /// <summary>Whether the current thing has tags so far.</summary>
        public bool HasOpenTags => _keys.Count > _first[^1];

        /// <summary>Things closed so far.</summary>
        public int Count => _first.Count - 1;

        public void Add(OsmKey key, string value)
        {
            _keys.Add(key);
            _values.Add(value);
        }

        public void Close() => _first.Add(_keys.Count);

        /// <summary>Forgets the tags of the current thing.</summary>
        public void Drop()
        {
            _keys.RemoveRange(_first[^1], _keys.Count - _first[^1]);
            _values.RemoveRange(_first[^1], _values.Count - _first[^1]);
        }

        public void Append(Builder other)
        {
            var shift = _keys.Count;
            for (var i = 1; i < other._first.Count; i++)
            {
                _first.Add(other._first[i] + shift);
            }

            _keys.AddRange(other._keys);
            _values.AddRange(other._values);
        }

        /// <summary>The things in another order: thing i of the result is <c>order[i]</c> here.</summary>
        public TagTable Build(ReadOnlySpan<int> order)
        {
            var first = new int[order.Length + 1];
            var keys = new OsmKey[_keys.Count];
            var values = new string[_keys.Count];
            var end = 0;
            for (var i = 0; i < order.Length; i++)
            {
                for (var t = _first[order[i]]; t < _first[order[i] + 1]; t++, end++)
                {
                    (keys[end], values[end]) = (_keys[t], _values[t]);
                }

                first[i + 1] = end;
            }

            return new(first, keys[..end], values[..end]);
        }
    }
}
